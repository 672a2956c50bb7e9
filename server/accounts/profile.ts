import type { AccountId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Me, Person, Theme } from '../../shared/protocol/accounts.ts'
import type { Em } from '../db/orm.ts'
import { AccountRow } from './account.row.ts'

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

/** A card says what a role means to others; that somebody is an ordinary user need not be said. */
export const personOf = ({ id, username, name, about, open, role }: AccountRow): Person => ({
  id,
  username,
  name,
  about,
  open,
  badge: role === 'user' || role === 'guest' ? null : role,
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
