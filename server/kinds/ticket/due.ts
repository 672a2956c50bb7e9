import type { Pool } from 'pg'
import { CLOCKS, type Clocks, dueOf } from '../../../shared/kinds/ticket/clocks/index.ts'
import type { TicketCard } from '../../../shared/protocol/queue.ts'

const RUNNING = `select id, state -> 'staff' -> 'timers' -> 'clocks' as clocks from conversation where id = any($1::uuid[])`

const firstDue = (clocks: Clocks | null): number | null => {
  const dues = clocks ? CLOCKS.map((clock) => dueOf(clocks, clock)).filter((due) => due !== null) : []
  return dues.length > 0 ? Math.min(...dues) : null
}

/** With what was promised to happen first, and when. It is worked out from the clocks, for so few as stand on a page. */
export const withDue = async (pool: Pool, cards: readonly TicketCard[]): Promise<TicketCard[]> => {
  const ids = cards.map(({ conversation }) => conversation)
  const { rows } = await pool.query<{ id: string; clocks: Clocks | null }>(RUNNING, [ids])
  const dues = new Map(rows.map(({ id, clocks }) => [id, firstDue(clocks)]))
  return cards.map((card) => {
    const due = dues.get(card.conversation) ?? null
    return due === null ? card : { ...card, due }
  })
}
