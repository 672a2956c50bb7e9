import { afterEach, describe, expect, test, vi } from 'vitest'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Ack } from '../../shared/protocol/socket.ts'
import { asha, somewhere } from '../../shared/testing/index.ts'
import { wallClock } from './clock.ts'
import { type Connection, createSocket, type Socket, type SocketOptions } from './socket.ts'
import { createHands } from './testing/index.ts'
import { startNode } from './testing/node.ts'

const ready = { account: asha.account }
const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

const node = async (arrive?: Parameters<typeof startNode>[0]) => {
  const started = await startNode(arrive)
  open.push({ close: started.stop })
  return started
}

const connect = (options: Partial<SocketOptions> & Pick<SocketOptions, 'urls'>) => {
  const socket = createSocket({ clock: wallClock, random: () => 0, ended: () => undefined, ...options })
  open.push(socket)
  socket.open()
  return socket
}

/** Waits for the connection to be so. */
const until = (socket: Socket, wanted: Connection) =>
  new Promise<void>((reached) => {
    if (socket.connection === wanted) return reached()
    const stop = socket.onConnection((connection) => {
      if (connection !== wanted) return
      stop()
      reached()
    })
  })

const ask = (socket: Socket) => socket.request('heads', { conversations: [somewhere(1)] })
const heads = { epoch: 'e', heads: {} }

describe('a connection', () => {
  test('SYN1 is ready when the server says so, and not before', async () => {
    const { url, arrival, lines } = await node(() => undefined)
    const arrived = arrival()
    const socket = connect({ urls: [url] })
    await arrived
    expect(socket.connection).toBe('connecting')
    await expect(ask(socket)).rejects.toThrow('busy')
    const heard = vi.fn()
    socket.on('ready', () => heard(socket.connection))
    lines[0]!.emit('ready', ready)
    await until(socket, 'ready')
    expect(heard).toHaveBeenCalledWith('ready')
  })

  test('hears what the server says', async () => {
    const { url, lines } = await node()
    const socket = connect({ urls: [url] })
    await until(socket, 'ready')
    const heard = new Promise((hear) => socket.on('membership', hear))
    lines[0]!.emit('membership', { conversation: somewhere(1), role: null })
    expect(await heard).toEqual({ conversation: somewhere(1), role: null })
  })

  test('comes by WebSocket, and by polling where that is not let through', async () => {
    const { url, lines } = await node()
    await until(connect({ urls: [url] }), 'ready')
    expect(lines[0]!.conn.transport.name).toBe('websocket')

    const barred = await startNode()
    open.push({ close: barred.stop })
    barred.io.engine.opts.transports = ['polling']
    await until(connect({ urls: [barred.url] }), 'ready')
    expect(barred.lines[0]!.conn.transport.name).toBe('polling')
  })

  test('shows its token, asked for anew each time', async () => {
    const { url, lines, arrival } = await node()
    const tokens = ['first', 'second']
    const socket = connect({ urls: [url], token: () => tokens.shift()! })
    await until(socket, 'ready')
    expect(lines[0]!.handshake.auth).toEqual({ token: 'first' })
    const again = arrival()
    lines[0]!.disconnect(true)
    await again
    expect(lines[1]!.handshake.auth).toEqual({ token: 'second' })
  })

  test('comes back on the next node when one is gone', async () => {
    const [one, other] = [await node(), await node()]
    const socket = connect({ urls: [one.url, other.url] })
    await until(socket, 'ready')
    const moved = other.arrival()
    await one.stop()
    open.splice(
      open.findIndex(({ close }) => close === one.stop),
      1,
    )
    await moved
    await until(socket, 'ready')
    expect(other.lines).toHaveLength(1)
  })

  test('stays away for a random part of a growing span, and hurries when told to', async () => {
    const hands = createHands()
    const after = vi.spyOn(hands.clock, 'after')
    const socket = connect({ urls: ['http://127.0.0.1:9'], clock: hands.clock, random: () => 0.5 })
    await until(socket, 'offline')
    const waits = () => after.mock.calls.map(([ms]) => ms).filter((ms) => ms !== 10_000)
    expect(waits()).toEqual([500])
    socket.hurry()
    expect(socket.connection).toBe('connecting')
    await until(socket, 'offline')
    await hands.pass(500)
    expect(socket.connection).toBe('connecting')
    await until(socket, 'offline')
    expect(waits()).toEqual([500, 500, 1000])
  })

  test('that is being made while somebody hurries is made anew, where it takes long', async () => {
    const hands = createHands()
    let asleep = true
    const { url, arrival, lines } = await node((line) => {
      if (!asleep) line.emit('ready', ready)
    })
    const arrived = arrival()
    const socket = connect({ urls: [url], clock: hands.clock, random: () => 1 })
    await arrived
    asleep = false
    for (let times = 0; times < 3; times += 1) socket.hurry()
    await hands.pass(2_499)
    expect(lines).toHaveLength(1)
    await hands.pass(1)
    await until(socket, 'ready')
    expect(lines).toHaveLength(2)
  })

  test('that was lost unnoticed is made anew when somebody hurries, and one that answers is kept', async () => {
    const hands = createHands()
    let awake = true
    const { url, arrival, lines } = await node((line) => {
      line.on('heads', (_, ack) => void (awake && ack({ ok: true, value: heads })))
      line.emit('ready', ready)
    })
    const socket = connect({ urls: [url], clock: hands.clock, random: () => 1 })
    await until(socket, 'ready')
    socket.hurry()
    await ask(socket)
    await hands.pass(2_500)
    expect(lines).toHaveLength(1)

    awake = false
    socket.hurry()
    const again = arrival()
    await hands.pass(2_500)
    await again
    await until(socket, 'ready')
    expect(lines).toHaveLength(2)
  })

  test('gives a node up that takes it and never gets ready', async () => {
    const hands = createHands()
    const { url, arrival } = await node(() => undefined)
    const arrived = arrival()
    const socket = connect({ urls: [url], clock: hands.clock, random: () => 1 })
    await arrived
    await hands.pass(10_000)
    expect(socket.connection).toBe('offline')
  })
})

describe('a request', () => {
  test('is answered', async () => {
    const { url } = await node((line) => {
      line.on('heads', ({ conversations }, ack) =>
        ack({ ok: true, value: { epoch: 'e', heads: { [conversations[0]!]: 7 } } }),
      )
      line.emit('ready', ready)
    })
    const socket = connect({ urls: [url] })
    await until(socket, 'ready')
    expect(await ask(socket)).toEqual({ epoch: 'e', heads: { [somewhere(1)]: 7 } })
  })

  test('is refused with what the server says, code and details', async () => {
    const refusal = new Refusal('rate.limited', { retryAfter: 40 }).toJSON()
    const { url } = await node((line) => {
      line.on('heads', (_, ack) => ack({ ok: false, refusal }))
      line.emit('ready', ready)
    })
    const socket = connect({ urls: [url] })
    await until(socket, 'ready')
    const error = await ask(socket).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'rate.limited', retry: true, details: { retryAfter: 40 } })
  })

  test('is busy where the connection breaks before the answer', async () => {
    const { url } = await node((line) => {
      line.on('heads', () => void line.disconnect(true))
      line.emit('ready', ready)
    })
    const socket = connect({ urls: [url], random: () => 1 })
    await until(socket, 'ready')
    await expect(ask(socket)).rejects.toMatchObject({ code: 'busy', retry: true })
  })

  test('is busy where no answer comes in time; a line that stays silent is given up', async () => {
    const hands = createHands()
    const { url } = await node()
    const socket = connect({ urls: [url], clock: hands.clock, random: () => 1 })
    await until(socket, 'ready')
    const first = ask(socket)
    const refused = expect(first).rejects.toThrow('busy')
    await hands.pass(10_000)
    await refused
    expect(socket.connection).toBe('ready')
    const second = expect(ask(socket)).rejects.toThrow('busy')
    await hands.pass(10_000)
    await second
    expect(socket.connection).toBe('offline')
  })

  test('that was given up is not answered later', async () => {
    const hands = createHands()
    const acks: ((answer: Ack<typeof heads>) => void)[] = []
    const { url } = await node((line) => {
      line.on('heads', (_, ack) => void acks.push(ack))
      line.emit('ready', ready)
    })
    const socket = connect({ urls: [url], clock: hands.clock })
    await until(socket, 'ready')
    const asked = ask(socket).catch((error: Refusal) => error.code)
    await vi.waitFor(() => expect(acks).toHaveLength(1))
    await hands.pass(10_000)
    acks[0]!({ ok: true, value: heads })
    expect(await asked).toBe('busy')
  })
})

describe('an ending', () => {
  test('a session that is over is said once, and the connection does not come back', async () => {
    const ended = vi.fn()
    const { url, lines } = await node()
    const socket = connect({ urls: [url], ended })
    await until(socket, 'ready')
    lines[0]!.emit('ended', { reason: 'signed out' })
    await until(socket, 'offline')
    expect(ended).toHaveBeenCalledExactlyOnceWith('signed out')
    socket.hurry()
    expect(socket.connection).toBe('offline')
  })

  test('a connection that is refused for its session is an ending too', async () => {
    const { url, io } = await node()
    io.use((_, next) => next(Object.assign(new Error('no'), { data: new Refusal('auth.ended').toJSON() })))
    const reason = await new Promise((ended) => connect({ urls: [url], ended }))
    expect(reason).toBe('auth.ended')
  })

  test('a connection that is refused because the server is busy comes back', async () => {
    const { url, io } = await node()
    let refused = 0
    io.use((_, next) => {
      refused += 1
      next(refused < 3 ? Object.assign(new Error('busy'), { data: new Refusal('busy').toJSON() }) : undefined)
    })
    await until(connect({ urls: [url] }), 'ready')
    expect(refused).toBe(3)
  })

  test('HUB2 a node that goes is used until the moment it named, then the next one', async () => {
    const hands = createHands()
    const [one, other] = [
      await node((line) => {
        line.on('heads', (_, ack) => ack({ ok: true, value: heads }))
        line.emit('ready', ready)
      }),
      await node(),
    ]
    const socket = connect({ urls: [one.url, other.url], clock: hands.clock })
    await until(socket, 'ready')
    const told = new Promise((hear) => socket.on('away', hear))
    one.lines[0]!.emit('away', { retryAfterMs: 5_000 })
    await told
    expect(await ask(socket)).toEqual(heads)
    const moved = other.arrival()
    await hands.pass(4_999)
    expect(socket.connection).toBe('ready')
    await hands.pass(1)
    await moved
    await until(socket, 'ready')
  })

  test('where the node is gone sooner, the moment it named is still waited for', async () => {
    const hands = createHands()
    const { url, lines, arrival } = await node()
    const socket = connect({ urls: [url], clock: hands.clock })
    await until(socket, 'ready')
    const told = new Promise((hear) => socket.on('away', hear))
    lines[0]!.emit('away', { retryAfterMs: 5_000 })
    await told
    lines[0]!.disconnect(true)
    await until(socket, 'offline')
    await hands.pass(4_999)
    socket.hurry()
    expect(socket.connection).toBe('offline')
    const back = arrival()
    await hands.pass(1)
    await back
  })
})
