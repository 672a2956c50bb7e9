import { useNavigate } from '@solidjs/router'
import Bookmark from 'lucide-solid/icons/bookmark'
import CheckCheck from 'lucide-solid/icons/check-check'
import ClockArrowLeft from 'lucide-solid/icons/clock-arrow-left'
import Copy from 'lucide-solid/icons/copy'
import EyeOff from 'lucide-solid/icons/eye-off'
import Flag from 'lucide-solid/icons/flag'
import Forward from 'lucide-solid/icons/forward'
import Link from 'lucide-solid/icons/link'
import MailOpen from 'lucide-solid/icons/mail'
import Pencil from 'lucide-solid/icons/pencil'
import Pin from 'lucide-solid/icons/pin'
import Reply from 'lucide-solid/icons/reply'
import SquareCheck from 'lucide-solid/icons/square-check'
import Ticket from 'lucide-solid/icons/ticket'
import Trash from 'lucide-solid/icons/trash'
import Users from 'lucide-solid/icons/users'
import { Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { View } from '../../sync/index.ts'
import { MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { MenuAt } from '../../ui/MenuAt.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { showReport } from '../report/shown.ts'
import { sideOf } from '../sides.tsx'
import type { MessageActions } from './message-actions.ts'
import { QuickReactions } from './QuickReactions.tsx'

interface MessageMenuProps {
  readonly message: Message
  readonly view: View
  readonly actions: MessageActions
  /** the button it belongs to */
  readonly at: HTMLElement
  /** only the reactions */
  readonly quick: boolean
  readonly onClose: () => void
}

/** What can be done with a message. One for all messages of a thread. */
export const MessageMenu = (props: MessageMenuProps) => {
  return (
    <MenuAt at={props.at} onClose={props.onClose}>
      <QuickReactions message={props.message} actions={props.actions} />
      <Show when={!props.quick}>
        <MenuLine />
        <WithWords {...props} />
        <WithPlace {...props} />
        <MenuLine />
        <Removals {...props} />
      </Show>
    </MenuAt>
  )
}

const WithWords = (props: MessageMenuProps) => {
  const live = useLive()
  const mine = () => props.message.by === live.account
  const writes = () => sideOf(props.view.kind).writes(props.view.state, live.account)
  const select = () => props.actions.selection.begin(props.message.seq)
  const navigate = useNavigate()
  /** a desk is chosen for it; what was said goes along */
  const makeTicket = () => {
    const { text, seq, by } = props.message
    const quoted = text && `> **${live.name(by)}**: ${text}`.replaceAll('\n', '\n> ')
    const origin = { conversation: props.view.conversation, message: seq }
    navigate('/new', { state: { origin, text: quoted && `${quoted}\n\n` } })
  }
  return (
    <>
      <Show when={writes()}>
        <MenuItem icon={Reply} onSelect={() => props.actions.reply(props.message)}>
          {t('messages.reply')}
        </MenuItem>
      </Show>
      <Show when={!live.guest}>
        <MenuItem icon={Forward} onSelect={() => props.actions.forward([props.message.seq])}>
          {t('messages.forward')}
        </MenuItem>
      </Show>
      <Show when={writes() && mine() && !props.message.forwardedFrom && !props.message.poll}>
        <MenuItem icon={Pencil} onSelect={() => props.actions.edit(props.message)}>
          {t('messages.edit')}
        </MenuItem>
      </Show>
      <MenuItem icon={Copy} onSelect={() => props.actions.copy(props.message.text)}>
        {t('messages.copy')}
      </MenuItem>
      <Show when={!live.guest}>
        <MenuItem icon={Link} onSelect={() => props.actions.copyLink(props.message)}>
          {t('message.link')}
        </MenuItem>
      </Show>
      <Show when={props.view.kind !== 'ticket'}>
        <MenuItem icon={Ticket} onSelect={makeTicket}>
          {t('report.ticket')}
        </MenuItem>
      </Show>
      <Show when={!live.guest}>
        <MenuItem icon={SquareCheck} onSelect={select}>
          {t('message.select')}
        </MenuItem>
      </Show>
    </>
  )
}

const WithPlace = (props: MessageMenuProps) => {
  const live = useLive()
  const seq = () => props.message.seq
  const conversation = () => props.view.conversation
  const pinned = () => (props.view.state as { pins?: readonly number[] } | null)?.pins?.includes(seq()) ?? false
  const kept = () => live.sync.self.kept[conversation()]?.includes(seq()) ?? false
  const layer = (what: 'reactions' | 'history' | 'readers') => () =>
    props.actions.show({ what, message: props.message })
  return (
    <>
      <Show when={sideOf(props.view.kind).pins(props.view.state, live.account)}>
        <MenuItem icon={Pin} onSelect={() => props.actions.pin(props.message, !pinned())}>
          {pinned() ? t('messages.unpin') : t('messages.pin')}
        </MenuItem>
      </Show>
      <Show when={!live.guest}>
        <MenuItem icon={Bookmark} onSelect={() => props.actions.keep([seq()], !kept())}>
          {kept() ? t('messages.unkeep') : t('messages.keep')}
        </MenuItem>
        <MenuItem icon={MailOpen} onSelect={() => props.actions.unread(props.message)}>
          {t('messages.unreadFrom')}
        </MenuItem>
      </Show>
      <Show when={Object.keys(props.message.reactions).length > 0}>
        <MenuItem icon={Users} onSelect={layer('reactions')}>
          {t('message.whoReacted')}
        </MenuItem>
      </Show>
      <Show when={props.message.editedAt}>
        <MenuItem icon={ClockArrowLeft} onSelect={layer('history')}>
          {t('message.history')}
        </MenuItem>
      </Show>
      <Show when={props.view.kind === 'group' && props.message.by === live.account}>
        <MenuItem icon={CheckCheck} onSelect={layer('readers')}>
          {t('message.readers')}
        </MenuItem>
      </Show>
    </>
  )
}

const Removals = (props: MessageMenuProps) => {
  const live = useLive()
  const removable = () =>
    props.message.by === live.account || sideOf(props.view.kind).moderates(props.view.state, live.account)
  const report = () =>
    showReport({
      account: props.message.by,
      origin: { conversation: props.view.conversation, message: props.message.seq },
    })
  return (
    <>
      <Show when={!live.guest}>
        <MenuItem icon={EyeOff} danger={true} onSelect={() => props.actions.hide([props.message.seq])}>
          {t('messages.hide')}
        </MenuItem>
      </Show>
      <Show when={!live.guest && props.message.by !== live.account}>
        <MenuItem icon={Flag} danger={true} onSelect={report}>
          {t('report.action')}
        </MenuItem>
      </Show>
      <Show when={removable()}>
        <MenuItem icon={Trash} danger={true} onSelect={() => props.actions.remove([props.message.seq])}>
          {t('messages.remove')}
        </MenuItem>
      </Show>
    </>
  )
}
