import { createHash } from 'node:crypto'
import { LockMode } from '@mikro-orm/postgresql'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/kernel/time.ts'
import type { Em, Orm } from '../db/orm.ts'
import { AttemptRow } from './attempt.row.ts'

/** How often something may be tried, and how the pauses grow after that. */
export interface Rule {
  readonly free: number
  readonly first: number
  readonly most: number
  /** so long after the last try, all is forgotten */
  readonly forget: number
}

export interface Limits {
  readonly account: Rule
  readonly address: Rule
  readonly mail: Rule
  /** new guests of one network: whole quarters share one address */
  readonly guest: Rule
}

export const LIMITS: Limits = {
  account: { free: 5, first: 30 * SECOND, most: 15 * MINUTE, forget: DAY },
  address: { free: 30, first: 10 * SECOND, most: 5 * MINUTE, forget: HOUR },
  mail: { free: 3, first: 2 * MINUTE, most: 2 * HOUR, forget: DAY },
  guest: { free: 20, first: MINUTE, most: 15 * MINUTE, forget: HOUR },
}

export interface Try {
  /** what is tried, in words: only its digest is kept */
  readonly on: string
  readonly rule: Rule
}

/** The pause after so many tries. */
export const pauseAfter = ({ free, first, most }: Rule, tries: number): number =>
  tries < free ? 0 : Math.min(most, first * 2 ** Math.min(tries - free, 30))

const keyOf = (on: string): string => createHash('sha256').update(on).digest('hex')

/**
 * Counts tries at what is worth guessing (AC14), in Postgres: one count for all nodes, which a restart does not clear,
 * and which fails closed, because without Postgres nobody signs in anyway.
 */
export const createAttempts = ({ orm, now }: { readonly orm: Orm; readonly now: () => number }) => {
  /** In one order everywhere, so that two never wait for each other. */
  const locked = async (em: Em, keys: readonly string[]) => {
    const fresh = keys.map((key) => ({ key, tries: 0, lockedUntil: null, forgottenAt: new Date(now()) }))
    await em.upsertMany(AttemptRow, fresh, { onConflictFields: ['key'], onConflictAction: 'ignore' })
    return em.find(
      AttemptRow,
      { key: { $in: [...keys] } },
      { orderBy: { key: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    )
  }

  return {
    /**
     * Counts a try before it is made, so that a hundred at the same moment count as a hundred.
     *
     * @throws Refusal `rate.limited` while a pause lasts; then nothing is counted
     */
    async take(tries: readonly Try[]): Promise<void> {
      const rules = new Map(tries.map(({ on, rule }) => [keyOf(on), rule]))
      await orm.em.fork().transactional(async (em) => {
        const at = now()
        const rows = await locked(em, [...rules.keys()].sort())
        const wait = Math.max(...rows.map(({ lockedUntil }) => (lockedUntil?.getTime() ?? 0) - at))
        if (wait > 0) throw new Refusal('rate.limited', { retryAfter: Math.ceil(wait / SECOND) })
        for (const row of rows) {
          const rule = rules.get(row.key)!
          row.tries = row.forgottenAt.getTime() <= at ? 1 : row.tries + 1
          const pause = pauseAfter(rule, row.tries)
          row.lockedUntil = pause > 0 ? new Date(at + pause) : null
          row.forgottenAt = new Date(at + rule.forget)
        }
      })
    },

    /** It was the right one: all is forgotten. */
    async forgive(on: string): Promise<void> {
      await orm.em.fork().nativeDelete(AttemptRow, { key: keyOf(on) })
    },

    /** This try was none: as if it had not been made. */
    async giveBack({ on, rule }: Try): Promise<void> {
      await orm.em.fork().transactional(async (em) => {
        const [row] = await em.find(AttemptRow, { key: keyOf(on) }, { lockMode: LockMode.PESSIMISTIC_WRITE })
        if (!row || row.tries === 0) return
        row.tries -= 1
        if (pauseAfter(rule, row.tries) === 0) row.lockedUntil = null
      })
    },
  }
}
export type Attempts = ReturnType<typeof createAttempts>
