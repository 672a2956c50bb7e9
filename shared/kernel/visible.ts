import type { AccountId } from './ids.ts'
import type { Kind, Stored } from './kind.ts'

/** What somebody outside an event's audience gets in its place, so that the numbers stay dense: its seq, nothing else. */
export interface Blank {
  readonly seq: number
  readonly blank: true
}
export type Seen = Stored | Blank

export const isBlank = (event: Seen): event is Blank => 'blank' in event

/**
 * The one answer to what an account may see of a conversation (SEE1): socket, HTTP, search, export, mail, push and the
 * bot all read through it.
 *
 * @returns null where for this account there is no such conversation; else the first seq it may see, and what it sees
 *          in place of each event from there on
 */
export const visible = (kind: Pick<Kind, 'sight' | 'forStaff'>, state: unknown, account: AccountId) => {
  const sight = kind.sight(state, account)
  if (!sight) return null
  return {
    from: sight.from,
    staff: sight.staff,
    show: (event: Stored): Seen => (!sight.staff && kind.forStaff(event) ? { seq: event.seq, blank: true } : event),
  }
}
