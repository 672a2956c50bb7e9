import type { PoolClient } from 'pg'
import type { KindName } from '../../shared/kernel/kind.ts'
import { letGo } from './carried.ts'
import type { Effects, Job } from './order.ts'
import type { Entry, Slip } from './slip.ts'
import { changeRow, replaceRow, run } from './statements.ts'

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

/** The events, and where each conversation stands by now. */
export const write = async (client: PoolClient, slips: readonly Slip[]) => {
  const events = slips.flatMap((slip) => slip.entries.map((entry) => rowOf(slip, entry)))
  const heads = slips.map(({ conversation: id, head, stateSeq, state, stateChanged }) => {
    return { id, head, state_seq: stateSeq, state: stateChanged ? state : null }
  })
  const { count } = await run(client, 'write', [JSON.stringify(events), JSON.stringify(heads)])
  if (count !== heads.length) throw new Error(`wrote ${count} of ${heads.length} conversations`)
}

/** Who is in it by now, and who is not any more. */
export const writeSeats = async (client: PoolClient, slips: readonly Slip[]) => {
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
export const erase = async (client: PoolClient, { conversation, kind, entries }: Slip): Promise<Job[]> => {
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

/** The rows that follow from it, and the jobs. */
export const follow = async (
  client: PoolClient,
  effects: (kind: KindName) => Effects,
  slips: readonly Slip[],
  erasing: readonly Job[],
) => {
  const following = slips.flatMap(({ kind, entries, state, conversation }) =>
    effects(kind.name).react(
      entries.map(({ event }) => event),
      state,
      conversation,
    ),
  )
  const orders = new Set(slips.flatMap(({ entries }) => entries.map(({ order }) => order)))
  const jobs = [...erasing, ...following, ...[...orders].flatMap(({ follows }) => follows ?? [])]
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
