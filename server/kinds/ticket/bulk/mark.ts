import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import { isOpen, type Ticket, type TicketCommand } from '../../../../shared/kinds/ticket/index.ts'

/** Of a ticket, all that is done with several at once: so it can be told what was changed, and put back. */
export interface Mark extends Pick<Ticket, 'desk' | 'category' | 'assignee' | 'priority' | 'stage' | 'ending'> {
  readonly tags: readonly string[]
  /** the others that it is tied to */
  readonly links: readonly ConversationId[]
}

export const markOf = (ticket: Ticket): Mark => {
  const { desk, category, assignee, priority, stage, ending, staff } = ticket
  return {
    desk,
    category,
    assignee,
    priority,
    stage,
    ending,
    tags: staff.tags,
    links: (Object.keys(staff.links) as ConversationId[]).sort(),
  }
}

const FIELDS = ['desk', 'category', 'assignee', 'priority', 'stage', 'ending', 'tags', 'links'] as const

const differs = (one: Mark, other: Mark) => (field: (typeof FIELDS)[number]) =>
  JSON.stringify(one[field]) !== JSON.stringify(other[field])

/** Of what was changed from one mark to the other, is something another by now? */
export const isTouched = (before: Mark, after: Mark, now: Mark): boolean =>
  FIELDS.filter(differs(before, after)).some(differs(after, now))

/** How a ticket is to stand where what led from one mark to the other is taken back: all else stays as it is now. */
export const backFrom = (before: Mark, after: Mark, now: Mark): Mark => {
  const fields = FIELDS.filter(differs(before, after)).map((field) => [field, before[field]] as const)
  return { ...now, ...Object.fromEntries(fields) }
}

const wander = (want: Mark, now: Mark): TicketCommand[] => {
  const { desk, category } = want
  if (desk !== now.desk) return [{ type: 'ticket.transfer', desk, ...(category && { category }) }]
  return category === now.category ? [] : [{ type: 'ticket.sort', category }]
}

/** Nobody makes it unseen again: what was new is open. */
const stageOf = ({ stage }: Mark) => (stage === 'new' ? 'open' : stage)

/** How two belong together is not part of it: several at once are only ever linked as related. */
const tie = (want: Mark, now: Mark): TicketCommand[] => [
  ...now.links.filter((to) => !want.links.includes(to)).map((to) => ({ type: 'ticket.unlink', to }) as const),
  ...want.links
    .filter((to) => !now.links.includes(to))
    .map((to) => ({ type: 'ticket.link', to, tie: 'related' }) as const),
]

const end = (want: Mark, from: Mark['stage']): TicketCommand[] => {
  const to = stageOf(want)
  if (to === from) return []
  if (to === 'closed') return [{ type: 'ticket.close', ending: want.ending ?? 'fixed' }]
  return [to === 'solved' ? { type: 'ticket.solve' } : { type: 'ticket.move', to }]
}

/** What has to be wished for, in this order, so that a ticket stands as it is to. */
export const commandsTo = (want: Mark, now: Mark): readonly TicketCommand[] => {
  const to = stageOf(want)
  const reopens = !isOpen(now.stage) && want.stage !== now.stage && (isOpen(to) || now.stage === 'closed')
  const holder = want.desk === now.desk ? now.assignee : null // whoever had it does not take it along
  const from = reopens ? 'open' : stageOf(now)
  const commands: TicketCommand[] = wander(want, now)
  if (want.priority !== now.priority) commands.push({ type: 'ticket.prioritise', priority: want.priority })
  if (differs(want, now)('tags')) commands.push({ type: 'ticket.tag', tags: [...want.tags] })
  commands.push(...tie(want, now))
  if (reopens) commands.push({ type: 'ticket.reopen' })
  if (want.assignee !== holder) commands.push({ type: 'ticket.assign', to: want.assignee })
  return [...commands, ...end(want, from)]
}
