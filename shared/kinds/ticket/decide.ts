import * as v from 'valibot'
import type { AccountId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { decideThread, isThreadCommand, type ThreadCommand } from '../thread/index.ts'
import { dismiss, handOver, suggest, takenReply, takeUp } from './assisting.ts'
import type { TicketCommand } from './commands.ts'
import type { TicketEvent } from './events.ts'
import { type Acting, actingIn, isPlatform, type TicketContext } from './facts.ts'
import { fitsField, kept } from './fields.ts'
import { close, followingWords, move, reopen } from './moving.ts'
import { open } from './opening.ts'
import { join, leave } from './others.ts'
import { ring } from './ringing.ts'
import { Priority } from './stages.ts'
import type { Ticket } from './state.ts'
import { assign, give, giveBack, link, merge, take, unmerge } from './ties.ts'
import { planOf } from './timers.ts'

type Wish<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>

/** Nobody of the staff talks over another: what was said since they last looked is shown to them first. */
const demandRead = ({ answered }: Ticket, { seen }: Wish<'message.send'>, { actor }: TicketContext): void => {
  if (seen !== undefined && answered && answered.seq > seen && answered.by !== actor.account)
    throw new Refusal('ticket.answered', { seq: answered.seq, by: answered.by })
}

const talk = (ticket: Ticket, command: ThreadCommand, context: TicketContext, acting: Acting) => {
  const staff = acting === 'staff'
  if (ticket.mergedInto) throw new Refusal('ticket.merged', { number: ticket.mergedInto.number })
  const says = command.type === 'message.send' || command.type === 'message.forward'
  if (says && ticket.stage === 'closed') throw new Refusal('ticket.closed')
  if (staff && command.type === 'message.send') demandRead(ticket, command, context)
  const rights = { from: 1, removeOthers: staff, pin: staff, mentionEveryone: false }
  const taken = command.type === 'message.send' ? takenReply(ticket, command) : []
  if (taken.length > 0 && !staff) throw new Refusal('ticket.staff')
  const events = decideThread(ticket.pins, command, context, rights)
  return says ? [...events, ...taken, ...followingWords(ticket, acting)] : events
}

const note = ({ type: _, files: ids, ...said }: Wish<'note.post'>, { facts }: TicketContext): TicketEvent[] => {
  if (said.text === undefined && !ids) throw new Refusal('message.empty')
  const files = ids?.flatMap((id) => facts.files?.find((file) => file.id === id) ?? [])
  if (files && files.length < ids!.length) throw new Refusal('file.unknown')
  return [{ type: 'note.posted', ...said, ...(files && { files }) }]
}

/** What the requester filled in belongs to them as long as it is open; what is the staff's, to the staff. */
const change = (ticket: Ticket, { field, value }: Wish<'ticket.change'>, { facts }: TicketContext): TicketEvent[] => {
  const asked = facts.desk?.fields.find(({ id }) => id === field)
  if (facts.desk && !asked) throw new Refusal('ticket.form', { fields: { [field]: 'unknown' } })
  if (asked && value !== null && !fitsField(asked, value))
    throw new Refusal('ticket.form', { fields: { [field]: 'unfit' } })
  const staffs = asked?.staff ?? false
  const to = asked && value !== null ? kept(asked, value) : value
  const from = (staffs ? ticket.staff.values : ticket.values)[field] ?? null
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  const changed = { field, from, to, ...(asked?.sort === 'asset' && { asset: true as const }) }
  return [staffs ? { type: 'staff.changed', ...changed } : { type: 'ticket.changed', ...changed }]
}

const sort = ({ category: from }: Ticket, to: string | null, { facts: { desk } }: TicketContext): TicketEvent[] => {
  if (to !== null && desk && !desk.categories.some(({ id, retired }) => id === to && !retired))
    throw new Refusal('ticket.form', { fields: { category: 'unknown' } })
  return from === to ? [] : [{ type: 'ticket.sorted', from, to }]
}

const locate = ({ place: from }: Ticket, id: string | null, { facts: { place } }: TicketContext): TicketEvent[] => {
  if ((from?.id ?? null) === id) return []
  if (id !== null && place?.id !== id) throw new Refusal('ticket.form', { fields: { place: 'unknown' } })
  return [{ type: 'ticket.located', from, to: id === null ? null : place }]
}

const prioritise = (ticket: Ticket, to: Ticket['priority']): TicketEvent[] => {
  if (ticket.locked) throw new Refusal('ticket.locked')
  return ticket.priority === to ? [] : [{ type: 'ticket.prioritised', from: ticket.priority, to }]
}

const transfer = (ticket: Ticket, wish: Wish<'ticket.transfer'>, { facts, at }: TicketContext): TicketEvent[] => {
  if (wish.desk === ticket.desk) return []
  if (!facts.desk) throw new Refusal('desk.unknown')
  const known = facts.desk.categories.some(({ id, retired }) => id === wish.category && !retired)
  if (wish.category !== undefined && !known) throw new Refusal('ticket.form', { fields: { category: 'unknown' } })
  const { desk: to, category } = wish
  const { locked, priority } = facts.desk
  const { desk: from, priority: before } = ticket
  return [
    {
      type: 'ticket.transferred',
      from,
      to,
      version: facts.version,
      ...(category && { category }),
      ...(locked && { locked: true as const }),
    },
    { type: 'timers.set', plan: planOf(facts.desk, ticket.openedAt, at, facts.vip) },
    ...(locked && before !== priority ? [{ type: 'ticket.prioritised' as const, from: before, to: priority }] : []),
  ]
}

const rate = (ticket: Ticket, { good, words }: Wish<'ticket.rate'>, { actor, facts }: TicketContext): TicketEvent[] => {
  if (ticket.requester !== actor.account) throw new Refusal('ticket.notYours')
  if (facts.desk?.rating === false || !ticket.endedAt) throw new Refusal('ticket.unsolved')
  if (ticket.mergedInto || ['cancelled', 'duplicate', 'expired'].includes(ticket.ending ?? ''))
    throw new Refusal('ticket.unsolved')
  const { rated, episode } = ticket
  if (rated?.episode === episode && rated.good === good && words === undefined) return []
  return [{ type: 'ticket.rated', good, ...(words !== undefined && { words }), episode }]
}

/** What those whose matter it is may do themselves. */
const OF_PARTIES: ReadonlySet<string> = new Set([
  'ticket.close',
  'ticket.reopen',
  'ticket.rate',
  'ticket.point',
  'ticket.handOver',
])
/** All that the bot does, besides talking: it is not the house, though nobody's session is behind it. */
const OF_BOT: ReadonlySet<string> = new Set(['ticket.handOver', 'suggestion.make'])
/** What somebody from outside does who was given this one to do. */
const OF_PROVIDERS: ReadonlySet<string> = new Set(['ticket.acknowledge', 'ticket.move', 'ticket.solve', 'note.post'])
/** Only ever follows from something else. */
const OF_PLATFORM: ReadonlySet<string> = new Set(['ticket.give', 'ticket.take', 'ticket.giveBack', 'ticket.ring'])

const demandTo = (command: TicketCommand, ticket: Ticket, context: TicketContext, acting: Acting): void => {
  if (OF_BOT.has(command.type) !== (acting === 'bot') && !(acting === 'party' && OF_PARTIES.has(command.type)))
    throw new Refusal(acting === 'bot' ? 'auth.forbidden' : 'ticket.staff')
  if (acting === 'bot' || isPlatform(context)) return
  if (OF_PLATFORM.has(command.type)) throw new Refusal('auth.forbidden')
  if (acting === 'staff') return
  const own = acting === 'party' && OF_PARTIES.has(command.type)
  if (own && ticket.requester === context.actor.account) return
  if (acting === 'provider' && OF_PROVIDERS.has(command.type)) return
  throw new Refusal('ticket.staff')
}

/** A proposal is carried out as if its own command had been given. */
const applying =
  (ticket: Ticket, context: TicketContext) =>
  (field: 'category' | 'priority' | 'place' | 'assignee', value: string): readonly TicketEvent[] => {
    switch (field) {
      case 'category':
        return sort(ticket, value, context)
      case 'priority':
        if (!v.is(Priority, value)) throw new Refusal('ticket.form', { fields: { priority: 'unknown' } })
        return prioritise(ticket, value)
      case 'place':
        return locate(ticket, value, context)
      case 'assignee':
        return assign(ticket, value as AccountId, 'hand', context)
    }
  }

export const decide = (ticket: Ticket, command: TicketCommand, context: TicketContext): readonly TicketEvent[] => {
  if (command.type === 'ticket.open') return open(ticket, command, context)
  if (!ticket.desk) throw new Refusal('conversation.unknown')
  const acting = actingIn(ticket, context)
  if (command.type === 'ticket.restore' && acting === 'staff')
    return ticket.removed ? [{ type: 'ticket.restored' }] : []
  if (ticket.removed) throw new Refusal('conversation.unknown')
  if (isThreadCommand(command)) return talk(ticket, command, context, acting)
  if (command.type === 'ticket.join') return join(ticket, context, acting)
  if (command.type === 'ticket.leave') return leave(ticket, context, acting)
  demandTo(command, ticket, context, acting)
  switch (command.type) {
    case 'ticket.claim':
      return assign(ticket, context.actor.account, 'claim', context)
    case 'ticket.assign':
      return assign(ticket, command.to, 'hand', context)
    case 'ticket.give':
      return give(ticket, command, context)
    case 'ticket.acknowledge':
      return ticket.acknowledgedBy ? [] : [{ type: 'ticket.acknowledged' }]
    case 'ticket.move':
      return move(ticket, command.to, command.words)
    case 'ticket.solve':
      return move(ticket, 'solved', command.words)
    case 'ticket.close':
      return close(ticket, command.ending, command.words, acting)
    case 'ticket.reopen':
      return reopen(ticket, command.words, acting, context)
    case 'ticket.rename':
      return command.title === ticket.title ? [] : [{ type: 'ticket.renamed', from: ticket.title, to: command.title }]
    case 'ticket.sort':
      return sort(ticket, command.category, context)
    case 'ticket.locate':
      return locate(ticket, command.place, context)
    case 'ticket.point':
      return JSON.stringify(command.point) === JSON.stringify(ticket.point)
        ? []
        : [{ type: 'ticket.pointed', from: ticket.point, to: command.point }]
    case 'ticket.change':
      return change(ticket, command, context)
    case 'ticket.prioritise':
      return prioritise(ticket, command.priority)
    case 'ticket.transfer':
      return transfer(ticket, command, context)
    case 'ticket.tag': {
      const tags = [...new Set(command.tags)].sort()
      return JSON.stringify(tags) === JSON.stringify(ticket.staff.tags) ? [] : [{ type: 'ticket.tagged', tags }]
    }
    case 'note.post':
      return note(command, context)
    case 'ticket.link':
      return link(ticket, command.tie, context)
    case 'ticket.unlink':
      return ticket.staff.links[command.to] ? [{ type: 'ticket.unlinked', to: command.to }] : []
    case 'ticket.merge':
      return merge(ticket, context)
    case 'ticket.unmerge':
      return unmerge(ticket)
    case 'ticket.take':
      return take(ticket, command)
    case 'ticket.giveBack':
      return giveBack(ticket, command.of)
    case 'ticket.rate':
      return rate(ticket, command, context)
    case 'ticket.remove':
      return [{ type: 'ticket.removed' }]
    case 'ticket.restore':
      return []
    case 'ticket.ring':
      return ring(ticket, context)
    case 'ticket.handOver':
      return handOver(ticket, command, acting)
    case 'suggestion.make':
      return suggest(ticket, command, context, applying(ticket, context))
    case 'suggestion.take':
      return takeUp(ticket, command, applying(ticket, context))
    case 'suggestion.dismiss':
      return dismiss(ticket, command.suggestion)
    case 'macro.run':
      return [{ type: 'macro.ran', macro: command.macro }]
  }
}
