import { useNavigate } from '@solidjs/router'
import Ban from 'lucide-solid/icons/ban'
import Bell from 'lucide-solid/icons/bell'
import BellOff from 'lucide-solid/icons/bell-off'
import EllipsisVertical from 'lucide-solid/icons/ellipsis-vertical'
import IdCard from 'lucide-solid/icons/id-card'
import NotebookPen from 'lucide-solid/icons/notebook-pen'
import UserMinus from 'lucide-solid/icons/user-minus'
import { createSignal, Show } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { later } from '../../ui/later.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { blockPerson, removeContact } from './parting.ts'

const OwnNotes = later(async () => (await import('./OwnNotes.tsx')).OwnNotes)

interface ContactMenuProps {
  readonly row: Row
  readonly name: string
  readonly labels: readonly string[]
  readonly username: string | null
}

/** What one can do about a contact. */
export const ContactMenu = (props: ContactMenuProps) => {
  const live = useLive()
  const navigate = useNavigate()
  const [noting, setNoting] = createSignal(false)
  const muted = () => live.isMuted(props.row.tuned)
  return (
    <>
      <Menu
        label={t('contacts.menu.open', props.name)}
        triggerClass="icon-button tile-more"
        trigger={<EllipsisVertical size={18} aria-hidden="true" />}
      >
        <Show when={props.username}>
          {(username) => (
            <MenuItem icon={IdCard} onSelect={() => navigate(`/${username()}`)}>
              {t('contacts.menu.profile')}
            </MenuItem>
          )}
        </Show>
        <MenuItem icon={NotebookPen} onSelect={() => setNoting(true)}>
          {t('contacts.menu.own')}
        </MenuItem>
        <MenuItem icon={muted() ? Bell : BellOff} onSelect={() => live.mute(props.row.conversation, !muted())}>
          {muted() ? t('contacts.menu.unmute') : t('contacts.menu.mute')}
        </MenuItem>
        <MenuLine />
        <MenuItem
          icon={UserMinus}
          danger={true}
          onSelect={() => void removeContact(live, props.row.conversation, props.name)}
        >
          {t('contacts.menu.remove')}
        </MenuItem>
        <Show when={props.row.other}>
          {(other) => (
            <MenuItem
              icon={Ban}
              danger={true}
              onSelect={() => void blockPerson(live, props.row.conversation, other(), props.name)}
            >
              {t('contacts.menu.block')}
            </MenuItem>
          )}
        </Show>
      </Menu>
      <Show when={noting()}>
        <OwnNotes row={props.row} labels={props.labels} onClose={() => setNoting(false)} />
      </Show>
    </>
  )
}
