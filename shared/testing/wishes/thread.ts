import fc from 'fast-check'
import { DAY } from '../../kernel/time.ts'
import type { ThreadCommand } from '../../kinds/thread/index.ts'
import { asha, MORNING, platform, rafi } from '../people.ts'
import { accounts, body, conversation, emoji, files, perhaps, seq, sure, text } from './wish.ts'

export const writers = fc.constantFrom(asha, rafi)

const polls = [
  { answers: ['yes', 'no'] },
  { answers: ['rice', 'tea', 'salt'], several: true },
  { answers: ['now', 'never'], until: MORNING + DAY },
]
/** One of them fits what is said. */
const previews = ['https://tea.example/', 'https://rice.example/'].map((url) => ({
  ...{ url, title: 'Tea', description: 'and rice' },
  site: 'tea.example',
}))
const meetings = [
  { starts: MORNING + 90 * DAY, zone: 'Asia/Dhaka' },
  { starts: MORNING + DAY, ends: MORNING + 2 * DAY, zone: 'UTC', place: 'Ward office' },
]
const ASKED = { sort: 'one', says: 'Tea?', choices: ['yes', 'no'] } as const
const surveys = [
  { questions: [ASKED] },
  { questions: [{ ...ASKED, required: true }], until: MORNING + DAY },
  { questions: [ASKED, { sort: 'words', says: 'Why?' }], anonymous: true },
]
const answers = fc.constantFrom([0], [1], [0, 'with salt'], [null, 'without'])
const choice = fc.subarray([0, 1, 2])

export const threadBodies = [
  body('message.send', {
    text,
    replyTo: perhaps(seq),
    mentions: perhaps(accounts),
    everyone: perhaps(fc.constant(true)),
  }),
  body('message.send', { text }),
  body('message.send', { text: perhaps(text), files }),
  body('message.send', {
    text: perhaps(text),
    place: fc.constantFrom({ lat: 23.8103, lon: 90.4125, name: 'Ward office' }),
  }),
  body('message.send', { sticker: fc.constantFrom({ pack: 'river', name: 'tea' }, { pack: 'river', name: 'coffee' }) }),
  body('message.send', { text, poll: fc.constantFrom(...polls) }),
  body('poll.vote', { target: seq, answers: choice }),
  body('poll.close', { target: seq }),
  body('message.send', { text, survey: fc.constantFrom(...surveys) }),
  body('survey.answer', { target: seq, answers, paper: perhaps(fc.uuid()) }),
  body('survey.close', { target: seq }),
  body('preview.add', { target: seq, preview: fc.constantFrom(...previews) }),
  body('preview.dismiss', { target: seq }),
  body('message.send', { text, meeting: fc.constantFrom(...meetings) }),
  body('meeting.change', { target: seq, meeting: fc.constantFrom(...meetings) }),
  body('meeting.cancel', { target: seq }),
  body('meeting.answer', { target: seq, coming: fc.option(fc.constantFrom('yes', 'maybe', 'no')) }),
  body('message.forward', { from: fc.record({ conversation, message: seq }) }),
  body('message.edit', { target: seq, text, mentions: perhaps(accounts) }),
  body('message.remove', { target: seq }),
  body('message.react', { target: seq, emoji }),
  body('message.unreact', { target: seq, emoji }),
  body('reply.cancel', { target: seq }),
  body('reply.again', { target: seq }),
  body('reply.rate', { target: seq, helpful: fc.constantFrom(true, false, null) }),
  body('message.pin', { target: seq }),
  body('message.unpin', { target: seq }),
]

/** As the bot says it, whoever it is: the rules of threads ask for no more than the role. */
const ANSWERED: ThreadCommand = {
  type: 'message.send',
  text: 'It is open until nine.',
  grounds: { basedOn: 1, about: 1, sort: 'answer', from: 'search' },
}
/** It may stand anywhere by now. */
const ANYWHERE = Array.from({ length: 24 }, (_, at) => at + 4)

export const threadTurns = [
  fc
    .record({ who: writers, target: seq })
    .map(({ who, target }) => [
      sure<ThreadCommand>(who, { type: 'reply.cancel', target }),
      sure<ThreadCommand>({ ...who, role: 'bot' }, ANSWERED),
      ...ANYWHERE.flatMap((place) => [
        sure<ThreadCommand>(who, { type: 'reply.again', target: place }),
        sure<ThreadCommand>(who, { type: 'reply.rate', target: place, helpful: false }),
      ]),
    ]),
  fc
    .record({ who: writers, target: seq, emoji })
    .map(({ who, ...on }) => [
      sure<ThreadCommand>(who, { type: 'message.react', ...on }),
      sure<ThreadCommand>(who, { type: 'message.unreact', ...on }),
    ]),
  fc
    .record({ who: writers, target: seq })
    .map(({ who, target }) => [
      sure<ThreadCommand>(who, { type: 'message.pin', target }),
      sure<ThreadCommand>(who, { type: 'message.unpin', target }),
    ]),
  fc
    .record({ who: writers, target: seq })
    .map(({ who, target }) => [
      sure<ThreadCommand>(who, { type: 'poll.vote', target, answers: [1] }),
      sure<ThreadCommand>(who, { type: 'poll.vote', target, answers: [] }),
      sure<ThreadCommand>(who, { type: 'poll.close', target }),
    ]),
  fc
    .record({ who: writers, target: seq })
    .map(({ who, target }) => [
      sure<ThreadCommand>(who, { type: 'survey.answer', target, answers: [1] }),
      sure<ThreadCommand>(who, { type: 'survey.close', target }),
    ]),
  fc
    .record({ who: writers, target: seq })
    .map(({ who, target }) => [
      sure<ThreadCommand>(platform(who), { type: 'preview.add', target, preview: previews[0]! }),
      sure<ThreadCommand>(who, { type: 'preview.dismiss', target }),
    ]),
]
