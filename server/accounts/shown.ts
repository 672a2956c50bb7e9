import { isFor, NO_DETAILS, type ProfileField, type Standing } from '../../shared/kernel/profile.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import type { Profile } from '../../shared/protocol/profiles.ts'
import type { AccountRow } from './account.row.ts'

/** A card says what a role means to others; that somebody is an ordinary user need not be said. */
export const personOf = (row: AccountRow, standing: Standing): Person => ({
  id: row.id,
  username: row.username,
  name: row.name,
  about: isFor(standing, row, 'about') ? row.about : '',
  open: row.open,
  badge: row.role === 'user' || row.role === 'guest' ? null : row.role,
})

/** What of a profile is shown to this reader: every page, card and search that tells of somebody comes through here. */
export const profileOf = (row: AccountRow, standing: Standing, contacts: number): Profile => {
  const details = { ...NO_DETAILS, ...row.details }
  const shown = <T, N>(field: ProfileField, value: T, nothing: N) => (isFor(standing, row, field) ? value : nothing)
  return {
    ...personOf(row, standing),
    standing,
    email: shown('email', row.email ?? null, null),
    birthday: shown('birthday', details.birthday, ''),
    location: shown('location', details.location, ''),
    website: shown('website', details.website, ''),
    links: shown('links', [...details.links], []),
    department: shown('department', details.department, ''),
    building: shown('building', details.building, ''),
    ward: shown('ward', details.ward, ''),
    joined: shown('joined', row.createdAt.getTime(), null),
    contacts: shown('contacts', contacts, null),
  }
}
