import type { TemplatedApp } from 'uWebSockets.js'
import { createShardedAdapter } from '@socket.io/redis-adapter'
import type { Logger } from 'pino'
import { Server, type Socket } from 'socket.io'
import { MINUTE, SECOND } from '../../shared/kernel/time.ts'
import { createAdmission, type Handshake } from './admission.ts'
import { type Clock, wallClock } from './clock.ts'
import { drain, hangUp, sendAway } from './drain.ts'
import { closeIdle } from './idle.ts'
import { createListening, type Listening } from './listen.ts'
import { createDoor, type DoorOptions } from './origin.ts'
import { shortcutPollers } from './pollers.ts'
import { boundPolling } from './polling.ts'
import type { Redis } from './redis.ts'
import { createTransport } from './transport.ts'

/** How a connection ended. `slow`: its reader could not keep up. `gone`: the other side left, or was lost. */
export type Ending = 'slow' | 'idle' | 'drained' | 'closed' | 'gone'

export interface HubOptions<Data> {
  /** not listening yet; others may add routes to it */
  readonly app: TemplatedApp
  authenticate(handshake: Handshake): Promise<Data>
  readonly allowOrigin: DoorOptions['allowOrigin']
  /** Does this Cookie header sign somebody in? Default: any does. */
  readonly signsIn?: DoorOptions['signsIn']
  /** null: one node */
  readonly redis: Redis | null
  readonly log: Logger
  readonly newId: () => string
  readonly clock?: Clock
  /** 0 to 1 */
  readonly random?: () => number
  /** bytes that may wait for one reader before it is closed */
  readonly maxBackpressure?: number
  /** bytes of the longest thing a client may say */
  readonly maxPayload?: number
  /** milliseconds after which a connection is closed over which nothing is said; see `idle.ts` */
  readonly idle?: number
  readonly unattended?: readonly string[]
  /** Told of every ending, for the metrics. */
  readonly onEnd?: (ending: Ending) => void
}

export interface Hub<Io> {
  readonly io: Io
  readonly listen: Listening['listen']
  /** Resolves when what is said on other nodes reaches every room that was joined up to now. */
  settled(): Promise<void>
  /** Takes the node out of service. @param stopListening  closes the listen socket */
  drain(stopListening: () => void): Promise<void>
}

/** Socket.IO on uWebSockets.js. */
export const createHubServer = <Io extends Server = Server, Data = unknown>(options: HubOptions<Data>): Hub<Io> => {
  const { app, redis, log, newId, clock = wallClock, random = Math.random } = options
  const { maxBackpressure = 1024 * 1024, maxPayload = 256 * 1024, idle = 30 * MINUTE, unattended = [] } = options
  let closed = false
  const io = new Server({
    path: '/socket.io',
    serveClient: false,
    transports: ['websocket', 'polling'],
    allowRequest: createDoor({
      allowOrigin: options.allowOrigin,
      signsIn: options.signsIn ?? (() => true),
      closed: () => closed,
    }),
    maxHttpBufferSize: maxPayload,
    // whoever connects and does not say who they are
    connectTimeout: 10 * SECOND,
    pingInterval: 25 * SECOND,
    pingTimeout: 20 * SECOND,
    perMessageDeflate: false,
    // an answer that is compressed while its reader leaves ends the process
    httpCompression: false,
    ...(redis && { adapter: createShardedAdapter(redis.carrier, redis.carrier, { channelPrefix: 'hub' }) }),
  })
  const transport = createTransport(app, { maxBackpressure, log })
  io.attachApp(transport.app)
  const rememberPoller = shortcutPollers(io)

  const endings = new WeakMap<Socket, Ending>()
  const end = (socket: Socket, ending: Ending) => {
    endings.set(socket, ending)
    hangUp(socket)
  }
  const listening = createListening({ log, newId, clock })
  const idling = closeIdle({
    clock,
    limit: idle,
    unattended,
    hangUp(socket) {
      sendAway(socket, random)
      end(socket, 'idle')
    },
  })

  // These two serve every connection and find theirs in `this`: no connection carries listeners of its own.
  const heard = function (this: Socket, event: string, ...args: unknown[]) {
    idling.heard(this, event)
    listening.hear(this, event, args)
  }
  const left = function (this: Socket, reason: string) {
    idling.gone(this)
    if (transport.tooSlow(this.conn.transport)) endings.set(this, 'slow')
    const ending = endings.get(this) ?? (closed ? 'drained' : (ENDINGS[reason] ?? 'gone'))
    if (ending === 'slow') log.info({ socket: this.id }, 'A reader could not keep up and was closed')
    options.onEnd?.(ending)
  }

  io.use(createAdmission({ authenticate: options.authenticate, log, newId }))
  io.on('connection', (socket) => {
    const { conn } = socket
    if (conn.transport.name === 'polling') boundPolling(conn, maxBackpressure, () => endings.set(socket, 'slow'))
    rememberPoller(socket)
    idling.heard(socket, 'connection')
    socket.onAny(heard)
    socket.on('disconnect', left)
    forget(socket)
  })

  return {
    io: io as Io,
    listen: listening.listen,
    settled: async () => redis?.settled(),
    async drain(stopListening) {
      closed = true
      idling.stop()
      await drain({ io, listening, clock, random, stopListening })
    },
  }
}

const ENDINGS: Readonly<Record<string, Ending>> = {
  'server namespace disconnect': 'closed',
  'forced server close': 'closed',
}

const NOTHING = Object.freeze({})

/** What a connection came with, cookies included, is of no use once it is known whose it is, and would stay as long. */
const forget = (socket: Socket): void => {
  socket.handshake.headers = NOTHING
  ;(socket.conn as { request: unknown }).request = null
}
