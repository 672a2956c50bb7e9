import type { PoolClient } from 'pg'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName, Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Order, Verdict } from './order.ts'
import { type EventCells, storedOf } from './reader.ts'
import { run } from './statements.ts'
import type { States } from './states.ts'

interface LockedRow {
  id: ConversationId
  kind: KindName
  head: number
  state_seq: number
  state: unknown
}
interface TargetRow extends EventCells {
  conversation: ConversationId
}

/** Begins the conversations that do not exist and that an order may begin. */
export const found = async (client: PoolClient, orders: readonly Order[]) => {
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

/**
 * Nobody else changes them until this transaction is over.
 *
 * @param patient  wait for those that somebody else holds, instead of passing them over
 */
export const lock = async (client: PoolClient, states: States, ids: readonly ConversationId[], patient: boolean) => {
  const held = ids.map((id) => states.get(id))
  if (patient) return (await run<LockedRow>(client, 'lockPatiently', [ids])).rows
  const { rows } = await run<LockedRow>(client, 'lock', [ids, held.map((one) => one?.stateSeq ?? -1)])
  return rows.map((row) => {
    const known = held[ids.indexOf(row.id)]
    return row.state_seq === known?.stateSeq ? { ...row, state: known.state } : row
  })
}

/** Which of the ids that were not locked do exist? Those are held by somebody else; the others are nowhere. */
export const busyAmong = async (client: PoolClient, ids: readonly ConversationId[]): Promise<Set<ConversationId>> =>
  ids.length === 0
    ? new Set()
    : new Set((await run<{ id: ConversationId }>(client, 'existing', [ids])).rows.map(({ id }) => id))

/** What came of those that were wished before, under the same id. */
export const repeatsOf = async (client: PoolClient, orders: readonly Order[]): Promise<Map<Order, Verdict | Error>> => {
  const asked = orders.flatMap((order) => [
    { order, at: order.conversation },
    ...(order.elsewhere ? [{ order, at: order.elsewhere }] : []),
  ])
  const { rows } = await run<{ place: string; digest: string; seq: number }>(client, 'repeats', [
    asked.map(({ at }) => at),
    asked.map(({ order }) => order.actor.account),
    asked.map(({ order }) => order.id),
  ])
  return new Map(
    rows.map(({ place, digest, seq }) => {
      const { order, at } = asked[Number(place) - 1]!
      const verdict: Verdict = { seq, repeated: true, ...(at !== order.conversation && { elsewhere: true }) }
      return [order, digest === order.digest ? verdict : new Refusal('command.reused')]
    }),
  )
}

/** The messages that an order points at: what it is about, and the topic that it belongs to. */
const aimsOf = ({ conversation, body: { target, topic } }: Order) =>
  [target, topic].flatMap((seq) => (typeof seq === 'number' ? { conversation, seq } : []))

/** What the orders point at, as the log has it. */
export const targetsOf = async (
  client: PoolClient,
  orders: readonly Order[],
): Promise<Map<ConversationId, Stored[]>> => {
  const aims = orders.flatMap(aimsOf)
  const found = new Map<ConversationId, Stored[]>()
  if (aims.length === 0) return found
  const { rows } = await run<TargetRow>(client, 'targets', [
    aims.map(({ conversation }) => conversation),
    aims.map(({ seq }) => seq),
  ])
  for (const { conversation, ...event } of rows)
    found.set(conversation, [...(found.get(conversation) ?? []), storedOf(event)])
  return found
}

/** Those among them whose author somebody else got ahead of. */
export const overtaken = async (client: PoolClient, orders: readonly Order[]): Promise<ReadonlySet<Order>> => {
  const based = orders.filter(({ basedOn }) => basedOn !== undefined)
  if (based.length === 0) return new Set()
  const { rows } = await run<{ place: string }>(client, 'spoken', [
    based.map(({ conversation }) => conversation),
    based.map(({ actor }) => actor.account),
    based.map(({ basedOn }) => basedOn),
  ])
  return new Set(rows.map(({ place }) => based[Number(place) - 1]!))
}
