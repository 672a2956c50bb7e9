import type { AccountId } from '../../../shared/kernel/ids.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import { isOpen, isParty, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'

type Rules = Pick<DeskForm, 'reopenDays' | 'rating'>

/** What somebody finds below what was said in a ticket. */
export interface Below {
  /** why nothing more is said here; null: something may be */
  readonly shut: 'merged' | 'closed' | null
  /** may they open it again? */
  readonly reopens: boolean
  /** are they asked how it was? */
  readonly rates: boolean
}

/** Endings that are nobody's merit: there is nothing to rate. */
const UNRATED: ReadonlySet<unknown> = new Set(['cancelled', 'duplicate', 'expired'])

/**
 * What a person may still do in a ticket, as its rules are known here.
 *
 * @param rules  of the desk; null: not known yet
 */
export const belowOf = (ticket: Ticket, account: AccountId, rules: Rules | null, now: number): Below => {
  const { stage, endedAt, episode, rated, ending } = ticket
  const own = ticket.requester === account
  if (ticket.mergedInto) return { shut: 'merged', reopens: false, rates: false }
  const late = endedAt !== null && now - endedAt > (rules?.reopenDays ?? 0) * DAY
  const reopens = !isOpen(stage) && (own ? !late : !isParty(ticket, account))
  const rates = own && endedAt !== null && rules?.rating === true && rated?.episode !== episode && !UNRATED.has(ending)
  return { shut: stage === 'closed' ? 'closed' : null, reopens, rates }
}

/** A number that was guessed here, until the server gives one. */
export const numberOf = ({ number }: Pick<Ticket, 'number'>): string | null =>
  number.startsWith('NEW-') ? null : number
