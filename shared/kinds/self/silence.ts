import type { Reason } from './events.ts'
import type { Tuning } from './state.ts'

/** Somebody said something: there may be much of that. */
const TALK: ReadonlySet<Reason> = new Set(['message', 'comment', 'answer', 'replied', 'asked'])

/**
 * Does somebody's own tuning of a conversation keep this from them? Muting and levels quieten what is merely said, only the
 * level "nothing" quietens mentions; what concerns the account itself is always told. One rule for what the server tells and
 * for what a device rings for.
 *
 * @param at  now, in ms since 1970
 */
export const silences = (tuning: Tuning | undefined, reason: Reason, at: number): boolean => {
  const { mutedUntil = null, level = 'all' } = tuning ?? {}
  const muted = mutedUntil !== null && mutedUntil > at
  if (TALK.has(reason)) return muted || level !== 'all'
  return reason === 'mention' && level === 'nothing'
}
