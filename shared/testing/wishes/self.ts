import fc from 'fast-check'
import { DAY } from '../../kernel/time.ts'
import type { SelfCommand } from '../../kinds/self/index.ts'
import { asha, MORNING, platform, rafi, somewhere } from '../people.ts'
import { threadBodies, threadTurns } from './thread.ts'
import { account, body, conversation, line, many, perhaps, seq, sure, talk, text } from './wish.ts'

const bodies = [
  ...threadBodies,
  body('self.open'),
  body('notification.raise', {
    about: conversation,
    reason: fc.constantFrom('mention', 'request', 'message', 'invitation'),
    from: account,
    message: perhaps(seq),
    name: perhaps(line),
  }),
  body('notification.read', { about: fc.option(conversation) }),
  body('draft.save', {
    conversation,
    base: fc.constantFrom(0, 8),
    text: fc.oneof(text, fc.constant('')),
    replyTo: perhaps(seq),
  }),
  body('message.keep', { conversation, message: seq }),
  body('message.unkeep', { conversation, message: seq }),
  body('message.hide', { conversation, message: seq }),
  body('message.unhide', { conversation, message: seq }),
  body('availability.choose', {
    status: fc.constantFrom('online', 'away', 'busy', 'invisible'),
    until: fc.option(fc.integer({ min: 0, max: 8.64e15 })),
  }),
  body('sending.schedule', { conversation, text, replyTo: perhaps(seq), due: fc.constant(MORNING + 90 * DAY) }),
  body('sending.change', { sending: fc.constantFrom(9, 10), text, due: fc.constantFrom(MORNING, MORNING + 90 * DAY) }),
  body('sending.cancel', { sending: seq }),
  body('sending.finish', { sending: seq, refused: perhaps(fc.constant('group.readers')) }),
  body('message.hold', {
    conversation,
    wish: fc.constant({ type: 'message.send', text: 'a word of the house' }),
    rule: fc.constant('00000000-0000-7000-8000-000000000001'),
    version: fc.constant(1),
    why: line,
    text: line,
  }),
  body('held.ask', { held: fc.constantFrom(12, 13) }),
  body('held.withdraw', { held: fc.constantFrom(12, 13) }),
  body('held.finish', {
    held: fc.constantFrom(12, 13),
    outcome: fc.constantFrom('release', 'uphold'),
    refused: perhaps(fc.constant('group.readers')),
  }),
  body('lesson.begin'),
  body('lesson.learn', { step: fc.constantFrom('search', 'person') }),
  body('lesson.end'),
  body('conversation.tune', {
    conversation,
    alias: perhaps(fc.option(line)),
    label: perhaps(fc.option(line)),
    favourite: perhaps(fc.boolean()),
    mutedUntil: perhaps(fc.option(fc.integer({ min: 0, max: 8.64e15 }))),
    level: perhaps(fc.constantFrom('all', 'mentions', 'nothing')),
  }),
]

const SENDING = 9
const waits = { text: 'Good morning', due: MORNING + 30 * DAY }

const HELD = 12
const hold = {
  type: 'message.hold',
  conversation: somewhere(3),
  wish: { type: 'message.send', text: 'a word of the house' },
  rule: '00000000-0000-7000-8000-000000000001',
  version: 1,
  why: 'word:house',
  text: 'a word of the house',
} as const

const turns = [
  fc.constant([
    sure<SelfCommand>(asha, { type: 'held.ask', held: HELD }),
    sure<SelfCommand>(platform(asha), { type: 'held.finish', held: HELD, outcome: 'uphold' }),
    sure<SelfCommand>(asha, { type: 'held.withdraw', held: HELD }),
  ]),
  fc.constant([sure<SelfCommand>(platform(asha), { type: 'held.finish', held: HELD, outcome: 'release' })]),
  fc.constant([
    sure<SelfCommand>(asha, { type: 'sending.change', sending: SENDING, ...waits, text: 'Good evening' }),
    sure<SelfCommand>(platform(asha), { type: 'sending.finish', sending: SENDING, refused: 'group.readers' }),
    sure<SelfCommand>(asha, { type: 'sending.cancel', sending: SENDING }),
  ]),
  fc.constant([sure<SelfCommand>(platform(asha), { type: 'sending.finish', sending: SENDING })]),
  ...threadTurns,
  fc
    .record({ conversation, message: seq })
    .map((marked) => [
      sure<SelfCommand>(asha, { type: 'message.keep', ...marked }),
      sure<SelfCommand>(asha, { type: 'message.unkeep', ...marked }),
      sure<SelfCommand>(asha, { type: 'message.hide', ...marked }),
      sure<SelfCommand>(asha, { type: 'message.unhide', ...marked }),
    ]),
  conversation.map((about) => [
    sure<SelfCommand>(platform(asha), { type: 'notification.raise', about, reason: 'request', from: rafi.account }),
    sure<SelfCommand>(asha, { type: 'notification.read', about }),
  ]),
  fc.constant([
    sure<SelfCommand>(asha, { type: 'draft.save', conversation: somewhere(1), base: 8, text: '' }),
    sure<SelfCommand>(asha, { type: 'draft.save', conversation: somewhere(1), base: 0, text: 'all anew' }),
  ]),
]

export const selfWishes = many<SelfCommand>({
  begun: [
    sure(platform(asha), { type: 'self.open' }),
    ...talk(asha),
    sure(asha, { type: 'draft.save', conversation: somewhere(1), base: 0, text: 'half a' }),
    sure(asha, { type: 'sending.schedule', conversation: somewhere(2), ...waits }),
    sure(platform(asha), { type: 'lesson.begin' }),
    sure(platform(asha), hold),
  ],
  bodies,
  turns,
})
