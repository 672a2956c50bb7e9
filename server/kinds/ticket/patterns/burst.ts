import { DAY, HOUR } from '../../../../shared/kernel/time.ts'

/** Over so long it is looked whether there are many at once. */
export const WINDOWS = [HOUR, DAY] as const
export type Window = (typeof WINDOWS)[number]

/** So far back it is looked what is usual. */
export const HISTORY = 28 * DAY

/** Of how many people there have to be tickets before anybody is told. */
export const LEAST = 5
/** So many more than usual it has to be, however unlikely fewer are. */
const TIMES = 2.5
/** A steady load brings so many about once in a hundred thousand looks. */
const UNLIKELY = 1e-5
/** Where hardly anything ever came, a few are not yet many: what is usual is taken to be at least this. */
const floorOf = (window: Window): number => (window === HOUR ? 0.2 : 0.5)

/** How likely so many or more are, where on average `mean` come and none because of another (Poisson). */
export const tail = (count: number, mean: number): number => {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  let term = Math.exp(-mean)
  let below = 0
  for (let k = 0; k < count; k++) {
    below += term
    term *= mean / (k + 1)
  }
  if (count <= mean) return Math.max(0, 1 - below)
  // from here on upwards, as what is left of one would be lost to rounding
  let above = 0
  for (let k = count; term > above * 1e-12; k++) {
    above += term
    term *= mean / (k + 1)
  }
  return Math.min(1, above)
}

/** Are so many within the window clearly more than are usual there? */
export const isBurst = (count: number, usual: number, window: Window): boolean => {
  const mean = Math.max(usual, floorOf(window))
  return count >= LEAST && count >= TIMES * mean && tail(count, mean) < UNLIKELY
}

/** It is over at far fewer than it began with: one more or less does not end it and begin it again. */
export const goesOn = (count: number, usual: number): boolean => count >= 3 && count >= 1.5 * usual

export interface Past {
  /** when each came, in ms since 1970, in any order */
  readonly times: readonly number[]
  readonly now: number
  readonly window: Window
  /** since when there is a past to speak of */
  readonly since: number
}

const BAND = HOUR

/** How many come within a window at this time of the day, or on this day of the week, where there is a past of it. */
const atSuchTimes = ({ times, now, window, since }: Past): number => {
  const [step, before, after] = window === HOUR ? ([DAY, HOUR + BAND, BAND] as const) : ([7 * DAY, DAY, 0] as const)
  const turns = Math.floor(Math.min(HISTORY, now - since) / step)
  if (turns < 1) return 0
  const within = times.filter((at) => {
    // in which turn back it lies, the first being one step ago
    const turn = Math.ceil((now - at - before) / step)
    return turn >= 1 && turn <= turns && at < now - turn * step + after
  })
  return (within.length / turns) * (window / (before + after))
}

/**
 * How many are usual within the window: on the whole, or at such times, whichever is more. Somebody's mornings are no
 * alarm.
 */
export const usualOf = (past: Past): number => {
  const { times, now, window, since } = past
  const span = Math.min(HISTORY, now - window - since)
  if (span < window) return 0
  const before = times.filter((at) => at < now - window && at >= now - window - span).length
  return Math.max(before / (span / window), atSuchTimes(past))
}
