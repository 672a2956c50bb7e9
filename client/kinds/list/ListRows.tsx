import { createComputed, createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { later } from '../../ui/later.tsx'
import { ListRow } from './ListRow.tsx'
import { asItWas, glimpse, stepOf } from './order.ts'
import { type Pressed, wherePressed } from './pressed.ts'
import { createStillness } from './stillness.ts'

const RowMenu = later(async () => (await import('./RowMenu.tsx')).RowMenu)

interface ListRowsProps {
  readonly ids: readonly ConversationId[]
  readonly open: string | null
  readonly mentioned: ReadonlySet<string>
  /** from the first row upwards */
  readonly onUp: () => void
}

const idOf = (target: EventTarget | null): ConversationId | null =>
  target instanceof Element
    ? ((target.closest<HTMLElement>('[data-conversation]')?.dataset.conversation as ConversationId | undefined) ?? null)
    : null

/**
 * The rows, of which only those in sight are in the page, whatever their number. All are of one height; each stands at
 * its place, so that one that moves up glides there. One of them is a stop for the Tab key, arrows lead to the others.
 */
export const ListRows = (props: ListRowsProps) => {
  let scroller!: HTMLDivElement
  const [top, setTop] = createSignal(0)
  const [tall, setTall] = createSignal(0)
  const [height, setHeight] = createSignal(0)
  const [focused, setFocused] = createSignal<ConversationId | null>(null)
  const [aimed, setAimed] = createSignal<Pressed | null>(null)
  const stillness = createStillness()
  const order = createMemo<readonly ConversationId[]>(
    (before) => (stillness.still() ? props.ids : asItWas(before, props.ids)),
    [],
  )
  const places = createMemo(() => new Map(order().map((id, at) => [id, at])))
  const window = createMemo(() => glimpse(order().length, height(), top(), tall()), undefined, {
    equals: (one, other) => one.from === other.from && one.to === other.to,
  })
  /** Where the Tab key stops. */
  const stop = () => [focused(), props.open].find((id) => id && places().has(id as ConversationId)) ?? order()[0]
  /** What has the focus stays in the page, wherever one scrolls to. */
  const drawn = createMemo(() => {
    const { from, to } = window()
    const kept = places().get(stop() as ConversationId) ?? from
    const ids = order()
    const aside = kept < from || kept >= to ? [ids[kept]!] : []
    return kept < from ? [...aside, ...ids.slice(from, to)] : [...ids.slice(from, to), ...aside]
  })

  const measure = () => {
    setTall(scroller.clientHeight)
    setHeight(scroller.querySelector<HTMLElement>('.list-item')?.offsetHeight ?? 0)
    setTop(scroller.scrollTop)
  }
  const linkOf = (id: ConversationId) => scroller.querySelector<HTMLElement>(`[data-conversation="${id}"] > .row`)
  const bringIntoSight = (at: number) => {
    // what is known of its measures: to ask for them would lay out the whole page in the middle of a change
    const [above, below] = [at * height(), (at + 1) * height() - tall()]
    const to = Math.max(below, Math.min(top(), above))
    if (to === top()) return
    scroller.scrollTop = to
    setTop(scroller.scrollTop)
  }
  const go = (at: number) => {
    const id = order()[at]
    if (!id) return
    bringIntoSight(at)
    setFocused(id)
    linkOf(id)?.focus({ preventScroll: true })
  }
  const press = (event: KeyboardEvent) => {
    const at = places().get(idOf(event.target) as ConversationId)
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    stillness.stir()
    const to = stepOf(event.key, at, order().length, Math.max(1, Math.floor(tall() / (height() || 1)) - 1))
    if (to === null) return
    event.preventDefault()
    if (event.key === 'ArrowUp' && at === 0) props.onUp()
    else go(to)
  }

  onMount(() => {
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    onCleanup(() => observer.disconnect())
    const at = places().get(props.open as ConversationId)
    if (at !== undefined) bringIntoSight(at)
  })
  // opened from elsewhere, it may be far down
  createEffect(
    on(
      () => props.open,
      (id) => {
        const at = places().get(id as ConversationId)
        if (at !== undefined && idOf(document.activeElement) !== id) bringIntoSight(at)
      },
      { defer: true },
    ),
  )
  // A row that changes its place leaves the page for a moment, and would lose the focus with it.
  let had: ConversationId | null = null
  createComputed(on(drawn, () => (had = idOf(document.activeElement)), { defer: true }))
  createEffect(
    on(drawn, () => {
      if (had && idOf(document.activeElement) !== had && document.activeElement === document.body)
        linkOf(had)?.focus({ preventScroll: true })
    }),
  )

  return (
    <>
      <div class="list-scroll" ref={scroller} onScroll={() => setTop(scroller.scrollTop)}>
        <ul
          class="list-rows"
          style={{ '--count': order().length }}
          ref={(list) => wherePressed(list, setAimed)}
          onPointerMove={stillness.stir}
          onPointerLeave={stillness.rest}
          onKeyDown={press}
          onFocusIn={(event) => setFocused(idOf(event.target))}
        >
          <For each={drawn()}>
            {(id) => (
              <ListRow
                id={id}
                at={places().get(id) ?? 0}
                of={order().length}
                stop={stop() === id}
                open={props.open === id}
                mentioned={props.mentioned.has(id)}
              />
            )}
          </For>
        </ul>
      </div>
      <Show when={aimed()} keyed={true}>
        {(pressed) => <RowMenu {...pressed} onClose={() => setAimed(null)} />}
      </Show>
    </>
  )
}
