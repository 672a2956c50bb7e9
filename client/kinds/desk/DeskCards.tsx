import BadgeCheck from 'lucide-solid/icons/badge-check'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import Gift from 'lucide-solid/icons/gift'
import LifeBuoy from 'lucide-solid/icons/life-buoy'
import ListChecks from 'lucide-solid/icons/list-checks'
import MapPin from 'lucide-solid/icons/map-pin'
import Monitor from 'lucide-solid/icons/monitor'
import Shield from 'lucide-solid/icons/shield'
import Siren from 'lucide-solid/icons/siren'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import type { DeskCard } from '../../../shared/protocol/desks.ts'
import { language } from '../../words/index.ts'

const ICONS = {
  support: Monitor,
  complaint: MapPin,
  emergency: Siren,
  service: BadgeCheck,
  collection: CalendarDays,
  giving: Gift,
  safety: Shield,
  help: LifeBuoy,
  task: ListChecks,
} as const

interface DeskCardsProps {
  readonly desks: readonly DeskCard[]
  readonly pathTo: (desk: string) => string
  /** what goes along */
  readonly onPick: (desk: string, event: MouseEvent) => void
}

/** Where one may turn: a card for each desk, the one for emergencies first. */
export const DeskCards = (props: DeskCardsProps) => {
  const sorted = () =>
    [...props.desks].sort((one, other) => Number(other.purpose === 'emergency') - Number(one.purpose === 'emergency'))
  return (
    <ul class="desk-cards">
      <For each={sorted()}>
        {(desk) => (
          <li>
            <a
              class="desk-card"
              data-purpose={desk.purpose}
              href={props.pathTo(desk.id)}
              onClick={(event) => props.onPick(desk.id, event)}
            >
              <span class="desk-card-icon">
                <Dynamic component={ICONS[desk.purpose]} aria-hidden={true} />
              </span>
              <span class="desk-card-words">
                <b>{inLanguage(desk.name, language())}</b>
                <Show when={desk.about}>{(about) => <span class="soft">{inLanguage(about(), language())}</span>}</Show>
              </span>
            </a>
          </li>
        )}
      </For>
    </ul>
  )
}
