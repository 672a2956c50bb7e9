import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { Ticket, TicketEvent } from '../../../shared/kinds/ticket/index.ts'
import type { Em } from '../../db/orm.ts'
import type { Job } from '../../log/order.ts'
import { deskAt } from './desks.ts'
import { thereOf, WORKS_THERE } from './works.ts'

/** A ticket came to a desk: somebody there may be given it. */
export interface Offering {
  readonly conversation: ConversationId
  /** the event it follows from */
  readonly seq: number
}

const COMES: ReadonlySet<TicketEvent['type']> = new Set(['ticket.opened', 'ticket.transferred'])

export const offering = ({ type, seq }: Stored<TicketEvent>, conversation: ConversationId): Job[] =>
  COMES.has(type) ? [{ task: 'offer', payload: { conversation, seq } satisfies Offering }] : []

/**
 * Those on duty there who know what it takes and have room for one more. Each in turn: whoever was given one longest ago
 * is first; by load: whoever has fewest open, and of those the same.
 */
const CANDIDATE = `
  select s.account from staff s join account a on a.id = s.account cross join lateral (
    select count(*) filter (where t.open)::int as open, max(t.assigned_at) as last from ticket t
    where t.assignee = s.account and not t.removed) work
  where s.on_duty and s.account <> ? and s.tags @> ?::text[] and work.open < s.capacity and ${WORKS_THERE}
  order by case when ? = 'fewest' then work.open else 0 end, work.last nulls first, s.account limit 1`

const listed = (values: readonly string[]): string => `{${values.map((value) => JSON.stringify(value)).join(',')}}`

/**
 * Who is to be given a ticket as it stands now; null: nobody, or the desk wants it claimed.
 *
 * @param from  whoever has it and passes it on
 */
export const takerOf = async (
  em: Em,
  conversation: ConversationId,
  from: AccountId | null = null,
): Promise<{ to: AccountId; by: AccountId } | null> => {
  const [row] = await em.execute<{ state: Ticket }[]>('select state from conversation where id = ?', [conversation])
  const ticket = row?.state
  if (!ticket?.requester || ticket.assignee !== from || ticket.removed || ticket.stage !== 'new') return null
  const desk = await deskAt(em, ticket.desk, ticket.version)
  if (!desk || desk.assignment === 'claim') return null
  const tags = desk.categories.find(({ id }) => id === ticket.category)?.tags ?? []
  const there = thereOf({ desk: ticket.desk, path: ticket.place?.path ?? [] })
  const values = [ticket.requester, listed(tags), ...there, desk.assignment]
  const [taker] = await em.execute<{ account: AccountId }[]>(CANDIDATE, values)
  return taker ? { to: taker.account, by: ticket.requester } : null
}
