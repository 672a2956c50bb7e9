import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { ContactTile } from './ContactTile.tsx'
import type { Contact } from './contacts.ts'
import { drawnOf } from './sieve.ts'

export type Look = 'grid' | 'list'

interface ContactTilesProps {
  readonly contacts: readonly Contact[]
  readonly look: Look
  readonly labels: readonly string[]
}

/** How wide a tile of the grid is at least, and the room between two: as in contacts-page.css. */
const NARROWEST = 160
const GAP = 12

/** Contacts, of which only those in sight are in the page: all tiles are of one height, and the window's scroll says which. */
export const ContactTiles = (props: ContactTilesProps) => {
  let list!: HTMLUListElement
  const [wide, setWide] = createSignal(0)
  const [above, setAbove] = createSignal(0)
  const [tall, setTall] = createSignal(0)
  const [line, setLine] = createSignal(0)
  const columns = () => (props.look === 'list' ? 1 : Math.max(1, Math.floor((wide() + GAP) / (NARROWEST + GAP))))
  const window = createMemo(
    () => drawnOf(props.contacts.length, columns(), line() || 90, above(), tall() || 900),
    undefined,
    { equals: (a, b) => a.from === b.from && a.to === b.to && a.before === b.before && a.after === b.after },
  )
  const byId = createMemo(() => new Map(props.contacts.map((contact) => [contact.row.conversation, contact])))
  const ids = createMemo(() => props.contacts.slice(window().from, window().to).map(({ row }) => row.conversation))

  const measure = () => {
    const place = list.getBoundingClientRect()
    const tile = list.querySelector('li')
    setWide(place.width)
    setAbove(Math.max(0, -place.top))
    setTall(innerHeight)
    if (tile) setLine(tile.offsetHeight + GAP)
  }
  let planned = 0
  const plan = () => {
    cancelAnimationFrame(planned)
    planned = requestAnimationFrame(measure)
  }
  onMount(() => {
    measure()
    const observer = new ResizeObserver(plan)
    observer.observe(list)
    addEventListener('scroll', plan, { passive: true })
    addEventListener('resize', plan)
    onCleanup(() => {
      observer.disconnect()
      removeEventListener('scroll', plan)
      removeEventListener('resize', plan)
      cancelAnimationFrame(planned)
    })
  })

  return (
    <ul
      ref={list}
      class="tiles"
      data-look={props.look}
      style={{
        '--columns': columns(),
        'padding-block': `${window().before}px ${window().after}px`,
      }}
    >
      <For each={ids()}>
        {(id, place) => {
          const contact = createMemo<Contact | undefined>((last) => byId().get(id as ConversationId) ?? last)
          return (
            <Show when={contact()}>
              {(one) => (
                <ContactTile
                  row={one().row}
                  name={one().name}
                  labels={props.labels}
                  at={window().from + place() + 1}
                  of={props.contacts.length}
                />
              )}
            </Show>
          )
        }}
      </For>
    </ul>
  )
}
