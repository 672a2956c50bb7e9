import { ASSISTANT } from '../../kernel/ids.ts'
import type { Stored } from '../../kernel/kind.ts'
import { evolvePins } from '../thread/index.ts'
import type { TicketEvent } from './events.ts'
import type { Slug, Value, Values } from './fields.ts'
import { assigned, isParty, joined, left } from './parties.ts'
import { type Ending, isOpen, type Stage } from './stages.ts'
import { initial, type StaffSide, type Ticket } from './state.ts'
import type { Proposed } from './suggestion.ts'
import { evolveTimers } from './timers.ts'

const drop = <K extends string, T>(from: Readonly<Record<K, T>>, key: K): Readonly<Record<K, T>> => {
  const { [key]: _, ...rest } = from as Record<string, T>
  return rest as unknown as Record<K, T>
}

const put = (values: Values, field: Slug, to: Value | null): Values =>
  to === null ? drop(values, field) : { ...values, [field]: to }

/** What an answer says of the thing that a ticket is about. */
const about = ({ asset, to }: { readonly asset?: true | undefined; readonly to: Value | null }) =>
  asset ? { asset: typeof to === 'string' ? to : null } : {}

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
  asset: event.asset ?? null,
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

const onStaff = (ticket: Ticket, staff: Partial<StaffSide>): Ticket => ({
  ...ticket,
  staff: { ...ticket.staff, ...staff },
})

const botOf = ({ bot }: Ticket): NonNullable<Ticket['bot']> => bot ?? { answers: 0, over: null }

const assisted = (ticket: Ticket, bot: Partial<NonNullable<Ticket['bot']>>): Ticket => ({
  ...ticket,
  bot: { ...botOf(ticket), ...bot },
})

/** Something was done about it, or it is not what is needed any more. */
const without = (ticket: Ticket, field: Proposed): Ticket => {
  const { [field]: gone, ...suggestions } = ticket.staff.suggestions ?? {}
  return gone ? onStaff(ticket, { suggestions }) : ticket
}

const happened = (ticket: Ticket, event: Stored<TicketEvent>): Ticket => {
  switch (event.type) {
    case 'ticket.opened':
      return opened(event)
    case 'message.sent':
      if (event.by === ASSISTANT)
        return assisted({ ...ticket, saidAt: event.at }, { answers: botOf(ticket).answers + 1 })
      return isParty(ticket, event.by)
        ? { ...ticket, saidAt: event.at }
        : without({ ...ticket, saidAt: event.at, answered: { seq: event.seq, by: event.by } }, 'reply')
    case 'ticket.moved':
      return moved(ticket, event.to, event.at, event.ending ?? null)
    case 'ticket.assigned': {
      const given = without(assigned(ticket, event.to, event.as ?? 'agent', event.at), 'assignee')
      // whoever takes it on has seen it
      return event.why === 'claim' ? { ...given, acknowledgedBy: ticket.acknowledgedBy ?? event.by } : given
    }
    case 'ticket.acknowledged':
      return { ...ticket, acknowledgedBy: event.by }
    case 'ticket.renamed':
      return { ...ticket, title: event.to }
    case 'ticket.sorted':
      return without({ ...ticket, category: event.to }, 'category')
    case 'ticket.located':
      return without({ ...ticket, place: event.to }, 'place')
    case 'ticket.pointed':
      return { ...ticket, point: event.to }
    case 'ticket.changed':
      return { ...ticket, values: put(ticket.values, event.field, event.to), ...about(event) }
    case 'ticket.prioritised':
      return without({ ...ticket, priority: event.to }, 'priority')
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
    case 'ticket.handedOver':
      return assisted(ticket, { over: event.reason })
    case 'suggestion.made': {
      const { field, ...proposed } = event.proposal ?? {} // from an age that said something else
      if (!field) return ticket
      const suggestions = { ...ticket.staff.suggestions, [field]: { seq: event.seq, ...proposed } }
      return onStaff(ticket, { suggestions })
    }
    case 'suggestion.accepted':
    case 'suggestion.edited':
    case 'suggestion.dismissed':
      return without(ticket, event.field)
    case 'handover.summed':
    case 'note.posted':
    case 'macro.ran':
    case 'timers.set':
    case 'sla.warned':
    case 'sla.breached':
    case 'ladder.stepped':
      return ticket
    case 'staff.changed':
      return onStaff(ticket, { values: put(ticket.staff.values, event.field, event.to), ...about(event) })
    case 'ticket.tagged':
      return onStaff(ticket, { tags: event.tags })
    case 'ticket.linked':
      return onStaff(ticket, { links: { ...ticket.staff.links, [event.to]: { number: event.number, tie: event.tie } } })
    case 'ticket.unlinked':
      return onStaff(ticket, { links: drop(ticket.staff.links, event.to) })
    case 'others.joined':
      return onStaff(ticket, { others: { ...ticket.staff.others, [event.account]: event.of ?? null } })
    case 'others.left':
      return onStaff(ticket, { others: drop(ticket.staff.others ?? {}, event.account) })
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
