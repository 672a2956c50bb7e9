import * as v from 'valibot'
import { AccountId } from '../../kernel/ids.ts'
import { Cite, Seq, Text } from '../thread/index.ts'
import { Slug } from './fields.ts'
import { Priority } from './stages.ts'

/** What the bot may propose to those who work on a ticket. */
export const PROPOSED = ['category', 'priority', 'place', 'assignee', 'reply'] as const
export type Proposed = (typeof PROPOSED)[number]

const PlaceId = v.pipe(v.string(), v.uuid())
/** On what a proposal rests that was counted and found here: said in the reader's language, with its numbers. */
export const Because = v.strictObject({
  by: v.picklist(['alike', 'named', 'words', 'knows', 'category', 'article', 'text']),
  /** so many … */
  some: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** … of so many */
  of: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export type Because = v.InferOutput<typeof Because>

const because = v.optional(Because)
const why = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)))
/** how sure it is, 0 … 1 */
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const one = <F extends Proposed, S extends v.GenericSchema<unknown, string>>(field: F, value: S) =>
  v.strictObject({ field: v.literal(field), value, score, why, because })

/** A value for one field, and how sure the bot is of it. */
export const Proposal = v.variant('field', [
  one('category', Slug),
  one('priority', Priority),
  one('place', PlaceId),
  one('assignee', AccountId),
  v.strictObject({
    ...one('reply', Text).entries,
    cites: v.optional(v.pipe(v.array(Cite), v.minLength(1), v.maxLength(5))),
  }),
])
export type Proposal = v.InferOutput<typeof Proposal>

/** Who made it: a model, or the search in what there is. */
export const ProposedBy = v.picklist(['model', 'search'])

const target = { suggestion: Seq, field: v.picklist(PROPOSED) }

/** For the staff alone. `automatic`: the desk lets the bot do this by itself. */
export const suggestionEvents = [
  v.strictObject({ type: v.literal('suggestion.made'), proposal: Proposal, from: ProposedBy }),
  v.strictObject({
    type: v.literal('suggestion.accepted'),
    ...target,
    automatic: v.optional(v.literal(true)),
  }),
  /** something else was done instead, beginning from it */
  v.strictObject({ type: v.literal('suggestion.edited'), ...target }),
  v.strictObject({ type: v.literal('suggestion.dismissed'), ...target }),
] as const

export const suggestionCommands = [
  /** by the bot alone; of each field the last one stands */
  v.strictObject({
    type: v.literal('suggestion.make'),
    basedOn: Seq,
    from: ProposedBy,
    /** in these it only proposes, whatever the desk lets it do: it was not found to be good enough */
    unproven: v.optional(v.pipe(v.array(v.picklist(PROPOSED)), v.maxLength(PROPOSED.length))),
    proposals: v.pipe(v.array(Proposal), v.minLength(1), v.maxLength(PROPOSED.length)),
  }),
  /** Does what was proposed, or (`value`) something else of the kind. A reply is taken by sending it. */
  v.strictObject({
    type: v.literal('suggestion.take'),
    suggestion: Seq,
    value: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
  v.strictObject({ type: v.literal('suggestion.dismiss'), suggestion: Seq }),
] as const
