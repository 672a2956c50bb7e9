import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import type { Column } from '../../../../shared/protocol/views.ts'
import { t } from '../../../words/index.ts'
import { glimpse } from '../../list/order.ts'
import { pick, picked, pickTo } from './bulk/picked.ts'
import { wanted } from './doing.ts'
import { QueueRow } from './QueueRow.tsx'
import { layOut } from './views/columns.ts'
import { WideRow } from './WideRow.tsx'
import './rows.css'

interface QueueRowsProps {
  readonly cards: readonly TicketCard[]
  readonly open: string | null
  readonly pathTo: (conversation: string) => string
  /** what it shows of each where it has all the room; null: it has not */
  readonly columns: readonly Column[] | null
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
  const ids = () => props.cards.map(({ conversation }) => conversation)
  const layout = () => {
    const { template, least } = layOut(props.columns ?? [])
    return props.columns ? { '--columns': template, '--least': least } : {}
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
    <div
      class="queue-scroll"
      data-wide={props.columns ? '' : undefined}
      style={layout()}
      ref={scroller}
      onScroll={() => setTop(scroller.scrollTop)}
    >
      <Show when={props.columns}>
        {(columns) => (
          <div class="queue-columns" aria-hidden="true">
            <For each={columns()}>{(column) => <span>{t(`view.column.${column}`)}</span>}</For>
          </div>
        )}
      </Show>
      <ul class="queue-rows" style={{ '--count': props.cards.length }}>
        <For each={drawn()}>
          {(id) => (
            <Show when={byId().get(id)}>
              {(there) => (
                <li
                  class="queue-item"
                  style={{ '--at': there().at }}
                  data-picked={picked().has(there().card.conversation) ? '' : undefined}
                >
                  <Tick card={there().card} ids={ids()} />
                  <Show
                    when={props.columns}
                    fallback={<QueueRow card={there().card} open={props.open === id} href={props.pathTo(id)} />}
                  >
                    {(columns) => <WideRow card={there().card} columns={columns()} href={props.pathTo(id)} />}
                  </Show>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </div>
  )
}

interface TickProps {
  readonly card: TicketCard
  readonly ids: readonly ConversationId[]
}

/** Chosen or not; with Shift, all from the one before up to this one. */
const Tick = (props: TickProps) => (
  <label class="queue-tick">
    <input
      type="checkbox"
      tabindex="-1"
      aria-label={t('bulk.pick', props.card.number)}
      checked={picked().has(props.card.conversation)}
      onClick={(event) => {
        if (event.shiftKey) pickTo(props.ids, props.card.conversation)
        else pick(props.card.conversation)
        // what is shown is what is so
        event.currentTarget.checked = picked().has(props.card.conversation)
      }}
    />
  </label>
)
