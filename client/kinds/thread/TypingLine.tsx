import { Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { useTypingWords } from '../live.tsx'
import './typing.css'

/** Who is writing just now. */
export const TypingLine = (props: { readonly conversation: ConversationId }) => {
  const words = useTypingWords(() => props.conversation)
  return (
    <p class="thread-typing" aria-live="polite">
      <Show when={words()}>{(said) => <span>{said()}</span>}</Show>
    </p>
  )
}
