import { MORNING } from '../../../shared/testing/index.ts'
import type { Clock } from '../clock.ts'

interface Timer {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/** Lets everything that waits for a promise go on until nothing does. */
export const settled = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })

/** A clock whose hands are turned by the test. */
export const createHands = (start = MORNING) => {
  let now = start
  let order = 0
  const timers = new Set<Timer>()

  const next = (until: number) =>
    [...timers].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at || one.order - other.order)[0]

  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + Math.max(0, ms), order: order++, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
  }

  return {
    clock,
    settled,
    /** Turns the hands on, and lets everything happen that happens meanwhile. */
    async pass(ms: number) {
      const until = now + ms
      await settled()
      for (let timer = next(until); timer; timer = next(until)) {
        timers.delete(timer)
        now = Math.max(now, timer.at)
        timer.run()
        await settled()
      }
      now = until
    },
  }
}
export type Hands = ReturnType<typeof createHands>

/** Chance that is the same in every run: mulberry32. */
export const chance = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const bytesOf = (random: () => number) => (count: number) =>
  Uint8Array.from({ length: count }, () => Math.floor(random() * 256))
