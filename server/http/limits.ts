import type { Redis } from 'ioredis'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { HOUR, SECOND } from '../../shared/kernel/time.ts'

/** How much is left of what somebody may do in an hour. */
export interface Allowance {
  readonly allowed: boolean
  readonly limit: number
  readonly remaining: number
  /** seconds until all of it is there again */
  readonly reset: number
}

/**
 * What is counted: calls of a network that is not signed in, calls of an account, and what is worth attacking. Files are
 * counted by themselves: a page full of pictures is as many calls as a day of talking.
 */
const COUNTED = ['anonymous', 'account', 'sign-in', 'mail', 'upload', 'file'] as const
export type Counted = (typeof COUNTED)[number]

export interface Limits {
  take(counted: Counted, whose: string): Promise<Allowance>
}

export interface LimitsOptions {
  /** most in an hour */
  readonly perHour: Readonly<Record<Counted, number>>
  /** where the nodes count together; null: each for itself */
  readonly redis: Redis | null
  readonly now?: () => number
}

/** A Redis that does not answer within this is not waited for, and left alone for a while. */
const PATIENCE = 200
const REST = 2 * SECOND
/** Without Redis each node counts for itself, so a guesser would have as many tries as there are nodes, and more. */
const FEWER_ALONE: Readonly<Record<Counted, number>> = {
  anonymous: 1,
  account: 1,
  'sign-in': 4,
  mail: 4,
  upload: 1,
  file: 1,
}

export const createLimits = ({ perHour, redis, now = performance.now.bind(performance) }: LimitsOptions): Limits => {
  const counters = new Map(COUNTED.map((counted) => [counted, createCounter(counted, perHour[counted], redis, now)]))
  return { take: (counted, whose) => counters.get(counted)!(whose) }
}

type Counter = (whose: string) => Promise<Allowance>

const createCounter = (counted: Counted, points: number, redis: Redis | null, now: () => number): Counter => {
  const usual = { keyPrefix: `rate:${counted}`, duration: HOUR / SECOND }
  if (!redis) return countIn(new RateLimiterMemory({ ...usual, points }))
  const together = countIn(
    new RateLimiterRedis({ ...usual, points, storeClient: redis, rejectIfRedisNotReady: true }),
    PATIENCE,
  )
  const alone = countIn(new RateLimiterMemory({ ...usual, points: Math.ceil(points / FEWER_ALONE[counted]) }))
  let restUntil = 0
  return async (whose) => {
    if (now() < restUntil) return alone(whose)
    try {
      return await together(whose)
    } catch {
      restUntil = now() + REST
      return alone(whose)
    }
  }
}

const countIn = (limiter: RateLimiterAbstract, patience?: number): Counter => {
  const allowance = (allowed: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Allowance => ({
    allowed,
    limit: limiter.points,
    remaining: remainingPoints,
    reset: Math.ceil(msBeforeNext / SECOND),
  })
  return async (whose) => {
    try {
      const taken = limiter.consume(whose)
      return allowance(true, await (patience ? within(taken, patience) : taken))
    } catch (error) {
      if (error instanceof RateLimiterRes) return allowance(false, error)
      throw error
    }
  }
}

const within = async <T>(promise: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
