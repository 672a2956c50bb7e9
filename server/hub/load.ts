import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { Clock } from './clock.ts'

/**
 * How much there is to do (HUB5). 0: enough room. 1: typing and presence are dropped. 2: reads are refused as `busy`
 * too. Sends are never dropped: they are refused one by one, with the time to wait.
 */
export type LoadLevel = 0 | 1 | 2

export interface LoadSample {
  /** by how much the event loop comes late, on average over the sample, in milliseconds */
  readonly lag: number
  /** which part of the time it was at work, 0 to 1 */
  readonly used: number
}

export interface Load {
  readonly level: LoadLevel
  /** the last sample, for `/readyz` and the metrics */
  readonly sample: LoadSample
  onChange(heard: (level: LoadLevel) => void): void
  close(): void
}

export interface LoadOptions {
  readonly clock: Clock
  readonly sampler?: LoadSampler
}

export interface LoadSampler {
  /** what happened since it was asked last */
  take(): LoadSample
  close(): void
}

/** How often it looks. */
export const LOOK = 500
/** One long garbage collection is not yet a load: so many looks in a row must say the same before it is believed. */
const UP_AFTER = 2
const DOWN_AFTER = 6
/** Where a level begins. A loop that is busy but on time is only well used, hence both. */
const BEGINS: readonly { readonly lag: number; readonly used: number }[] = [
  { lag: 40, used: 0.8 },
  { lag: 150, used: 0.9 },
]
/** A level ends well below where it began, or it would flutter. */
const ENDS = 0.5

/** Watches the event loop and says how much there is to do. */
export const watchLoad = ({ clock, sampler = loopSampler() }: LoadOptions): Load => {
  const listeners: ((level: LoadLevel) => void)[] = []
  let level: LoadLevel = 0
  let sample: LoadSample = { lag: 0, used: 0 }
  let wanted: LoadLevel = 0
  let looks = 0

  const look = () => {
    sample = sampler.take()
    const says = levelOf(sample, level)
    looks = says === wanted ? looks + 1 : 1
    wanted = says
    if (wanted === level || looks < (wanted > level ? UP_AFTER : DOWN_AFTER)) return
    level = wanted
    for (const heard of listeners) heard(level)
  }

  const stop = clock.every(LOOK, look)
  return {
    get level() {
      return level
    },
    get sample() {
      return sample
    },
    onChange: (heard) => void listeners.push(heard),
    close() {
      stop()
      sampler.close()
    },
  }
}

const levelOf = ({ lag, used }: LoadSample, now: LoadLevel): LoadLevel => {
  const reached = (level: 1 | 2) => {
    const begins = BEGINS[level - 1]!
    return now >= level ? lag >= begins.lag * ENDS : lag >= begins.lag && used >= begins.used
  }
  if (reached(2)) return 2
  return reached(1) ? 1 : 0
}

/** Measures the event loop of this process. */
export const loopSampler = (resolution = 10): LoadSampler => {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  let before = performance.eventLoopUtilization()
  return {
    take() {
      const after = performance.eventLoopUtilization()
      const used = performance.eventLoopUtilization(after, before).utilization
      // the histogram counts the waiting itself; while the loop stood still altogether it counted nothing
      const lag = delay.count === 0 ? LOOK : Math.max(0, delay.mean / 1e6 - resolution)
      before = after
      delay.reset()
      return { lag, used }
    },
    close: () => void delay.disable(),
  }
}
