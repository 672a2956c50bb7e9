import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

/** A browser's timer counts no further than this. */
const FURTHEST = 2 ** 31 - 1

/**
 * The time, as far as it matters: it moves when the next of these moments is reached, by one timer. Whatever reads it
 * is drawn anew just then: a silence ends on the screen when it ends.
 *
 * @param moments  in ms since 1970; those that have passed do not count
 */
export const createEnding = (moments: Accessor<readonly number[]>): Accessor<number> => {
  const [passed, setPassed] = createSignal(Date.now())
  createEffect(() => {
    const now = Math.max(passed(), Date.now())
    const next = Math.min(...moments().filter((moment) => moment > now))
    if (next === Number.POSITIVE_INFINITY) return
    const timer = setTimeout(() => setPassed(Date.now()), Math.min(next - now, FURTHEST))
    onCleanup(() => clearTimeout(timer))
  })
  return () => {
    passed()
    return Date.now()
  }
}
