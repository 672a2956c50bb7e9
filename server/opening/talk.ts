import type { TemplatedApp } from 'uWebSockets.js'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { MINUTE, SECOND } from '../../shared/kernel/time.ts'
import { demand } from '../accounts/index.ts'
import { createExecute, type Execute } from '../commands/execute.ts'
import { createThrottle } from '../commands/throttle.ts'
import { createOrigins } from '../http/origins.ts'
import { readSessionCookie } from '../http/session-cookie.ts'
import { createAnswers } from '../hub/answers.ts'
import type { Io, SocketData } from '../hub/fanout.ts'
import { createMemoryPresence } from '../hub/presence.memory.ts'
import { createRedisPresence } from '../hub/presence.redis.ts'
import { createReceipts } from '../hub/receipts.ts'
import { rooms } from '../hub/rooms.ts'
import { createHubServer } from '../hub/server.ts'
import { createTyping, VIEWING_ENDS } from '../hub/typing.ts'
import { createWatching } from '../hub/watching.ts'
import { serverKindOf } from '../kinds/index.ts'
import { createAppend } from '../log/append.ts'
import { createCommit } from '../log/commit.ts'
import { createLook, createStandingIn } from '../log/look.ts'
import type { Committed } from '../log/order.ts'
import { createRead } from '../log/read.ts'
import { createStates } from '../log/states.ts'
import { createHeads, createSync } from '../log/sync.ts'
import type { OpenedAccounts } from './accounts.ts'
import type { Ground } from './ground.ts'
import type { OpenedModeration } from './moderation.ts'

/** Who may connect, and over what. */
export const openHub = (
  ground: Ground,
  uws: TemplatedApp,
  accounts: OpenedAccounts,
  onEnd: (ending: string) => void,
) => {
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
export const openLog = (
  { config, clock, orm, pool }: Ground,
  { guard }: Pick<OpenedModeration, 'guard'>,
  told: (committed: Committed) => void,
) => {
  const commit = createCommit({ pool, states: createStates(), now: clock.now, effects: serverKindOf })
  const append = createAppend(commit, { onCommitted: told })
  const throttle = createThrottle(config.RATE_COMMANDS_PER_MINUTE, clock.now)
  return createExecute({
    orm,
    append,
    look: createLook(pool),
    standingIn: createStandingIn(pool),
    demand,
    throttle,
    guard,
  })
}

/** What a client may ask, over the socket and over HTTP. */
export const openAnswers = (ground: Ground, io: Io, execute: Execute) => {
  const { config, log, undo, clock, pool, redis, load } = ground
  const presence = redis
    ? createRedisPresence({ clock, redis, log, ttl: config.PRESENCE_TTL_S * SECOND })
    : createMemoryPresence({ clock })
  undo.push(() => presence.close())
  const typing = createTyping({
    clock,
    shed: () => load.level >= 1,
    emit: (conversation, account, on) => {
      for (const room of rooms.all(conversation)) io.to(room).emit('typing', { conversation, account, on })
    },
  })
  const viewing = createTyping({
    clock,
    ends: VIEWING_ENDS,
    shed: () => load.level >= 1,
    // whoever asked does not learn who looks at it
    emit: (conversation, account, on) =>
      void io.to(rooms.staff(conversation)).emit('viewing', { conversation, account, on }),
  })
  const reading = { read: createRead(pool), sync: createSync(pool), heads: createHeads(pool) }
  const answers = createAnswers({
    ...reading,
    execute,
    receipts: createReceipts({ io, pool }),
    typing,
    viewing,
    presence,
    watching: createWatching(pool),
    load,
  })
  return { answers, presence, typing, viewing }
}
