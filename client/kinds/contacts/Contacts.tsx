import { useLocation } from '@solidjs/router'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { language, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import { ContactBubble } from './ContactBubble.tsx'
import { contactsOf } from './contacts.ts'
import './contacts.css'

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
  const contacts = createMemo(() => contactsOf(live.rows(), (row) => sideOf(row.kind).title(row, live), language()))
  const byId = createMemo(() => new Map(contacts().map((contact) => [contact.row.conversation, contact])))
  const ids = createMemo(() => [...byId().keys()], [], { equals: same })
  const stop = () => Math.min(at(), ids().length - 1)

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
    setAt([...(event.currentTarget as Element).querySelectorAll('a')].indexOf(event.target as HTMLAnchorElement))

  return (
    <Show when={ids().length > 0} fallback={<p class="contacts-none soft">{t('contacts.none')}</p>}>
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
                    current={location.pathname === `/messages/${id}`}
                    first={place() === stop()}
                  />
                )}
              </Show>
            )
          }}
        </For>
      </ul>
    </Show>
  )
}

const same = (before: readonly string[], now: readonly string[]) =>
  before.length === now.length && before.every((id, place) => id === now[place])
