import { Show } from 'solid-js'
import type { CommandId, ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { MessageLine } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t, why } from '../../words/index.ts'
import { useLive } from '../live.tsx'

interface FailureProps {
  readonly line: MessageLine
  readonly conversation: ConversationId
}

/** Are its words written where those of the whole conversation are? Not what was passed on, nor what is in a topic. */
const writtenHere = ({ forwardedFrom, topic, answers }: Message): boolean =>
  forwardedFrom === null && !topic && !answers

/** Why a message was not taken, and what can be done with its words: they are not lost. */
export const Failure = (props: FailureProps) => {
  const { sync } = useLive()
  const reason = () => (props.line.refusal ? why(new Refusal(props.line.refusal.code, props.line.refusal.details)) : '')
  /** The words go back to where they were written, after what stands there by now. */
  const again = (command: CommandId) => {
    const { text, replyTo } = props.line.message
    const begun = sync.drafts.of(props.conversation)
    sync.outbox.discard(command)
    sync.drafts.write(props.conversation, {
      text: [begun.text, text].filter(Boolean).join('\n'),
      replyTo: begun.replyTo ?? replyTo,
    })
  }
  return (
    <Show when={props.line.command}>
      {(command) => (
        <p class="message-failure" role="alert">
          <span>{t('messages.failedBecause', reason())}</span>
          <Button size="small" onClick={() => sync.outbox.retry(command())}>
            {t('action.retry')}
          </Button>
          <Show when={writtenHere(props.line.message)}>
            <Button size="small" onClick={() => again(command())}>
              {t('message.again')}
            </Button>
          </Show>
          <Button size="small" tone="quiet" onClick={() => sync.outbox.discard(command())}>
            {t('messages.discard')}
          </Button>
        </p>
      )}
    </Show>
  )
}
