import type { Reason } from './events.ts'
import type { Tuning } from './state.ts'

/**
 * Does somebody's own tuning of a conversation keep this from them? Muting and levels quieten messages, comments and answers, only the level
 * "nothing" quietens mentions; what concerns the account itself is always told. One rule for what the server tells and
 * for what a device rings for.
 *
 * @param at  now, in ms since 1970
 */
export const silences = (tuning: Tuning | undefined, reason: Reason, at: number): boolean => {
  const { mutedUntil = null, level = 'all' } = tuning ?? {}
  const muted = mutedUntil !== null && mutedUntil > at
  if (reason === 'message' || reason === 'comment' || reason === 'answer') return muted || level !== 'all'
  return reason === 'mention' && level === 'nothing'
}
