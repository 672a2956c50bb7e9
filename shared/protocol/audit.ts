import * as v from 'valibot'
import { AccountId } from '../kernel/ids.ts'
import { oneLine, wellFormed } from '../kernel/text.ts'
import { count } from './count.ts'
import { RuleWish, Signals } from './moderation.ts'
import { route } from './route.ts'

const Facts = v.nullable(v.record(v.string(), v.unknown()))

/** Something that was changed by hand. */
export const AuditEntry = v.object({
  id: v.string(),
  at: v.number(),
  /** null: the house itself; a name of null: whoever it was is here no longer */
  actor: v.nullable(v.object({ id: AccountId, username: v.nullable(v.string()), name: v.nullable(v.string()) })),
  action: v.string(),
  /** `sort:id` */
  subject: v.string(),
  /** what the subject was called at the time */
  called: v.string(),
  before: Facts,
  after: Facts,
  address: v.string(),
})
export type AuditEntry = v.InferOutput<typeof AuditEntry>

const moment = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most), oneLine)

const sought = {
  actor: v.optional(AccountId),
  /** `sort:id` */
  subject: v.optional(words(100)),
  /** `role.changed`, or all that begin like `role.` */
  action: v.optional(v.pipe(words(60), v.regex(/^[a-zA-Z.]*$/))),
  /** parts of the action, of the subject and of what it was called */
  q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100), wellFormed)),
  /** in ms since 1970: from then on, and before then */
  from: v.optional(moment),
  to: v.optional(moment),
}

const SCOPE = ['desks', 'places']
const WORK = ['tags', 'capacity']
const SHUT = ['reason', 'until']
const RETIRED = ['retired']
const ANSWERED = ['answer', 'reason']
const { signals: _, ...ofRules } = RuleWish.entries
const RULE = Object.keys({ ...ofRules, ...Signals.entries })

/**
 * All that is ever written down, and what is told of each: of a field with fields of its own, as a scope is, those within.
 * null: whatever stands in a configuration, by its path. Nothing else can be recorded, and the page has words for all of it.
 */
export const AUDITED = {
  'role.changed': ['role', ...SCOPE],
  'scope.changed': SCOPE,
  'work.changed': WORK,
  'account.suspended': SHUT,
  'account.restored': SHUT,
  'sessions.ended': ['sessions'],
  'place.added': ['parent', 'sort', 'name', 'nameBn', 'corners'],
  'place.changed': ['sort', 'name', 'nameBn'],
  'place.moved': ['parent'],
  'place.outlined': ['outlined', 'corners'],
  'place.imported': ['made', 'names'],
  'place.retired': RETIRED,
  'place.restored': RETIRED,
  'desk.added': null,
  'desk.changed': null,
  'desk.retired': null,
  'desk.returned': null,
  'rule.added': RULE,
  'rule.changed': RULE,
  'moderation.released': ['sort'],
  'moderation.upheld': ['sort'],
  'pattern.acknowledged': ANSWERED,
  'pattern.dismissed': ANSWERED,
  'pattern.reopened': ANSWERED,
  'audit.exported': [...Object.keys(sought), 'lines'],
} as const satisfies Readonly<Record<string, readonly string[] | null>>
export type AuditAction = keyof typeof AUDITED
/** What an action is done to. */
export type AuditNoun = AuditAction extends `${infer Noun}.${string}` ? Noun : never

const tag = 'Audit'

/** What was changed by hand, by whom. */
export const auditRoutes = {
  audit: route({
    method: 'GET',
    path: '/audit',
    tag,
    summary:
      'What was changed by hand, newest first, in pages. Whoever works in a part of the house sees what they did',
    access: 'account',
    query: v.strictObject({
      ...sought,
      /** `next` of the page before */
      before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}-\d{1,15}$/))),
      limit: count(100, '30'),
    }),
    output: v.object({ items: v.array(AuditEntry), next: v.nullable(v.string()) }),
  }),
  auditFile: route({
    method: 'GET',
    path: '/audit.csv',
    tag,
    summary: 'The same as a table (CSV), at most 20,000 lines, the newest of them',
    access: 'account',
    limit: 'file',
    bytes: 'out',
    query: v.strictObject(sought),
    output: v.any(),
  }),
} as const
