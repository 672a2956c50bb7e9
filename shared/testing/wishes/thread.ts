import fc from 'fast-check'
import type { ThreadCommand } from '../../kinds/thread/index.ts'
import { asha, rafi } from '../people.ts'
import { accounts, body, conversation, emoji, perhaps, seq, sure, text } from './wish.ts'

export const writers = fc.constantFrom(asha, rafi)

export const threadBodies = [
  body('message.send', {
    text,
    replyTo: perhaps(seq),
    mentions: perhaps(accounts),
    everyone: perhaps(fc.constant(true)),
  }),
  body('message.send', { text }),
  body('message.forward', { from: fc.record({ conversation, message: seq }) }),
  body('message.edit', { target: seq, text, mentions: perhaps(accounts) }),
  body('message.remove', { target: seq }),
  body('message.react', { target: seq, emoji }),
  body('message.unreact', { target: seq, emoji }),
  body('message.pin', { target: seq }),
  body('message.unpin', { target: seq }),
]

export const threadTurns = [
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
]
