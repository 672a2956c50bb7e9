import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import { glimpse } from '../../list/order.ts'
import { wanted } from './doing.ts'
import { QueueRow } from './QueueRow.tsx'

interface QueueRowsProps {
  readonly cards: readonly TicketCard[]
  readonly open: string | null
  readonly pathTo: (conversation: string) => string
  /** somebody came near the end */
  readonly onEnd: () => void
}

/** The tickets, of which only those in sight are in the page; all rows are of one height. */
export const QueueRows = (props: QueueRowsProps) => {
  let scroller!: HTMLDivElement
  const [top, setTop] = createSignal(0)
  const [tall, setTall] = createSignal(0)
  const [height, setHeight] = createSignal(0)
  const byId = createMemo(() => new Map(props.cards.map((card, at) => [card.conversation as string, { card, at }])))
  const window = createMemo(() => glimpse(props.cards.length, height(), top(), tall()), undefined, {
    equals: (one, other) => one.from === other.from && one.to === other.to,
  })
  /** What is open, and what has the focus, stay in the page wherever one scrolls to. */
  const drawn = createMemo(() => {
    const { from, to } = window()
    const ids = props.cards.slice(from, to).map(({ conversation }) => conversation as string)
    const kept = [props.open, wanted()].filter((id): id is string => !!id && byId().has(id) && !ids.includes(id))
    return [...ids, ...new Set(kept)].sort((one, other) => byId().get(one)!.at - byId().get(other)!.at)
  })
  const measure = () => {
    setTall(scroller.clientHeight)
    setHeight(scroller.querySelector<HTMLElement>('.queue-item')?.offsetHeight ?? 0)
    setTop(scroller.scrollTop)
  }
  const bring = (id: string | null) => {
    const at = id ? byId().get(id)?.at : undefined
    if (at === undefined || height() === 0) return
    const to = Math.max((at + 1) * height() - tall(), Math.min(top(), at * height()))
    if (to !== top()) scroller.scrollTop = to
  }
  onMount(() => {
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    onCleanup(() => observer.disconnect())
    bring(props.open)
  })
  createEffect(on(wanted, bring, { defer: true }))
  createEffect(() => {
    if (height() > 0 && window().to >= props.cards.length - 5) props.onEnd()
  })
  return (
    <div class="queue-scroll" ref={scroller} onScroll={() => setTop(scroller.scrollTop)}>
      <ul class="queue-rows" style={{ '--count': props.cards.length }}>
        <For each={drawn()}>
          {(id) => (
            <Show when={byId().get(id)}>
              {(there) => (
                <li class="queue-item" style={{ '--at': there().at }}>
                  <QueueRow card={there().card} open={props.open === id} href={props.pathTo(id)} />
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </div>
  )
}
