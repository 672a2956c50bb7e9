import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { connect, startNode, type TestNode } from './testing/nodes.ts'
import { openPolling, type PollOptions, poll } from './testing/polling.ts'
import { connectRaw } from './testing/raw.ts'

const soon = { timeout: 5_000, interval: 10 }

let node: TestNode
let neighbour: Socket

beforeAll(async () => {
  node = await startNode({ maxPayload: 64 * 1024 })
  neighbour = await connect(node)
})
afterEach(async () => {
  expect(node.alive).toBe(true)
  expect(await neighbour.emitWithAck('echo', { text: 'still here' })).toEqual({
    ok: true,
    value: { text: 'still here' },
  })
})
afterAll(() => {
  neighbour.disconnect()
  node.kill()
})

const query = (sid: string) => `EIO=4&transport=polling&sid=${sid}`

test.each<[string, string, (sid: string) => PollOptions]>([
  ['an unknown session', 'GET', () => ({ query: query('nobody') })],
  ['a session called __proto__', 'GET', () => ({ query: query('__proto__') })],
  ['no transport', 'GET', () => ({ query: '' })],
  ['a transport called __proto__', 'GET', () => ({ query: 'EIO=4&transport=__proto__' })],
  ['a WebSocket that is none', 'GET', () => ({ query: 'EIO=4&transport=websocket' })],
  ['an old protocol', 'GET', () => ({ query: 'EIO=3&transport=polling' })],
  ['a body without a length', 'POST', (sid) => ({ query: query(sid), headers: { 'transfer-encoding': 'chunked' } })],
  ['a body that is too long', 'POST', (sid) => ({ query: query(sid), body: 'x'.repeat(100_000) })],
  [
    'bytes',
    'POST',
    (sid) => ({ query: query(sid), body: 'x', headers: { 'content-type': 'application/octet-stream' } }),
  ],
  ['PUT', 'PUT', (sid) => ({ query: query(sid), body: '40' })],
  ['DELETE', 'DELETE', (sid) => ({ query: query(sid) })],
  ['OPTIONS', 'OPTIONS', (sid) => ({ query: query(sid) })],
])('polling with %s is refused', async (_name, method, options) => {
  const { status } = await poll(node.port, method, options(await openPolling(node.port)))
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})

test('two polls at once on one connection end it, not the node', async () => {
  const sid = await openPolling(node.port)
  await poll(node.port, 'POST', { query: query(sid), body: '40{"token":"good"}' })
  await poll(node.port, 'GET', { query: query(sid) })
  const answers = await Promise.all([1, 2].map(() => poll(node.port, 'GET', { query: query(sid) })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
})

test('whoever leaves in the middle of a poll or a post is forgotten', async () => {
  const before = (await node.order('stats')).connections
  const [one, other] = [await openPolling(node.port), await openPolling(node.port)]
  await poll(node.port, 'POST', { query: query(one), body: '40', headers: { 'content-length': 1_000 }, leave: 30 })
  await poll(node.port, 'GET', { query: query(other), leave: 30 })
  await vi.waitFor(async () => expect((await node.order('stats')).connections).toBe(before), soon)
})

test.each([
  '',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '9',
  '2probe',
  'bAAAA',
  '\x1e\x1e',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '47',
  '451-',
  '4510-["a"]',
  '451-["who",{"_placeholder":true,"num":7}]',
  '42["who"',
  '42[]',
  '42[null]',
  '42[7]',
  '42["connect"]',
  '42["__proto__",{}]',
  '42["constructor",{}]',
  '42["error",1]',
  '427["who"]',
  '4299999999999999999999999["who",null]',
  '430["nobody asked"]',
  '40/elsewhere,',
  '40["x"]',
  '40{"__proto__":{"token":"good"}}',
  '4{"a":1}',
  '42\u0000["who"]',
])('the packet %j harms nobody', async (packet) => {
  const raw = await connectRaw(node.port)
  raw.send('40{"token":"good"}')
  await vi.waitFor(() => expect(raw.texts().some((text) => text.startsWith('40'))).toBe(true), soon)
  raw.send(packet)
  for (let n = 0; n < 11; n += 1) raw.send(Uint8Array.from([4, 1, 2, 3]))
  await raw.closed // more bytes than anybody can announce end a connection
})

test('what is nested endlessly is refused', async () => {
  const raw = await connectRaw(node.port)
  raw.send('40{"token":"good"}')
  const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
  raw.send(`420["echo",${deep('[', ']', 30_000)}]`)
  raw.send(`421["echo",{"text":${deep('{"a":', '}', 10_000).replace('{"a":}', '{"a":1}')}}]`)
  await vi.waitFor(() => expect(raw.texts()).toHaveLength(4), soon)
  for (const answer of raw.texts().slice(2)) expect(answer).toContain('"code":"input.invalid"')
  raw.send(`451-["echo",${'['.repeat(20_000)}{"_placeholder":true,"num":0}${']'.repeat(20_000)}]`)
  raw.send(Uint8Array.from([1]))
  await raw.closed
})

test('what is too long ends its connection', async () => {
  const raw = await connectRaw(node.port)
  raw.send('40{"token":"good"}')
  raw.send(`42["echo",{"text":"${'x'.repeat(100_000)}"}]`)
  await raw.closed
})

test('a second WebSocket for a connection takes nothing over but that connection', async () => {
  const socket = await connect(node)
  const taken = await connectRaw(node.port, '', `&sid=${socket.io.engine.id}`)
  taken.send('2probe')
  taken.send('5')
  taken.send('420["who",null]')
  taken.socket.destroy()
  socket.disconnect()
})
