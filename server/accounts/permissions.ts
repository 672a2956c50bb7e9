import type { Actor, Role } from '../../shared/kernel/actor.ts'
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
  | 'staff.read'
  | 'staff.change'
  | 'staff.suspend'
  | 'duty.read'
  | 'duty.change'
  | 'audit.read'
  | 'people.place'
  | 'places.change'
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
/** nobody's own hands: only what follows from something else (an actor without a session) */
const PLATFORM = 'platform'

/**
 * The one table of who may do what on the platform (AC10). A new command does not compile without its line here. What
 * somebody may do inside one conversation is said by its kind; both must agree.
 */
const TABLE: Readonly<Record<Action, readonly Role[] | typeof PLATFORM>> = {
  'account.read': PEOPLE,
  'account.change': PEOPLE,
  'account.secure': PEOPLE,
  'session.list': PEOPLE,
  'session.end': PEOPLE,
  'activity.read': PEOPLE,
  'people.read': ANYONE,
  'people.search': ANYONE,
  'file.upload': TALKING,
  'staff.read': ADMINS,
  'staff.change': ADMINS,
  'staff.suspend': ADMINS,
  'duty.read': STAFF,
  'duty.change': STAFF,
  'audit.read': ADMINS,
  // to which place somebody belongs, whatever they chose: matters go where people are
  'people.place': ['agent', 'moderator', 'admin', 'superadmin'],
  'places.change': ['admin', 'superadmin'],

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

  'ticket.open': [...PEOPLE, 'guest'],
  'ticket.claim': WORKING,
  'ticket.assign': WORKING,
  'ticket.acknowledge': WORKING,
  'ticket.move': WORKING,
  'ticket.solve': WORKING,
  'ticket.close': [...PEOPLE, 'guest'],
  'ticket.reopen': [...PEOPLE, 'guest'],
  'ticket.rename': WORKING,
  'ticket.sort': WORKING,
  'ticket.locate': WORKING,
  'ticket.point': [...PEOPLE, 'guest'],
  'ticket.change': WORKING,
  'ticket.prioritise': WORKING,
  'ticket.transfer': STAFF,
  'ticket.tag': STAFF,
  'note.post': WORKING,
  'ticket.link': STAFF,
  'ticket.unlink': STAFF,
  'ticket.merge': STAFF,
  'ticket.unmerge': STAFF,
  'ticket.take': PLATFORM,
  'ticket.giveBack': PLATFORM,
  'ticket.ring': PLATFORM,
  'ticket.leave': PEOPLE,
  'ticket.rate': [...PEOPLE, 'guest'],
  'ticket.remove': ['moderator', 'admin', 'superadmin'],
  'ticket.restore': ['moderator', 'admin', 'superadmin'],
  'macro.run': STAFF,

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
  'lesson.begin': PLATFORM,
  'lesson.learn': PEOPLE,
  'lesson.end': PEOPLE,
}
const table: ReadonlyMap<string, readonly Role[] | typeof PLATFORM> = new Map(Object.entries(TABLE))

export const actions = Object.keys(TABLE) as readonly Action[]

/** The table, to be read by people. */
export const permissions = Object.entries(TABLE).map(([action, allowed]) => ({
  action,
  roles: allowed === PLATFORM ? [] : allowed,
  platform: allowed === PLATFORM,
}))

/** @param actor  null: somebody who is not signed in, a guest */
export const may = (actor: Actor | null, action: Action): boolean => {
  const allowed = table.get(action)
  if (allowed === PLATFORM) return actor !== null && actor.session === null
  return allowed?.includes(actor?.role ?? 'guest') ?? false
}

/** @throws Refusal `auth.required` for a guest, `auth.forbidden` for everybody else whose role does not allow it */
export const demand = (actor: Actor | null, action: Action): void => {
  if (may(actor, action)) return
  throw actor ? new Refusal('auth.forbidden', { action }) : new Refusal('auth.required')
}
