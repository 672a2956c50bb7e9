import * as v from 'valibot'
import { Hours } from '../../../kernel/calendar.ts'
import { oneLine, wellFormed } from '../../../kernel/text.ts'
import { Policy } from '../clocks/index.ts'
import { Tag, Words } from '../events.ts'
import { FieldSort, MOST_FIELDS, Slug } from '../fields.ts'
import { Priority, STAGES } from '../stages.ts'
import { CALLED } from '../timers.ts'
import { BotModes } from './bot.ts'

export { BOT_ACTIONS, type BotAction, BotModes, MODES, type Mode, NO_BOT } from './bot.ts'

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest), oneLine)

/** The same in both languages. Without the second, the first is shown. */
const both = (longest: number) =>
  v.strictObject({ en: v.pipe(line(longest), v.minLength(1)), bn: v.optional(line(longest), '') })
const bothLong = (longest: number) =>
  v.strictObject({
    en: v.pipe(v.string(), v.trim(), v.maxLength(longest), wellFormed),
    bn: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longest), wellFormed), ''),
  })
export const Label = both(120)
export type Label = v.InferOutput<typeof Label>

const once = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length
const ONCE = 'must name each id once'

export const Category = v.strictObject({
  id: Slug,
  label: Label,
  parent: v.optional(Slug),
  priority: v.optional(Priority),
  /** what those who take it on have to know */
  tags: v.optional(v.pipe(v.array(Tag), v.maxLength(10))),
  retired: v.optional(v.literal(true)),
})
export type Category = v.InferOutput<typeof Category>

export const DeskField = v.strictObject({
  id: Slug,
  label: Label,
  hint: v.optional(both(240)),
  sort: FieldSort,
  required: v.optional(v.boolean()),
  staff: v.optional(v.boolean()),
  categories: v.optional(v.pipe(v.array(Slug), v.minLength(1), v.maxLength(50))),
  choices: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          id: Slug,
          label: Label,
          /** who answers so is told this, and goes no further */ stop: v.optional(both(300)),
        }),
      ),
      v.minLength(1),
      v.maxLength(60),
      v.check((list) => once(list), ONCE),
    ),
  ),
})
export type DeskField = v.InferOutput<typeof DeskField>

/** A text that agents use again and again: `{{name}}`, `{{number}}`, `{{agent}}` are filled in. */
export const Canned = v.strictObject({ id: Slug, label: Label, text: bothLong(4_000) })
export type Canned = v.InferOutput<typeof Canned>

/** Steps that are done together. Each is a command of a ticket, with what it needs. */
export const MacroStep = v.variant('type', [
  v.strictObject({ type: v.literal('say'), text: bothLong(4_000) }),
  v.strictObject({ type: v.literal('note'), text: Words }),
  v.strictObject({ type: v.literal('claim') }),
  v.strictObject({ type: v.literal('move'), to: v.picklist(['open', 'waiting', 'blocked', 'scheduled', 'solved']) }),
  v.strictObject({ type: v.literal('prioritise'), priority: Priority }),
  v.strictObject({ type: v.literal('sort'), category: Slug }),
  v.strictObject({ type: v.literal('tag'), tags: v.pipe(v.array(Tag), v.minLength(1), v.maxLength(10)) }),
])
export type MacroStep = v.InferOutput<typeof MacroStep>
export const Macro = v.strictObject({
  id: Slug,
  label: Label,
  steps: v.pipe(v.array(MacroStep), v.minLength(1), v.maxLength(10)),
})
export type Macro = v.InferOutput<typeof Macro>

/** A form filled in beforehand, for what happens often. */
export const Template = v.strictObject({
  id: Slug,
  label: Label,
  title: both(150),
  text: v.optional(bothLong(4_000)),
  category: v.optional(Slug),
})

/** What a preset is known by, where a page is about one of them. */
export const PURPOSES = [
  'support',
  'complaint',
  'emergency',
  'service',
  'collection',
  'giving',
  'safety',
  'help',
  'task',
] as const

/** All that makes one sort of ticket different from another (DE1). */
export const Desk = v.strictObject({
  purpose: v.picklist(PURPOSES),
  name: Label,
  about: v.optional(both(300)),
  prefix: v.pipe(v.string(), v.regex(/^[A-Z]{2,5}$/, 'must be two to five capitals')),
  /** who opens tickets here: those of the staff, whoever is signed in, everybody */
  opens: v.picklist(['staff', 'user', 'guest']),
  /** what of a ticket others are shown: nothing but where it stands, to whoever has its number; also where and what, on the map */
  publicity: v.picklist(['private', 'map']),
  categories: v.pipe(
    v.array(Category),
    v.minLength(1),
    v.maxLength(200),
    v.check((list) => once(list), ONCE),
  ),
  fields: v.pipe(
    v.array(DeskField),
    v.maxLength(MOST_FIELDS),
    v.check((list) => once(list), ONCE),
  ),
  place: v.picklist(['none', 'optional', 'required']),
  point: v.picklist(['none', 'optional', 'required']),
  /** most files with the form */
  files: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  priority: Priority,
  /** it stays as it is */
  locked: v.optional(v.boolean()),
  /** what the stages are called here */
  stages: v.optional(
    v.partial(
      v.strictObject(
        Object.fromEntries(STAGES.map((stage) => [stage, Label])) as Record<(typeof STAGES)[number], typeof Label>,
      ),
    ),
  ),
  /** within so many days of its end the requester opens it again; later it is a new one */
  reopenDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
  /** so many days after it was solved it is closed, if nobody says anything */
  closeDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
  rating: v.boolean(),
  /** what lies so near and is so fresh may be the same matter */
  dedupe: v.nullable(
    v.strictObject({
      metres: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(5_000)),
      days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
    }),
  ),
  /** what is promised, the special one for VIPs among it */
  sla: v.optional(v.pipe(v.array(v.strictObject({ policy: Policy, vip: v.optional(v.boolean()) })), v.maxLength(5))),
  calendars: v.optional(v.record(Slug, Hours)),
  /** who is called when nobody says that they are on it, so many minutes after it was opened */
  ladder: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          after: v.pipe(v.number(), v.minValue(0), v.maxValue(10_080)),
          to: v.picklist(CALLED),
          km: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(500))),
        }),
      ),
      v.maxLength(10),
    ),
  ),
  /** who gets what nobody has claimed: whoever takes it, each in turn, or whoever has least to do */
  assignment: v.optional(v.picklist(['claim', 'round', 'fewest']), 'claim'),
  /** what the bot does here; missing: nothing */
  bot: v.optional(BotModes),
  canned: v.optional(
    v.pipe(
      v.array(Canned),
      v.maxLength(200),
      v.check((list) => once(list), ONCE),
    ),
    [],
  ),
  macros: v.optional(
    v.pipe(
      v.array(Macro),
      v.maxLength(100),
      v.check((list) => once(list), ONCE),
    ),
    [],
  ),
  templates: v.optional(
    v.pipe(
      v.array(Template),
      v.maxLength(100),
      v.check((list) => once(list), ONCE),
    ),
    [],
  ),
})
export type Desk = v.InferOutput<typeof Desk>

/** What is said in a language, or in the other where nothing was said in that. */
export const inLanguage = (label: { readonly en: string; readonly bn: string }, language: 'en' | 'bn'): string =>
  label[language] || label.en
