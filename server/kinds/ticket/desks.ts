import { LRUCache } from 'lru-cache'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Em } from '../../db/orm.ts'

export interface KnownDesk {
  readonly version: number
  readonly config: Desk
}

/** A version of a desk never changes: whoever has read it once knows it, of that database. */
const known = new WeakMap<object, LRUCache<string, Desk>>()
const knownIn = (em: Em): LRUCache<string, Desk> => {
  const there = known.get(em.getDriver()) ?? new LRUCache<string, Desk>({ max: 1_000 })
  known.set(em.getDriver(), there)
  return there
}

/** The desk as it was in this version; null: it never was. */
export const deskAt = async (em: Em, desk: string, version: number): Promise<Desk | null> => {
  const [known, key] = [knownIn(em), `${desk} ${version}`]
  const held = known.get(key)
  if (held) return held
  const text = 'select config from desk_version where desk = ? and version = ?'
  const [row] = await em.execute<{ config: Desk }[]>(text, [desk, version])
  if (row) known.set(key, row.config)
  return row?.config ?? null
}

/** The desk as it is for new tickets; null where there is none, or it takes no more. */
export const deskNow = async (em: Em, desk: string): Promise<KnownDesk | null> => {
  const text = 'select version from desk where id = ? and retired_at is null'
  const [row] = await em.execute<{ version: number }[]>(text, [desk])
  const config = row && (await deskAt(em, desk, row.version))
  return config ? { version: row.version, config } : null
}

/** All desks that take tickets. */
export const allDesks = async (em: Em): Promise<readonly (KnownDesk & { readonly id: string })[]> =>
  em.execute(
    `select d.id, d.version, v.config from desk d join desk_version v on v.desk = d.id and v.version = d.version
     where d.retired_at is null order by d.id`,
  )

const PLANT = `with planted as (select * from json_to_recordset(?::json) as p (id text, config jsonb)),
  fresh as (insert into desk (id, version) select id, 1 from planted on conflict do nothing returning id)
  insert into desk_version (desk, version, config) select id, 1, config from fresh join planted using (id)`

/** Gives a house the desks that come with it, each once: what was changed or closed since stays as it is. */
export const plantDesks = async (em: Em, presets: Readonly<Record<string, Desk>>): Promise<void> => {
  await em.execute(PLANT, [JSON.stringify(Object.entries(presets).map(([id, config]) => ({ id, config })))], 'run')
}
