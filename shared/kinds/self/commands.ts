import * as v from 'valibot'
import { ConversationId } from '../../kernel/ids.ts'
import { Seq, threadCommands } from '../thread/index.ts'
import { chosen, DraftText, marked, notified, tuning } from './events.ts'
import { heldCommands } from './held.ts'
import { ToldStep } from './lesson.ts'
import { sendingCommands } from './sending.ts'

export const SelfCommand = v.variant('type', [
  ...threadCommands,
  /** given by the platform when the account is made */
  v.strictObject({ type: v.literal('self.open') }),
  /** given by the platform */
  v.strictObject({ type: v.literal('notification.raise'), ...notified }),
  /** about null: all of them */
  v.strictObject({ type: v.literal('notification.read'), about: v.nullable(ConversationId) }),
  v.strictObject({
    type: v.literal('draft.save'),
    conversation: ConversationId,
    /** the version this text was written on: 0 where there was no draft */
    base: v.pipe(v.number(), v.integer(), v.minValue(0)),
    text: DraftText,
    replyTo: v.optional(Seq),
  }),
  v.strictObject({ type: v.literal('message.keep'), ...marked }),
  v.strictObject({ type: v.literal('message.unkeep'), ...marked }),
  v.strictObject({ type: v.literal('message.hide'), ...marked }),
  v.strictObject({ type: v.literal('message.unhide'), ...marked }),
  v.strictObject({ type: v.literal('availability.choose'), ...chosen }),
  v.strictObject({ type: v.literal('conversation.tune'), conversation: ConversationId, ...tuning }),
  /** given by the platform to somebody who has just come */
  v.strictObject({ type: v.literal('lesson.begin') }),
  v.strictObject({ type: v.literal('lesson.learn'), step: ToldStep }),
  v.strictObject({ type: v.literal('lesson.end') }),
  ...sendingCommands,
  ...heldCommands,
])
export type SelfCommand = v.InferOutput<typeof SelfCommand>
