import type { AccountId, ConversationId } from '../../kernel/ids.ts'
import type { Ticket } from './state.ts'

/** Those whose matter it is, and who are not of the staff in it. */
export const isParty = ({ parts }: Pick<Ticket, 'parts'>, account: AccountId): boolean =>
  parts[account] === 'requester' || parts[account] === 'follower'

const without = (parts: Ticket['parts'], account: AccountId): Ticket['parts'] => {
  const { [account]: _, ...others } = parts
  return others
}

export const assigned = (ticket: Ticket, to: AccountId | null, as: 'agent' | 'provider', at: number): Ticket => {
  const before = ticket.assignee
  const parts = before && !isParty(ticket, before) ? without(ticket.parts, before) : ticket.parts
  return {
    ...ticket,
    assignee: to,
    assignedAt: to && at,
    parts: to && !isParty(ticket, to) ? { ...parts, [to]: as } : parts,
  }
}

/** Is somebody here because a ticket of theirs was merged into this one? */
export const cameIn = ({ came }: Pick<Ticket, 'came'>, account: AccountId): boolean =>
  Object.values(came).some((accounts: readonly AccountId[]) => accounts.includes(account))

export const joined = (ticket: Ticket, account: AccountId, of: ConversationId): Ticket => ({
  ...ticket,
  parts: ticket.parts[account] ? ticket.parts : { ...ticket.parts, [account]: 'follower' },
  came: { ...ticket.came, [of]: [...(ticket.came[of] ?? []), account] },
})

export const left = (ticket: Ticket, account: AccountId, of: ConversationId | undefined): Ticket => {
  const others = (accounts: readonly AccountId[]) => accounts.filter((other) => other !== account)
  const lists = Object.entries(ticket.came) as [ConversationId, readonly AccountId[]][]
  const kept = lists.map(([by, list]) => [by, !of || by === of ? others(list) : list] as const)
  const came: Ticket['came'] = Object.fromEntries(kept.filter(([, list]) => list.length > 0))
  return { ...ticket, came, parts: cameIn({ came }, account) ? ticket.parts : without(ticket.parts, account) }
}

/** Those besides whoever asked who have the same: by a ticket that was merged into this one, or by saying so. */
export const othersIn = ({ came, staff, requester }: Pick<Ticket, 'came' | 'staff' | 'requester'>): number =>
  new Set([...Object.keys(staff.others ?? {}), ...Object.values(came).flat()].filter((one) => one !== requester)).size
