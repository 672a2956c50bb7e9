import * as v from 'valibot'
import { FileIds } from '../../kernel/file.ts'
import { AccountId, ConversationId } from '../../kernel/ids.ts'
import { Place as Point, Seq, Text, threadCommands } from '../thread/index.ts'
import { MOST_TAGS, Tag, Tie, Title, Words } from './events.ts'
import { Slug, Value, Values } from './fields.ts'
import { overCommands } from './over.ts'
import { Ending, Priority } from './stages.ts'
import { suggestionCommands } from './suggestion.ts'

const PlaceId = v.pipe(v.string(), v.uuid())
const FirstStages = v.picklist(['open', 'waiting', 'blocked', 'scheduled'])

export const TicketCommand = v.variant('type', [
  ...threadCommands,
  v.strictObject({
    type: v.literal('ticket.open'),
    desk: Slug,
    title: Title,
    text: v.optional(Text),
    category: v.optional(Slug),
    place: v.optional(PlaceId),
    point: v.optional(Point),
    values: v.optional(Values, {}),
    files: v.optional(FileIds),
    /** left out: as the category has it. Only the staff says it */
    priority: v.optional(Priority),
    /** the staff writes down somebody else's matter */
    requester: v.optional(AccountId),
    origin: v.optional(v.strictObject({ conversation: ConversationId, message: v.optional(Seq) })),
  }),
  v.strictObject({ type: v.literal('ticket.claim') }),
  v.strictObject({ type: v.literal('ticket.assign'), to: v.nullable(AccountId) }),
  /** as the rules of the house have it: what comes in goes to somebody, what somebody may have no longer to nobody */
  v.strictObject({
    type: v.literal('ticket.give'),
    to: v.nullable(AccountId),
    /** only while these have it and have not begun */
    from: v.optional(AccountId),
  }),
  v.strictObject({ type: v.literal('ticket.acknowledge') }),
  v.strictObject({ type: v.literal('ticket.move'), to: FirstStages, words: v.optional(Words) }),
  v.strictObject({ type: v.literal('ticket.solve'), words: v.optional(Words) }),
  v.strictObject({ type: v.literal('ticket.close'), ending: Ending, words: v.optional(Words) }),
  v.strictObject({ type: v.literal('ticket.reopen'), words: v.optional(Words) }),
  v.strictObject({ type: v.literal('ticket.rename'), title: Title }),
  v.strictObject({ type: v.literal('ticket.sort'), category: v.nullable(Slug) }),
  v.strictObject({ type: v.literal('ticket.locate'), place: v.nullable(PlaceId) }),
  v.strictObject({ type: v.literal('ticket.point'), point: v.nullable(Point) }),
  v.strictObject({ type: v.literal('ticket.change'), field: Slug, value: v.nullable(Value) }),
  v.strictObject({ type: v.literal('ticket.prioritise'), priority: Priority }),
  v.strictObject({ type: v.literal('ticket.transfer'), desk: Slug, category: v.optional(Slug) }),
  v.strictObject({ type: v.literal('ticket.tag'), tags: v.pipe(v.array(Tag), v.maxLength(MOST_TAGS)) }),
  v.strictObject({
    type: v.literal('note.post'),
    text: v.optional(Text),
    mentions: v.optional(v.pipe(v.array(AccountId), v.minLength(1), v.maxLength(50))),
    files: v.optional(FileIds),
  }),
  v.strictObject({ type: v.literal('ticket.link'), to: ConversationId, tie: Tie }),
  v.strictObject({ type: v.literal('ticket.unlink'), to: ConversationId }),
  v.strictObject({ type: v.literal('ticket.merge'), into: ConversationId }),
  v.strictObject({ type: v.literal('ticket.unmerge') }),
  /** what follows on the other side of a merge: its people come along, or go again */
  v.strictObject({
    type: v.literal('ticket.take'),
    of: ConversationId,
    accounts: v.pipe(v.array(AccountId), v.maxLength(5_000)),
    /** those who only said that they have the same */
    others: v.optional(v.pipe(v.array(AccountId), v.maxLength(50_000))),
  }),
  v.strictObject({ type: v.literal('ticket.giveBack'), of: ConversationId }),
  /** I have the same: counted and told how it goes on, but not let in */
  v.strictObject({ type: v.literal('ticket.join') }),
  v.strictObject({ type: v.literal('ticket.leave') }),
  v.strictObject({ type: v.literal('ticket.rate'), good: v.boolean(), words: v.optional(Words) }),
  v.strictObject({ type: v.literal('ticket.remove') }),
  v.strictObject({ type: v.literal('ticket.restore') }),
  ...overCommands,
  ...suggestionCommands,
  v.strictObject({ type: v.literal('macro.run'), macro: Slug }),
  /** a time has come: what is to be said and done now, and nothing if that was said */
  v.strictObject({ type: v.literal('ticket.ring') }),
])
export type TicketCommand = v.InferOutput<typeof TicketCommand>
