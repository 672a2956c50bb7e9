import { createSignal, Show } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { moment, t, why } from '../../words/index.ts'
import type { Place } from '../composer/command.ts'
import { useLive } from '../live.tsx'
import { plain } from '../prose/plain.ts'
import { UnsentDialog } from '../unsent/UnsentDialog.tsx'
import { SendLaterDialog } from './SendLaterDialog.tsx'
import type { WaitingMessage } from './waiting.ts'

interface WaitingDialogProps {
  readonly place: Place
  readonly waiting: readonly WaitingMessage[]
  readonly onClose: () => void
}

/** All that waits to be said here, on whichever device it was written: to change, to send at once, to cancel. */
export const WaitingDialog = (props: WaitingDialogProps) => {
  const live = useLive()
  const [changed, change] = createSignal<WaitingMessage | null>(null)
  const sendNow = ({ sending, text, replyTo, mentions, everyone }: WaitingMessage) =>
    live.wish(live.self, {
      type: 'sending.change',
      sending,
      text,
      ...(replyTo !== undefined && { replyTo }),
      ...(mentions && { mentions: [...mentions] }),
      ...(everyone && { everyone }),
      due: Date.now(),
    })
  return (
    <>
      <UnsentDialog title={t('sending.title')} none={t('sending.none')} list={props.waiting} onClose={props.onClose}>
        {(message) => (
          <>
            <p class="unsent-text" dir="auto">
              {plain(message.text).slice(0, 300)}
            </p>
            <Show
              when={message.refused}
              fallback={
                <p class="soft">
                  <time datetime={new Date(message.due).toISOString()}>{moment(message.due)}</time>
                </p>
              }
            >
              {(code) => <p class="unsent-refused">{t('sending.because', why(new Refusal(code())))}</p>}
            </Show>
            <p class="unsent-actions">
              <Button size="small" onClick={() => change(message)}>
                {t('messages.edit')}
              </Button>
              <Button size="small" onClick={() => sendNow(message)}>
                {t('sending.now')}
              </Button>
              <Button
                size="small"
                tone="quiet"
                onClick={() => live.wish(live.self, { type: 'sending.cancel', sending: message.sending })}
              >
                {t('sending.cancel')}
              </Button>
            </p>
          </>
        )}
      </UnsentDialog>
      <Show when={changed()}>
        {(message) => (
          <SendLaterDialog
            place={props.place}
            text={message().text}
            replyTo={message().replyTo ?? null}
            changes={message()}
            onTaken={() => undefined}
            onClose={() => change(null)}
          />
        )}
      </Show>
    </>
  )
}
