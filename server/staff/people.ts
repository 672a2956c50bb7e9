import type { Pool } from 'pg'
import { ROLES, type Role } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { isStaff } from '../../shared/kernel/rank.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { EVERYWHERE, NOWHERE, type Scope } from '../../shared/kernel/scope.ts'
import type { OnDuty, StaffPerson } from '../../shared/protocol/staff.ts'
import { throwBusy } from '../db/outage.ts'

interface Row {
  readonly id: AccountId
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly created: number
  readonly seen: number | null
  readonly since: number | null
  readonly until: number | null
  readonly reason: string | null
  /** whether anything was said about their work */
  readonly told: boolean
  readonly desks: string[] | null
  readonly places: string[] | null
  readonly tags: string[] | null
  readonly capacity: number | null
  readonly on_duty: boolean | null
}

const ms = (cell: string) => `(extract(epoch from ${cell}) * 1000)::float8`
const SELECT = `select a.id, a.username, a.name, a.email, a.role, ${ms('a.created_at')} as created, ${ms('a.seen_at')} as seen,
  ${ms('a.suspended_at')} as since, ${ms('a.suspended_until')} as until, a.suspended_reason as reason,
  s.account is not null as told, s.desks, s.places, s.tags, s.capacity, s.on_duty
  from account a left join staff s on s.account = a.id`

const scopeOf = ({ role, told, desks, places }: Row): Scope | null => {
  if (!isStaff(role)) return null
  if (role === 'superadmin') return EVERYWHERE
  return told ? { desks, places } : NOWHERE
}

const whole = (at: number | null): number | null => at && Math.round(at)

const personOf = (row: Row): StaffPerson => {
  const { id, username, name, email, role, since, until, reason } = row
  const scope = scopeOf(row)
  return {
    ...{ id, username, name, email, role },
    createdAt: Math.round(row.created),
    seenAt: whole(row.seen),
    suspended: since === null ? null : { since: Math.round(since), until: whole(until), reason },
    scope: scope && { desks: scope.desks && [...scope.desks], places: scope.places && [...scope.places] },
    tags: row.tags ?? [],
    capacity: row.capacity ?? 10,
    onDuty: row.on_duty ?? false,
  }
}

export interface PeopleWish {
  readonly q: string
  readonly role?: Role | 'staff' | undefined
  readonly desk?: string | undefined
  readonly suspended?: 'yes' | 'no' | undefined
  readonly duty?: 'yes' | 'no' | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const literally = (said: string): string => said.replace(/[\\%_]/g, '\\$&')

const conditionsOf = ({ q, role, desk, suspended, duty, after }: PeopleWish) => {
  const values: unknown[] = []
  const conditions = ['true']
  const also = (condition: string, value: unknown) => {
    conditions.push(condition.replace('?', `$${values.push(value)}`))
  }
  for (const word of q.normalize('NFC').replace(/^@/, '').split(/\s+/).filter(Boolean).slice(0, 5))
    also(`(a.username || ' ' || a.name || ' ' || coalesce(a.email, '')) ilike ?`, `%${literally(word)}%`)
  if (role) also('a.role = any(?)', role === 'staff' ? ROLES.filter(isStaff) : [role])
  if (desk) also(`(a.role = 'superadmin' or s.account is not null and (s.desks is null or ? = any(s.desks)))`, desk)
  if (suspended) conditions.push(`a.suspended_at is ${suspended === 'yes' ? 'not ' : ''}null`)
  if (duty) conditions.push(duty === 'yes' ? 's.on_duty' : 's.on_duty is not true')
  if (after) also('a.username > ?', after)
  return { conditions, values }
}

const TEAM = `${SELECT} where s.on_duty and a.suspended_at is null and a.role = any($1) order by a.name`

/** People as those see them who look after them; their right to is asked before. */
export const createPeople = (pool: Pool) => {
  const ask = async (text: string, values: readonly unknown[]): Promise<Row[]> =>
    (await pool.query<Row>(text, [...values]).catch(throwBusy)).rows

  return {
    async find(wish: PeopleWish) {
      const { conditions, values } = conditionsOf(wish)
      const text = `${SELECT} where ${conditions.join(' and ')} order by a.username limit ${wish.limit + 1}`
      const rows = await ask(text, values)
      const items = rows.slice(0, wish.limit).map(personOf)
      return { items, next: rows.length > wish.limit ? items.at(-1)!.username : null }
    },

    /** @throws Refusal `account.unknown` */
    async one(account: AccountId): Promise<StaffPerson> {
      const [row] = await ask(`${SELECT} where a.id = $1`, [account])
      if (!row) throw new Refusal('account.unknown')
      return personOf(row)
    },

    /** Who is on duty at one of these desks (null: at any). */
    async onDuty(scope: Scope): Promise<OnDuty[]> {
      const rows = await ask(TEAM, [ROLES.filter(isStaff)])
      const together = ({ desks }: Scope) => !desks || !scope.desks || desks.some((desk) => scope.desks!.includes(desk))
      return rows
        .filter((row) => together(scopeOf(row) ?? NOWHERE))
        .map(personOf)
        .map(({ id, name, username, role, tags, capacity, onDuty }) => ({
          ...{ id, name, username, role, tags, capacity, onDuty },
        }))
    },
  }
}
export type People = ReturnType<typeof createPeople>
