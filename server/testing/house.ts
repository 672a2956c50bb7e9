import { randomBytes } from 'node:crypto'
import { Logger, runOnce, type TaskList } from 'graphile-worker'
import type { Actor, Role } from '../../shared/kernel/actor.ts'
import type { AccountId, ConversationId, SessionId } from '../../shared/kernel/ids.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import type { Outcome, Sent } from '../../shared/protocol/command.ts'
import { AccountRow, demand } from '../accounts/index.ts'
import { createExecute } from '../commands/execute.ts'
import { openOrm, poolOf } from '../db/orm.ts'
import { createBulk } from '../jobs/bulk.ts'
import { createErase } from '../jobs/erase.ts'
import { createGather } from '../jobs/gather.ts'
import { createHandBack } from '../jobs/hand-back.ts'
import { createNotify } from '../jobs/notify.ts'
import { createOffer } from '../jobs/offer.ts'
import { createPassOn } from '../jobs/pass-on.ts'
import { createReported } from '../jobs/reported.ts'
import { serverKindOf } from '../kinds/index.ts'
import { createAppend } from '../log/append.ts'
import { createCommit } from '../log/commit.ts'
import { createLook, createStandingIn } from '../log/look.ts'
import type { Committed } from '../log/order.ts'
import { createRead } from '../log/read.ts'
import { createStates } from '../log/states.ts'
import { createHeads, createSync } from '../log/sync.ts'
import { moment } from './clock.ts'
import { newId } from './log.ts'

const silent = new Logger(() => () => undefined)

/** One node without its sockets: everything from `execute` down, over a real database. */
export const openHouse = async (url: string, { now = moment }: { now?: () => number } = {}) => {
  const orm = await openOrm({ url, pool: 5 })
  const pool = await poolOf(orm)
  const committed: Committed[] = []
  const commit = createCommit({ pool, states: createStates(), now, effects: serverKindOf })
  const append = createAppend(commit, { onCommitted: (one) => committed.push(one) })
  const look = createLook(pool)
  const standingIn = createStandingIn(pool)
  const execute = createExecute({ orm, append, look, standingIn, demand, throttle: () => undefined })
  const notify = createNotify({ orm, execute, look })
  const tasks = {
    notify,
    reported: createReported({ orm, look, notify, tells: true }),
    bulk: createBulk({ orm, pool, execute, look }),
    erase: createErase({ execute }),
    gather: createGather({ execute }),
    offer: createOffer({ orm, execute }),
    handBack: createHandBack({ orm, execute }),
    passOn: createPassOn({ orm, execute }),
  }

  /** An account with its `self` conversation, as signing up makes them. */
  const settle = async (row: Partial<AccountRow> = {}, role: Role = 'user'): Promise<Actor> => {
    const account = newId<AccountId>()
    const em = orm.em.fork()
    const now = new Date()
    em.create(AccountRow, {
      id: account,
      username: `u${randomBytes(6).toString('hex')}`,
      name: 'Somebody',
      role,
      open: false,
      showsPresence: true,
      showsReceipts: true,
      about: '',
      language: 'en',
      theme: 'pink',
      createdAt: now,
      changedAt: now,
      ...row,
    })
    await em.flush()
    const self = { id: newId(), conversation: account as string as ConversationId, body: { type: 'self.open' } } as Sent
    await execute({ account, role, session: null }, self)
    return { account, role, session: newId<SessionId>() }
  }

  return {
    orm,
    pool,
    execute,
    committed,
    read: createRead(pool),
    sync: createSync(pool),
    heads: createHeads(pool),
    settle,
    /** the cards of people, as the accounts show them to somebody without ties */
    async cards(_: AccountId | null, ids: readonly AccountId[]): Promise<Person[]> {
      const rows = await orm.em.fork().find(AccountRow, { id: { $in: [...ids] } })
      return rows.map(({ id, username, name, open }) => ({ id, username, name, open, about: '', badge: null }))
    },
    wish: (actor: Actor, conversation: ConversationId, body: AnyCommand, id = newId()): Promise<Outcome> =>
      execute(actor, { id, conversation, body } as Sent),
    /** Works off every job that waits, also for its time. */
    async work() {
      await pool.query('update graphile_worker._private_jobs set run_at = now() where run_at > now()')
      await runOnce({ pgPool: pool, taskList: tasks as unknown as TaskList, noHandleSignals: true, logger: silent })
    },
    close: () => orm.close(true),
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
