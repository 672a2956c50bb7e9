import type { CommandType } from '../../shared/kinds/index.ts'

/** What comes of a wish: done, or refused with this code. `*`: see the row above the table. */
export type Answer = string

/**
 * What each command comes to, by who gives it. Whoever adds a command adds a row, or this does not compile.
 *
 * group: a private group with a message and a poll of its owner in it.
 * direct: two contacts, with a message and a poll of the other one in it.
 * self: an account's own.
 * post: one for contacts, with a comment and a poll of its author; for `reader` and `barred` one for everybody.
 */
export const GROUP_ROLES = [
  'owner',
  'admin',
  'moderator',
  'member',
  'invited',
  'former',
  'stranger',
  'anonymous',
] as const
export const DIRECT_ROLES = ['contact', 'asker', 'asked', 'blocker', 'blocked', 'stranger', 'anonymous'] as const
export const POST_ROLES = [
  'author',
  'contact',
  'reader',
  'former',
  'blocker',
  'blocked',
  'barred',
  'stranger',
  'anonymous',
] as const
export const SELF_ROLES = ['owner', 'stranger', 'anonymous'] as const

const outside = ['conversation.unknown', 'conversation.unknown', 'conversation.unknown', 'auth.required'] as const
const members = (...answers: readonly [Answer, Answer, Answer, Answer]) => [...answers, ...outside]
const everyMember = members('done', 'done', 'done', 'done')

const BLIND = ['invited', 'former', 'stranger']

/** What the platform alone does: nobody else may, and those who do not see the conversation are not even told that. */
const platform = (roles: readonly string[], blind: readonly string[] = BLIND): readonly Answer[] =>
  roles.map((role) => {
    if (role === 'anonymous') return 'auth.required'
    return blind.includes(role) ? 'conversation.unknown' : 'auth.forbidden'
  })

export type Rows<Command extends CommandType> = Readonly<Record<Command, readonly Answer[]>>
export type Of<Prefix extends string> = Extract<CommandType, `${Prefix}.${string}`>
export type ThreadCommand =
  | 'message.send'
  | 'message.forward'
  | 'message.edit'
  | 'message.remove'
  | 'message.react'
  | 'message.unreact'
  | 'message.pin'
  | 'message.unpin'
  | 'poll.vote'
  | 'poll.close'
  | 'survey.answer'
  | 'survey.close'
  | 'preview.add'
  | 'preview.dismiss'
  | 'meeting.change'
  | 'meeting.cancel'
  | 'meeting.answer'
  | 'reply.cancel'
  | 'reply.again'
  | 'reply.rate'

/** Of a group that is no board; what a board lets whom do: server/kinds/group/board.test.ts. */
const noTopic = members('topic.unknown', 'topic.unknown', 'topic.unknown', 'topic.unknown')

export const GROUP: Rows<ThreadCommand | Of<'group'> | Of<'topic'> | Of<'answer'>> = {
  'answer.accept': noTopic,
  'answer.release': noTopic,
  'topic.close': noTopic,
  'topic.reopen': noTopic,
  'message.send': everyMember,
  'message.forward': everyMember,
  'message.edit': members('done', 'message.notYours', 'message.notYours', 'message.notYours'),
  'message.remove': members('done', 'done', 'done', 'message.notYours'),
  'message.react': everyMember,
  'message.unreact': everyMember,
  'message.pin': everyMember,
  'message.unpin': everyMember,
  'poll.vote': everyMember,
  'poll.close': members('done', 'done', 'done', 'message.notYours'),
  'survey.answer': everyMember,
  'survey.close': members('done', 'message.notYours', 'message.notYours', 'message.notYours'),
  'preview.add': platform(GROUP_ROLES),
  'preview.dismiss': members('done', 'message.notYours', 'message.notYours', 'message.notYours'),
  'meeting.change': members('done', 'done', 'done', 'message.notYours'),
  'meeting.cancel': members('done', 'done', 'done', 'message.notYours'),
  'meeting.answer': everyMember,
  'reply.cancel': members('done', 'done', 'done', 'message.notYours'),
  'reply.again': members('bot.none', 'bot.none', 'bot.none', 'bot.none'),
  'reply.rate': members('bot.none', 'bot.none', 'bot.none', 'bot.none'),
  'group.create': [
    'conversation.exists',
    'conversation.exists',
    'conversation.exists',
    'conversation.exists',
    'conversation.exists',
    'conversation.exists',
    'conversation.exists',
    'auth.required',
  ],
  'group.change': members('done', 'done', 'group.rank', 'group.rank'),
  'group.close': members('done', 'group.rank', 'group.rank', 'group.rank'),
  'group.invite': members('done', 'done', 'done', 'group.rank'),
  'group.join': ['done', 'done', 'done', 'done', 'done', 'group.notInvited', 'group.notInvited', 'auth.required'],
  'group.ask': ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'auth.required'],
  'group.answer': members('group.notAsked', 'group.notAsked', 'group.notAsked', 'group.rank'),
  'group.withdraw': ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'auth.required'],
  'group.decline': ['done', 'done', 'done', 'done', 'done', 'done', 'done', 'auth.required'],
  'group.leave': members('group.lastOwner', 'done', 'done', 'done'),
  'group.remove': members('done', 'done', 'done', 'group.rank'),
  'group.promote': members('done', 'done', 'group.rank', 'group.rank'),
}

const nobody = ['conversation.unknown', 'auth.required'] as const

/** What only contacts can do, and what comes of it for them; the others are told how they stand. */
const toContacts = (done: Answer): readonly Answer[] => [
  done,
  'contact.none',
  'contact.none',
  'contact.blockedByYou',
  'contact.unavailable',
  ...nobody,
]

export const DIRECT: Rows<ThreadCommand | Of<'contact'> | 'messages.erase'> = {
  'message.send': toContacts('done'),
  'message.forward': toContacts('done'),
  'message.edit': toContacts('message.notYours'),
  'message.remove': toContacts('message.notYours'),
  'message.react': toContacts('done'),
  'message.unreact': toContacts('done'),
  'message.pin': toContacts('done'),
  'message.unpin': toContacts('done'),
  'poll.vote': toContacts('done'),
  'poll.close': toContacts('message.notYours'),
  'survey.answer': toContacts('done'),
  'survey.close': toContacts('message.notYours'),
  'meeting.change': toContacts('message.notYours'),
  'meeting.cancel': toContacts('message.notYours'),
  'meeting.answer': toContacts('done'),
  'reply.cancel': toContacts('message.notYours'),
  'reply.again': toContacts('bot.none'),
  'reply.rate': toContacts('bot.none'),
  'contact.request': ['done', 'done', 'done', 'contact.blockedByYou', 'contact.unavailable', ...nobody],
  'contact.boost': [
    'contact.notAsked',
    'contact.tooSoon',
    'contact.notAsked',
    'contact.notAsked',
    'contact.notAsked',
    ...nobody,
  ],
  'contact.accept': ['done', 'contact.notAsked', 'done', 'contact.notAsked', 'contact.notAsked', ...nobody],
  'contact.decline': [
    'contact.notAsked',
    'contact.notAsked',
    'done',
    'contact.notAsked',
    'contact.notAsked',
    ...nobody,
  ],
  'contact.cancel': ['contact.notAsked', 'done', 'contact.notAsked', 'contact.notAsked', 'contact.notAsked', ...nobody],
  'contact.remove': ['done', 'done', 'done', 'done', 'done', ...nobody],
  'contact.block': ['done', 'done', 'done', 'done', 'done', ...nobody],
  'contact.unblock': ['done', 'done', 'done', 'done', 'done', ...nobody],
  'preview.add': platform(DIRECT_ROLES),
  'preview.dismiss': toContacts('message.notYours'),
  'messages.erase': platform(DIRECT_ROLES),
}

const own = ['done', ...nobody] as const

export const SELF: Rows<
  Exclude<
    CommandType,
    | Of<'ticket'>
    | Of<'note'>
    | Of<'macro'>
    | Of<'suggestion'>
    | Of<'group'>
    | Of<'topic'>
    | Of<'answer'>
    | Of<'contact'>
    | Of<'post'>
    | Of<'article'>
    | 'messages.erase'
  >
> = {
  'message.send': own,
  'message.forward': own,
  'message.edit': own,
  'message.remove': own,
  'message.react': own,
  'message.unreact': own,
  'message.pin': own,
  'message.unpin': own,
  'poll.vote': own,
  'poll.close': own,
  'survey.answer': own,
  'survey.close': own,
  'preview.add': platform(SELF_ROLES),
  'preview.dismiss': own,
  'meeting.change': own,
  'meeting.cancel': own,
  'meeting.answer': own,
  'reply.cancel': own,
  'reply.again': ['bot.none', ...nobody],
  'reply.rate': ['bot.none', ...nobody],
  'self.open': ['auth.forbidden', 'auth.forbidden', 'auth.required'],
  'notification.raise': platform(SELF_ROLES),
  'notification.read': own,
  'draft.save': own,
  'message.keep': own,
  'message.unkeep': own,
  'message.hide': own,
  'message.unhide': own,
  'conversation.tune': own,
  'availability.choose': own,
  'sending.schedule': own,
  'sending.change': ['sending.unknown', ...nobody],
  'sending.cancel': own,
  'sending.finish': platform(SELF_ROLES),
  'message.hold': platform(SELF_ROLES),
  'held.ask': own,
  'held.withdraw': own,
  'held.finish': platform(SELF_ROLES),
  'lesson.begin': platform(SELF_ROLES),
  'lesson.learn': own,
  'lesson.end': own,
}

const unseen = 'conversation.unknown'
const nowhere = [unseen, unseen, unseen, unseen, unseen, 'auth.required'] as const
const readers = (author: Answer, ...others: readonly [Answer, Answer]) => [author, ...others, ...nowhere]
const everyReader = readers('done', 'done', 'done')
const authorAlone = (code: Answer) => readers('done', code, code)
const exists = 'conversation.exists'

/** Nobody here works for the platform, and a post is no article: a story of its own is told by articles.test.ts. */
const staffAlone = POST_ROLES.map((role) => (role === 'anonymous' ? 'auth.required' : 'auth.forbidden'))

export const POST: Rows<ThreadCommand | Of<'post'> | Of<'article'>> = {
  'message.send': everyReader,
  'message.forward': everyReader,
  'message.edit': authorAlone('message.notYours'),
  'message.remove': authorAlone('message.notYours'),
  'message.react': everyReader,
  'message.unreact': everyReader,
  'message.pin': authorAlone('auth.forbidden'),
  'message.unpin': authorAlone('auth.forbidden'),
  'poll.vote': everyReader,
  'poll.close': authorAlone('message.notYours'),
  'survey.answer': everyReader,
  'survey.close': authorAlone('message.notYours'),
  'preview.add': platform(POST_ROLES, [...BLIND, 'blocker', 'blocked', 'barred']),
  'preview.dismiss': authorAlone('message.notYours'),
  'meeting.change': authorAlone('message.notYours'),
  'meeting.cancel': authorAlone('message.notYours'),
  'meeting.answer': everyReader,
  'reply.cancel': authorAlone('message.notYours'),
  'reply.again': readers('bot.none', 'bot.none', 'bot.none'),
  'reply.rate': readers('bot.none', 'bot.none', 'bot.none'),
  'post.publish': [exists, exists, exists, ...nowhere],
  'post.edit': authorAlone('post.notYours'),
  'post.remove': authorAlone('post.notYours'),
  'post.rate': everyReader,
  'post.promote': readers('post.yours', 'done', 'done'),
  'post.unpromote': everyReader,
  'article.draft': staffAlone,
  'article.publish': staffAlone,
  'article.retire': staffAlone,
  'article.restore': staffAlone,
  'article.rate': [unseen, unseen, unseen, ...nowhere],
}
