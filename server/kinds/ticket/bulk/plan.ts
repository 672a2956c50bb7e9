import type { AccountId } from '../../../../shared/kernel/ids.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { commandsOf, type Ticket, type TicketCommand } from '../../../../shared/kinds/ticket/index.ts'
import type { BulkDeed } from '../../../../shared/protocol/bulks.ts'
import type { Em } from '../../../db/orm.ts'
import { deskAt } from '../desks.ts'
import { backFrom, commandsTo, isTouched, type Mark, markOf } from './mark.ts'

type Of<T extends BulkDeed['type']> = Extract<BulkDeed, { type: T }>

const said = (words: string | undefined) => (words === undefined ? {} : { words })

const moved = ({ to, words }: Of<'move'>): TicketCommand =>
  to === 'solved' ? { type: 'ticket.solve', ...said(words) } : { type: 'ticket.move', to, ...said(words) }

const tagged = ({ add, remove }: Of<'tag'>, { staff }: Ticket): TicketCommand => {
  const kept = staff.tags.filter((tag) => !remove.includes(tag))
  return { type: 'ticket.tag', tags: [...new Set([...kept, ...add])] }
}

/** One step for each deed but a macro. */
const step = (deed: Exclude<BulkDeed, Of<'macro'>>, ticket: Ticket): TicketCommand => {
  switch (deed.type) {
    case 'assign':
      return { type: 'ticket.assign', to: deed.to }
    case 'prioritise':
      return { type: 'ticket.prioritise', priority: deed.priority }
    case 'move':
      return moved(deed)
    case 'close':
      return { type: 'ticket.close', ending: deed.ending, ...said(deed.words) }
    case 'reopen':
      return { type: 'ticket.reopen', ...said(deed.words) }
    case 'tag':
      return tagged(deed, ticket)
    case 'transfer':
      return { type: 'ticket.transfer', desk: deed.desk }
    case 'link':
      return { type: 'ticket.link', to: deed.to, tie: 'related' }
  }
}

const namesOf = async (em: Em, ids: readonly (AccountId | null)[]): Promise<readonly string[]> => {
  const asked = ids.filter((id) => id !== null)
  const text = `select id, name from account where id in (${asked.map(() => '?').join(', ')})`
  const rows = await em.execute<{ id: AccountId; name: string }[]>(text, asked)
  return ids.map((id) => rows.find((row) => row.id === id)?.name ?? '')
}

const steps = async (em: Em, { macro: id, language }: Of<'macro'>, { ticket, seen, by }: Planned) => {
  const desk = await deskAt(em, ticket.desk, ticket.version)
  const macro = desk?.macros.find((one) => one.id === id)
  if (!macro) throw new Refusal('bulk.macro')
  const [name = '', agent = ''] = await namesOf(em, [ticket.requester, by])
  return commandsOf(macro, { ticket, language, seen, blanks: { name, agent, number: ticket.number } })
}

interface Planned {
  readonly ticket: Ticket
  /** how much had been said in it when this was begun */
  readonly seen: number
  readonly by: AccountId
}

/** What doing this with a ticket as it stands wishes for, in order. */
export const planOf = async (em: Em, deed: BulkDeed, planned: Planned): Promise<readonly TicketCommand[]> =>
  deed.type === 'macro' ? steps(em, deed, planned) : [step(deed, planned.ticket)]

/** @throws Refusal `bulk.changed`: somebody has changed it since, and that counts */
export const planBack = (ticket: Ticket, before: Mark, after: Mark): readonly TicketCommand[] => {
  const now = markOf(ticket)
  if (isTouched(before, after, now)) throw new Refusal('bulk.changed')
  return commandsTo(backFrom(before, after, now), now)
}
