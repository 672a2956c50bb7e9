import type { Pool } from 'pg'
import type { Rule, RulePlace, Signals } from '../../shared/protocol/moderation.ts'
import { createPattern } from './pattern.ts'
import { readingsOf } from './reading.ts'
import { type Saying, signalIn } from './signals.ts'

/** A rule as it is looked by: its words are read once. */
export interface Compiled extends Rule {
  /** why it catches this: `word:…` or a signal; null: it does not */
  catches(saying: Saying, readings: readonly string[]): string | null
}

export const compile = <R extends { readonly words: readonly string[]; readonly signals: Signals }>(rule: R) => {
  const pattern = createPattern(rule.words)
  return {
    ...rule,
    catches(saying: Saying, readings: readonly string[]): string | null {
      const word = pattern(readings)
      return word === null ? signalIn(rule.signals, saying) : `word:${word}`
    },
  }
}

export interface Match {
  readonly rule: Compiled
  readonly why: string
}

/** What of these rules catches this in one of the places where it may be. Read only where there is a rule that could. */
export const caughtBy = (rules: readonly Compiled[], places: readonly RulePlace[], saying: Saying): Match[] => {
  const here = rules.filter((rule) => rule.places.some((place) => places.includes(place)))
  if (here.length === 0) return []
  const readings = readingsOf(saying.text)
  return here.flatMap((rule) => {
    const why = rule.catches(saying, readings)
    return why === null ? [] : [{ rule, why }]
  })
}

const ALL = `select id, version, name, words, signals, ask, newcomers, action, places, state from moderation_rule
  order by created_at, id`
const LATEST = `select coalesce(sum(version), 0)::int as version from moderation_rule`

export const rulesIn = async (within: Pick<Pool, 'query'>): Promise<readonly Rule[]> =>
  (await within.query<Rule>(ALL)).rows

/** The rules as this node knows them: changed here at once, and elsewhere as soon as it is told or looks again. */
export const createRules = (pool: Pool) => {
  let active: readonly Compiled[] = []
  let holds = false
  let version = -1
  return {
    /** those that do something, or count what they would do */
    active: () => active,
    mayHaveHeld: () => holds,
    async renew(): Promise<void> {
      const latest = (await pool.query<{ version: number }>(LATEST)).rows[0]!.version
      if (latest === version) return
      const all = await rulesIn(pool)
      active = all.filter(({ state }) => state !== 'off').map(compile)
      holds = all.some(({ action }) => action === 'hold')
      version = latest
    },
  }
}
export type Rules = ReturnType<typeof createRules>
