import type { Pool, PoolClient } from 'pg'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { covers, type Scope } from '../../../shared/kernel/scope.ts'
import { changesBetween, problemsIn } from '../../../shared/kinds/ticket/desk/editing/index.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import { transact } from '../../db/transact.ts'
import { record } from '../../staff/index.ts'

/** By whom, from where, and how far they reach. */
export interface DeskHand {
  readonly actor: AccountId
  readonly address: string
  /** null: nowhere */
  readonly scope: Scope | null
}

interface Held {
  readonly version: number
  readonly retired: boolean
  readonly config: Desk
  readonly by: AccountId | null
  readonly at: number
}

/** Most desks a house has: a person has to find theirs among them. */
const MOST_DESKS = 200

/** One after the other: two that take the same letters at once, or follow the same version, cannot both. Readers go on. */
const inTurn = <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  transact(pool, async (client) => {
    await client.query('lock table desk in share row exclusive mode')
    return work(client)
  })

const HELD = `select d.version, d.retired_at is not null as retired, v.config, v.by,
  (extract(epoch from v.at) * 1000)::float8 as at
  from desk d join desk_version v on v.desk = d.id and v.version = d.version where d.id = $1`
const PREFIXES = `select v.config->>'prefix' as prefix from desk d
  join desk_version v on v.desk = d.id and v.version = d.version where d.id <> $1`
const PUBLISH = `with next as (insert into desk (id, version) values ($1, $2)
    on conflict (id) do update set version = excluded.version)
  insert into desk_version (desk, version, config, by) values ($1, $2, $3, $4)`

export const reaches = (scope: Scope | null, desk: string): boolean => covers(scope, { desk, path: null })
/** Whose work is at some desks only adds none: it would be nobody's, or theirs by their own hand. */
export const adds = (scope: Scope | null): boolean => scope !== null && scope.desks === null

const demandReach = ({ scope }: DeskHand, desk: string): void => {
  if (!reaches(scope, desk)) throw new Refusal('staff.scope')
}

const heldBy = async (client: PoolClient, desk: string): Promise<Held> => {
  const { rows } = await client.query<Held>(HELD, [desk])
  if (!rows[0]) throw new Refusal('desk.unknown')
  return rows[0]
}

const demandSound = async (
  client: PoolClient,
  desk: string,
  config: Desk,
  keeps: Desk['purpose'] = config.purpose,
): Promise<void> => {
  const { rows } = await client.query<{ prefix: string }>(PREFIXES, [desk])
  const problems = problemsIn(config, { prefixes: rows.map(({ prefix }) => prefix), keeps })
  if (problems.length > 0) throw new Refusal('desk.unsound', { problems: problems.slice(0, 50) })
}

const entryOf = ({ actor, address }: DeskHand, desk: string, { name }: Pick<Desk, 'name'>) => ({
  actor,
  address,
  subject: `desk:${desk}`,
  called: name.en,
})

/** What is another, each by its path. */
const factsOf = (before: Desk, after: Desk) => {
  const changes = changesBetween(before, after)
  const told = (side: 'before' | 'after') =>
    Object.fromEntries(changes.flatMap((change) => (change[side] === undefined ? [] : [[change.path, change[side]]])))
  return { before: told('before'), after: told('after') }
}

/**
 * Publishes the next version, for new tickets: on every node, because what the newest is each asks the database.
 *
 * @param base  the version that it was made of
 * @throws Refusal `staff.scope`, `desk.unknown`, `desk.changed` with what is there now, `desk.unsound` with what is wrong
 */
export const changeDesk = (pool: Pool, hand: DeskHand, desk: string, base: number, config: Desk): Promise<void> =>
  inTurn(pool, async (client) => {
    demandReach(hand, desk)
    const { version, config: before, by, at } = await heldBy(client, desk)
    if (version !== base) throw new Refusal('desk.changed', { version, by, at: Math.round(at) })
    await demandSound(client, desk, config, before.purpose)
    if (changesBetween(before, config).length === 0) return
    await client.query(PUBLISH, [desk, version + 1, JSON.stringify(config), hand.actor])
    const facts = factsOf(before, config)
    await record(client, {
      ...entryOf(hand, desk, config),
      action: 'desk.changed',
      before: { version, ...facts.before },
      after: { version: version + 1, ...facts.after },
    })
  })

/** @throws Refusal `staff.scope`, `desk.exists`, `desks.full`, `desk.unsound` */
export const addDesk = (pool: Pool, hand: DeskHand, desk: string, config: Desk): Promise<void> =>
  inTurn(pool, async (client) => {
    if (!adds(hand.scope)) throw new Refusal('staff.scope')
    const { rows } = await client.query<{ id: string }>('select id from desk')
    if (rows.some(({ id }) => id === desk)) throw new Refusal('desk.exists')
    if (rows.length >= MOST_DESKS) throw new Refusal('desks.full')
    await demandSound(client, desk, config)
    await client.query(PUBLISH, [desk, 1, JSON.stringify(config), hand.actor])
    const { name, prefix, purpose, opens } = config
    const after = { version: 1, name: name.en, nameBn: name.bn, prefix, purpose, opens }
    await record(client, { ...entryOf(hand, desk, config), action: 'desk.added', after })
  })

/** @throws Refusal `staff.scope`, `desk.unknown` */
export const retireDesk = (pool: Pool, hand: DeskHand, desk: string, retired: boolean): Promise<void> =>
  inTurn(pool, async (client) => {
    demandReach(hand, desk)
    const held = await heldBy(client, desk)
    if (held.retired === retired) return
    await client.query(`update desk set retired_at = case when $2 then now() end where id = $1`, [desk, retired])
    await record(client, {
      ...entryOf(hand, desk, held.config),
      action: retired ? 'desk.retired' : 'desk.returned',
      before: { retired: !retired },
      after: { retired },
    })
  })
