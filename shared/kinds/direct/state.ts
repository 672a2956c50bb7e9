import type { AccountId } from '../../kernel/ids.ts'
import type { Members, Sight, Stored } from '../../kernel/kind.ts'
import { evolvePins } from '../thread/index.ts'
import type { DirectEvent } from './events.ts'

export interface Direct {
  readonly pair: readonly AccountId[]
  readonly contact: 'none' | 'requested' | 'accepted'
  /** who asked, while it is requested */
  readonly by: AccountId | null
  /** who asked last without being taken, be it declined or withdrawn since */
  readonly asker: AccountId | null
  /** when it was asked or last brought to mind, in ms since 1970 */
  readonly askedAt: number
  /** the first request of all: before it, one side may have blocked the other, who is not to learn of that */
  readonly metAt: number
  /** what was said with the question, while it is open; missing: nothing was */
  readonly note?: string
  /** those who blocked the other side */
  readonly blockedBy: readonly AccountId[]
  readonly pins: readonly number[]
  /** the contact ended here: what was said up to this seq is to be erased */
  readonly endedAt: number
}

export const initial: Direct = {
  pair: [],
  contact: 'none',
  by: null,
  asker: null,
  askedAt: 0,
  metAt: 0,
  blockedBy: [],
  pins: [],
  endedAt: 0,
}

const paired = (state: Direct, one: AccountId, other: AccountId): Pick<Direct, 'pair'> =>
  state.pair.length > 0 ? { pair: state.pair } : { pair: [one, other].sort() }

/** The question was answered, or is none any more. */
const answered = ({ note: _, ...state }: Direct): Direct => ({ ...state, by: null })

export const evolve = (state: Direct, event: Stored<DirectEvent>): Direct => {
  switch (event.type) {
    case 'contact.requested':
      return {
        ...answered(state),
        ...(event.note !== undefined && { note: event.note }),
        ...paired(state, event.by, event.to),
        contact: 'requested',
        by: event.by,
        asker: event.by,
        askedAt: event.at,
        metAt: state.metAt || event.seq,
      }
    case 'contact.boosted':
      return { ...state, askedAt: event.at }
    case 'contact.accepted':
      return { ...answered(state), contact: 'accepted', asker: null }
    case 'contact.declined':
    case 'contact.cancelled':
      return { ...answered(state), contact: 'none' }
    case 'contact.removed':
      return { ...answered(state), contact: 'none', endedAt: event.seq }
    case 'contact.blocked':
      return {
        ...answered(state),
        ...paired(state, event.by, event.to),
        contact: 'none',
        blockedBy: [...state.blockedBy, event.by],
        endedAt: state.contact === 'accepted' ? event.seq : state.endedAt,
      }
    case 'contact.unblocked':
      return { ...state, blockedBy: state.blockedBy.filter((account) => account !== event.by) }
    default: {
      const pins = evolvePins(state.pins, event)
      return pins === state.pins ? state : { ...state, pins }
    }
  }
}

/** A stranger who is blocked has no conversation with whoever did that. */
const takesPart = ({ askedAt, blockedBy }: Direct, account: AccountId) => askedAt > 0 || blockedBy.includes(account)

export const members = (state: Direct): Members =>
  Object.fromEntries(state.pair.filter((account) => takesPart(state, account)).map((account) => [account, 'member']))

/** What one of the two may see of it. */
export const sight = (state: Direct, account: AccountId): Sight | null =>
  account in members(state) ? { from: state.metAt || 1, staff: false } : null

/** The other side, seen from one of the two. */
export const otherOf = (state: Direct, account: AccountId): AccountId | null =>
  state.pair.find((one) => one !== account) ?? null
