import * as v from 'valibot'
import { BOT_ACTIONS } from '../kinds/ticket/desk/index.ts'
import { Slug } from '../kinds/ticket/index.ts'
import { route } from './route.ts'

const instant = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))
const tag = 'Desks'

/** What the last evaluation found; null: nobody has looked yet. */
const Found = v.nullable(
  v.object({
    at: v.number(),
    asked: v.number(),
    /** of those it did something about, and of these rightly */
    covered: v.number(),
    good: v.number(),
  }),
)

/** How good the bot is at something at a desk, and what it has to reach before it does so by itself. */
const Fitness = v.object({ found: Found, fit: v.boolean(), share: v.number(), least: v.number() })
export type Fitness = v.InferOutput<typeof Fitness>

/** What is configured to answer: a model by its name, or `search`. */
const Answering = v.object({ name: v.string(), from: v.picklist(['model', 'search']) })

const Fitnesses = v.object(
  Object.fromEntries(BOT_ACTIONS.map((action) => [action, Fitness])) as Record<
    (typeof BOT_ACTIONS)[number],
    typeof Fitness
  >,
)
export const BotAtDesk = v.object({ answerer: Answering, actions: Fitnesses })
export type BotAtDesk = v.InferOutput<typeof BotAtDesk>

const counts = v.record(v.string(), v.number())
/** How long people waited, in ms: half of them no longer than the first, 95 of 100 no longer than the second. */
const Waited = v.nullable(v.object({ median: v.number(), p95: v.number() }))

const figures = {
  /** all it was asked and replied to; a wish for another answer is asked as well */
  asked: v.number(),
  /** these four add up to what was asked */
  answered: v.number(),
  back: v.number(),
  unknown: v.number(),
  over: v.number(),
  /** questions of which whoever asked said that the answer helped, or not */
  helped: v.number(),
  unhelped: v.number(),
  /** tokens that a model read and wrote, and what they cost at the configured prices; null: no price is configured */
  read: v.number(),
  written: v.number(),
  cost: v.nullable(v.number()),
  /** from being asked to the first words, where they were seen being written, and to the whole */
  first: Waited,
  took: Waited,
  /** replies by whoever made them: `search`, or a model by its name */
  by: counts,
  /** tickets given to people, by the reason */
  reasons: counts,
  /** tickets in which it had replied that were solved: all of them, and those where nobody who works there had said or done it */
  solved: v.number(),
  alone: v.number(),
  /** of those without a person: solved seven days ago or more, and not opened again within those seven days */
  ripe: v.number(),
  stayed: v.number(),
}
const Figures = v.object(figures)
export type Figures = v.InferOutput<typeof Figures>
/** Null: at no desk, in conversations, groups and comments. */
const DeskFigures = v.object({ desk: v.nullable(v.string()), ...figures })
export type DeskFigures = v.InferOutput<typeof DeskFigures>

export const BotFigures = v.object({
  from: v.number(),
  to: v.number(),
  answerer: Answering,
  whole: Figures,
  desks: v.array(DeskFigures),
  /** tokens of the whole house today (UTC) */
  today: v.object({ spent: v.number(), most: v.number() }),
})
export type BotFigures = v.InferOutput<typeof BotFigures>

/** How the bot does, for those who decide what it may. */
export const assistantRoutes = {
  botAtDesk: route({
    method: 'GET',
    path: '/bot/desks/:desk',
    tag,
    summary: 'How good the assistant was found to be at a desk, for those who look after it',
    access: 'account',
    params: v.strictObject({ desk: Slug }),
    output: BotAtDesk,
  }),
  botFigures: route({
    method: 'GET',
    path: '/bot/figures',
    tag,
    summary:
      'What the assistant did in a time, and what became of it, by desk; of what the reader’s work reaches. A time that is over seven days ago has the same figures for ever',
    access: 'account',
    query: v.strictObject({
      /** in ms since 1970; left out: thirty days ago until now */
      from: v.optional(instant),
      to: v.optional(instant),
    }),
    output: BotFigures,
  }),
} as const
