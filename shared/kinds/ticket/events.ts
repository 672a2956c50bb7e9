import * as v from 'valibot'
import { AttachedList } from '../../kernel/file.ts'
import { AccountId, ConversationId } from '../../kernel/ids.ts'
import { oneLine } from '../../kernel/text.ts'
import { Place as Point, Seq, Text, threadEvents } from '../thread/index.ts'
import { Asset } from './asset.ts'
import { ClockName } from './clocks/index.ts'
import { Slug, Value, Values } from './fields.ts'
import { overEvents } from './over.ts'
import { Ending, Priority, Stage } from './stages.ts'
import { suggestionEvents } from './suggestion.ts'
import { CALLED, Plan } from './timers.ts'

export const LONGEST_TITLE = 150
export const Title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE), oneLine)
/** A few words that go with a deed: why something was closed, where it belongs, what a rating means. */
export const Words = v.pipe(Text, v.maxLength(1_000))
export const LONGEST_TAG = 40
export const Tag = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.minLength(1), v.maxLength(LONGEST_TAG), oneLine)
export const MOST_TAGS = 20

/** Under which a ticket is known outside: `CMP-26-K7QD3-M`. */
export const TicketNumber = v.pipe(
  v.string(),
  v.toUpperCase(),
  v.regex(/^[A-Z]{2,5}-\d{2}-[0-9A-HJKMNP-TV-Z]{5,8}-[0-9A-Z*~$=U]$/),
)

/** A place of the tree, with all in which it lies: from the root to itself. */
export const Located = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  path: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1), v.maxLength(12)),
})
export type Located = v.InferOutput<typeof Located>

/** How one ticket belongs to another. */
export const Tie = v.picklist(['related', 'parent', 'child', 'followUp', 'earlier', 'duplicate'])
export type Tie = v.InferOutput<typeof Tie>

/** As what somebody works on it. */
export const Working = v.picklist(['agent', 'provider'])

const change = <T extends v.GenericSchema>(value: T) => ({ from: v.nullable(value), to: v.nullable(value) })

export const ticketEvents = [
  v.strictObject({
    type: v.literal('ticket.opened'),
    number: TicketNumber,
    desk: Slug,
    /** of the desk: it stays under the rules that it was opened under */
    version: Seq,
    title: Title,
    /** whose matter it is; somebody else may have written it down */
    requester: AccountId,
    category: v.optional(Slug),
    priority: Priority,
    /** nobody changes it */
    locked: v.optional(v.literal(true)),
    place: v.optional(Located),
    point: v.optional(Point),
    values: v.optional(Values),
    /** the thing it is about, as it stands among the values */
    asset: v.optional(Asset),
    /** the message of another conversation that it came of */
    origin: v.optional(v.strictObject({ conversation: ConversationId, message: v.optional(Seq) })),
  }),
  v.strictObject({
    type: v.literal('ticket.moved'),
    from: Stage,
    to: Stage,
    ending: v.optional(Ending),
    words: v.optional(Words),
    /** nobody's own doing: it follows from what was said, or from a time that ran out */
    follows: v.optional(v.picklist(['answer', 'question', 'time'])),
  }),
  v.strictObject({
    type: v.literal('ticket.assigned'),
    to: v.nullable(AccountId),
    as: v.optional(Working),
    why: v.picklist(['claim', 'hand', 'rule', 'ladder']),
  }),
  v.strictObject({ type: v.literal('ticket.acknowledged') }),
  v.strictObject({ type: v.literal('ticket.renamed'), from: Title, to: Title }),
  v.strictObject({ type: v.literal('ticket.sorted'), ...change(Slug) }),
  v.strictObject({ type: v.literal('ticket.located'), ...change(Located) }),
  v.strictObject({ type: v.literal('ticket.pointed'), ...change(Point) }),
  v.strictObject({
    type: v.literal('ticket.changed'),
    field: Slug,
    ...change(Value),
    asset: v.optional(v.literal(true)),
  }),
  v.strictObject({ type: v.literal('ticket.prioritised'), from: Priority, to: Priority }),
  v.strictObject({
    type: v.literal('ticket.transferred'),
    from: Slug,
    to: Slug,
    version: Seq,
    category: v.optional(Slug),
    locked: v.optional(v.literal(true)),
  }),
  /** Somebody else has the same matter, and came with a ticket that was merged into this one. */
  v.strictObject({ type: v.literal('ticket.joined'), account: AccountId, of: ConversationId }),
  v.strictObject({ type: v.literal('ticket.left'), account: AccountId, of: v.optional(ConversationId) }),
  v.strictObject({ type: v.literal('ticket.merged'), into: ConversationId, number: TicketNumber }),
  /** `of`: the one that it had been merged into */
  v.strictObject({ type: v.literal('ticket.unmerged'), of: ConversationId }),
  v.strictObject({
    type: v.literal('ticket.rated'),
    good: v.boolean(),
    words: v.optional(Words),
    /** the how-manieth solution it is about: a ticket that is opened again is rated again */
    episode: Seq,
  }),
  v.strictObject({ type: v.literal('ticket.removed') }),
  v.strictObject({ type: v.literal('ticket.restored') }),
  ...overEvents,

  // what only the staff sees
  v.strictObject({
    type: v.literal('note.posted'),
    text: v.optional(Text),
    mentions: v.optional(v.pipe(v.array(AccountId), v.minLength(1), v.maxLength(50))),
    files: v.optional(AttachedList),
  }),
  v.strictObject({
    type: v.literal('staff.changed'),
    field: Slug,
    ...change(Value),
    asset: v.optional(v.literal(true)),
  }),
  v.strictObject({ type: v.literal('ticket.tagged'), tags: v.pipe(v.array(Tag), v.maxLength(MOST_TAGS)) }),
  v.strictObject({ type: v.literal('ticket.linked'), to: ConversationId, number: TicketNumber, tie: Tie }),
  v.strictObject({ type: v.literal('ticket.unlinked'), to: ConversationId }),
  /** Somebody has the same, and opened nothing. `of`: they had said so of one that was merged into this one */
  v.strictObject({ type: v.literal('others.joined'), account: AccountId, of: v.optional(ConversationId) }),
  v.strictObject({ type: v.literal('others.left'), account: AccountId }),
  ...suggestionEvents,
  v.strictObject({ type: v.literal('macro.ran'), macro: Slug }),
  v.strictObject({ type: v.literal('timers.set'), plan: Plan }),
  v.strictObject({ type: v.literal('sla.warned'), clock: ClockName, due: v.number() }),
  v.strictObject({ type: v.literal('sla.breached'), clock: ClockName, due: v.number() }),
  /** Those who were told that nobody has answered yet, at the time at which it was due. */
  v.strictObject({
    type: v.literal('ladder.stepped'),
    due: v.number(),
    to: v.picklist(CALLED),
    told: v.pipe(v.array(AccountId), v.maxLength(200)),
  }),
] as const

export const FOR_STAFF: ReadonlySet<string> = new Set([
  'note.posted',
  'staff.changed',
  'ticket.tagged',
  'ticket.linked',
  'ticket.unlinked',
  'others.joined',
  'others.left',
  'handover.summed',
  'suggestion.made',
  'suggestion.accepted',
  'suggestion.edited',
  'suggestion.dismissed',
  'macro.ran',
  'timers.set',
  'sla.warned',
  'sla.breached',
  'ladder.stepped',
])

export const TicketEvent = v.variant('type', [...threadEvents, ...ticketEvents])
export type TicketEvent = v.InferOutput<typeof TicketEvent>
