import { type Actor, ROLES, type Role } from '../../shared/kernel/actor.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { CommandType } from '../../shared/kinds/index.ts'

export type AccountAction =
  | 'account.read'
  | 'account.change'
  | 'account.secure'
  | 'session.list'
  | 'session.end'
  | 'activity.read'
  | 'people.read'
  | 'people.search'
  | 'file.upload'
  | 'presence.watch'
  | 'guest.link'
  | 'staff.read'
  | 'staff.change'
  | 'staff.suspend'
  | 'duty.read'
  | 'duty.change'
  | 'audit.read'
  | 'people.place'
  | 'places.change'
  | 'desks.change'
  | 'suggestions.measure'
  | 'moderation.decide'
  | 'moderation.rule'
export type Action = CommandType | AccountAction

const PEOPLE: readonly Role[] = ['user', 'vip', 'provider', 'agent', 'moderator', 'admin', 'superadmin']
/** a bot talks where it was let in; it opens no doors of its own accord */
const TALKING: readonly Role[] = [...PEOPLE, 'bot']
/** whoever works here */
const STAFF: readonly Role[] = ['agent', 'moderator', 'admin', 'superadmin']
/** whoever looks after people and the house */
const ADMINS: readonly Role[] = ['admin', 'superadmin']
/** … or is given single things to do */
const WORKING: readonly Role[] = [...STAFF, 'provider']
const ANYONE: readonly Role[] = [...TALKING, 'guest']
/** … and whoever came without an account, by a link to a ticket of their own */
const COMING: readonly Role[] = [...PEOPLE, 'guest']
/** nobody's own hands: only what follows from something else (an actor without a session) */
const PLATFORM = 'platform'

/**
 * The one table of who may do what on the platform (AC10). A new command does not compile without its line here. What
 * somebody may do inside one conversation is said by its kind; both must agree.
 */
const TABLE: Readonly<Record<Action, readonly Role[] | typeof PLATFORM>> = {
  'account.read': COMING,
  'account.change': PEOPLE,
  'account.secure': PEOPLE,
  'session.list': PEOPLE,
  'session.end': COMING,
  'activity.read': PEOPLE,
  'people.read': ANYONE,
  'people.search': ANYONE,
  'file.upload': ANYONE,
  'presence.watch': TALKING,
  'guest.link': ['guest'],
  'staff.read': ADMINS,
  'staff.change': ADMINS,
  'staff.suspend': ADMINS,
  'duty.read': STAFF,
  'duty.change': STAFF,
  'audit.read': ADMINS,
  // to which place somebody belongs, whatever they chose: matters go where people are
  'people.place': ['agent', 'moderator', 'admin', 'superadmin'],
  'places.change': ['admin', 'superadmin'],
  'desks.change': ADMINS,
  'suggestions.measure': ['moderator', 'admin', 'superadmin'],
  'moderation.decide': ['moderator', 'admin', 'superadmin'],
  'moderation.rule': ['moderator', 'admin', 'superadmin'],

  'message.send': TALKING,
  'message.forward': TALKING,
  'message.edit': TALKING,
  'message.remove': TALKING,
  'message.react': TALKING,
  'message.unreact': TALKING,
  'message.pin': PEOPLE,
  'message.unpin': PEOPLE,
  'poll.vote': PEOPLE,
  'poll.close': TALKING,
  'survey.answer': PEOPLE,
  'survey.close': TALKING,
  'preview.add': PLATFORM,
  'preview.dismiss': PEOPLE,
  'meeting.change': PEOPLE,
  'meeting.cancel': PEOPLE,
  'meeting.answer': PEOPLE,

  'reply.cancel': PEOPLE,
  'reply.again': PEOPLE,
  'reply.rate': PEOPLE,

  'contact.request': PEOPLE,
  'contact.boost': PEOPLE,
  'contact.accept': TALKING,
  'contact.decline': TALKING,
  'contact.cancel': PEOPLE,
  'contact.remove': PEOPLE,
  'contact.block': PEOPLE,
  'contact.unblock': PEOPLE,
  'messages.erase': PLATFORM,

  'answer.accept': PEOPLE,
  'answer.release': PEOPLE,
  'topic.close': PEOPLE,
  'topic.reopen': PEOPLE,
  'group.create': PEOPLE,
  'group.change': PEOPLE,
  'group.close': PEOPLE,
  'group.invite': PEOPLE,
  'group.join': TALKING,
  'group.ask': PEOPLE,
  'group.withdraw': PEOPLE,
  'group.answer': PEOPLE,
  'group.decline': TALKING,
  'group.leave': TALKING,
  'group.remove': PEOPLE,
  'group.promote': PEOPLE,

  'post.publish': PEOPLE,
  'post.edit': PEOPLE,
  'post.remove': PEOPLE,
  'post.rate': PEOPLE,
  'post.promote': PEOPLE,
  'post.unpromote': PEOPLE,

  'article.draft': STAFF,
  'article.publish': STAFF,
  'article.retire': STAFF,
  'article.restore': STAFF,
  'article.rate': PEOPLE,

  'ticket.open': COMING,
  'ticket.claim': WORKING,
  'ticket.assign': WORKING,
  'ticket.acknowledge': WORKING,
  'ticket.move': WORKING,
  'ticket.solve': WORKING,
  'ticket.close': COMING,
  'ticket.reopen': COMING,
  'ticket.rename': WORKING,
  'ticket.sort': WORKING,
  'ticket.locate': WORKING,
  'ticket.point': COMING,
  'ticket.change': WORKING,
  'ticket.prioritise': WORKING,
  'ticket.transfer': STAFF,
  'ticket.tag': STAFF,
  'note.post': WORKING,
  'ticket.link': STAFF,
  'ticket.unlink': STAFF,
  'ticket.merge': STAFF,
  'ticket.unmerge': STAFF,
  'ticket.give': PLATFORM,
  'ticket.take': PLATFORM,
  'ticket.giveBack': PLATFORM,
  'ticket.ring': PLATFORM,
  // who comes without an account cannot be told how it goes on, and anybody could be many of them
  'ticket.join': PEOPLE,
  'ticket.leave': PEOPLE,
  'ticket.rate': COMING,
  'ticket.remove': ['moderator', 'admin', 'superadmin'],
  'ticket.restore': ['moderator', 'admin', 'superadmin'],
  'macro.run': STAFF,
  'ticket.handOver': [...COMING, 'bot'],
  'suggestion.make': ['bot'],
  'suggestion.take': STAFF,
  'suggestion.dismiss': STAFF,

  'self.open': PLATFORM,
  'notification.raise': PLATFORM,
  'notification.read': TALKING,
  'draft.save': PEOPLE,
  'message.keep': PEOPLE,
  'message.unkeep': PEOPLE,
  'message.hide': PEOPLE,
  'message.unhide': PEOPLE,
  'availability.choose': PEOPLE,
  'conversation.tune': PEOPLE,
  'sending.schedule': PEOPLE,
  'sending.change': PEOPLE,
  'sending.cancel': PEOPLE,
  'sending.finish': PLATFORM,
  'message.hold': PLATFORM,
  'held.ask': PEOPLE,
  'held.withdraw': PEOPLE,
  'held.finish': PLATFORM,
  'lesson.begin': PLATFORM,
  'lesson.learn': PEOPLE,
  'lesson.end': PEOPLE,
}
const TALK: readonly Action[] = [
  'message.send',
  'message.edit',
  'message.remove',
  'message.react',
  'message.unreact',
  'reply.cancel',
  'reply.again',
  'reply.rate',
]
/** What somebody may besides in conversations of one kind. `visible` shows a guest no ticket but their own. */
const IN_KIND: Partial<Record<KindName, Partial<Record<Role, readonly Action[]>>>> = { ticket: { guest: TALK } }
const rolesIn = (kind: KindName, action: Action): readonly Role[] =>
  ROLES.filter((role) => IN_KIND[kind]?.[role]?.includes(action))
const table: ReadonlyMap<string, readonly Role[] | typeof PLATFORM> = new Map(Object.entries(TABLE))

export const actions = Object.keys(TABLE) as readonly Action[]

/** The table, to be read by people. */
export const permissions = Object.entries(TABLE).map(([action, allowed]) => ({
  action,
  roles: allowed === PLATFORM ? [] : allowed,
  inTickets: rolesIn('ticket', action as Action),
  platform: allowed === PLATFORM,
}))

/**
 * @param actor  null: somebody who is not signed in, a guest
 * @param kind   of the conversation in which a command is given
 */
export const may = (actor: Actor | null, action: Action, kind?: KindName): boolean => {
  const allowed = table.get(action)
  if (allowed === PLATFORM) return actor !== null && actor.session === null
  if (actor && kind && IN_KIND[kind]?.[actor.role]?.includes(action)) return true
  return allowed?.includes(actor?.role ?? 'guest') ?? false
}

/** @throws Refusal `auth.required` for a guest, `auth.forbidden` for everybody else whose role does not allow it */
export const demand = (actor: Actor | null, action: Action, kind?: KindName): void => {
  if (may(actor, action, kind)) return
  throw actor ? new Refusal('auth.forbidden', { action }) : new Refusal('auth.required')
}
