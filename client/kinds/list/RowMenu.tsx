import Mail from 'lucide-solid/icons/mail'
import MailOpen from 'lucide-solid/icons/mail-open'
import Star from 'lucide-solid/icons/star'
import StarOff from 'lucide-solid/icons/star-off'
import { createSignal, onCleanup, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Row } from '../../sync/index.ts'
import { MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { MenuAt } from '../../ui/MenuAt.tsx'
import { t } from '../../words/index.ts'
import { MuteItems } from '../alerts/MuteItems.tsx'
import { useLive } from '../live.tsx'
import { partsOf } from '../parts.tsx'
import { useRow } from './ListRow.tsx'
import type { Pressed } from './pressed.ts'

interface RowMenuProps extends Pressed {
  readonly onClose: () => void
}

/** What one can do with a conversation without opening it. */
export const RowMenu = (props: RowMenuProps) => {
  const row = useRow(() => props.conversation)
  return (
    <MenuAt at={props.at} point={props.point} label={t('list.actions')} onClose={props.onClose}>
      <Show when={row()}>{(known) => <Items row={known()} />}</Show>
    </MenuAt>
  )
}

const Items = (props: { readonly row: Row }) => {
  const live = useLive()
  const id = () => props.row.conversation
  const favourite = () => props.row.tuned.favourite ?? false
  /** from where it would be unread: only what others said is to be read */
  const last = () => {
    const said = props.row.last
    return said && said.seq > 0 && said.by !== live.account ? said.seq : null
  }
  return (
    <>
      <Show
        when={props.row.unread === 0 && !props.row.told}
        fallback={
          <MenuItem icon={MailOpen} onSelect={() => live.sync.markRead(id())}>
            {t('messages.markRead')}
          </MenuItem>
        }
      >
        <Show when={last()}>
          {(from) => (
            <MenuItem icon={Mail} onSelect={() => live.sync.markUnread(id(), from())}>
              {t('list.markUnread')}
            </MenuItem>
          )}
        </Show>
      </Show>
      <MenuItem icon={favourite() ? StarOff : Star} onSelect={() => live.tune(id(), { favourite: !favourite() })}>
        {favourite() ? t('messages.unfavourite') : t('messages.favourite')}
      </MenuItem>
      <MenuLine />
      <MuteItems row={props.row} />
      <OfTheKind row={props.row} />
    </>
  )
}

/** The kind's own part wants to see the conversation: looked at without being read. */
const OfTheKind = (props: { readonly row: Row }) => {
  const live = useLive()
  const { conversation, kind } = props.row
  const opened = live.sync.open(conversation, { kind, visible: () => false })
  const [view, setView] = createSignal(opened.view(), { equals: false })
  onCleanup(opened.on(() => setView(opened.view())))
  onCleanup(() => opened.close())
  return (
    <Show when={view().state}>
      <MenuLine />
      <Dynamic component={partsOf(kind).Menu} view={view()} conversation={conversation} />
    </Show>
  )
}
