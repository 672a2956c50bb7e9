import type { Pool, PoolClient } from 'pg'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import { carry } from './carried.ts'
import { busyAmong, found, lock, overtaken, repeatsOf, targetsOf } from './locked.ts'
import type { Committed, Effects, Order, Verdict } from './order.ts'
import { Slip } from './slip.ts'
import { run } from './statements.ts'
import type { States } from './states.ts'
import { erase, follow, write, writeSeats } from './written.ts'

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

/** Decides each order in the order of arrival. One that is refused leaves no trace and harms no neighbour (LOG4). */
const decideAll = (
  orders: readonly Order[],
  slips: Map<ConversationId, Slip>,
  verdicts: Map<Order, Verdict | Error>,
  late: ReadonlySet<Order>,
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
      verdicts.set(order, { seq: slip.take(order, at, late.has(order)), repeated: false })
    } catch (error) {
      verdicts.set(order, error instanceof Error ? error : new Error(String(error)))
    }
  }
}

const begin = (client: PoolClient, patient: boolean) =>
  client.query(patient ? `begin; set local lock_timeout = '5s'` : 'begin')

const carryOut = async (
  client: PoolClient,
  deps: CommitDeps,
  orders: readonly Order[],
  patient: boolean,
): Promise<Ledger> => {
  const ids = [...new Set(orders.map(({ conversation }) => conversation))].sort()
  // One round trip: Postgres works them off in this order, and each sees what was committed before itself began.
  let [, rows, verdicts, targets] = await Promise.all([
    begin(client, patient),
    lock(client, deps.states, ids, patient),
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
      lock(client, deps.states, founded.sort(), true).then((these) => [...others, ...these]),
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
  decideAll(ready, slips, verdicts, await overtaken(client, ready), deps.now())

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
    await follow(client, deps.effects, changed, erasing)
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
