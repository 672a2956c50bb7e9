let last = 0

/** The time, in ms since 1970, and never the same twice: what was done first is the older, however quick the machine. */
export const moment = (): number => {
  last = Math.max(last + 1, Date.now())
  return last
}
