import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Spot } from '../../../shared/kernel/scope.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import { PRIORITIES, type Priority, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { Em } from '../../db/orm.ts'
import { deskAt } from './desks.ts'
import { thereOf, WORKS_THERE } from './works.ts'

export { allDesks } from './desks.ts'

/** A ticket as it stands, its desk, and what the bot proposed for it before: nothing is proposed twice. */
export interface Standing {
  readonly ticket: Ticket
  readonly desk: Desk | null
  readonly proposed: readonly { readonly field: string; readonly value: string }[]
}

const STANDING = `select c.state as ticket, coalesce((
    select json_agg(json_build_object('field', e.body #>> '{proposal,field}', 'value', e.body #>> '{proposal,value}'))
    from event e where e.conversation = c.id and e.type = 'suggestion.made'), '[]') as proposed
  from conversation c where c.id = ? and c.kind = 'ticket'`

export const ticketAt = async (em: Em, conversation: ConversationId): Promise<Standing | null> => {
  const [row] = await em.execute<Omit<Standing, 'desk'>[]>(STANDING, [conversation])
  return row?.ticket.desk ? { ...row, desk: await deskAt(em, row.ticket.desk, row.ticket.version) } : null
}

/** What became of a ticket that is done with. */
export interface Precedent {
  readonly conversation: ConversationId
  /** how it was told: title, form and first words */
  readonly words: string
  readonly category: string | null
  readonly priority: Priority
  readonly place: string | null
  readonly assignee: AccountId | null
}

/** Of so many that ended last, wherever … */
const WALKED = 4_000
/** … so many at the desk are read. */
const READ = 400
/** Of the first words, so much is compared. */
const LONGEST = 1_000

/** What was done with, and not because it was no matter for the desk. */
const DONE = `(select * from ticket where not open and not removed order by opened_at desc limit ${WALKED}) t
  join conversation c on c.id = t.conversation and t.merged_into is null
    and coalesce(c.state ->> 'ending', '') not in ('cancelled', 'duplicate', 'expired', 'elsewhere')`

const PRECEDENTS = `
  select t.conversation, t.category, t.priority, t.place, t.assignee, left((
      select string_agg(w.words, E'\\n' order by w.seq) from (
        select w.seq, w.words from ticket_words w where w.conversation = t.conversation order by w.seq limit 2) w), ${LONGEST}) as words
  from ${DONE} where t.desk = ? and t.conversation <> ? order by t.opened_at desc limit ${READ}`

/** What was done with at a desk, the newest first. */
export const precedentsAt = async (em: Em, desk: string, but: ConversationId): Promise<readonly Precedent[]> => {
  type Row = Omit<Precedent, 'priority' | 'words'> & { readonly priority: number; readonly words: string | null }
  const rows = await em.execute<Row[]>(PRECEDENTS, [desk, but])
  return rows.map((row) => ({ ...row, words: row.words ?? '', priority: PRIORITIES[row.priority]! }))
}

/** How a ticket was told when it was opened, and how it was left at its end. */
export interface Ended extends Omit<Precedent, 'words'> {
  readonly title: string
  readonly text: string
  readonly path: readonly string[]
}

/** What belongs to the form was said by the same command. Nothing else of it is told: no name, no number, no note. */
const ENDED = `
  select t.conversation, t.category, t.priority, t.place, t.path, t.assignee, t.title, coalesce((
      select m.body ->> 'text' from event o join event m on m.conversation = o.conversation and m.command = o.command
      where o.conversation = t.conversation and o.seq = 1 and m.type = 'message.sent' and not m.erased), '') as text
  from ${DONE} where t.desk = ? order by t.opened_at desc limit ?`

/** What ended at a desk, the newest first. */
export const endedAt = async (em: Em, desk: string, most: number): Promise<readonly Ended[]> => {
  const rows = await em.execute<(Omit<Ended, 'priority'> & { readonly priority: number })[]>(ENDED, [desk, most])
  return rows.map((row) => ({ ...row, priority: PRIORITIES[row.priority]! }))
}

const SAID = `select e.conversation, e.body ->> 'text' as text from event e join account a on a.id = e.actor
  where e.conversation = any(?::uuid[]) and e.type = 'message.sent' and not e.erased
    and a.role in ('agent', 'moderator', 'admin', 'superadmin') and e.body ->> 'text' is not null
  order by e.conversation, e.seq`

/** What the staff said in these, in public. */
export const saidBy = async (
  em: Em,
  among: readonly ConversationId[],
): Promise<ReadonlyMap<ConversationId, string[]>> => {
  const rows = await em.execute<{ conversation: ConversationId; text: string }[]>(SAID, [`{${among.join(',')}}`])
  const said = Map.groupBy(rows, ({ conversation }) => conversation)
  return new Map([...said].map(([conversation, texts]) => [conversation, texts.map(({ text }) => text)]))
}

/** Somebody who could take a ticket on. */
export interface Hand {
  readonly account: AccountId
  /** what they know */
  readonly tags: readonly string[]
  /** how many they have to do */
  readonly open: number
}

const MOST_HANDS = 40

const HANDS = `
  select s.account, s.tags, work.open from staff s join account a on a.id = s.account cross join lateral (
    select count(*)::int as open from ticket t where t.assignee = s.account and t.open and not t.removed) work
  where s.on_duty and work.open < s.capacity and ${WORKS_THERE} order by work.open, s.account limit ${MOST_HANDS}`

/** Those on duty whose work reaches there and who have room for one more. */
export const handsAt = (em: Em, spot: Spot): Promise<Hand[]> => em.execute<Hand[]>(HANDS, [...thereOf(spot)])
