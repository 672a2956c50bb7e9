import MapPinned from 'lucide-solid/icons/map-pinned'
import ScrollText from 'lucide-solid/icons/scroll-text'
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
  audit: part(ScrollText, async () => (await import('./audit/AuditPanel.tsx')).AuditPanel),
} as const satisfies Record<string, Part>
