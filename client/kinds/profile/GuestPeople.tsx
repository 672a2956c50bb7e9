import { createResource, Show } from 'solid-js'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { t } from '../../words/index.ts'
import { createTyped } from '../people/typed.ts'
import { PersonLinks } from './PersonLinks.tsx'
import './guest-people.css'

interface GuestPeopleProps {
  readonly some: () => Promise<readonly Person[]>
  readonly search: (q: string) => Promise<readonly Person[]>
}

/** In the place of contacts, for guests: a few people who are open to everybody, and a search for others (CO9). */
export const GuestPeople = (props: GuestPeopleProps) => {
  const { typed, asked, type } = createTyped()
  const [people] = createResource(
    () => (asked().length >= 2 ? asked() : ''),
    (q) => (q === '' ? props.some() : props.search(q)).catch(() => []),
  )
  return (
    <search class="guest-people">
      <input
        class="input"
        type="text"
        inputmode="search"
        enterkeyhint="search"
        autocomplete="off"
        autocapitalize="none"
        aria-label={t('contacts.guestFind')}
        placeholder={t('contacts.guestFind')}
        value={typed()}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <PersonLinks people={people.latest ?? []} label={t('contacts.guestMeet')} />
      <p class="guest-nobody soft" role="status">
        <Show when={asked().length >= 2 && !people.loading && people.latest?.length === 0}>
          {t('contacts.guestNobody')}
        </Show>
      </p>
    </search>
  )
}
