import type { Pool, PoolClient } from 'pg'
import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName, Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import { carry, letGo } from './carried.ts'
import type { Committed, Effects, Job, Order, Verdict } from './order.ts'
import { type Entry, Slip } from './slip.ts'
import { changeRow, replaceRow, run } from './statements.ts'
import type { States } from './states.ts'

export interface CommitDeps {
  readonly pool: Pool
  readonly states: States
  readonly now: () => number
  readonly effects: (kind: KindName) => Effects
}

/** What a transaction did: a verdict or a reason per order, and what each conversation gained. */
export interface Ledger {
  readonly verdicts: Map<Order, Verdict | Error>
  readonly committed: readonly Committed[]
  /** orders whose conversation somebody else had locked: nothing was done about them */
  readonly passedOver: readonly Order[]
}

interface LockedRow {
  id: ConversationId
  kind: KindName
  head: number
  state_seq: number
  state: unknown
}
interface TargetRow {
  conversation: ConversationId
  seq: number
  at: number
  by: AccountId
  command: CommandId
  type: string
  body: Record<string, unknown>
  erased: boolean
}

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)]
/** The messages that an order points at: what it is about, and the topic that it belongs to. */
const aimsOf = ({ conversation, body: { target, topic } }: Order) =>
  [target, topic].flatMap((seq) => (typeof seq === 'number' ? { conversation, seq } : []))

/** Begins the conversations that do not exist and that an order may begin. */
const found = async (client: PoolClient, orders: readonly Order[]) => {
  const founding = orders.filter((order) => order.kind.founders.includes(order.body.type))
  const rows = new Map(
    founding.map(({ conversation, kind }) => [
      conversation,
      { id: conversation, kind: kind.name, state: kind.initial },
    ]),
  )
  if (rows.size > 0) await run(client, 'found', [JSON.stringify([...rows.values()])])
  return [...rows.keys()]
}

const lock = async (client: PoolClient, { states }: CommitDeps, ids: readonly ConversationId[], patient: boolean) => {
  const held = ids.map((id) => states.get(id))
  if (patient) return (await run<LockedRow>(client, 'lockPatiently', [ids])).rows
  const { rows } = await run<LockedRow>(client, 'lock', [ids, held.map((one) => one?.stateSeq ?? -1)])
  return rows.map((row) => {
    const known = held[ids.indexOf(row.id)]
    return row.state_seq === known?.stateSeq ? { ...row, state: known.state } : row
  })
}

/** Which of the ids that were not locked do exist? Those are held by somebody else; the others are nowhere. */
const busyAmong = async (client: PoolClient, ids: readonly ConversationId[]): Promise<Set<ConversationId>> =>
  ids.length === 0
    ? new Set()
    : new Set((await run<{ id: ConversationId }>(client, 'existing', [ids])).rows.map(({ id }) => id))

const repeatsOf = async (client: PoolClient, orders: readonly Order[]): Promise<Map<Order, Verdict | Error>> => {
  const { rows } = await run<{ place: string; digest: string; seq: number }>(client, 'repeats', [
    orders.map(({ conversation }) => conversation),
    orders.map(({ actor }) => actor.account),
    orders.map(({ id }) => id),
  ])
  return new Map(
    rows.map(({ place, digest, seq }) => {
      const order = orders[Number(place) - 1]!
      return [order, digest === order.digest ? { seq, repeated: true } : new Refusal('command.reused')]
    }),
  )
}

const targetsOf = async (client: PoolClient, orders: readonly Order[]): Promise<Map<ConversationId, Stored[]>> => {
  const aims = orders.flatMap(aimsOf)
  const found = new Map<ConversationId, Stored[]>()
  if (aims.length === 0) return found
  const { rows } = await run<TargetRow>(client, 'targets', [
    aims.map(({ conversation }) => conversation),
    aims.map(({ seq }) => seq),
  ])
  for (const { conversation, body, erased, ...place } of rows) {
    const event = { ...body, ...place, ...(erased && { erased: true }) }
    found.set(conversation, [...(found.get(conversation) ?? []), event])
  }
  return found
}

/** Decides each order in the order of arrival. One that is refused leaves no trace and harms no neighbour (LOG4). */
const decideAll = (
  orders: readonly Order[],
  slips: Map<ConversationId, Slip>,
  verdicts: Map<Order, Verdict | Error>,
  at: number,
) => {
  const first = new Map<string, Order>()
  for (const order of orders) {
    if (verdicts.has(order)) continue
    const key = `${order.conversation} ${order.actor.account} ${order.id}`
    const twin = first.get(key)
    if (twin) {
      const verdict = verdicts.get(twin)!
      const same = twin.digest === order.digest
      verdicts.set(
        order,
        same ? ('seq' in verdict ? { ...verdict, repeated: true } : verdict) : new Refusal('command.reused'),
      )
      continue
    }
    first.set(key, order)
    try {
      const slip = slips.get(order.conversation)
      if (!slip) throw new Refusal('conversation.unknown')
      verdicts.set(order, { seq: slip.take(order, at), repeated: false })
    } catch (error) {
      verdicts.set(order, error instanceof Error ? error : new Error(String(error)))
    }
  }
}

const rowOf = ({ conversation, kind }: Slip, { event, order, part }: Entry) => {
  const { seq, at, by: actor, command, type, ...body } = event
  const digest = part === 0 ? order.digest : null
  const about = kind.about(event)
  return {
    conversation,
    seq,
    at,
    actor,
    command,
    part,
    digest,
    type,
    about,
    counts: kind.counts(event),
    staff: kind.forStaff(event),
    body,
  }
}

const write = async (client: PoolClient, slips: readonly Slip[]) => {
  const events = slips.flatMap((slip) => slip.entries.map((entry) => rowOf(slip, entry)))
  const heads = slips.map(({ conversation: id, head, stateSeq, state, stateChanged }) => {
    return { id, head, state_seq: stateSeq, state: stateChanged ? state : null }
  })
  const { count } = await run(client, 'write', [JSON.stringify(events), JSON.stringify(heads)])
  if (count !== heads.length) throw new Error(`wrote ${count} of ${heads.length} conversations`)
}

const writeSeats = async (client: PoolClient, slips: readonly Slip[]) => {
  const last = new Map(
    slips.flatMap(({ conversation, seats }) =>
      seats.map((seat) => [`${conversation} ${seat.account}`, { conversation, ...seat }]),
    ),
  )
  const seats = [...last.values()]
  const seated = seats.filter(({ role }) => role !== null).map(({ seq, ...seat }) => ({ ...seat, joined_seq: seq }))
  const gone = seats.filter(({ role }) => role === null).map(({ seq, ...seat }) => ({ ...seat, left_seq: seq }))
  if (seated.length > 0) await run(client, 'seat', [JSON.stringify(seated)])
  if (gone.length > 0) await run(client, 'unseat', [JSON.stringify(gone)])
}

/** Takes out of the log what an event says is to be out of it; moderators keep a sealed copy (LOG6). */
const erase = async (client: PoolClient, { conversation, kind, entries }: Slip): Promise<Job[]> => {
  const jobs: Job[] = []
  for (const { event } of entries) {
    const erased = kind.erases(event)
    if (!erased) continue
    const [from, through] = 'target' in erased ? [erased.target, erased.target] : [1, erased.through]
    await run(client, 'target' in erased ? 'sealTarget' : 'sealThrough', [conversation, through, event.type])
    jobs.push(...(await letGo(client, conversation, from, through)))
    await run(client, 'dropPapers', [conversation, from, through])
  }
  return jobs
}

const follow = async (client: PoolClient, { effects }: CommitDeps, slips: readonly Slip[], erasing: readonly Job[]) => {
  const following = slips.flatMap(({ kind, entries, state, conversation }) =>
    effects(kind.name).react(
      entries.map(({ event }) => event),
      state,
      conversation,
    ),
  )
  const jobs = [...erasing, ...following]
  for (const { kind, state, stateChanged, conversation } of slips) {
    const row = stateChanged ? effects(kind.name).row(state, conversation) : null
    if (row) await replaceRow(client, row.table, row.columns)
  }
  for (const { kind, entries, conversation } of slips)
    for (const { event } of entries)
      for (const change of effects(kind.name).rows?.(event, conversation) ?? []) await changeRow(client, change)
  for (const { kind, entries, conversation } of slips)
    for (const { event, order } of entries)
      for (const change of effects(kind.name).papers?.(event, order.body, conversation) ?? [])
        await changeRow(client, change)
  if (jobs.length > 0) await run(client, 'enqueue', [JSON.stringify(jobs)])
}

const begin = (client: PoolClient, patient: boolean) =>
  client.query(patient ? `begin; set local lock_timeout = '5s'` : 'begin')

const carryOut = async (
  client: PoolClient,
  deps: CommitDeps,
  orders: readonly Order[],
  patient: boolean,
): Promise<Ledger> => {
  const ids = unique(orders.map(({ conversation }) => conversation)).sort()
  // One round trip: Postgres works them off in this order, and each sees what was committed before itself began.
  let [, rows, verdicts, targets] = await Promise.all([
    begin(client, patient),
    lock(client, deps, ids, patient),
    repeatsOf(client, orders),
    targetsOf(client, orders),
  ])
  const missing = ids.filter((id) => !rows.some((row) => row.id === id))
  const busy = await busyAmong(client, missing)
  const founded = await found(
    client,
    orders.filter(({ conversation }) => missing.includes(conversation) && !busy.has(conversation)),
  )
  if (founded.length > 0) {
    const others = rows
    ;[rows, verdicts, targets] = await Promise.all([
      lock(client, deps, founded.sort(), true).then((these) => [...others, ...these]),
      repeatsOf(client, orders),
      targetsOf(client, orders),
    ])
  }

  const passedOver = orders.filter(({ conversation }) => busy.has(conversation))
  const ready = orders.filter(({ conversation }) => !busy.has(conversation))
  for (const order of passedOver) verdicts.delete(order) // asked before it was their turn: they ask again
  const slips = new Map(
    rows.map((row) => {
      const at = { head: row.head, state: row.state, stateSeq: row.state_seq }
      return [row.id, new Slip(row.id, kindOf(row.kind), at, targets.get(row.id) ?? [])]
    }),
  )
  decideAll(ready, slips, verdicts, deps.now())

  const changed = [...slips.values()].filter(({ entries }) => entries.length > 0)
  if (changed.length > 0) {
    await write(client, changed)
    await writeSeats(client, changed)
    const erasing = await carry(
      client,
      changed.map(({ conversation, kind, entries }) => ({
        conversation,
        kind,
        events: entries.map(({ event }) => event),
      })),
    )
    for (const slip of changed) erasing.push(...(await erase(client, slip)))
    await follow(client, deps, changed, erasing)
  }
  if (founded.length > 0) await run(client, 'dropUnfounded', [founded])
  const committed = changed.map(({ conversation, kind, entries, state, stateSeq, seats }) => {
    return {
      conversation,
      kind,
      events: entries.map(({ event }) => event),
      state,
      stateSeq,
      seats,
    }
  })
  return { verdicts, committed, passedOver }
}

/**
 * Carries out a batch of orders in one transaction.
 *
 * @param patient  wait for rows that somebody else has locked (at most five seconds) instead of passing them over
 * @throws         whatever Postgres throws; then nothing of the batch is known to have happened (the answer to the
 *                 commit itself may be what was lost: a repeat of the command finds out, LOG3)
 */
export const createCommit =
  (deps: CommitDeps) =>
  async (orders: readonly Order[], patient: boolean): Promise<Ledger> => {
    const client = await deps.pool.connect()
    let broken: Error | undefined
    try {
      const ledger = await carryOut(client, deps, orders, patient)
      await client.query('commit')
      for (const { conversation, state, stateSeq } of ledger.committed)
        deps.states.keep(conversation, { stateSeq, state })
      return ledger
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
export type Commit = ReturnType<typeof createCommit>
