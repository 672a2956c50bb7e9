import { isFor, NO_DETAILS, type Standing } from '../../shared/kernel/profile.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import { type Profile, seenBy } from '../../shared/protocol/profiles.ts'
import type { AccountRow } from './account.row.ts'

/** A card says what a role means to others; that somebody is an ordinary user need not be said. A guest goes by no name in addresses. */
export const personOf = (row: AccountRow, standing: Standing): Person => ({
  id: row.id,
  username: row.role === 'guest' ? '' : row.username,
  name: row.name,
  about: isFor(standing, row, 'about') ? row.about : '',
  open: row.open,
  ...(row.avatar && isFor(standing, row, 'avatar') && { avatar: row.avatar }),
  badge: row.role === 'user' || row.role === 'guest' ? null : row.role,
})

/** How much there is of somebody beside the account. */
export type Counts = Pick<Profile, 'contacts' | 'posts'>

const NO_COUNTS: Counts = { contacts: null, posts: null }

/** What of a profile is shown to this reader: every page that tells of somebody comes through here. */
export const profileOf = (row: AccountRow, standing: Standing, counts: Counts): Profile => {
  const whole: Profile = {
    ...personOf(row, 'oneself'),
    ...NO_DETAILS,
    ...row.details,
    standing: 'oneself',
    place: row.place ?? null,
    email: row.email ?? null,
    joined: row.createdAt.getTime(),
    ...(row.role === 'bot' ? NO_COUNTS : counts), // how many it serves is nobody's but theirs who lead
  }
  return seenBy(standing, whole, row.audiences)
}
