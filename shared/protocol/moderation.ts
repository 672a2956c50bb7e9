import * as v from 'valibot'
import { AccountId, ConversationId } from '../kernel/ids.ts'
import { oneLine, seen } from '../kernel/text.ts'
import { route } from './route.ts'

/** Off; only counting what it would do; or doing it. */
export const RULE_STATES = ['off', 'dry', 'on'] as const
/** `hold`: it is not said before a moderator lets it. `flag`: it is said, and a moderator looks. */
export const RULE_ACTIONS = ['flag', 'hold'] as const
/**
 * Where a rule looks: never at what two people say to each other, nor at tickets. Of requests to strangers to be contacts
 * it sees how they come and not what they say.
 */
export const SAYING_PLACES = ['posts', 'publicGroups', 'privateGroups'] as const
export const RULE_PLACES = [...SAYING_PLACES, 'requests'] as const
export type RulePlace = (typeof RULE_PLACES)[number]

/** From where to where a number of a rule may be. */
export const RULE_RANGES = {
  links: [1, 50],
  mentions: [2, 50],
  capitals: [50, 100],
  same: [2, 20],
  requests: [2, 200],
  refused: [1, 100],
  newcomers: [1, 365],
} as const

const within = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

export const Signals = v.strictObject({
  links: v.optional(within(RULE_RANGES.links)),
  mentions: v.optional(within(RULE_RANGES.mentions)),
  /** of a hundred letters, so many are capitals */
  capitals: v.optional(within(RULE_RANGES.capitals)),
  /** in so many places its author says the same within ten minutes */
  same: v.optional(within(RULE_RANGES.same)),
  /** so many strangers are asked within a day to be contacts; then "the same" is what is said to them in that day */
  requests: v.optional(within(RULE_RANGES.requests)),
  /** so many of those who were asked in the last 30 days declined or blocked */
  refused: v.optional(within(RULE_RANGES.refused)),
})
export type Signals = v.InferOutput<typeof Signals>

export const LONGEST_WORDS = 80
export const MOST_WORDS = 200
const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_WORDS), oneLine, seen)

export const RuleWish = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80), oneLine, seen),
  /** `word`, `begin*`, `*end`, or several words in a row */
  words: v.pipe(v.array(Words), v.maxLength(MOST_WORDS)),
  signals: Signals,
  /** what a model is to look for in what everybody can read, in a sentence; null: none is asked */
  ask: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(300), oneLine, seen)), null),
  /** only of accounts that are younger than so many days; null: of everybody's */
  newcomers: v.nullable(within(RULE_RANGES.newcomers)),
  action: v.picklist(RULE_ACTIONS),
  places: v.pipe(v.array(v.picklist(RULE_PLACES)), v.minLength(1), v.maxLength(RULE_PLACES.length)),
  state: v.picklist(RULE_STATES),
})
export type RuleWish = v.InferOutput<typeof RuleWish>

const RuleId = v.pipe(v.string(), v.uuid(), v.toLowerCase())

export const Rule = v.object({
  id: v.string(),
  version: v.number(),
  name: v.string(),
  words: v.array(v.string()),
  signals: Signals,
  ask: v.nullable(v.string()),
  newcomers: v.nullable(v.number()),
  action: v.picklist(RULE_ACTIONS),
  places: v.array(v.picklist(RULE_PLACES)),
  state: v.picklist(RULE_STATES),
})
export type Rule = v.InferOutput<typeof Rule>

/** A rule, and how right it was: what moderators overturned counts against it. */
export const KeptRule = v.object({
  ...Rule.entries,
  counts: v.object({ dry: v.number(), waiting: v.number(), upheld: v.number(), overturned: v.number() }),
})
export type KeptRule = v.InferOutput<typeof KeptRule>

/** Something that a rule caught and that nobody has decided about yet. */
export const Caught = v.object({
  id: v.string(),
  sort: v.picklist(['held', 'flagged']),
  author: v.object({ id: AccountId, name: v.string(), username: v.string() }),
  at: v.number(),
  /** of a request nobody is told to whom it went */
  place: v.object({ conversation: v.nullable(ConversationId), name: v.string(), sort: v.picklist(RULE_PLACES) }),
  /** of what was said: where it stands; null: it is not said yet */
  message: v.nullable(v.number()),
  text: v.string(),
  rule: v.object({ id: v.string(), name: v.string() }),
  /** `word:…` or a signal and how much of it: `links:5` */
  why: v.string(),
  /** its author asked for a look */
  asked: v.boolean(),
})
export type Caught = v.InferOutput<typeof Caught>

const tag = 'Moderation'

export const moderationRoutes = {
  moderationRules: route({
    method: 'GET',
    path: '/moderation/rules',
    tag,
    summary: 'The rules of the house, and how often each was right',
    access: 'account',
    /** `asks`: there is a model that can be asked */
    output: v.object({ rules: v.array(KeptRule), asks: v.boolean() }),
  }),
  addModerationRule: route({
    method: 'POST',
    path: '/moderation/rules',
    tag,
    summary: 'Add a rule',
    access: 'account',
    body: RuleWish,
    output: Rule,
    status: 201,
  }),
  changeModerationRule: route({
    method: 'PUT',
    path: '/moderation/rules/:rule',
    tag,
    summary: 'Change a rule; refused where somebody else changed it since this version',
    access: 'account',
    params: v.strictObject({ rule: RuleId }),
    body: v.strictObject({ ...RuleWish.entries, version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    output: Rule,
  }),
  tryModerationRule: route({
    method: 'POST',
    path: '/moderation/try',
    tag,
    summary: 'What words would have caught of what everybody could read in the last days; nothing is kept',
    access: 'account',
    body: v.strictObject({
      words: RuleWish.entries.words,
      signals: Signals,
      days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
    }),
    output: v.object({
      looked: v.number(),
      caught: v.number(),
      samples: v.array(v.object({ text: v.string(), why: v.string() })),
    }),
  }),
  caught: route({
    method: 'GET',
    path: '/moderation/caught',
    tag,
    summary: 'What rules caught and nobody has decided about yet: what was asked for first, then the oldest',
    access: 'account',
    output: v.object({ caught: v.array(Caught), waiting: v.number() }),
  }),
  decideCaught: route({
    method: 'POST',
    path: '/moderation/caught/:id',
    tag,
    summary: 'Let it be said, or stand (`release`); or not (`uphold`)',
    access: 'account',
    params: v.strictObject({ id: RuleId }),
    body: v.strictObject({ outcome: v.picklist(['release', 'uphold']) }),
    output: v.undefined(),
    status: 204,
  }),
} as const
