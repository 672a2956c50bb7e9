import { SECOND } from '../../shared/kernel/time.ts'

/** Watches whether the event loop turns. While it stands still nobody is served, and nobody can say so: only later. */
export interface StallWatch {
  /** The longest stall of late, in ms, and how long ago it ended; null if there was none worth a word. */
  worst(): { readonly ms: number; readonly ago: number } | null
  stop(): void
}

export interface StallOptions {
  /** ms between two looks */
  readonly every?: number
  /** a stall from so many ms on is worth a word */
  readonly from?: number
  /** and for so many ms after */
  readonly remember?: number
  readonly now?: () => number
}

export const watchStalls = ({
  every = 250,
  from = 2 * SECOND,
  remember = 10 * SECOND,
  now = performance.now.bind(performance),
}: StallOptions = {}): StallWatch => {
  let seen = now()
  let worst: { ms: number; at: number } | null = null
  const look = () => {
    const at = now()
    const ms = at - seen - every
    seen = at
    if (worst && at - worst.at > remember) worst = null
    if (ms >= from && ms >= (worst?.ms ?? 0)) worst = { ms, at }
  }
  const timer = setInterval(look, every)
  timer.unref()
  return {
    worst() {
      look() // a request may come through before the timer does
      return worst && { ms: worst.ms, ago: now() - worst.at }
    },
    stop: () => clearInterval(timer),
  }
}
