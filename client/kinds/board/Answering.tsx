import { createEffect, on, Show } from 'solid-js'
import type { Group } from '../../../shared/kinds/group/index.ts'
import type { View } from '../../sync/index.ts'
import { t } from '../../words/index.ts'
import { Composer } from '../composer/Composer.tsx'
import { useLive } from '../live.tsx'
import type { createMessageActions } from '../message/message-actions.ts'

interface AnsweringProps {
  readonly topic: number
  readonly closed: boolean
  readonly view: View
  readonly messages: ReturnType<typeof createMessageActions>
  readonly onQuote: (seq: number) => void
  readonly onSaid: () => void
}

/** Where one answers, or why not. What stands there already may still be changed. */
export const Answering = (props: AnsweringProps) => {
  const live = useLive()
  const { messages } = props
  const why = () => {
    if ((props.view.state as Group).closed) return t('group.closed')
    return props.closed && !messages.editing() ? t('board.noAnswers') : null
  }
  const answered = () => {
    const seq = messages.replyTo()
    return seq === null ? null : (props.view.quotes[seq] ?? null)
  }
  createEffect(on(messages.replyTo, (seq) => seq !== null && props.onQuote(seq)))
  const editLast = () => {
    const last = props.view.lines.findLast(
      (line) => line.line === 'message' && line.message.by === live.account && line.message.seq > 0,
    )
    if (last?.line === 'message' && !last.message.removed) messages.actions.edit(last.message)
  }
  return (
    <Show when={!why()} fallback={<div class="thread-foot">{why()}</div>}>
      <Composer
        conversation={props.view.conversation}
        kind={props.view.kind}
        state={props.view.state}
        into={{ topic: props.topic }}
        replyTo={messages.replyTo()}
        answered={answered()}
        onReplyTo={messages.setReplyTo}
        editing={messages.editing()}
        onDone={messages.done}
        onSaid={props.onSaid}
        onEditLast={editLast}
      />
    </Show>
  )
}
