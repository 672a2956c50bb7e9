import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../shared/kernel/actor.ts'
import { type AccountId, type CommandId, type ConversationId, type SessionId, uuidv7 } from '../../shared/kernel/ids.ts'
import { fold, type Stored } from '../../shared/kernel/kind.ts'
import { type AnyCommand, type AnyKind, kindOf } from '../../shared/kinds/index.ts'
import { openOrm, poolOf } from '../db/orm.ts'
import { createAppend } from '../log/append.ts'
import { createCommit } from '../log/commit.ts'
import type { Committed, Effects, Order } from '../log/order.ts'
import { createRead } from '../log/read.ts'
import { ConversationRow, EventRow, MemberRow } from '../log/rows.ts'
import { createStates } from '../log/states.ts'
import { createHeads, createSync } from '../log/sync.ts'

export const newId = <Id extends string = string>(): Id => uuidv7(Date.now(), randomBytes(16)) as Id
export const someone = (): Actor => ({ account: newId<AccountId>(), role: 'user', session: newId<SessionId>() })

const nothing: Effects = { row: () => null, react: () => [] }

interface LogOptions {
  readonly effects?: () => Effects
  readonly now?: () => number
  readonly connections?: number
}

/** The log of one node over a database, with nothing else around it. */
export const openLog = async (
  url: string,
  { effects = () => nothing, now = Date.now, connections = 5 }: LogOptions = {},
) => {
  const orm = await openOrm({ url, pool: connections })
  const pool = await poolOf(orm)
  const committed: Committed[] = []
  const commit = createCommit({ pool, states: createStates(), now, effects })
  const append = createAppend(commit, { onCommitted: (one) => committed.push(one) })
  return {
    orm,
    pool,
    append,
    committed,
    read: createRead(pool),
    sync: createSync(pool),
    heads: createHeads(pool),
    close: () => orm.close(true),
  }
}
export type Log = Awaited<ReturnType<typeof openLog>>

/** An order as `execute` would make it, for a command that is known to be well-formed. */
export const orderOf = (
  kind: AnyKind,
  actor: Actor,
  conversation: ConversationId,
  body: AnyCommand,
  { id = newId<CommandId>(), facts = {} }: { id?: CommandId; facts?: object } = {},
): Order => {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16)
  return { kind, actor, conversation, id, body, facts: { ...(kind.presumes as object), ...facts }, digest }
}

/** A group with these people in it, the first its owner. */
export const groupOf = async ({ append }: Pick<Log, 'append'>, [owner, ...others]: readonly [Actor, ...Actor[]]) => {
  const kind = kindOf('group')
  const conversation = newId<ConversationId>()
  const create = { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' } as const
  await append(orderOf(kind, owner, conversation, create))
  const accounts = others.map(({ account }) => account)
  if (accounts.length > 0)
    await append(
      orderOf(
        kind,
        owner,
        conversation,
        { type: 'group.invite', accounts },
        { facts: { contacts: accounts, reachable: accounts } },
      ),
    )
  return conversation
}

export const eventsOf = async ({ orm }: Pick<Log, 'orm'>, conversation: ConversationId): Promise<EventRow[]> =>
  orm.em.fork().find(EventRow, { conversation }, { orderBy: { seq: 'asc' } })

/** LOG2 and LOG5 of everything in a database: dense numbers, states that are folds, members that the states name. */
export const contradictions = async ({ orm }: Pick<Log, 'orm'>): Promise<string[]> => {
  const em = orm.em.fork()
  const found: string[] = []
  for (const row of await em.find(ConversationRow, {})) {
    const kind = kindOf(row.kind)
    const events = (await eventsOf({ orm }, row.id)).map(
      ({ seq, at, actor, command, type, body }): Stored => ({
        ...body,
        seq,
        at: at.getTime(),
        by: actor,
        command,
        type,
      }),
    )
    if (events.some(({ seq }, at) => seq !== at + 1)) found.push(`${row.id}: the numbers have holes`)
    if (row.head !== events.length) found.push(`${row.id}: head ${row.head} of ${events.length} events`)
    const state = fold(kind, events)
    if (JSON.stringify(sorted(state)) !== JSON.stringify(sorted(row.state)))
      found.push(`${row.id}: the state is not the fold`)
    const seated = await em.find(MemberRow, { conversation: row.id, leftSeq: null })
    const members = Object.fromEntries(seated.map(({ account, role }) => [account, role]))
    if (JSON.stringify(sorted(members)) !== JSON.stringify(sorted(kind.members(state))))
      found.push(`${row.id}: the members are not the state's`)
  }
  return found
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, one]) => one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value
