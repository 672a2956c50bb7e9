import type { Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type OwnRedis, startRedis } from '../testing/redis.ts'
import { connect, startNode, type TestNode } from './testing/nodes.ts'

const soon = { timeout: 10_000, interval: 10 }

describe('two nodes', () => {
  let redis: OwnRedis
  let nodes: TestNode[]
  let clients: Socket[]

  beforeEach(async () => {
    redis = await startRedis()
    nodes = await Promise.all([1, 2].map(() => startNode({ redis: redis.url })))
    clients = await Promise.all(nodes.map((node) => connect(node)))
  })
  afterEach(async () => {
    for (const client of clients) client.disconnect()
    expect(nodes.map(({ alive }) => alive)).toEqual([true, true])
    for (const node of nodes) node.kill()
    await redis.stop()
  })

  const join = (client: Socket, room: string) => client.emitWithAck('join', { room })
  const heard = (client: Socket, event: string) => {
    const texts: string[] = []
    client.on(event, (_n: number, text: string) => texts.push(text))
    return texts
  }

  test('tell each other’s rooms, once and in the order of each', async () => {
    const texts = clients.map((client) => heard(client, 'e'))
    for (const client of clients) await join(client, 'r')
    for (let n = 0; n < 50; n += 1) await nodes[n % 2]!.order('emit', { room: 'r', event: 'e', text: String(n) })
    for (const said of texts) {
      await vi.waitFor(() => expect(said).toHaveLength(50), soon)
      for (const sender of [0, 1]) {
        const mine = said.map(Number).filter((n) => n % 2 === sender)
        expect(mine).toEqual(Array.from({ length: 25 }, (_, n) => n * 2 + sender))
      }
    }
  })

  test('SYN1 hear each other from the moment that joining was answered, and it is not answered before', async () => {
    const texts = heard(clients[1]!, 'e')
    await redis.kill('SIGSTOP')
    const joined = vi.fn()
    const joining = join(clients[1]!, 'r').then(joined)
    await clients[1]!.emitWithAck('echo', { text: 'said after it, and answered before' })
    expect(joined).not.toHaveBeenCalled()
    await redis.kill('SIGCONT')
    await joining
    await nodes[0]!.order('emit', { room: 'r', event: 'e', text: 'heard' })
    await vi.waitFor(() => expect(texts).toEqual(['heard']), soon)
  })

  test('HUB3 tell their own at once while Redis is stopped', async () => {
    const texts = heard(clients[0]!, 'e')
    await join(clients[0]!, 'r')
    await redis.kill('SIGSTOP')
    const began = performance.now()
    await nodes[0]!.order('emit', { room: 'r', event: 'e', text: 'here' })
    await vi.waitFor(() => expect(texts).toEqual(['here']), soon)
    expect(performance.now() - began).toBeLessThan(500)
    await redis.kill('SIGCONT')
  })

  test('HUB3 tell their own while Redis is dead, and each other when it is back, of rooms joined meanwhile too', async () => {
    const texts = clients.map((client) => heard(client, 'e'))
    await redis.kill()
    await join(clients[0]!, 'own')
    await nodes[0]!.order('emit', { room: 'own', event: 'e', text: 'mine' })
    await vi.waitFor(() => expect(texts[0]).toEqual(['mine']), soon)
    await join(clients[1]!, 'meanwhile')
    await redis.restart()
    await vi.waitFor(async () => {
      await nodes[0]!.order('emit', { room: 'meanwhile', event: 'e', text: 'back' })
      expect(texts[1]).toContain('back')
    }, soon)
  })
})
