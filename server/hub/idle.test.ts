import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect, startNode, type TestNode } from './testing/nodes.ts'

const soon = { timeout: 8_000, interval: 10 }

let node: TestNode
beforeAll(async () => {
  node = await startNode({ idle: 1_000 })
})
afterAll(() => node.kill())

test.each(['websocket', 'polling'])(
  'ME20 a connection on which nothing is said is closed over %s, told so before, and comes back by itself',
  async (transport) => {
    const endings = (await node.order('stats')).endings.length
    const socket = await connect(node, { transports: [transport], reconnectionDelay: 10, reconnectionDelayMax: 20 })
    const happened: string[] = []
    socket.on('away', ({ retryAfterMs }: { retryAfterMs: number }) => happened.push(`away ${typeof retryAfterMs}`))
    socket.on('disconnect', () => happened.push('closed'))
    socket.on('connect', () => happened.push('back'))
    await vi.waitFor(() => expect(happened.slice(0, 3)).toEqual(['away number', 'closed', 'back']), soon)
    expect((await node.order('stats')).endings.slice(endings)).toContain('idle')
    socket.disconnect()
  },
)

test('one on which something is said stays; what a page says by itself does not count', async () => {
  const [talker, page] = [await connect(node), await connect(node, { reconnection: false })]
  const talking = setInterval(() => talker.emit('echo', { text: 'x' }, () => undefined), 50)
  const beating = setInterval(() => page.emit('heartbeat', null, () => undefined), 50)
  await vi.waitFor(() => expect(page.connected).toBe(false), soon)
  expect(talker.connected).toBe(true)
  clearInterval(talking)
  clearInterval(beating)
  talker.disconnect()
})
