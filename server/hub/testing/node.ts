import { pino } from 'pino'
import * as v from 'valibot'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { engine, listen as open } from '../../http/engine.ts'
import { connectRedis } from '../redis.ts'
import { createHubServer, type Ending } from '../server.ts'

/**
 * A node with nothing but the hub, for tests: run as a process of its own, because only one fits into a process. It
 * takes its orders from the parent, and it handles no errors of its own: a crash is a crash.
 */
export interface NodeSettings {
  readonly redis?: string
  readonly maxBackpressure?: number
  readonly maxPayload?: number
  readonly idle?: number
}

const settings = JSON.parse(process.argv[2] ?? '{}') as NodeSettings
const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
const redis = settings.redis ? await connectRedis({ url: settings.redis, log }) : null

const endings: Ending[] = []
let published = 0
let authentications = 0
let release = () => {}
const held = new Promise<void>((resolve) => {
  release = resolve
})

const app = engine.App()
const publish = app.publish.bind(app)
app.publish = (...args) => {
  published += 1
  return publish(...args)
}

const hub = createHubServer({
  app,
  redis,
  log,
  newId: () => 'id-of-the-bug',
  ...(settings.maxBackpressure && { maxBackpressure: settings.maxBackpressure }),
  ...(settings.maxPayload && { maxPayload: settings.maxPayload }),
  ...(settings.idle && { idle: settings.idle }),
  unattended: ['heartbeat'],
  allowOrigin: (origin, host, cookie) => !cookie || origin === `http://${host}`,
  signsIn: (cookie) => cookie.includes('session='),
  async authenticate({ token, cookie }) {
    authentications += 1
    if (token === 'bug') throw new TypeError('secret details of a bug')
    if (token === 'slow') await held
    if (token === 'good' || cookie?.includes('session=good')) return { by: token ? 'token' : 'cookie' }
    throw new Refusal('auth.ended')
  },
  onEnd: (ending) => endings.push(ending),
})

const { io, listen } = hub
io.on('connection', (socket) => {
  const text = v.pipe(v.string(), v.maxLength(1_000))
  listen(socket, 'who', v.null(), () => socket.data)
  listen(socket, 'join', v.strictObject({ room: text }), async ({ room }) => {
    socket.join(room)
    await hub.settled()
    return null
  })
  listen(socket, 'echo', v.strictObject({ text }), (input) => input)
  listen(socket, 'heartbeat', v.null(), () => null)
  listen(socket, 'refuse', v.null(), () => {
    throw new Refusal('rate.limited', { retryAfter: 7 })
  })
  listen(socket, 'throw', v.null(), () => {
    throw new TypeError('secret details of a bug')
  })
  listen(socket, 'reject', v.null(), async () => {
    throw 'not even an error'
  })
  listen(socket, 'unspeakable', v.null(), () => ({ number: 1n }))
  listen(socket, 'hold', v.null(), async () => {
    await held
    return 'held and done'
  })
  listen(socket, 'bytes', v.instance(Uint8Array), async (bytes) => {
    await new Promise((resolve) => setImmediate(resolve))
    return bytes.join(',')
  })
})

const orders = {
  emit({ room, event, text, times = 1 }: { room: string; event: string; text: string; times?: number }) {
    for (let n = 0; n < times; n += 1) io.to(room).emit(event, n, text)
  },
  except({ room, other }: { room: string; other: string }) {
    io.to(room).except(other).emit('e', 0, '')
  },
  end({ room }: { room: string }) {
    io.to(room).emit('last', 0, 'word')
    io.in(room).disconnectSockets(true)
  },
  release: () => release(),
  stats: () => ({
    sockets: io.sockets.sockets.size,
    waiting: (io.of('/') as unknown as { _preConnectSockets: Map<string, unknown> })._preConnectSockets.size,
    connections: io.engine.clientsCount as number,
    megabytes: process.memoryUsage().rss / 1024 / 1024,
    published,
    authentications,
    endings,
  }),
  async drain() {
    await hub.drain(door.close)
    await redis?.close()
    return io.sockets.sockets.size
  },
}
export type Orders = typeof orders

process.on('message', async ({ id, order, input }: { id: number; order: keyof Orders; input: never }) => {
  process.send!({ id, answer: (await orders[order](input)) ?? null })
})
process.on('disconnect', () => process.exit())

const door = await open(app, { host: '127.0.0.1', port: 0 })
process.send!({ port: door.port })
