import * as v from 'valibot'
import { CommandId, ConversationId } from '../kernel/ids.ts'

/** A wish on its way. The body is read by the schema of the conversation's kind. */
export const Sent = v.strictObject({
  id: CommandId,
  conversation: ConversationId,
  body: v.looseObject({ type: v.pipe(v.string(), v.maxLength(64)) }),
})
export type Sent = v.InferOutput<typeof Sent>

/** What came of it: the seq of its last event, or null where there was nothing left to do. */
export const Outcome = v.object({
  seq: v.nullable(v.number()),
  /** this id had been carried out before: this is what came of it then */
  repeated: v.boolean(),
  /** a rule held it back: it lies with its author, and is said when a moderator lets it (MOD3) */
  held: v.optional(v.literal(true)),
})
export type Outcome = v.InferOutput<typeof Outcome>
