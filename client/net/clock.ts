/** Time as the client sees it: handed in, so that tests turn the hands themselves. */
export interface Clock {
  /** milliseconds since 1970 */
  now(): number
  /** Runs once, later. The answer calls it off. */
  after(ms: number, run: () => void): () => void
}

/** The clock on the wall. */
export const wallClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
