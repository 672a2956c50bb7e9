import type { Role } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { isStaff, outranks, shutsOut } from '../../shared/kernel/rank.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { EVERYWHERE, NOWHERE, type Scope, within } from '../../shared/kernel/scope.ts'
import { type AccountAction, demand } from '../accounts/index.ts'
import type { Em } from '../db/orm.ts'
import { StaffRow } from './staff.row.ts'

/** Who changes something of somebody, and from where. */
export interface Hand {
  readonly account: AccountId
  readonly address: string
}

interface Row {
  readonly id: AccountId
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly suspended: boolean
}

/** How somebody stands while they are held fast. */
export interface Standing extends Row {
  readonly staff: StaffRow | null
  /** null: no staff */
  readonly scope: Scope | null
}

const scopeOf = (role: Role, row: StaffRow | null): Scope | null => {
  if (!isStaff(role)) return null
  if (role === 'superadmin') return EVERYWHERE
  return row ? { desks: row.desks ?? null, places: row.places ?? null } : NOWHERE
}

const LOCK = `select id, username, name, role, suspended_at is not null as suspended from account
  where id in (?, ?) order by id for update`

/**
 * Both are held fast until the end, always in the same order: of two who dismiss each other one is too late, so somebody
 * who decides about all always stays (STA4).
 */
const holdBoth = async (em: Em, one: AccountId, other: AccountId) => {
  const rows = await em.execute<Row[]>(LOCK, [one, other])
  const work = await em.find(StaffRow, { account: { $in: [one, other] } })
  return (id: AccountId): Standing | null => {
    const row = rows.find((found) => found.id === id)
    const staff = work.find(({ account }) => account === id) ?? null
    return row ? { ...row, staff, scope: scopeOf(row.role, staff) } : null
  }
}

/** Where places lie, for those that there are. */
const pathsOf = async (em: Em, places: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (places.length === 0) return new Map()
  const text = `select id, path from place where id in (${places.map(() => '?').join(', ')})`
  const rows = await em.execute<{ id: string; path: string[] }[]>(text, [...places])
  return new Map(rows.map(({ id, path }) => [id, path]))
}

/** @throws Refusal `place.unknown`, `staff.scope` where one reaches beyond the other */
export const demandWithin = async (em: Em, inner: Scope, outer: Scope, given: boolean): Promise<void> => {
  const places = inner.places ?? []
  const paths = given || outer.places ? await pathsOf(em, places) : new Map()
  if (given && places.some((place) => !paths.has(place))) throw new Refusal('place.unknown')
  if (!within(inner, outer, (place) => paths.get(place) ?? null)) throw new Refusal('staff.scope')
}

/**
 * Holds fast whoever changes something and whom they change it of, as they are now, whatever their session still says.
 *
 * @throws Refusal `account.unknown`, `auth.forbidden`, `staff.self`, `staff.rank`, `staff.scope`
 */
export const holdFast = async (em: Em, by: AccountId, of: AccountId, action: AccountAction) => {
  const held = await holdBoth(em, by, of)
  const one = held(by)
  if (!one || one.suspended || !one.scope) throw new Refusal('auth.forbidden', { action })
  demand({ account: by, role: one.role, session: null }, action)
  const other = held(of)
  if (!other) throw new Refusal('account.unknown')
  if (by === of) throw new Refusal('staff.self')
  const decides = action === 'staff.suspend' ? shutsOut : outranks
  if (!decides(one.role, other.role)) throw new Refusal('staff.rank')
  if (other.scope) await demandWithin(em, other.scope, one.scope, false)
  return { by: { ...one, scope: one.scope }, of: other }
}
