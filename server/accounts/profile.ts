import type { AccountId } from '../../shared/kernel/ids.ts'
import { type Audiences, NO_DETAILS, PRESET } from '../../shared/kernel/profile.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Me, Theme } from '../../shared/protocol/accounts.ts'
import type { OwnProfile, ProfileWish } from '../../shared/protocol/profiles.ts'
import type { Em } from '../db/orm.ts'
import { AccountRow } from './account.row.ts'
import { demandPlace } from './belonging.ts'
import { type Counts, profileOf } from './shown.ts'

export const meOf = (row: AccountRow): Me => ({
  id: row.id,
  username: row.username,
  name: row.name,
  email: row.email ?? null,
  emailClaimed: row.emailClaimed ?? null,
  role: row.role,
  about: row.about,
  open: row.open,
  showsPresence: row.showsPresence,
  showsReceipts: row.showsReceipts,
  language: row.language,
  theme: row.theme as Theme,
  createdAt: row.createdAt.getTime(),
})

/** @throws Refusal `auth.ended` where the account of a session is no more */
export const readMe = async (em: Em, account: AccountId): Promise<Me> => {
  const row = await em.findOne(AccountRow, { id: account })
  if (!row) throw new Refusal('auth.ended')
  return meOf(row)
}

export type ProfileChange = {
  readonly [K in 'name' | 'about' | 'open' | 'showsPresence' | 'showsReceipts' | 'language' | 'theme']?:
    | Me[K]
    | undefined
}

/** @returns  did anything change? */
export const changeProfile = async (em: Em, at: Date, account: AccountId, change: ProfileChange): Promise<boolean> => {
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(said).length === 0) return false
  await em.nativeUpdate(AccountRow, { id: account }, { ...said, changedAt: at })
  return true
}

/** @throws Refusal `auth.ended` where the account of a session is no more */
export const readOwnProfile = async (em: Em, account: AccountId, counts: Counts): Promise<OwnProfile> => {
  const row = await em.findOne(AccountRow, { id: account })
  if (!row) throw new Refusal('auth.ended')
  return { profile: profileOf(row, 'oneself', counts), audiences: { ...PRESET, ...row.audiences } }
}

const told = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>

/**
 * Sets what is named and leaves the rest; two devices that change different fields do not undo each other.
 *
 * @throws Refusal `input.invalid` where somebody is yet to be born; `place.unknown` where they cannot belong
 */
export const changeOwnProfile = async (em: Em, at: Date, account: AccountId, wish: ProfileWish): Promise<void> => {
  const { name, about, place, audiences = {}, ...details } = wish
  if ((details.birthday ?? '') > at.toISOString().slice(0, 10)) {
    const issues = [{ path: 'birthday', message: 'must not be in the future' }]
    throw new Refusal('input.invalid', { issues })
  }
  const [row] = await em.execute<{ details: object; audiences: object; place: string | null }[]>(
    'select details, audiences, place from account where id = ? for update',
    [account],
  )
  if (place && place !== row?.place) await demandPlace(em, place)
  await em.nativeUpdate(
    AccountRow,
    { id: account },
    {
      ...told({ name, about, place }),
      details: { ...NO_DETAILS, ...row?.details, ...told(details) },
      audiences: { ...row?.audiences, ...(told(audiences) as Partial<Audiences>) },
      changedAt: at,
    },
  )
}
