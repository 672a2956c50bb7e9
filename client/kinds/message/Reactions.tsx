import SmilePlus from 'lucide-solid/icons/face-slightly-smiling-plus'
import { For, Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { number, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { MessageActions } from './message-actions.ts'
import './reactions.css'

interface ReactionsProps {
  /** they are part of what the message is called */
  readonly id: string
  readonly message: Message
  readonly actions: MessageActions
}

/** What others made of a message. Pressed, one joins in or leaves; pressed for long, it says who all of them are. */
export const Reactions = (props: ReactionsProps) => {
  const live = useLive()
  const of = (emoji: string) => props.message.reactions[emoji] ?? []
  const own = (emoji: string) => of(emoji).includes(live.account)
  const names = (emoji: string) =>
    of(emoji)
      .map((id) => live.name(id))
      .join(', ')
  const tellWho = (event: Event) => {
    event.preventDefault()
    props.actions.show({ what: 'reactions', message: props.message })
  }
  return (
    <Show when={Object.keys(props.message.reactions).length > 0}>
      <ul class="reactions" id={props.id}>
        <For each={Object.keys(props.message.reactions)}>
          {(emoji) => (
            <li>
              <button
                type="button"
                class="reaction"
                aria-pressed={own(emoji)}
                aria-label={t('messages.reactedWith', emoji, of(emoji).length, names(emoji))}
                title={names(emoji)}
                onClick={() => props.actions.react(props.message, emoji, !own(emoji))}
                onContextMenu={tellWho}
              >
                <span aria-hidden="true">{emoji}</span> {number(of(emoji).length)}
              </button>
            </li>
          )}
        </For>
        <li>
          <button
            type="button"
            class="reaction reaction-more"
            aria-label={t('message.moreReactions')}
            title={t('message.moreReactions')}
            onClick={() => props.actions.show({ what: 'picker', message: props.message })}
          >
            <SmilePlus aria-hidden="true" />
          </button>
        </li>
      </ul>
    </Show>
  )
}
