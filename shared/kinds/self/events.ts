import * as v from 'valibot'
import { AVAILABILITIES } from '../../kernel/availability.ts'
import { AccountId, ConversationId } from '../../kernel/ids.ts'
import { oneLine, wellFormed } from '../../kernel/text.ts'
import { LONGEST_TEXT, Seq, threadEvents } from '../thread/index.ts'
import { heldEvents } from './held.ts'
import { lessonEvents } from './lesson.ts'
import { sendingEvents } from './sending.ts'

/** Why somebody is told. The first outweighs the last: a mention is told even where a message was told already. */
export const REASONS = [
  'mention',
  'request',
  'accepted',
  'ended',
  'invitation',
  'joined',
  'removed',
  'declined',
  'comment',
  'answer',
  'solution',
  'reminder',
  'moved',
  'cancelled',
  'reported',
  'released',
  'upheld',
  'lapsed',
  'withheld',
  'given',
  'called',
  'overdue',
  'burst',
  'replied',
  'asked',
  'progress',
  'alike',
  'unsent',
  'message',
] as const
export const Reason = v.picklist(REASONS)
export type Reason = v.InferOutput<typeof Reason>

export const notified = {
  about: ConversationId,
  reason: Reason,
  /** whose doing it was */
  from: AccountId,
  message: v.optional(Seq),
  /** the group's name, as it was then */
  name: v.optional(v.pipe(v.string(), v.maxLength(80))),
}

/** A draft may be anything, blanks too: it is what stands in the composer. */
export const DraftText = v.pipe(v.string(), v.maxLength(LONGEST_TEXT), wellFormed)

export const Level = v.picklist(['all', 'mentions', 'nothing'])

/** A member's own settings for one conversation. Null takes a setting back. */
export const tuning = {
  alias: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80), oneLine))),
  label: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40), oneLine))),
  favourite: v.optional(v.boolean()),
  /** silent until then (ms since 1970); null: not silent */
  mutedUntil: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)))),
  level: v.optional(Level),
}

/** A moment in ms since 1970. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))

export const chosen = {
  status: v.picklist(AVAILABILITIES),
  /** online again from then on; null: until something else is chosen */
  until: v.nullable(moment),
}

export const marked = { conversation: ConversationId, message: Seq }

export const SelfEvent = v.variant('type', [
  ...threadEvents,
  v.strictObject({ type: v.literal('self.opened') }),
  v.strictObject({ type: v.literal('notification.raised'), ...notified }),
  v.strictObject({ type: v.literal('notification.read'), about: v.nullable(ConversationId) }),
  v.strictObject({
    type: v.literal('draft.saved'),
    conversation: ConversationId,
    text: DraftText,
    replyTo: v.optional(Seq),
  }),
  v.strictObject({ type: v.literal('draft.cleared'), conversation: ConversationId }),
  v.strictObject({ type: v.literal('message.kept'), ...marked }),
  v.strictObject({ type: v.literal('message.unkept'), ...marked }),
  v.strictObject({ type: v.literal('message.hidden'), ...marked }),
  v.strictObject({ type: v.literal('message.unhidden'), ...marked }),
  v.strictObject({ type: v.literal('availability.chosen'), ...chosen }),
  v.strictObject({ type: v.literal('conversation.tuned'), conversation: ConversationId, ...tuning }),
  ...lessonEvents,
  ...sendingEvents,
  ...heldEvents,
])
export type SelfEvent = v.InferOutput<typeof SelfEvent>
