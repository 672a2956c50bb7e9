import type { Logger } from 'pino'
import { SECOND } from '../shared/kernel/time.ts'
import type { Config } from './config.ts'
import { engine, listen } from './http/engine.ts'
import { createFanout } from './hub/fanout.ts'
import { keepLeases } from './hub/leases.ts'
import { createLooking } from './hub/looking.ts'
import { createRights } from './hub/rights.ts'
import { endSessions, renew, serveSockets, tellOfPerson } from './hub/sockets.ts'
import { createErase } from './jobs/erase.ts'
import { createGather } from './jobs/gather.ts'
import { createMeetingNews } from './jobs/meeting.ts'
import { createNotify } from './jobs/notify.ts'
import { createOffer } from './jobs/offer.ts'
import { createReported } from './jobs/reported.ts'
import { keepRinging } from './jobs/ringing.ts'
import { startJobs } from './jobs/runner.ts'
import { createSend } from './jobs/sending.ts'
import { createShuffle } from './jobs/shuffle.ts'
import { createUnfurl } from './jobs/unfurl.ts'
import { serverKindOf } from './kinds/index.ts'
import { createLook } from './log/look.ts'
import { createMetrics } from './metrics.ts'
import { createSettle, createWelcome, openAccounts } from './opening/accounts.ts'
import { openFiles } from './opening/files.ts'
import { openGround, type Undo } from './opening/ground.ts'
import { openHttp } from './opening/http.ts'
import { NOTHING, openOffers, openOutside, type World } from './opening/outside.ts'
import { openStaff } from './opening/staff.ts'
import { openAnswers, openHub, openLog } from './opening/talk.ts'

export type { World } from './opening/outside.ts'

export interface App {
  /** where it listens */
  readonly port: number
  /** Takes the node out of service without anybody noticing: finishes what runs, sends clients elsewhere, closes. */
  stop(): Promise<void>
}

/** How often it is looked what time has to do with tickets. */
const RINGING = 5 * SECOND

/** The one place where parts meet; tests build it too. */
export const startApp = async (config: Config, log: Logger, world: World = {}): Promise<App> => {
  const undo: Undo = []
  const ground = await openGround(config, log, undo, world.load)
  const { orm, pool, redis, load, clock } = ground
  const metrics = createMetrics({
    connections: () => hub.io.engine?.clientsCount ?? 0,
    level: () => load.level,
    redis: () => redis?.up ?? null,
  })
  const uws = engine.App()
  const files = openFiles(ground)
  const accounts = openAccounts(ground, files.keeping, {
    opened: (account) => welcome(account),
    changed: (account) => tellOfPerson(hub.io, account),
    ended: (sessions) => endSessions(hub.io, sessions, 'ended'),
  })
  const hub = openHub(ground, uws, accounts, metrics.ended)
  const { io, listen: answer, settled } = hub
  const staff = openStaff(ground, accounts, {
    changed: (account) => tellOfPerson(io, account),
    renew: (account) => renew(io, account),
  })
  const rights = createRights({ io, pool })
  const fanout = createFanout(io, rights)
  const looking = createLooking({ io, pool, look: createLook(pool), redis, settled, effects: serverKindOf })
  const execute = openLog(ground, (committed) => {
    looking.settle(committed)
    fanout(committed)
    metrics.committed(committed)
  })
  const settle = createSettle(execute)
  const welcome = createWelcome(execute, settle)
  const { answers, presence, typing } = openAnswers(ground, io, execute)
  serveSockets({ io, listen: answer, settled, settle, answers, rights, looking, presence, typing, load, log })
  undo.push(keepLeases({ io, orm, rights, looking, redis, clock, log, seconds: config.RIGHTS_TTL_S }))

  const outside = openOutside(ground, world)
  const notify = createNotify({ orm, execute, look: createLook(pool) })
  const tasks = {
    notify,
    meeting: createMeetingNews({ orm, notify, now: clock.now }),
    send: createSend({ orm, execute, notify }),
    erase: createErase({ execute }),
    gather: createGather({ execute }),
    offer: createOffer({ orm, execute }),
    reported: createReported({ orm, notify, look: createLook(pool), tells: config.TELL_REPORTED }),
    shuffle: createShuffle({ orm, pool }),
    unfurl: createUnfurl({ execute, outside: config.LINK_PREVIEWS ? outside : NOTHING }),
    errand: accounts.runErrand,
    ...files.tasks,
  }
  undo.push(keepRinging({ pool, execute, now: clock.now, log, every: RINGING }))
  undo.push(await startJobs({ url: config.DATABASE_URL!, log, tasks }))
  const offers = openOffers(ground, outside, files)
  const http = await openHttp(ground, { accounts, staff, answers, files, offers, metrics })
  undo.push(() => http.close())
  const side = http.serve(uws)
  const door = await listen(uws, { host: config.HOST, port: config.PORT })

  return {
    port: door.port,
    async stop() {
      await hub.drain(() => door.close())
      await side.drain()
      for (const step of undo.reverse()) await step()
    },
  }
}
