import Search from 'lucide-solid/icons/search'
import { createResource, For, Show } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { createTyped } from './typed.ts'
import './people.css'

interface PeopleFinderProps {
  readonly label: string
  /** what stands on the button beside each person */
  readonly action: (person: Person) => string
  readonly without?: readonly AccountId[]
  readonly onPick: (person: Person) => void
}

/** Finds people by the beginning of their name or username. */
export const PeopleFinder = (props: PeopleFinderProps) => {
  const live = useLive()
  const { typed, asked, type } = createTyped()
  const [found] = createResource(
    () => (asked().length >= 2 ? asked() : null),
    async (q) => {
      const people = await live.api.search({ query: { q } }).catch(() => [])
      live.sync.people.take(people)
      return people
    },
  )
  const shown = () => (found.latest ?? []).filter(({ id }) => id !== live.account && !props.without?.includes(id))
  return (
    <search class="finder">
      <TextField
        label={props.label}
        hint={t('people.findHint')}
        icon={Search}
        value={typed()}
        onValue={type}
        autocomplete="off"
        enterkeyhint="search"
      />
      <ul class="people" aria-live="polite">
        <For
          each={shown()}
          fallback={
            <Show when={asked().length >= 2 && !found.loading}>
              <li class="person-none">{t('people.nobody')}</li>
            </Show>
          }
        >
          {(person) => (
            <li class="person">
              <Avatar name={person.name} seed={person.id} size="small" />
              <span class="person-name">
                {person.name} <small>@{person.username}</small>
              </span>
              <Button size="small" tone="primary" onClick={() => props.onPick(person)}>
                {props.action(person)}
              </Button>
            </li>
          )}
        </For>
      </ul>
    </search>
  )
}
