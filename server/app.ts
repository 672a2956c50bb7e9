import type { TemplatedApp } from 'uWebSockets.js'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Logger } from 'pino'
import about from '../package.json' with { type: 'json' }
import { type AccountId, type SessionId, selfOf, uuidv7 } from '../shared/kernel/ids.ts'
import { Refusal } from '../shared/kernel/refusal.ts'
import { HOUR, MINUTE, SECOND } from '../shared/kernel/time.ts'
import { routes } from '../shared/protocol/http.ts'
import { createAccounts, createAvatarReader, demand } from './accounts/index.ts'
import { createCalendarHandlers } from './calendar/index.ts'
import { derivedId, platformFor } from './commands/derived.ts'
import { createExecute, type Execute } from './commands/execute.ts'
import { createThrottle } from './commands/throttle.ts'
import type { Config } from './config.ts'
import { migrate, openOrm, poolOf } from './db/orm.ts'
import { createFiles, limitsOf, openScan, openStorage } from './files/index.ts'
import { createGifHandlers, createShop, createTenor } from './gifs/index.ts'
import { engine, listen } from './http/engine.ts'
import { createHttp } from './http/http.ts'
import { createOrigins } from './http/origins.ts'
import { networkOf } from './http/peer.ts'
import { readSessionCookie } from './http/session-cookie.ts'
import { type Answers, createAnswers } from './hub/answers.ts'
import { wallClock } from './hub/clock.ts'
import { createFanout, type Io, type SocketData } from './hub/fanout.ts'
import { keepLeases } from './hub/leases.ts'
import { watchLoad } from './hub/load.ts'
import { createLooking } from './hub/looking.ts'
import { createMemoryPresence } from './hub/presence.memory.ts'
import { createRedisPresence } from './hub/presence.redis.ts'
import { createReceipts } from './hub/receipts.ts'
import { connectRedis } from './hub/redis.ts'
import { createRights } from './hub/rights.ts'
import { rooms } from './hub/rooms.ts'
import { createConversationHandlers } from './hub/routes.ts'
import { createHubServer } from './hub/server.ts'
import { endSessions, serveSockets, tellOfPerson } from './hub/sockets.ts'
import { createTyping } from './hub/typing.ts'
import { createWatching } from './hub/watching.ts'
import { createErase } from './jobs/erase.ts'
import { queuedErrands } from './jobs/errands.ts'
import { createMeetingNews } from './jobs/meeting.ts'
import { createNotify } from './jobs/notify.ts'
import { startJobs } from './jobs/runner.ts'
import { createSend } from './jobs/sending.ts'
import { createShuffle } from './jobs/shuffle.ts'
import { createUnfurl } from './jobs/unfurl.ts'
import {
  blockedWith,
  contactsAmong,
  countsOf,
  createBoardHandlers,
  createGroupHandlers,
  createPostHandlers,
  serverKindOf,
} from './kinds/index.ts'
import { createAppend } from './log/append.ts'
import { createCommit } from './log/commit.ts'
import { createLook, createStandingIn } from './log/look.ts'
import type { Committed } from './log/order.ts'
import { createRead } from './log/read.ts'
import { createStates } from './log/states.ts'
import { createHeads, createSync } from './log/sync.ts'
import { openMail } from './mail.ts'
import { createMapHandlers, createTiles } from './map/index.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createOutside, type Outside } from './outgoing/index.ts'
import { createSearch, createSearchHandlers, createShelfHandlers } from './search/index.ts'
import { createSurveyHandlers } from './surveys/index.ts'

export interface App {
  /** where it listens */
  readonly port: number
  /** Takes the node out of service without anybody noticing: finishes what runs, sends clients elsewhere, closes. */
  stop(): Promise<void>
}

/** On this channel a node says which sessions it has ended, so that no other holds them any longer. */
const ENDED = 'sessions:ended'

/** Only the bytes of a file are larger than what is said otherwise. */
const UPLOADS = '/api/v1/uploads/'
const MEGABYTE = 1024 * 1024

/** What has to be put away at the end, in the order in which it was opened. */
type Undo = (() => unknown)[]

/** What everything else stands on: the database, Redis where there are several nodes, the clock, chance. */
const openGround = async (config: Config, log: Logger, undo: Undo) => {
  const clock = wallClock
  const random = (bytes: number) => randomBytes(bytes)
  const orm = await openOrm({ url: config.DATABASE_URL!, pool: config.DATABASE_POOL })
  undo.push(() => orm.close(true))
  await migrate(orm)
  const pool = await poolOf(orm)
  const redis = config.REDIS_URL ? await connectRedis({ url: config.REDIS_URL, log }) : null
  if (redis) undo.push(() => redis.close())
  const load = watchLoad({ clock })
  undo.push(() => load.close())
  return { config, log, undo, clock, random, newId: () => uuidv7(clock.now(), random(10)), orm, pool, redis, load }
}
type Ground = Awaited<ReturnType<typeof openGround>>

/** What accounts have to know of contacts. */
const ties = { among: contactsAmong, blockedWith, counts: countsOf }

/** Where people find this house. */
const publicUrlOf = ({ PUBLIC_URL, PORT }: Config) => PUBLIC_URL ?? `http://localhost:${PORT}`

/** Who somebody is, and how they are written to. */
const openAccounts = (ground: Ground, pictures: OpenedFiles['keeping'], hears: Hears) => {
  const { config, log, undo, clock, random, orm, redis } = ground
  const mail = openMail(config, log)
  const accounts = createAccounts({
    orm,
    random,
    networkOf,
    ties,
    pictures,
    now: clock.now,
    send: mail.send,
    publicUrl: publicUrlOf(config),
    errands: queuedErrands,
    onOpened: hears.opened,
    onChanged: hears.changed,
    onRevoked(sessions) {
      hears.ended(sessions)
      redis?.publish(ENDED, JSON.stringify(sessions))
    },
    onError: (err) => log.error({ err }, 'Something that nobody waited for went wrong'),
  })
  redis?.subscribe(ENDED, (sessions) => accounts.authenticate.drop(JSON.parse(sessions)))
  const sweep = () =>
    void accounts.sweep().catch((err) => log.warn({ err }, 'Old accounts of sessions could not be swept'))
  undo.push(mail.close, accounts.settled, clock.every(HOUR, sweep))
  return { ...accounts, mail }
}
type OpenedAccounts = ReturnType<typeof openAccounts>
type Ended = (sessions: readonly SessionId[]) => void
interface Hears {
  opened(account: AccountId): Promise<void>
  /** somebody's card is another */
  changed(account: AccountId): void
  readonly ended: Ended
}

/** Who may connect, and over what. */
const openHub = (ground: Ground, uws: TemplatedApp, accounts: OpenedAccounts, onEnd: (ending: string) => void) => {
  const { config, log, clock, newId, redis } = ground
  const origins = createOrigins({ publicUrl: config.PUBLIC_URL, allowed: config.ALLOWED_ORIGINS })
  const secure = config.PUBLIC_URL?.startsWith('https://') ?? false
  return createHubServer<Io, SocketData>({
    app: uws,
    redis,
    log,
    newId,
    clock,
    onEnd,
    idle: config.IDLE_MINUTES * MINUTE,
    unattended: ['heads', 'receipts', 'watch'],
    allowOrigin: (origin, host, cookie) => (origin === null ? !cookie : origins.allows(origin, host, secure)),
    signsIn: (cookie) => readSessionCookie(cookie, secure) !== null,
    authenticate: async ({ token, cookie }) => {
      const actor = await accounts.authenticate({ bearer: token, cookie: readSessionCookie(cookie, secure) })
      if (!actor) throw new Refusal(token ? 'auth.ended' : 'auth.required')
      return { actor }
    },
  })
}

/** The log, and the one way into it. */
const openLog = ({ config, clock, orm, pool }: Ground, told: (committed: Committed) => void) => {
  const commit = createCommit({ pool, states: createStates(), now: clock.now, effects: serverKindOf })
  const append = createAppend(commit, { onCommitted: told })
  const throttle = createThrottle(config.RATE_COMMANDS_PER_MINUTE, clock.now)
  return createExecute({ orm, append, look: createLook(pool), standingIn: createStandingIn(pool), demand, throttle })
}

/** Sees to it that an account has its `self` conversation: said twice, done once (LOG3). */
const createSettle =
  (execute: Execute) =>
  async (account: AccountId): Promise<void> => {
    const id = derivedId('self.open', account)
    await execute(platformFor(account), { id, conversation: selfOf(account), body: { type: 'self.open' } })
  }

/** What somebody who has just come is given besides: the lesson. Whoever was here before is not taught. */
const createWelcome =
  (execute: Execute, settle: ReturnType<typeof createSettle>) =>
  async (account: AccountId): Promise<void> => {
    await settle(account)
    const id = derivedId('lesson.begin', account)
    await execute(platformFor(account), { id, conversation: selfOf(account), body: { type: 'lesson.begin' } })
  }

/** What a client may ask, over the socket and over HTTP. */
const openAnswers = (ground: Ground, io: Io, execute: Execute) => {
  const { config, log, undo, clock, pool, redis, load } = ground
  const presence = redis
    ? createRedisPresence({ clock, redis, log, ttl: config.PRESENCE_TTL_S * SECOND })
    : createMemoryPresence({ clock })
  undo.push(() => presence.close())
  const typing = createTyping({
    clock,
    shed: () => load.level >= 1,
    emit: (conversation, account, on) =>
      io.to(rooms.conversation(conversation)).emit('typing', { conversation, account, on }),
  })
  const reading = { read: createRead(pool), sync: createSync(pool), heads: createHeads(pool) }
  const answers = createAnswers({
    ...reading,
    execute,
    receipts: createReceipts({ io, pool }),
    typing,
    presence,
    watching: createWatching(pool),
    load,
  })
  return { answers, presence, typing }
}

/** What people send along with what they say. */
const openFiles = ({ config, log, undo, clock, random, newId, orm, pool }: Ground) => {
  const limits = limitsOf(config)
  const [storage, scan] = [openStorage(config), openScan(config)]
  const grounds = { orm, pool, storage, scan, limits, look: createLook(pool), now: clock.now, newId, random }
  const files = createFiles(grounds, { avatar: createAvatarReader({ orm, ties }) })
  const sweep = () => void files.sweep().catch((err) => log.warn({ err }, 'Files that nobody needs could not be swept'))
  undo.push(clock.every(HOUR, sweep))
  return files
}
type OpenedFiles = ReturnType<typeof openFiles>

/** What this house has that others may not have: what it shows of the world comes from outside. */
const openOffers = ({ config, clock }: Ground, { find }: Pick<Outside, 'find'>, files: OpenedFiles) => {
  const agent = `HelloworldChat/${about.version} (${publicUrlOf(config)})`
  const tiles = createTiles({ find, template: config.MAP_TILES, agent, now: clock.now })
  const gifs = config.GIFS_KEY ? createTenor({ find, key: config.GIFS_KEY, base: config.GIFS_URL }) : null
  const shop = createShop({ find, gifs, largest: limitsOf(config).largest.image })
  return {
    ...createMapHandlers(tiles, clock.now),
    ...createGifHandlers(shop, files.take),
    offers: async () => ({ map: config.MAP_TILES !== undefined, gifs: gifs !== null }),
  }
}
type OpenedOffers = ReturnType<typeof openOffers>

interface Opened {
  readonly accounts: OpenedAccounts
  readonly answers: Answers
  readonly files: OpenedFiles
  readonly offers: OpenedOffers
  readonly metrics: Metrics
}

const openHttp = (ground: Ground, { accounts, answers, files, offers, metrics }: Opened) => {
  const { config, log, clock, random, newId, orm, pool, redis } = ground
  const database = async () => void (await pool.query('select 1'))
  const reach = async () => {
    if (redis?.trouble) throw new Error(redis.trouble)
  }
  return createHttp({
    config,
    version: about.version,
    routes,
    handlers: {
      ...accounts.handlers,
      ...createConversationHandlers(answers, orm),
      ...createCalendarHandlers({
        orm,
        pool,
        look: createLook(pool),
        random,
        now: clock.now,
        publicUrl: publicUrlOf(config),
      }),
      ...createBoardHandlers({ pool, look: createLook(pool) }),
      ...createGroupHandlers(orm),
      ...createPostHandlers({ pool, look: createLook(pool), people: accounts.cards }),
      ...files.handlers,
      ...offers,
      ...createSearchHandlers(createSearch(pool)),
      ...createShelfHandlers({ pool, look: createLook(pool) }),
      ...createSurveyHandlers({ orm, pool, look: createLook(pool), now: clock.now }),
    },
    authenticate: accounts.authenticate,
    checks: { database, ...(redis && { redis: reach }) },
    pages: join(import.meta.dirname, '../dist/client'),
    redis: redis?.client ?? null,
    log,
    registry: metrics.registry,
    newId,
    bodyLimit: (method, path) => (method === 'PATCH' && path.startsWith(UPLOADS) ? files.largest : MEGABYTE),
    more: accounts.mail.pages,
  })
}

/** What is not this server's own, and which a test stands in for. */
export interface World {
  readonly outside?: Outside
}

/** The way to what others have: no connection is made before somebody asks. */
const openOutside = ({ undo }: Ground, { outside = createOutside() }: World): Pick<Outside, 'find'> => {
  undo.push(() => outside.end())
  return outside
}

/** Where nobody is to be asked for previews, no page is found. */
const NOTHING: Pick<Outside, 'find'> = { find: async () => null }

/** The one place where parts meet; tests build it too. */
export const startApp = async (config: Config, log: Logger, world: World = {}): Promise<App> => {
  const undo: Undo = []
  const ground = await openGround(config, log, undo)
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
    shuffle: createShuffle({ orm, pool }),
    unfurl: createUnfurl({ execute, outside: config.LINK_PREVIEWS ? outside : NOTHING }),
    errand: accounts.runErrand,
    ...files.tasks,
  }
  undo.push(await startJobs({ url: config.DATABASE_URL!, log, tasks }))
  const offers = openOffers(ground, outside, files)
  const http = await openHttp(ground, { accounts, answers, files, offers, metrics })
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
