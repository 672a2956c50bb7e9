import { createSignal, createUniqueId, For } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { LONGEST_TEXT } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MomentField } from '../../ui/MomentField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/Toast.tsx'
import { moment, t } from '../../words/index.ts'
import type { Place } from '../composer/command.ts'
import { wordsOf } from '../composer/sending.ts'
import { useLive } from '../live.tsx'
import { monday, tomorrow } from './moments.ts'
import type { WaitingMessage } from './waiting.ts'
import './sending.css'

interface SendLaterDialogProps {
  readonly place: Place
  readonly text: string
  readonly replyTo: number | null
  /** what is changed; missing: a new one */
  readonly changes?: WaitingMessage
  readonly onTaken: () => void
  readonly onClose: () => void
}

/** Says what is to be said, and when. */
export const SendLaterDialog = (props: SendLaterDialogProps) => {
  const live = useLive()
  const form = createUniqueId()
  const now = Date.now()
  const [text, setText] = createSignal(props.text)
  const [due, setDue] = createSignal<number | null>(props.changes?.due ?? tomorrow(now))
  const past = () => (due() ?? Number.POSITIVE_INFINITY) <= Date.now()
  const ready = () => text().trim() !== '' && due() !== null && !past()
  const schedule = (event: Event) => {
    event.preventDefault()
    if (!ready()) return
    const [at, { replyTo }] = [due()!, props]
    const waits = { ...wordsOf(props.place, text()), ...(replyTo !== null && { replyTo }), due: at }
    live.wish(
      live.self,
      props.changes
        ? { type: 'sending.change', sending: props.changes.sending, ...waits }
        : { type: 'sending.schedule', conversation: props.place.conversation as ConversationId, ...waits },
    )
    toast(t('sending.scheduled', moment(at)), { tone: 'success' })
    props.onTaken()
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('sending.later')}
      description={t('sending.hint')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" disabled={!ready()}>
            {props.changes ? t('action.save') : t('sending.schedule')}
          </Button>
        </>
      }
    >
      <form id={form} class="stack-form" onSubmit={schedule}>
        <TextArea label={t('sending.text')} value={text()} onValue={setText} maxLength={LONGEST_TEXT} dir="auto" />
        <fieldset class="sending-times" aria-label={t('sending.when')}>
          <For each={[['tomorrow', tomorrow(now)] as const, ['monday', monday(now)] as const]}>
            {([name, at]) => (
              <button type="button" class="sending-time" aria-pressed={due() === at} onClick={() => setDue(at)}>
                {t(`sending.${name}`)} <small>{moment(at)}</small>
              </button>
            )}
          </For>
        </fieldset>
        <MomentField
          label={t('sending.at')}
          value={due()}
          min={now}
          error={past() ? t('poll.past') : null}
          onValue={setDue}
        />
      </form>
    </Dialog>
  )
}
