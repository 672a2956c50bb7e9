/** Time as the hub sees it: handed in, so that tests turn the hands themselves. */
export interface Clock {
  /** milliseconds since 1970 */
  now(): number
  /** Runs once, later. The answer calls it off. */
  after(ms: number, run: () => void): () => void
  /** Runs again and again. The answer ends it. */
  every(ms: number, run: () => void): () => void
}

/** The clock on the wall. What waits on it does not keep the process alive. */
export const wallClock: Clock = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
  every(ms, run) {
    const timer = setInterval(run, ms).unref()
    return () => clearInterval(timer)
  },
}
