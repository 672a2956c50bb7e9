import ArrowLeft from 'lucide-solid/icons/arrow-left'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import MoreVertical from 'lucide-solid/icons/ellipsis-vertical'
import Images from 'lucide-solid/icons/images'
import PinIcon from 'lucide-solid/icons/pin'
import Star from 'lucide-solid/icons/star'
import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Row, View } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { copyOf } from '../../ui/drawn.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { t } from '../../words/index.ts'
import { TuneMenu } from '../alerts/TuneMenu.tsx'
import { ThreadSearch } from '../find/ThreadSearch.tsx'
import { showPins } from '../kept/shown.ts'
import { useLive, usePresence } from '../live.tsx'
import { partsOf } from '../parts.tsx'
import { showShelf } from '../shelf/shown.ts'
import { sideOf } from '../sides.tsx'
import { leaveDay } from './shown.ts'
import './thread-head.css'

interface ThreadHeadProps {
  readonly title: string
  readonly row: Row | null
  readonly view: View
  readonly pins: readonly number[]
  readonly onBack: () => void
  readonly onJump: (seq: number) => void
}

/** Whom one talks with, how they are, and what can be done about the conversation as a whole. */
export const ThreadHead = (props: ThreadHeadProps) => {
  const live = useLive()
  const side = () => sideOf(props.view.kind)
  const presence = usePresence(() => props.row?.other ?? null)
  return (
    <header class="thread-head">
      <span class="thread-back">
        <IconButton icon={ArrowLeft} label={t('messages.back')} onClick={() => props.onBack()} />
      </span>
      <Show when={props.row}>
        {(row) => (
          <Avatar
            name={props.title}
            seed={side().seed(row())}
            corner={presence() && <PresenceDot state={presence()?.status ?? 'offline'} />}
          />
        )}
      </Show>
      <div class="thread-title">
        <h1>{props.title}</h1>
        <Show when={props.view.state}>
          <Dynamic
            component={partsOf(props.view.kind).Subtitle}
            view={props.view}
            conversation={props.view.conversation}
          />
        </Show>
      </div>
      <Show when={props.pins.length > 0}>
        <button type="button" class="thread-pins" onClick={() => showPins(props.view.conversation)}>
          <PinIcon aria-hidden="true" /> {t('messages.openPinned', props.pins.length)}
        </button>
      </Show>
      <Show when={!live.guest}>
        <ThreadSearch view={props.view} onJump={props.onJump} />
        <Show when={props.row}>{(row) => <TuneMenu row={row()} />}</Show>
      </Show>
      <Show when={props.row}>{(row) => <ThreadMenu row={row()} view={props.view} />}</Show>
    </header>
  )
}

const ThreadMenu = (props: { readonly row: Row; readonly view: View }) => {
  const live = useLive()
  const conversation = () => props.view.conversation
  const favourite = () => props.row.tuned.favourite ?? false
  return (
    <Menu label={t('messages.menu')} trigger={copyOf(MoreVertical)} triggerClass="thread-more">
      <Show when={!live.guest}>
        <MenuItem icon={Star} onSelect={() => live.tune(conversation(), { favourite: !favourite() })}>
          {favourite() ? t('messages.unfavourite') : t('messages.favourite')}
        </MenuItem>
        <MenuItem icon={PinIcon} onSelect={() => showPins(conversation())}>
          {t('kept.pinned')}
        </MenuItem>
        <MenuItem icon={Images} onSelect={() => showShelf(conversation())}>
          {t('shelf.title')}
        </MenuItem>
      </Show>
      <Show when={!sideOf(props.view.kind).ordered?.(props.view.state)}>
        <MenuItem icon={CalendarDays} onSelect={() => leaveDay(Date.now())}>
          {t('thread.toDay')}
        </MenuItem>
      </Show>
      <Show when={props.view.state}>
        <Dynamic component={partsOf(props.view.kind).Menu} view={props.view} conversation={conversation()} />
      </Show>
    </Menu>
  )
}
