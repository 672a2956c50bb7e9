import { Show } from 'solid-js'
import { isStaff } from '../../../../shared/kernel/rank.ts'
import type { StaffPerson } from '../../../../shared/protocol/staff.ts'
import { Avatar } from '../../../ui/Avatar.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { t } from '../../../words/index.ts'

interface PersonRowProps {
  readonly person: StaffPerson
  readonly open: boolean
  readonly onOpen: () => void
}

export const PersonRow = (props: PersonRowProps) => (
  <li>
    <button
      type="button"
      class="people-row"
      aria-current={props.open ? 'true' : undefined}
      onClick={() => props.onOpen()}
    >
      <Avatar size="small" name={props.person.name} seed={props.person.id} />
      <span class="people-row-words">
        <span class="one-line" dir="auto">
          {props.person.name}
        </span>
        <Show when={props.person.role !== 'guest'}>
          <span class="soft one-line">@{props.person.username}</span>
        </Show>
      </span>
      <PersonBadges person={props.person} />
    </button>
  </li>
)

/** What somebody is here, and how things stand with them. That somebody is an ordinary user need not be said. */
export const PersonBadges = (props: { readonly person: StaffPerson }) => (
  <span class="people-badges">
    <Show when={props.person.suspended}>
      <Badge tone="danger">{t('staff.suspended')}</Badge>
    </Show>
    <Show when={props.person.onDuty}>
      <Badge tone="success">{t('staff.onDuty')}</Badge>
    </Show>
    <Show when={props.person.role !== 'user'}>
      <Badge tone={isStaff(props.person.role) ? 'accent' : 'soft'}>{t(`staff.role.${props.person.role}`)}</Badge>
    </Show>
  </span>
)
