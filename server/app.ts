import type { Logger } from 'pino'
import { ASSISTANT } from '../shared/kernel/ids.ts'
import { SECOND } from '../shared/kernel/time.ts'
import type { Config } from './config.ts'
import { engine, listen } from './http/engine.ts'
import { createFanout } from './hub/fanout.ts'
import { keepLeases } from './hub/leases.ts'
import { createLooking } from './hub/looking.ts'
import { createRights } from './hub/rights.ts'
import { endSessions, renew, serveSockets, tellOfPerson } from './hub/sockets.ts'
import { createBulk } from './jobs/bulk.ts'
import { createErase } from './jobs/erase.ts'
import { createGather } from './jobs/gather.ts'
import { createHandBack } from './jobs/hand-back.ts'
import { createMeetingNews } from './jobs/meeting.ts'
import { keepNoticing } from './jobs/noticing.ts'
import { createNotify } from './jobs/notify.ts'
import { createOffer } from './jobs/offer.ts'
import { createPassOn } from './jobs/pass-on.ts'
import { createReported } from './jobs/reported.ts'
import { keepRinging } from './jobs/ringing.ts'
import { startJobs } from './jobs/runner.ts'
import { createSend } from './jobs/sending.ts'
import { createShuffle } from './jobs/shuffle.ts'
import { createUnfurl } from './jobs/unfurl.ts'
import { serverKindOf } from './kinds/index.ts'
import { createLook } from './log/look.ts'
import { createMetrics } from './metrics.ts'
import { createCaught, createJudging, createModerated } from './moderation/index.ts'
import { createSettle, createWelcome, openAccounts } from './opening/accounts.ts'
import { openBot } from './opening/bot.ts'
import { openFiles } from './opening/files.ts'
import { openGround, type Undo } from './opening/ground.ts'
import { openHttp } from './opening/http.ts'
import { openModeration } from './opening/moderation.ts'
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

/** So many jobs at a time; and so many of those that wait for a model. */
const AT_ONCE = 4
const WAITING = 12
/** How often it is looked what time has to do with tickets. */
const RINGING = 5 * SECOND

/** The one place where parts meet; tests build it too. */
export const startApp = async (config: Config, log: Logger, world: World = {}): Promise<App> => {
  const undo: Undo = []
  const ground = await openGround(config, log, undo, world)
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
  const moderation = await openModeration(ground)
  const execute = openLog(ground, moderation, (committed) => {
    looking.settle(committed)
    fanout(committed)
    metrics.committed(committed)
  })
  const settle = createSettle(execute)
  const welcome = createWelcome(execute, settle)
  const { answers, presence, typing, viewing } = openAnswers(ground, io, execute)
  serveSockets({ io, listen: answer, settled, settle, answers, rights, looking, presence, typing, viewing, load, log })
  undo.push(keepLeases({ io, orm, rights, looking, redis, clock, log, seconds: config.RIGHTS_TTL_S }))

  const bot = openBot(ground, io, execute)
  await settle(ASSISTANT)
  const outside = openOutside(ground, world)
  const notify = createNotify({ orm, execute, look: createLook(pool) })
  const tasks = {
    notify,
    meeting: createMeetingNews({ orm, notify, now: clock.now }),
    bulk: createBulk({ orm, pool, execute, look: createLook(pool) }),
    send: createSend({ orm, execute, notify }),
    erase: createErase({ execute }),
    gather: createGather({ execute }),
    offer: createOffer({ orm, execute }),
    handBack: createHandBack({ orm, execute }),
    passOn: createPassOn({ orm, execute }),
    reported: createReported({ orm, notify, look: createLook(pool), tells: config.TELL_REPORTED }),
    shuffle: createShuffle({ orm, pool }),
    unfurl: createUnfurl({ execute, outside: config.LINK_PREVIEWS ? outside : NOTHING }),
    errand: accounts.runErrand,
    caught: createCaught(pool),
    moderated: createModerated({ pool, execute, notify }),
    ...bot.tasks,
    ...files.tasks,
  }
  const judge = createJudging({ ...bot.judging, ...moderation.judging, pool, execute, notify, now: clock.now })
  const waiting = { ...bot.waiting, judge }
  undo.push(keepNoticing({ pool, now: clock.now, newId: ground.newId, log }))
  undo.push(keepRinging({ pool, execute, now: clock.now, log, every: RINGING }))
  const jobs = { url: config.DATABASE_URL!, log }
  undo.push(await startJobs({ ...jobs, tasks: bot.waits ? tasks : { ...tasks, ...waiting }, concurrency: AT_ONCE }))
  // apart: an endpoint that hangs keeps nobody from being told of a message
  if (bot.waits) undo.push(await startJobs({ ...jobs, tasks: waiting, concurrency: WAITING }))
  const offers = openOffers(ground, outside, files)
  const http = await openHttp(ground, { accounts, staff, answers, files, offers, moderation, metrics })
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
