import type { AccountId, ConversationId } from '../../kernel/ids.ts'
import type { Audience, Members, Sight, Stored } from '../../kernel/kind.ts'
import { evolvePins, type Place as Point } from '../thread/index.ts'
import type { Located, TicketEvent, Tie } from './events.ts'
import type { Slug, Value, Values } from './fields.ts'
import { type Ending, isOpen, type Priority, type Stage } from './stages.ts'
import { evolveTimers, noTimers, type Timers } from './timers.ts'

/** As what somebody is in it. Those who work on it see what only the staff sees. */
export type Part = 'requester' | 'follower' | 'agent' | 'provider'

/** What the staff knows besides. Nothing public is worked out from it: others fold the log without it. */
export interface StaffSide {
  readonly tags: readonly string[]
  readonly values: Values
  readonly links: Readonly<Record<ConversationId, { readonly number: string; readonly tie: Tie }>>
  readonly timers: Timers
}

/** Where it went, and how it stood before: so it stands again if that was wrong. */
interface Merged {
  readonly conversation: ConversationId
  readonly number: string
  readonly before: Pick<Ticket, 'stage' | 'ending' | 'movedAt' | 'endedAt' | 'episode'>
}

export interface Ticket {
  readonly number: string
  readonly desk: Slug
  readonly version: number
  readonly title: string
  readonly category: Slug | null
  readonly priority: Priority
  readonly locked: boolean
  readonly place: Located | null
  readonly point: Point | null
  readonly values: Values
  readonly origin: { readonly conversation: ConversationId; readonly message?: number | undefined } | null
  readonly stage: Stage
  readonly ending: Ending | null
  readonly requester: AccountId | null
  readonly assignee: AccountId | null
  /** since when, in ms since 1970 */
  readonly assignedAt: number | null
  readonly parts: Readonly<Record<AccountId, Part>>
  /** who came with a ticket that was merged into this one, by that ticket */
  readonly came: Readonly<Record<ConversationId, readonly AccountId[]>>
  readonly mergedInto: Merged | null
  readonly acknowledgedBy: AccountId | null
  /** the last public message by the staff: nobody answers without having read it */
  readonly answered: { readonly seq: number; readonly by: AccountId } | null
  /** the how-manieth time it is being solved */
  readonly episode: number
  /** the episode that was rated last, and how */
  readonly rated: { readonly episode: number; readonly good: boolean } | null
  /** in ms since 1970 */
  readonly openedAt: number
  readonly movedAt: number
  readonly saidAt: number
  readonly endedAt: number | null
  readonly removed: boolean
  readonly pins: readonly number[]
  readonly staff: StaffSide
}

const nothing: StaffSide = { tags: [], values: {}, links: {}, timers: noTimers }

export const initial: Ticket = {
  number: '',
  desk: '',
  version: 0,
  title: '',
  category: null,
  priority: 'normal',
  locked: false,
  place: null,
  point: null,
  values: {},
  origin: null,
  stage: 'new',
  ending: null,
  requester: null,
  assignee: null,
  assignedAt: null,
  parts: {},
  came: {},
  mergedInto: null,
  acknowledgedBy: null,
  answered: null,
  episode: 1,
  rated: null,
  openedAt: 0,
  movedAt: 0,
  saidAt: 0,
  endedAt: null,
  removed: false,
  pins: [],
  staff: nothing,
}

const drop = <K extends string, T>(from: Readonly<Record<K, T>>, key: K): Readonly<Record<K, T>> => {
  const { [key]: _, ...rest } = from as Record<string, T>
  return rest as unknown as Record<K, T>
}

const put = (values: Values, field: Slug, to: Value | null): Values =>
  to === null ? drop(values, field) : { ...values, [field]: to }

const opened = (event: Stored<Extract<TicketEvent, { type: 'ticket.opened' }>>): Ticket => ({
  ...initial,
  number: event.number,
  desk: event.desk,
  version: event.version,
  title: event.title,
  category: event.category ?? null,
  priority: event.priority,
  locked: event.locked ?? false,
  place: event.place ?? null,
  point: event.point ?? null,
  values: event.values ?? {},
  origin: event.origin ?? null,
  requester: event.requester,
  parts: { [event.requester]: 'requester' },
  openedAt: event.at,
  movedAt: event.at,
  saidAt: event.at,
})

const moved = (ticket: Ticket, to: Stage, at: number, ending: Ending | null = null): Ticket => ({
  ...ticket,
  stage: to,
  ending,
  movedAt: at,
  endedAt: isOpen(to) ? null : (ticket.endedAt ?? at),
  episode: ticket.episode + (isOpen(to) && !isOpen(ticket.stage) ? 1 : 0),
})

/** Those whose matter it is, and who are not of the staff in it. */
export const isParty = ({ parts }: Pick<Ticket, 'parts'>, account: AccountId): boolean =>
  parts[account] === 'requester' || parts[account] === 'follower'

const assigned = (ticket: Ticket, to: AccountId | null, as: 'agent' | 'provider', at: number): Ticket => {
  const before = ticket.assignee
  const parts = before && !isParty(ticket, before) ? drop(ticket.parts, before) : ticket.parts
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

const joined = (ticket: Ticket, account: AccountId, of: ConversationId): Ticket => ({
  ...ticket,
  parts: ticket.parts[account] ? ticket.parts : { ...ticket.parts, [account]: 'follower' },
  came: { ...ticket.came, [of]: [...(ticket.came[of] ?? []), account] },
})

const left = (ticket: Ticket, account: AccountId, of: ConversationId | undefined): Ticket => {
  const without = (accounts: readonly AccountId[]) => accounts.filter((other) => other !== account)
  const lists = Object.entries(ticket.came) as [ConversationId, readonly AccountId[]][]
  const kept = lists.map(([by, list]) => [by, !of || by === of ? without(list) : list] as const)
  const came: Ticket['came'] = Object.fromEntries(kept.filter(([, list]) => list.length > 0))
  return { ...ticket, came, parts: cameIn({ came }, account) ? ticket.parts : drop(ticket.parts, account) }
}

const onStaff = (ticket: Ticket, staff: Partial<StaffSide>): Ticket => ({
  ...ticket,
  staff: { ...ticket.staff, ...staff },
})

const happened = (ticket: Ticket, event: Stored<TicketEvent>): Ticket => {
  switch (event.type) {
    case 'ticket.opened':
      return opened(event)
    case 'message.sent':
      return isParty(ticket, event.by)
        ? { ...ticket, saidAt: event.at }
        : { ...ticket, saidAt: event.at, answered: { seq: event.seq, by: event.by } }
    case 'ticket.moved':
      return moved(ticket, event.to, event.at, event.ending ?? null)
    case 'ticket.assigned': {
      const given = assigned(ticket, event.to, event.as ?? 'agent', event.at)
      // whoever takes it on has seen it
      return event.why === 'claim' ? { ...given, acknowledgedBy: ticket.acknowledgedBy ?? event.by } : given
    }
    case 'ticket.acknowledged':
      return { ...ticket, acknowledgedBy: event.by }
    case 'ticket.renamed':
      return { ...ticket, title: event.to }
    case 'ticket.sorted':
      return { ...ticket, category: event.to }
    case 'ticket.located':
      return { ...ticket, place: event.to }
    case 'ticket.pointed':
      return { ...ticket, point: event.to }
    case 'ticket.changed':
      return { ...ticket, values: put(ticket.values, event.field, event.to) }
    case 'ticket.prioritised':
      return { ...ticket, priority: event.to }
    case 'ticket.transferred': {
      const { to: desk, version, category = null, locked = false } = event
      return { ...assigned(ticket, null, 'agent', event.at), desk, version, category, locked, acknowledgedBy: null }
    }
    case 'ticket.joined':
      return joined(ticket, event.account, event.of)
    case 'ticket.left':
      return left(ticket, event.account, event.of)
    case 'ticket.merged': {
      const { stage, ending, movedAt, endedAt, episode } = ticket
      const before = { stage, ending, movedAt, endedAt, episode }
      const mergedInto = { conversation: event.into, number: event.number, before }
      return { ...moved(ticket, 'closed', event.at, 'duplicate'), mergedInto }
    }
    case 'ticket.unmerged':
      return ticket.mergedInto ? { ...ticket, ...ticket.mergedInto.before, mergedInto: null } : ticket
    case 'ticket.rated':
      return { ...ticket, rated: { episode: event.episode, good: event.good } }
    case 'ticket.removed':
      return { ...ticket, removed: true }
    case 'ticket.restored':
      return { ...ticket, removed: false }
    case 'note.posted':
    case 'macro.ran':
    case 'timers.set':
    case 'sla.warned':
    case 'sla.breached':
    case 'ladder.stepped':
      return ticket
    case 'staff.changed':
      return onStaff(ticket, { values: put(ticket.staff.values, event.field, event.to) })
    case 'ticket.tagged':
      return onStaff(ticket, { tags: event.tags })
    case 'ticket.linked':
      return onStaff(ticket, { links: { ...ticket.staff.links, [event.to]: { number: event.number, tie: event.tie } } })
    case 'ticket.unlinked':
      return onStaff(ticket, { links: drop(ticket.staff.links, event.to) })
    default: {
      const pins = evolvePins(ticket.pins, event)
      return pins === ticket.pins ? ticket : { ...ticket, pins }
    }
  }
}

export const evolve = (ticket: Ticket, event: Stored<TicketEvent>): Ticket => {
  const after = happened(ticket, event)
  const timers = evolveTimers(ticket, event, (account) => isParty(ticket, account))
  return timers === ticket.staff.timers || event.type === 'ticket.opened' ? after : onStaff(after, { timers })
}

/** A removed ticket is nobody's but the staff's, who may bring it back. */
export const members = ({ parts, removed }: Ticket): Members => (removed ? {} : parts)

export const sight = (ticket: Ticket, account: AccountId): Sight | null => {
  const part = members(ticket)[account]
  return part ? { from: 1, staff: !isParty(ticket, account) } : null
}

/** Those who work on the desk, where it is. */
export const audience = ({ desk, place }: Ticket): Audience | null => (desk ? { desk, path: place?.path ?? [] } : null)

/** What those outside the staff are shown of it. */
export const shown = (ticket: Ticket): Ticket => (ticket.staff === nothing ? ticket : { ...ticket, staff: nothing })
