import { newId } from '../../server/testing/log.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { Rank } from '../../shared/kinds/group/index.ts'
import type { AnyCommand, CommandType } from '../../shared/kinds/index.ts'
import type { ArticleContent } from '../../shared/kinds/post/index.ts'

/** What a command is about. */
export interface Aims {
  readonly conversation: ConversationId
  readonly message: number
  readonly poll: number
  readonly survey: number
  readonly meeting: number
  /** a member, or the other one of two */
  readonly other: AccountId
  /** somebody who is nowhere yet */
  readonly fresh: AccountId
  readonly rank: Rank
  /** another ticket, where it is about tickets */
  readonly ticket?: ConversationId
}

const CONTENT: ArticleContent = {
  language: 'en',
  title: 'The printer',
  text: 'Turn it off and on.',
  audience: 'public',
  desk: null,
  keywords: [],
  translation: null,
}

/** A body for every command, well-formed; whoever adds a command adds one, or this does not compile. */
export const bodyOf = (
  type: CommandType,
  { conversation, message, poll, survey, meeting, other, fresh, rank, ticket = newId() }: Aims,
): AnyCommand => {
  const about = newId<ConversationId>()
  const bodies: { [T in CommandType]: Extract<AnyCommand, { type: T }> } = {
    'message.send': { type: 'message.send', text: 'hello' },
    'message.forward': { type: 'message.forward', from: { conversation, message } },
    'message.edit': { type: 'message.edit', target: message, text: 'changed' },
    'message.remove': { type: 'message.remove', target: message },
    'message.react': { type: 'message.react', target: message, emoji: '👍' },
    'message.unreact': { type: 'message.unreact', target: message, emoji: '👍' },
    'message.pin': { type: 'message.pin', target: message },
    'message.unpin': { type: 'message.unpin', target: message },
    'poll.vote': { type: 'poll.vote', target: poll, answers: [0] },
    'poll.close': { type: 'poll.close', target: poll },
    'survey.answer': { type: 'survey.answer', target: survey, answers: [0] },
    'survey.close': { type: 'survey.close', target: survey },
    'preview.add': {
      type: 'preview.add',
      target: message,
      preview: { url: 'https://page.example/', title: 'Page', description: '', site: 'page.example' },
    },
    'preview.dismiss': { type: 'preview.dismiss', target: message },
    'meeting.change': {
      type: 'meeting.change',
      target: meeting,
      meeting: { starts: Date.now() + 2 * DAY, zone: 'Asia/Dhaka' },
    },
    'meeting.cancel': { type: 'meeting.cancel', target: meeting },
    'meeting.answer': { type: 'meeting.answer', target: meeting, coming: 'maybe' },
    'reply.cancel': { type: 'reply.cancel', target: message },
    'reply.again': { type: 'reply.again', target: message },
    'reply.rate': { type: 'reply.rate', target: message, helpful: true },
    'messages.erase': { type: 'messages.erase' },
    'availability.choose': { type: 'availability.choose', status: 'busy', until: null },
    'contact.request': { type: 'contact.request', to: other },
    'contact.boost': { type: 'contact.boost' },
    'contact.accept': { type: 'contact.accept' },
    'contact.decline': { type: 'contact.decline' },
    'contact.cancel': { type: 'contact.cancel' },
    'contact.remove': { type: 'contact.remove' },
    'contact.block': { type: 'contact.block', to: other },
    'contact.unblock': { type: 'contact.unblock' },
    'answer.accept': { type: 'answer.accept', target: message, topic: message },
    'answer.release': { type: 'answer.release', target: message, topic: message },
    'topic.close': { type: 'topic.close', target: message },
    'topic.reopen': { type: 'topic.reopen', target: message },
    'group.create': { type: 'group.create', name: 'Mine', visibility: 'private', history: 'all' },
    'group.change': { type: 'group.change', name: 'Coffee' },
    'group.close': { type: 'group.close' },
    'group.invite': { type: 'group.invite', accounts: [fresh] },
    'group.join': { type: 'group.join' },
    'group.ask': { type: 'group.ask' },
    'group.answer': { type: 'group.answer', account: fresh, accept: true },
    'group.withdraw': { type: 'group.withdraw' },
    'group.decline': { type: 'group.decline' },
    'group.leave': { type: 'group.leave' },
    'group.remove': { type: 'group.remove', account: other },
    'group.promote': {
      type: 'group.promote',
      account: other,
      to: rank,
    },
    'post.publish': { type: 'post.publish', title: 'Mine', text: 'and mine alone', audience: 'contacts' },
    'post.edit': { type: 'post.edit', title: 'Changed' },
    'post.remove': { type: 'post.remove' },
    'post.rate': { type: 'post.rate', opinion: 'like' },
    'post.promote': { type: 'post.promote' },
    'post.unpromote': { type: 'post.unpromote' },
    'article.draft': { type: 'article.draft', slug: 'printer', edition: 0, content: CONTENT },
    'article.publish': { type: 'article.publish', edition: 1 },
    'article.retire': { type: 'article.retire' },
    'article.restore': { type: 'article.restore' },
    'article.rate': { type: 'article.rate', helpful: true, words: '' },
    'ticket.open': { type: 'ticket.open', desk: 'support', title: 'Again', category: 'other', values: {} },
    'ticket.claim': { type: 'ticket.claim' },
    'ticket.assign': { type: 'ticket.assign', to: other },
    'ticket.acknowledge': { type: 'ticket.acknowledge' },
    'ticket.move': { type: 'ticket.move', to: 'blocked' },
    'ticket.solve': { type: 'ticket.solve' },
    'ticket.close': { type: 'ticket.close', ending: 'cancelled' },
    'ticket.reopen': { type: 'ticket.reopen' },
    'ticket.rename': { type: 'ticket.rename', title: 'Another' },
    'ticket.sort': { type: 'ticket.sort', category: 'mail' },
    'ticket.locate': { type: 'ticket.locate', place: null },
    'ticket.point': { type: 'ticket.point', point: { lat: 1, lon: 2 } },
    'ticket.change': { type: 'ticket.change', field: 'phone', value: '01700 000000' },
    'ticket.prioritise': { type: 'ticket.prioritise', priority: 'high' },
    'ticket.transfer': { type: 'ticket.transfer', desk: 'help' },
    'ticket.tag': { type: 'ticket.tag', tags: ['later'] },
    'note.post': { type: 'note.post', text: 'among us' },
    'ticket.link': { type: 'ticket.link', to: ticket, tie: 'related' },
    'ticket.unlink': { type: 'ticket.unlink', to: ticket },
    'ticket.merge': { type: 'ticket.merge', into: ticket },
    'ticket.unmerge': { type: 'ticket.unmerge' },
    'ticket.give': { type: 'ticket.give', to: null },
    'ticket.take': { type: 'ticket.take', of: ticket, accounts: [fresh] },
    'ticket.giveBack': { type: 'ticket.giveBack', of: ticket },
    'ticket.join': { type: 'ticket.join' },
    'ticket.leave': { type: 'ticket.leave' },
    'ticket.rate': { type: 'ticket.rate', good: true },
    'ticket.remove': { type: 'ticket.remove' },
    'ticket.restore': { type: 'ticket.restore' },
    'ticket.handOver': { type: 'ticket.handOver', reason: 'asked' },
    'suggestion.make': {
      type: 'suggestion.make',
      basedOn: message,
      from: 'search',
      proposals: [{ field: 'priority', value: 'high', score: 1 }],
    },
    'suggestion.take': { type: 'suggestion.take', suggestion: 1 },
    'suggestion.dismiss': { type: 'suggestion.dismiss', suggestion: 1 },
    'macro.run': { type: 'macro.run', macro: 'ask' },
    'ticket.ring': { type: 'ticket.ring' },
    'self.open': { type: 'self.open' },
    'notification.raise': { type: 'notification.raise', about, reason: 'mention', from: other },
    'notification.read': { type: 'notification.read', about: null },
    'draft.save': { type: 'draft.save', conversation: about, base: 0, text: 'half' },
    'message.keep': { type: 'message.keep', conversation: about, message: 1 },
    'message.unkeep': { type: 'message.unkeep', conversation: about, message: 1 },
    'message.hide': { type: 'message.hide', conversation: about, message: 1 },
    'message.unhide': { type: 'message.unhide', conversation: about, message: 1 },
    'sending.schedule': { type: 'sending.schedule', conversation: about, text: 'later', due: Date.now() + DAY },
    'sending.change': { type: 'sending.change', sending: 1, text: 'later', due: Date.now() + DAY },
    'sending.cancel': { type: 'sending.cancel', sending: 1 },
    'sending.finish': { type: 'sending.finish', sending: 1 },
    'message.hold': {
      type: 'message.hold',
      conversation: about,
      wish: { type: 'message.send', text: 'hush' },
      rule: about,
      version: 1,
      why: 'word:hush',
      text: 'hush',
    },
    'held.ask': { type: 'held.ask', held: 1 },
    'held.withdraw': { type: 'held.withdraw', held: 1 },
    'held.finish': { type: 'held.finish', held: 1, outcome: 'release' },
    'lesson.begin': { type: 'lesson.begin' },
    'lesson.learn': { type: 'lesson.learn', step: 'search' },
    'lesson.end': { type: 'lesson.end' },
    'conversation.tune': { type: 'conversation.tune', conversation: about, favourite: true },
  }
  return bodies[type]
}
