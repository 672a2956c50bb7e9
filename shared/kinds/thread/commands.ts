import * as v from 'valibot'
import { FileIds } from '../../kernel/file.ts'
import { ConversationId } from '../../kernel/ids.ts'
import { Emoji, Seq, Text, written } from './events.ts'
import { Coming, Meeting } from './meeting.ts'
import { Choice } from './poll.ts'
import { Preview } from './preview.ts'
import { Answers, Paper } from './survey.ts'

export const threadCommands = [
  v.pipe(
    v.strictObject({
      type: v.literal('message.send'),
      ...written,
      files: v.optional(FileIds),
      /** in a board: the message that began the topic which this answers */
      topic: v.optional(Seq),
      /** what its author had read: where nobody is to be talked over, it is refused if somebody answered since */
      seen: v.optional(Seq),
      /** at a desk: the reply that was proposed, from which this was made */
      suggestion: v.optional(Seq),
    }),
    v.check(
      ({ text, files, place, sticker }) => [text, files, place, sticker].some((said) => said !== undefined),
      'must have words, files, a place or a sticker',
    ),
    v.check(({ text, poll }) => text !== undefined || poll === undefined, 'a poll needs its question'),
    v.check(({ text, survey }) => text !== undefined || survey === undefined, 'a survey needs a title'),
    v.check(({ text, meeting }) => text !== undefined || meeting === undefined, 'an event needs a name'),
  ),
  v.strictObject({
    type: v.literal('message.forward'),
    from: v.strictObject({ conversation: ConversationId, message: Seq }),
  }),
  v.strictObject({
    type: v.literal('message.edit'),
    target: Seq,
    text: Text,
    mentions: written.mentions,
    title: written.title,
  }),
  v.strictObject({ type: v.literal('message.remove'), target: Seq }),
  v.strictObject({ type: v.literal('message.react'), target: Seq, emoji: Emoji }),
  v.strictObject({ type: v.literal('message.unreact'), target: Seq, emoji: Emoji }),
  v.strictObject({ type: v.literal('message.pin'), target: Seq }),
  v.strictObject({ type: v.literal('message.unpin'), target: Seq }),
  v.strictObject({ type: v.literal('poll.vote'), target: Seq, answers: Choice }),
  v.strictObject({ type: v.literal('poll.close'), target: Seq }),
  /** `paper`: where nobody is told who said what, and only there */
  v.strictObject({ type: v.literal('survey.answer'), target: Seq, answers: Answers, paper: v.optional(Paper) }),
  v.strictObject({ type: v.literal('survey.close'), target: Seq }),
  v.strictObject({ type: v.literal('preview.add'), target: Seq, preview: Preview }),
  v.strictObject({ type: v.literal('preview.dismiss'), target: Seq }),
  v.strictObject({ type: v.literal('meeting.change'), target: Seq, meeting: Meeting }),
  v.strictObject({ type: v.literal('meeting.cancel'), target: Seq }),
  /** nobody waits any more for what the bot would say to this message */
  v.strictObject({ type: v.literal('reply.cancel'), target: Seq }),
  /** another answer than this one of the bot's */
  v.strictObject({ type: v.literal('reply.again'), target: Seq }),
  /** whether this answer of the bot's helped; null takes back what was said of it */
  v.strictObject({ type: v.literal('reply.rate'), target: Seq, helpful: v.nullable(v.boolean()) }),
  v.strictObject({ type: v.literal('meeting.answer'), target: Seq, coming: v.nullable(Coming) }),
] as const
export type ThreadCommand = v.InferOutput<(typeof threadCommands)[number]>

const types: ReadonlySet<string> = new Set(threadCommands.map((command) => command.entries.type.literal))
export const isThreadCommand = <C extends { readonly type: string }>(command: C): command is C & ThreadCommand =>
  types.has(command.type)
