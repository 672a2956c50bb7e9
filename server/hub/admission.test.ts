import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect, startNode, type TestNode } from './testing/nodes.ts'
import { connectRaw } from './testing/raw.ts'

const soon = { timeout: 5_000, interval: 10 }

let node: TestNode
beforeAll(async () => {
  node = await startNode()
})
afterAll(() => node.kill())

test.each(['websocket', 'polling'])('a refusal reaches the client as it is, over %s', async (transport) => {
  const error = await connect(node, { transports: [transport], auth: { token: 'old' } }).catch((thrown) => thrown)
  expect(error.message).toBe('auth.ended')
  expect(error.data).toEqual({
    code: 'auth.ended',
    retry: false,
    says: 'This session has ended. Please sign in again.',
  })
})

test('of a bug the client learns nothing but where to find it', async () => {
  const error = await connect(node, { auth: { token: 'bug' } }).catch((thrown) => thrown)
  expect(error.data).toMatchObject({ code: 'internal', retry: true, details: { id: 'id-of-the-bug' } })
  expect(JSON.stringify(error)).not.toContain('secret')
})

test('a token that is no text is no token', async () => {
  for (const token of [7, null, ['good'], { toString: 'good' }])
    await expect(connect(node, { auth: { token } as never })).rejects.toThrow('auth.ended')
})

test('one connection cannot have itself looked up a hundred times', async () => {
  const before = (await node.order('stats')).authentications
  const impatient = await connectRaw(node.port)
  for (let n = 0; n < 100; n += 1) impatient.send('40{"token":"slow"}')
  await impatient.closed
  const stubborn = await connectRaw(node.port)
  for (let n = 1; n <= 10; n += 1) {
    stubborn.send('40{"token":"old"}')
    await vi.waitFor(() => expect(stubborn.texts().length > n || stubborn.socket.destroyed).toBe(true), soon)
  }
  await stubborn.closed
  expect((await node.order('stats')).authentications - before).toBe(4)
  await node.order('release')
  await vi.waitFor(async () => expect(await node.order('stats')).toMatchObject({ sockets: 0, waiting: 0 }), soon)
})
