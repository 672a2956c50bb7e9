import * as v from 'valibot'
import { AccountId } from '../../kernel/ids.ts'
import { oneLine } from '../../kernel/text.ts'
import { threadEvents } from '../thread/index.ts'

/** What somebody says with a request: a line, not a letter. */
export const Note = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300), oneLine)

export const contactEvents = [
  v.strictObject({ type: v.literal('contact.requested'), to: AccountId, note: v.optional(Note) }),
  v.strictObject({ type: v.literal('contact.boosted') }),
  v.strictObject({ type: v.literal('contact.accepted') }),
  v.strictObject({ type: v.literal('contact.declined') }),
  v.strictObject({ type: v.literal('contact.cancelled') }),
  v.strictObject({ type: v.literal('contact.removed') }),
  v.strictObject({ type: v.literal('contact.blocked'), to: AccountId }),
  v.strictObject({ type: v.literal('contact.unblocked') }),
] as const

export const DirectEvent = v.variant('type', [...threadEvents, ...contactEvents])
export type DirectEvent = v.InferOutput<typeof DirectEvent>
