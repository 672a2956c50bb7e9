import type { Answer, Of, Rows, ThreadCommand } from './expected.ts'

/**
 * TIC3, TIC6: a ticket of `requester` on the desk `support`, given to `provider`, with a message, a poll, a survey and an event in it.
 * `agent`, `moderator`, `admin` and `superadmin` work there, `elsewhere` is an agent of another desk.
 */
export const TICKET_ROLES = [
  'requester',
  'follower',
  'agent',
  'moderator',
  'admin',
  'superadmin',
  'provider',
  'elsewhere',
  'stranger',
  'anonymous',
] as const

const outside = ['conversation.unknown', 'conversation.unknown', 'auth.required'] as const

/** What comes of it for whoever asked, others whose matter it is, the staff there, and whoever was given it to do. */
const among = (requester: Answer, follower: Answer, staff: Answer, provider: Answer): readonly Answer[] => [
  requester,
  follower,
  staff,
  staff,
  staff,
  staff,
  provider,
  ...outside,
]

const everybody = among('done', 'done', 'done', 'done')
const author = among('done', 'message.notYours', 'message.notYours', 'message.notYours')
const authorOrStaff = among('done', 'message.notYours', 'done', 'message.notYours')
const forbidden = 'auth.forbidden'
const exists = 'conversation.exists'
const party = 'ticket.staff'
/** Not for people who only ask: the table of the platform says so. */
const working = among(forbidden, forbidden, 'done', 'done')
const staff = among(forbidden, forbidden, 'done', party)
const staffAlone = among(forbidden, forbidden, 'done', forbidden)
const platform = among(forbidden, forbidden, forbidden, forbidden)
const above: readonly Answer[] = [forbidden, forbidden, forbidden, 'done', 'done', 'done', forbidden, ...outside]

export const TICKET: Rows<ThreadCommand | Of<'ticket'> | Of<'note'> | Of<'macro'> | Of<'suggestion'>> = {
  'message.send': everybody,
  'message.forward': everybody,
  'message.edit': author,
  'message.remove': authorOrStaff,
  'message.react': everybody,
  'message.unreact': everybody,
  'message.pin': among(forbidden, forbidden, 'done', forbidden),
  'message.unpin': among(forbidden, forbidden, 'done', forbidden),
  'poll.vote': everybody,
  'poll.close': authorOrStaff,
  'survey.answer': everybody,
  'survey.close': author,
  'preview.add': platform,
  'preview.dismiss': author,
  'meeting.change': authorOrStaff,
  'meeting.cancel': authorOrStaff,
  'meeting.answer': everybody,
  'reply.cancel': authorOrStaff,
  'reply.again': among('bot.none', 'bot.none', 'bot.none', 'bot.none'),
  'reply.rate': among('bot.none', 'bot.none', 'bot.none', 'bot.none'),
  'ticket.open': among(exists, exists, exists, exists),
  'ticket.claim': among(forbidden, forbidden, 'ticket.taken', party),
  'ticket.assign': staff,
  'ticket.acknowledge': working,
  'ticket.move': working,
  'ticket.solve': working,
  'ticket.close': among('done', party, 'done', party),
  'ticket.reopen': among('done', party, 'done', party),
  'ticket.rename': staff,
  'ticket.sort': staff,
  'ticket.locate': staff,
  'ticket.point': among('done', party, 'done', party),
  'ticket.change': staff,
  'ticket.prioritise': staff,
  'ticket.transfer': staffAlone,
  'ticket.tag': staffAlone,
  'note.post': working,
  'ticket.link': staffAlone,
  'ticket.unlink': staffAlone,
  'ticket.merge': staffAlone,
  'ticket.unmerge': staffAlone,
  'ticket.give': platform,
  'ticket.take': platform,
  'ticket.giveBack': platform,
  // ALK1: on a desk whose tickets are for nobody else
  'ticket.join': among('ticket.yours', 'ticket.yours', 'ticket.private', 'ticket.private'),
  'ticket.leave': among('done', 'done', 'done', party),
  'ticket.rate': among('ticket.unsolved', party, 'ticket.notYours', party),
  'ticket.remove': above,
  'ticket.restore': above,
  'macro.run': staffAlone,
  'ticket.handOver': among('done', party, party, party),
  'suggestion.make': platform,
  'suggestion.take': among(forbidden, forbidden, 'suggestion.unknown', forbidden),
  'suggestion.dismiss': among(forbidden, forbidden, 'suggestion.unknown', forbidden),
  'ticket.ring': platform,
}
