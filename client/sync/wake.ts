import { SECOND } from '../../shared/kernel/time.ts'
import type { Clock } from '../net/index.ts'

/** A clock that is looked at so often … */
const TICK = 5 * SECOND
/** … and has gone on by so much more meanwhile stood in a machine that slept. */
const LEAP = 15 * SECOND

export interface Surroundings {
  readonly window: EventTarget
  readonly document: EventTarget & { readonly visibilityState: DocumentVisibilityState }
  readonly clock: Clock
}

/**
 * Tells when somebody comes back, or the network, or the machine from its sleep: what passed meanwhile may not have been
 * heard. Several signs of the same thing come together and are told as one.
 */
export const onWake = ({ window, document, clock }: Surroundings, hear: () => void): (() => void) => {
  let planned: (() => void) | null = null
  let tick = () => {}
  const wake = () => {
    planned ??= clock.after(0, () => {
      planned = null
      hear()
    })
  }
  const shown = () => {
    if (document.visibilityState === 'visible') wake()
  }
  const watch = () => {
    const from = clock.now()
    tick = clock.after(TICK, () => {
      if (clock.now() - from > TICK + LEAP) wake()
      watch()
    })
  }
  const signs: readonly (readonly [EventTarget, string, () => void])[] = [
    [window, 'focus', wake],
    [window, 'online', wake],
    [window, 'pageshow', wake],
    [document, 'resume', wake],
    [document, 'visibilitychange', shown],
  ]
  for (const [where, name, told] of signs) where.addEventListener(name, told)
  watch()
  return () => {
    tick()
    planned?.()
    for (const [where, name, told] of signs) where.removeEventListener(name, told)
  }
}
