import SmilePlus from 'lucide-solid/icons/face-slightly-smiling-plus'
import { For } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { MenuItem } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { MessageActions } from './message-actions.ts'
import './reactions.css'

const QUICK = ['👍', '❤️', '😂', '🎉', '😮', '😢'] as const

interface QuickReactionsProps {
  readonly message: Message
  readonly actions: MessageActions
}

/** The reactions that are given most, and the way to all others. */
export const QuickReactions = (props: QuickReactionsProps) => {
  const live = useLive()
  const reacted = (emoji: string) => props.message.reactions[emoji]?.includes(live.account) ?? false
  return (
    <div class="quick-reactions">
      <For each={QUICK}>
        {(emoji) => (
          <MenuItem onSelect={() => props.actions.react(props.message, emoji, !reacted(emoji))}>
            <span aria-hidden="true" classList={{ reacted: reacted(emoji) }}>
              {emoji}
            </span>
            <span class="unseen">{t('messages.reactWith', emoji)}</span>
          </MenuItem>
        )}
      </For>
      <MenuItem onSelect={() => props.actions.show({ what: 'picker', message: props.message })}>
        <SmilePlus size={20} aria-hidden="true" />
        <span class="unseen">{t('message.moreReactions')}</span>
      </MenuItem>
    </div>
  )
}
