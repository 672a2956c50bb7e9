import Bookmark from 'lucide-solid/icons/bookmark'
import Copy from 'lucide-solid/icons/copy'
import MoreHorizontal from 'lucide-solid/icons/ellipsis'
import EyeOff from 'lucide-solid/icons/eye-off'
import Forward from 'lucide-solid/icons/forward'
import MailOpen from 'lucide-solid/icons/mail'
import Pencil from 'lucide-solid/icons/pencil'
import Pin from 'lucide-solid/icons/pin'
import Reply from 'lucide-solid/icons/reply'
import Trash from 'lucide-solid/icons/trash'
import { For, Show } from 'solid-js'
import type { MessageLine, View } from '../../sync/index.ts'
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import type { MessageActions } from './message-actions.ts'

const QUICK = ['👍', '❤️', '😂', '🎉', '😮', '😢'] as const

interface MessageMenuProps {
  readonly line: MessageLine
  readonly view: View
  readonly pinned: boolean
  readonly kept: boolean
  readonly actions: MessageActions
}

export const MessageMenu = (props: MessageMenuProps) => {
  const live = useLive()
  const message = () => props.line.message
  const mine = () => message().by === live.account
  const removable = () => mine() || sideOf(props.view.kind).moderates(props.view.state, live.account)
  const reacted = (emoji: string) => message().reactions[emoji]?.includes(live.account) ?? false
  return (
    <div class="message-menu">
      <Menu label={t('messages.actions')} trigger={<MoreHorizontal aria-hidden="true" />} triggerClass="message-more">
        <div class="quick-reactions">
          <For each={QUICK}>
            {(emoji) => (
              <MenuItem onSelect={() => props.actions.react(message(), emoji, !reacted(emoji))}>
                <span aria-hidden="true">{emoji}</span>
                <span class="unseen">{t('messages.reactWith', emoji)}</span>
              </MenuItem>
            )}
          </For>
        </div>
        <MenuItem icon={Reply} onSelect={() => props.actions.reply(message())}>
          {t('messages.reply')}
        </MenuItem>
        <MenuItem icon={Forward} onSelect={() => props.actions.forward(message())}>
          {t('messages.forward')}
        </MenuItem>
        <MenuItem icon={Copy} onSelect={() => props.actions.copy(message())}>
          {t('messages.copy')}
        </MenuItem>
        <Show when={mine() && !message().forwardedFrom}>
          <MenuItem icon={Pencil} onSelect={() => props.actions.edit(message())}>
            {t('messages.edit')}
          </MenuItem>
        </Show>
        <MenuItem icon={Pin} onSelect={() => props.actions.pin(message(), !props.pinned)}>
          {props.pinned ? t('messages.unpin') : t('messages.pin')}
        </MenuItem>
        <MenuItem icon={Bookmark} onSelect={() => props.actions.keep(message(), !props.kept)}>
          {props.kept ? t('messages.unkeep') : t('messages.keep')}
        </MenuItem>
        <MenuItem icon={MailOpen} onSelect={() => props.actions.unread(message())}>
          {t('messages.unreadFrom')}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={EyeOff} danger={true} onSelect={() => props.actions.hide(message())}>
          {t('messages.hide')}
        </MenuItem>
        <Show when={removable()}>
          <MenuItem icon={Trash} danger={true} onSelect={() => props.actions.remove(message())}>
            {t('messages.remove')}
          </MenuItem>
        </Show>
      </Menu>
    </div>
  )
}
