import type { Clock } from '../clock.ts'

interface Alarm {
  at: number
  readonly again: number | null
  readonly run: () => void
}

/** A clock that stands still until a test turns it; what falls due runs in its order. */
export const handClock = (start = 0): Clock & { turn(ms: number): void } => {
  let time = start
  const alarms = new Set<Alarm>()
  const set = (ms: number, again: number | null, run: () => void) => {
    const alarm = { at: time + ms, again, run }
    alarms.add(alarm)
    return () => void alarms.delete(alarm)
  }
  return {
    now: () => time,
    after: (ms, run) => set(ms, null, run),
    every: (ms, run) => set(ms, ms, run),
    turn(ms) {
      const until = time + ms
      for (;;) {
        const [next] = [...alarms].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)
        if (!next) break
        time = next.at
        if (next.again === null) alarms.delete(next)
        else next.at += next.again
        next.run()
      }
      time = until
    },
  }
}
