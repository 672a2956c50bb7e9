import * as v from 'valibot'
import { AccountId } from '../../kernel/ids.ts'
import { threadCommands } from '../thread/index.ts'
import { Note } from './events.ts'

export const DirectCommand = v.variant('type', [
  ...threadCommands,
  v.strictObject({ type: v.literal('contact.request'), to: AccountId, note: v.optional(Note) }),
  v.strictObject({ type: v.literal('contact.boost') }),
  v.strictObject({ type: v.literal('contact.accept') }),
  v.strictObject({ type: v.literal('contact.decline') }),
  v.strictObject({ type: v.literal('contact.cancel') }),
  v.strictObject({ type: v.literal('contact.remove') }),
  v.strictObject({ type: v.literal('contact.block'), to: AccountId }),
  v.strictObject({ type: v.literal('contact.unblock') }),
  /** given by the platform once a contact has ended: takes the messages out for both sides */
  v.strictObject({ type: v.literal('messages.erase') }),
])
export type DirectCommand = v.InferOutput<typeof DirectCommand>
