import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { SECOND } from '../../../../shared/kernel/time.ts'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import type { Live } from '../../live.tsx'
import { type Asked, queryOf } from './asked.ts'

const PAGE = 50
const MOST = 100
/** What moves at once is asked for once. */
const PAUSE = SECOND / 2

export interface Counts {
  readonly open: number
  readonly mine: number
  readonly none: number
  readonly urgent: number
}

/** The tickets that are asked for, as far as somebody went; asked for again when one of them may have moved. */
export const createHolding = ({ api, sync }: Pick<Live, 'api' | 'sync'>, asked: Accessor<Asked>) => {
  const [cards, setCards] = createSignal<readonly TicketCard[] | null>(null)
  const [next, setNext] = createSignal<string | null>(null)
  const [failed, setFailed] = createSignal(false)
  const [counts, setCounts] = createSignal<Counts | null>(null)
  let turn = 0
  let busy = false

  const fetch = async (limit: number, cursor: string | null) =>
    api.queue({ query: { ...queryOf(asked()), limit: String(limit), ...(cursor && { cursor }) } as never })

  /** From the beginning, as far as one went before. */
  const read = async (far: number) => {
    const mine = ++turn
    try {
      let [items, cursor]: [readonly TicketCard[], string | null] = [[], null]
      do {
        const page = await fetch(Math.min(MOST, Math.max(PAGE, far - items.length)), cursor)
        if (mine !== turn) return
        items = [...items, ...page.items]
        cursor = page.next
      } while (cursor && items.length < far)
      setFailed(false)
      setCards(items)
      setNext(cursor)
    } catch {
      if (mine === turn) setFailed(true)
    }
  }
  const count = () => void api.queueCounts({}).then(setCounts, () => undefined)
  const again = () => {
    count()
    return read(cards()?.length ?? 0)
  }
  const more = async () => {
    const cursor = next()
    if (!cursor || busy) return
    busy = true
    const mine = turn
    try {
      const page = await fetch(PAGE, cursor)
      if (mine !== turn) return
      setCards([...(cards() ?? []), ...page.items])
      setNext(page.next)
    } catch {
      if (mine === turn) setFailed(true)
    } finally {
      busy = false
    }
  }

  /** All that fit, not only those that were fetched to be shown. */
  const idsOf = async (most: number): Promise<readonly ConversationId[]> => {
    const ids: ConversationId[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof fetch>> = await fetch(MOST, cursor)
      ids.push(...page.items.map(({ conversation }) => conversation))
      cursor = page.next
    } while (cursor && ids.length < most)
    return ids.slice(0, most)
  }

  createEffect(
    on(
      () => JSON.stringify(queryOf(asked())),
      () => {
        setCards(null)
        void again()
      },
    ),
  )
  let planned = 0
  const soon = () => {
    planned ||= window.setTimeout(() => {
      planned = 0
      void again()
    }, PAUSE)
  }
  const shown = sync.looks.show([], { queue: true })
  const quiet = sync.looks.queue.on(soon)
  onCleanup(() => {
    clearTimeout(planned)
    shown.end()
    quiet()
  })
  return { cards, next, failed, counts, again, more, soon, idsOf }
}
export type Holding = ReturnType<typeof createHolding>
