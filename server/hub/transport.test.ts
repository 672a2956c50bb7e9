import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { connect, startNode, type TestNode } from './testing/nodes.ts'
import { openPolling, poll } from './testing/polling.ts'
import { connectRaw } from './testing/raw.ts'

const soon = { timeout: 8_000, interval: 10 }
const BACKPRESSURE = 256 * 1024

let node: TestNode
const clients: Socket[] = []
const client = async (options = {}) => {
  const socket = await connect(node, options)
  clients.push(socket)
  return socket
}

beforeAll(async () => {
  node = await startNode({ maxBackpressure: BACKPRESSURE })
})
afterEach(() => {
  for (const socket of clients.splice(0)) socket.disconnect()
})
afterAll(() => node.kill())

describe('HUB2 a reader that cannot keep up', () => {
  const text = 'x'.repeat(10_000)
  const flood = async (room: string, times: number) => {
    for (let n = 0; n < times / 100; n += 1) await node.order('emit', { room, event: 'e', text, times: 100 })
  }

  test('is closed for being slow, gets no frame after one that was left out, and costs little memory', async () => {
    const before = await node.order('stats')
    const slow = await connectRaw(node.port)
    slow.send('40{"token":"good"}')
    await vi.waitFor(() => expect(slow.texts().some((said) => said.startsWith('40'))).toBe(true), soon)
    slow.send('420["join",{"room":"slow"}]')
    await vi.waitFor(() => expect(slow.texts().at(-1)).toContain('430'), soon)
    const quick = await client()
    const seen: number[] = []
    quick.on('e', (n: number) => seen.push(n))
    await quick.emitWithAck('join', { room: 'slow' })

    slow.socket.pause()
    await flood('slow', 3_000)
    await vi.waitFor(async () => expect((await node.order('stats')).endings).toContain('slow'), soon)
    const after = await node.order('stats')
    expect(after.megabytes - before.megabytes).toBeLessThan(60)
    await vi.waitFor(() => expect(seen).toHaveLength(3_000), soon)

    slow.socket.resume()
    await slow.closed
    const numbers = slow.texts().flatMap((said) => /^42\["e",(\d+),/.exec(said)?.[1] ?? [])
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.map(Number)).toEqual(numbers.map((_, at) => at % 100))
  })

  test('is closed too when it polls and does not come for what there is', async () => {
    const poller = await client({ transports: ['polling'] })
    await poller.emitWithAck('join', { room: 'poll' })
    const endings = (await node.order('stats')).endings.length
    poller.io.engine.transport.pause(() => undefined)
    await flood('poll', 100)
    await vi.waitFor(async () => expect((await node.order('stats')).endings.slice(endings)).toContain('slow'), soon)
  })
})

describe('binary messages', () => {
  test.each(['websocket', 'polling'])('arrive whole over %s', async (transport) => {
    const socket = await client({ transports: [transport] })
    expect(await socket.emitWithAck('bytes', Uint8Array.from([1, 2, 3, 250]))).toEqual({ ok: true, value: '1,2,3,250' })
  })
})

describe('telling one room', () => {
  const tell = async (order: () => Promise<unknown>) => {
    const before = (await node.order('stats')).published
    await order()
    return (await node.order('stats')).published - before
  }

  test('is one native publish, however many are in it, pollers included', async () => {
    const members = [...(await Promise.all(Array.from({ length: 20 }, () => client())))]
    members.push(await client({ transports: ['polling'] }))
    const heard = vi.fn()
    for (const member of members) {
      member.on('e', heard)
      await member.emitWithAck('join', { room: 'fast' })
    }
    expect(await tell(() => node.order('emit', { room: 'fast', event: 'e', text: '' }))).toBe(1)
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(21), soon)
  })

  test('reaches somebody who polls, and then no longer does, once', async () => {
    const sid = await openPolling(node.port)
    const query = `EIO=4&transport=polling&sid=${sid}`
    const say = (body: string) => poll(node.port, 'POST', { query, body })
    const hear = async () => (await poll(node.port, 'GET', { query })).body
    await say('40{"token":"good"}')
    expect(await hear()).toMatch(/^40/)
    await say('420["join",{"room":"mixed"}]')
    expect(await hear()).toMatch(/^430/)
    await node.order('emit', { room: 'mixed', event: 'e', text: 'polled' })
    await node.order('emit', { room: 'elsewhere', event: 'e', text: 'not for us' })
    expect(await hear()).toBe('42["e",0,"polled"]')

    const upgraded = await connectRaw(node.port, '', `&sid=${sid}`)
    upgraded.send('2probe')
    await vi.waitFor(() => expect(upgraded.texts()).toEqual(['3probe']), soon)
    upgraded.send('5')
    upgraded.send('421["echo",{"text":"here now"}]')
    await vi.waitFor(() => expect(upgraded.texts()).toHaveLength(2), soon)
    await node.order('emit', { room: 'mixed', event: 'e', text: 'pushed' })
    upgraded.send('422["echo",{"text":"still here"}]')
    await vi.waitFor(() => expect(upgraded.texts().at(-1)).toContain('still here'), soon)
    expect(upgraded.texts().slice(2, -1)).toEqual(['42["e",0,"pushed"]'])
    upgraded.socket.destroy()
  })

  test('is none where somebody is left out: nobody here does that', async () => {
    expect(await tell(() => node.order('except', { room: 'fast', other: 'nobody' }))).toBe(0)
  })

  test('comes before the connection is closed that is told last words', async () => {
    const socket = await client()
    const said: string[] = []
    socket.on('last', () => said.push('last word'))
    socket.on('disconnect', () => said.push('closed'))
    await socket.emitWithAck('join', { room: 'ended' })
    await node.order('end', { room: 'ended' })
    await vi.waitFor(() => expect(said).toEqual(['last word', 'closed']), soon)
  })

  test('nobody leaves anybody out, asks every node, or relies on what does not work here', () => {
    const unfit =
      /\.(except|fetchSockets|serverSideEmit|serverSideEmitWithAck|allSockets)\(|\.volatile\.|socket\.(to\(|broadcast\.)|connectionStateRecovery/
    const files = readdirSync('server', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('testing/'))
      .map((name) => join('server', name))
    expect(files).toContain('server/hub/server.ts')
    expect(files.filter((file) => unfit.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  test('needs the one copy of the adapter that Socket.IO patches', () => {
    const copies: string[] = []
    const look = (folder: string) => {
      for (const name of readdirSync(folder)) {
        const path = join(folder, name)
        if (name === 'socket.io-adapter') copies.push(path)
        if (name.startsWith('@')) look(path)
        const inner = join(path, 'node_modules')
        if (statSync(inner, { throwIfNoEntry: false })?.isDirectory()) look(inner)
      }
    }
    look('node_modules')
    expect(copies).toEqual(['node_modules/socket.io-adapter'])
  })
})
