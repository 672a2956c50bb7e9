import { useLocation } from '@solidjs/router'
import Plus from 'lucide-solid/icons/plus'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { later } from '../../ui/later.tsx'
import { language, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import { ContactBubble } from './ContactBubble.tsx'
import { type Contact, contactsOf } from './contacts.ts'
import { adding, showAdding } from './shown.ts'
import './contacts.css'

const AddContacts = later(async () => (await import('./AddContacts.tsx')).AddContacts)

/** More would be a list: that has a page of its own. */
const MOST = 60

/** Where each key leads from the bubble of that place; a sidebar is walked down, a strip along. */
const STEPS: Record<string, (at: number, last: number, along: 1 | -1) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowRight: (at, _, along) => at + along,
  ArrowLeft: (at, _, along) => at - along,
  Home: () => 0,
  End: (_, last) => last,
}

/** The account's contacts as bubbles: one stop for Tab, and arrows between them. */
export const Contacts = () => {
  const live = useLive()
  const location = useLocation()
  const [at, setAt] = createSignal(0)
  const contacts = createMemo<readonly Contact[]>(
    (before) => contactsOf(live.rows(), (row) => sideOf(row.kind).title(row, live), language(), before),
    [],
  )
  const byId = createMemo(() => new Map(contacts().map((contact) => [contact.row.conversation, contact])))
  const ids = createMemo(() => [...byId().keys()].slice(0, MOST), [], { equals: same })
  const more = () => contacts().length - ids().length
  const stop = () => Math.min(at(), ids().length - 1)

  const usernameOf = ({ other }: { readonly other: AccountId | null }) => other && live.person(other)?.username

  const step = (event: KeyboardEvent) => {
    const links = [...(event.currentTarget as Element).querySelectorAll('a')]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    const along = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -1 : 1
    const to = STEPS[event.key]?.(here, links.length - 1, along)
    if (to === undefined || here < 0) return
    event.preventDefault()
    links[Math.max(0, Math.min(to, links.length - 1))]?.focus()
  }
  const keep = (event: FocusEvent) =>
    setAt([...(event.currentTarget as Element).children].findIndex((place) => place.contains(event.target as Node)))

  return (
    <div class="contacts-all">
      <Show
        when={ids().length > 0}
        fallback={
          <Show when={live.begun()}>
            <p class="contacts-none soft">{t('contacts.none')}</p>
          </Show>
        }
      >
        <ul class="contacts" onKeyDown={step} onFocusIn={keep}>
          <For each={ids()}>
            {(id, place) => {
              const contact = createMemo<ReturnType<typeof contacts>[number] | undefined>(
                (last) => byId().get(id) ?? last,
              )
              return (
                <Show when={contact()}>
                  {(one) => (
                    <ContactBubble
                      row={one().row}
                      name={one().name}
                      current={[`/messages/${id}`, `/${usernameOf(one().row)}`].includes(location.pathname)}
                      first={place() === stop()}
                    />
                  )}
                </Show>
              )
            }}
          </For>
        </ul>
      </Show>
      <Show when={more() > 0}>
        <a class="contacts-more" href="/contacts">
          {t('contacts.more', more())}
        </a>
      </Show>
      <button type="button" class="contacts-add" onClick={() => showAdding(true)}>
        <span class="contacts-add-face">
          <Plus size={20} aria-hidden="true" />
        </span>
        <span class="contact-name">{t('contacts.add')}</span>
      </button>
      <Show when={adding()}>
        <AddContacts onClose={() => showAdding(false)} />
      </Show>
    </div>
  )
}

const same = (before: readonly string[], now: readonly string[]) =>
  before.length === now.length && before.every((id, place) => id === now[place])
