import { Agent, request } from 'node:http'
import type { Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect, startNode, type TestNode } from './testing/nodes.ts'

const soon = { timeout: 10_000, interval: 10 }

let node: TestNode
let clients: Socket[]
beforeEach(async () => {
  node = await startNode()
  clients = []
})
afterEach(() => {
  for (const client of clients) client.disconnect()
  node.kill()
})

const client = async (options = {}) => {
  const socket = await connect(node, { reconnectionDelay: 60_000, ...options })
  clients.push(socket)
  return socket
}

test('HUB7 everybody is told to come back at a moment of their own, and can', async () => {
  const happened: string[][] = []
  const waits: number[] = []
  for (let n = 0; n < 20; n += 1) {
    const socket = await client(n < 3 && { transports: ['polling'] })
    const mine: string[] = []
    happened.push(mine)
    socket.on('away', ({ retryAfterMs }: { retryAfterMs: number }) => {
      mine.push('away')
      waits.push(retryAfterMs)
    })
    socket.on('disconnect', () => mine.push(socket.active ? 'will be back' : 'gave up'))
  }
  expect(await node.order('drain')).toBe(0)
  await vi.waitFor(() => expect(happened).toEqual(happened.map(() => ['away', 'will be back'])), soon)
  expect(new Set(waits).size).toBeGreaterThan(10)
  for (const wait of waits) expect(wait).toBeLessThanOrEqual(3_000)
  expect((await node.order('stats')).endings).toEqual(happened.map(() => 'drained'))
})

test('HUB7 what is being worked on is finished and answered first', async () => {
  const socket = await client()
  const away = new Promise((resolve) => socket.once('away', resolve))
  const answer = socket.emitWithAck('hold', null)
  await socket.emitWithAck('echo', { text: 'it has begun' })
  const drained = node.order('drain')
  await away
  expect(await socket.emitWithAck('echo', { text: 'in the meantime' })).toMatchObject({ ok: true })
  expect(socket.connected).toBe(true)
  await node.order('release')
  expect(await answer).toEqual({ ok: true, value: 'held and done' })
  await drained
})

test('it does not wait for ever', async () => {
  const socket = await client()
  socket.emitWithAck('hold', null).catch(() => undefined)
  await socket.emitWithAck('echo', { text: 'it has begun' })
  const began = performance.now()
  await node.order('drain')
  expect(performance.now() - began).toBeLessThan(9_000)
})

test('HUB7 nobody comes in any more, not even over a connection that is open already', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      const path = '/socket.io/?EIO=4&transport=polling'
      const sent = request({ port: node.port, host: '127.0.0.1', path, agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode!))
      })
      sent.on('error', reject).end()
    })
  expect(await ask()).toBe(200)
  const socket = await client()
  const away = new Promise((resolve) => socket.once('away', resolve))
  socket.emitWithAck('hold', null).catch(() => undefined)
  await socket.emitWithAck('echo', { text: 'it has begun' })
  const drained = node.order('drain')
  await away
  expect(await ask()).toBe(403)
  await expect(connect(node)).rejects.toThrow()
  await node.order('release')
  await drained
  agent.destroy()
})
