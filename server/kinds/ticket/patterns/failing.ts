import { DAY } from '../../../../shared/kernel/time.ts'
import type { FailureRate } from '../../../../shared/protocol/patterns.ts'

/** What is reported within a day of another report of the same thing is the same failure. */
const SAME = DAY
/** Over so long a thing's failures are counted. */
export const SEASON = 90 * DAY
/** So far back its own history goes. */
export const LIFE = 730 * DAY
/** The last so many times between two failures count: what ailed it years ago is mended. */
const MOST = 10
/** With fewer of them nothing is said: three may lie in a row by chance, one time in six. */
const FEWEST = 4
/** So seldom a thing whose failures come as they come looks like one that fails sooner each time. */
const CHANCE = 0.05

/** When it failed, in order: reports that belong together are one failure, from the first of them on. */
export const failuresIn = (times: readonly number[]): readonly number[] => {
  const failures: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const at of [...times].sort((one, other) => one - other)) {
    if (at - last >= SAME) failures.push(at)
    last = at
  }
  return failures
}

/** Of all orders of so many, the share with so many pairs or more of which the later one is shorter. */
export const chanceOf = (falls: number, many: number): number => {
  // how many orders have so many falling pairs: each further one makes 0 to n − 1 of them
  let orders = [1]
  let all = 1
  for (let n = 2; n <= many; n++) {
    const next = new Array<number>(orders.length + n - 1).fill(0)
    orders.forEach((count, pairs) => {
      for (let more = 0; more < n; more++) next[pairs + more]! += count
    })
    orders = next
    all *= n
  }
  return orders.slice(Math.max(0, Math.ceil(falls))).reduce((sum, count) => sum + count, 0) / all
}

/**
 * Does it fail sooner and sooner? The times between failures are compared in pairs (Mann and Kendall): how much shorter
 * does not matter, so that one long quiet summer decides nothing. The quiet since the last failure counts once it is longer
 * than the time before: what has been mended is not told to be failing.
 */
export const failsSooner = (failures: readonly number[], now: number): boolean => {
  const between = failures.slice(1).map((at, before) => at - failures[before]!)
  const quiet = now - (failures.at(-1) ?? now)
  if (between.length > 0 && quiet > between.at(-1)!) between.push(quiet)
  const last = between.slice(-MOST)
  if (last.length < FEWEST) return false
  let falls = 0
  last.forEach((one, at) => {
    // of two that are the same, neither is the shorter
    for (const later of last.slice(at + 1)) falls += later < one ? 1 : later === one ? 0.5 : 0
  })
  return chanceOf(falls, last.length) <= CHANCE
}

/** How often it fails now, and how often it did, in failures a season. */
export const rateOf = (times: readonly number[], now: number): Omit<FailureRate, 'others'> => {
  const failures = failuresIn(times.filter((at) => at > now - LIFE && at <= now))
  const lately = failures.filter((at) => at > now - SEASON).length
  const earlier = failures.length - lately
  const first = failures[0]
  const span = first === undefined ? 0 : now - SEASON - first
  return {
    lately,
    // less than half a season before says little
    before: span >= SEASON / 2 ? (earlier / span) * SEASON : null,
    sooner: failsSooner(failures, now),
  }
}
