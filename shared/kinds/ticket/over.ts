import * as v from 'valibot'
import { Cite, Seq, Text } from '../thread/index.ts'

/** Why a person goes on where the bot was. */
export const OVER_REASONS = ['asked', 'unknown', 'unsolved', 'danger', 'policy', 'budget', 'unavailable'] as const
export const OverReason = v.picklist(OVER_REASONS)
export type OverReason = v.InferOutput<typeof OverReason>

/** What the next one needs to know: the matter, what was tried, what the person said to that. */
const Summary = v.pipe(Text, v.maxLength(2_000))
const Tried = v.pipe(v.array(Cite), v.minLength(1), v.maxLength(10))

export const overEvents = [
  v.strictObject({ type: v.literal('ticket.handedOver'), reason: OverReason }),
  /** for the staff alone */
  v.strictObject({ type: v.literal('handover.summed'), summary: Summary, tried: v.optional(Tried) }),
] as const

export const overCommands = [
  v.strictObject({
    type: v.literal('ticket.handOver'),
    reason: OverReason,
    summary: v.optional(Summary),
    tried: v.optional(Tried),
    basedOn: v.optional(Seq),
  }),
] as const
