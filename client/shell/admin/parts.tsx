import Bot from 'lucide-solid/icons/bot'
import Inbox from 'lucide-solid/icons/inbox'
import MapPinned from 'lucide-solid/icons/map-pinned'
import ScrollText from 'lucide-solid/icons/scroll-text'
import ShieldAlert from 'lucide-solid/icons/shield-alert'
import UsersRound from 'lucide-solid/icons/users-round'
import type { Component } from 'solid-js'
import type { Icon } from '../../ui/Button.tsx'
import { later } from '../../ui/later.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { t } from '../../words/index.ts'
import type { Me } from '../session.ts'

type Panel = Component<{ readonly me: Me }>

interface Part {
  readonly icon: Icon
  readonly panel: Panel
}

const part = (icon: Icon, load: () => Promise<Panel>): Part => ({
  icon,
  panel: later(load, () => (
    <div class="main-wait">
      <Spinner size="large" label={t('frame.loading')} />
    </div>
  )),
})

/** The parts of the administration, in the order in which they are listed: one line each, and its name in the words. */
export const PARTS = {
  people: part(UsersRound, async () => (await import('./people/PeoplePanel.tsx')).PeoplePanel),
  places: part(MapPinned, async () => (await import('./places/PlacesPanel.tsx')).PlacesPanel),
  desks: part(Inbox, async () => (await import('./desks/DesksPanel.tsx')).DesksPanel),
  assistant: part(Bot, async () => (await import('./assistant/AssistantPanel.tsx')).AssistantPanel),
  moderation: part(ShieldAlert, async () => (await import('./moderation/ModerationPanel.tsx')).ModerationPanel),
  audit: part(ScrollText, async () => (await import('./audit/AuditPanel.tsx')).AuditPanel),
} as const satisfies Record<string, Part>
