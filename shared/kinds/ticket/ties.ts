import type { AccountId, ConversationId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { TicketEvent, Tie } from './events.ts'
import type { TicketContext } from './facts.ts'
import { step } from './moving.ts'
import { isOther } from './others.ts'
import { cameIn, isParty } from './parties.ts'
import { isOpen } from './stages.ts'
import type { Ticket } from './state.ts'

type Why = Extract<TicketEvent, { type: 'ticket.assigned' }>['why']

/** Two who claim it at once: the second finds it taken. Handing on takes it from whoever has it. */
export const assign = (ticket: Ticket, to: AccountId | null, why: Why, { facts }: TicketContext): TicketEvent[] => {
  if (ticket.assignee === to) return []
  // of what has ended it is only taken away
  if (to !== null && !isOpen(ticket.stage)) throw new Refusal('ticket.closed')
  if (why === 'claim' && ticket.assignee) throw new Refusal('ticket.taken', { by: ticket.assignee })
  if (to === null) return [{ type: 'ticket.assigned', to, why }]
  if (!facts.works || isParty(ticket, to)) throw new Refusal('ticket.notStaff')
  return [
    { type: 'ticket.assigned', to, as: facts.works, why },
    ...(ticket.stage === 'new' && why === 'claim' ? step(ticket, 'open', { follows: 'answer' }) : []),
  ]
}

const isBegunBy = ({ stage, acknowledgedBy, answered }: Ticket, account: AccountId): boolean =>
  stage !== 'new' || acknowledgedBy === account || answered?.by === account

interface Giving {
  readonly to: AccountId | null
  readonly from?: AccountId | undefined
}

/** What somebody began meanwhile is not passed on. */
export const give = (ticket: Ticket, { to, from }: Giving, context: TicketContext): TicketEvent[] =>
  from && (ticket.assignee !== from || isBegunBy(ticket, from)) ? [] : assign(ticket, to, 'rule', context)

const otherIn = ({ facts }: TicketContext) => {
  if (!facts.other) throw new Refusal('ticket.unknown')
  return facts.other
}

export const link = (ticket: Ticket, tie: Tie, context: TicketContext): TicketEvent[] => {
  const { conversation: to, state } = otherIn(context)
  if (state.number === ticket.number) throw new Refusal('ticket.itself')
  return ticket.staff.links[to]?.tie === tie ? [] : [{ type: 'ticket.linked', to, number: state.number, tie }]
}

export const merge = (ticket: Ticket, context: TicketContext): TicketEvent[] => {
  const { conversation: into, state } = otherIn(context)
  if (ticket.mergedInto?.conversation === into) return []
  if (ticket.mergedInto || state.mergedInto)
    throw new Refusal('ticket.merged', { number: (ticket.mergedInto ?? state.mergedInto)!.number })
  if (state.number === ticket.number) throw new Refusal('ticket.itself')
  if (state.removed) throw new Refusal('ticket.unknown')
  if (Object.keys(ticket.came).length > 0) throw new Refusal('ticket.gathered')
  return [{ type: 'ticket.merged', into, number: state.number }]
}

export const unmerge = ({ mergedInto }: Ticket): TicketEvent[] =>
  mergedInto ? [{ type: 'ticket.unmerged', of: mergedInto.conversation }] : []

interface Coming {
  readonly of: ConversationId
  readonly accounts: readonly AccountId[]
  readonly others?: readonly AccountId[] | undefined
}

/** Those who come with a ticket that was merged into this one, each once; who is here anyway stays what they are. */
export const take = (ticket: Ticket, { of, accounts, others = [] }: Coming): TicketEvent[] => [
  ...[...new Set(accounts)]
    .filter((account) => !ticket.came[of]?.includes(account) && (!ticket.parts[account] || cameIn(ticket, account)))
    .map((account): TicketEvent => ({ type: 'ticket.joined', account, of })),
  ...[...new Set(others)]
    .filter((account) => !isParty(ticket, account) && !accounts.includes(account) && !isOther(ticket, account))
    .map((account): TicketEvent => ({ type: 'others.joined', account, of })),
]

/** They go again, but for whoever is here for another reason. */
export const giveBack = (ticket: Ticket, of: ConversationId): TicketEvent[] => [
  ...(ticket.came[of] ?? []).map((account): TicketEvent => ({ type: 'ticket.left', account, of })),
  ...(Object.entries(ticket.staff.others ?? {}) as [AccountId, ConversationId | null][])
    .filter(([, by]) => by === of)
    .map(([account]): TicketEvent => ({ type: 'others.left', account })),
]
