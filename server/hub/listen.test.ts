import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connect, startNode, type TestNode } from './testing/nodes.ts'

const soon = { timeout: 5_000, interval: 10 }

let node: TestNode
let socket: Socket
const ask = (event: string, ...args: unknown[]) => socket.timeout(2_000).emitWithAck(event, ...args)

beforeAll(async () => {
  node = await startNode()
  socket = await connect(node)
})
afterAll(() => {
  socket.disconnect()
  node.kill()
})

describe('an event', () => {
  test('is answered with a value', async () => {
    expect(await ask('echo', { text: 'hello' })).toEqual({ ok: true, value: { text: 'hello' } })
  })

  test('is answered with the refusal that was thrown', async () => {
    expect(await ask('refuse', null)).toEqual({
      ok: false,
      refusal: {
        code: 'rate.limited',
        retry: true,
        says: 'Too much at once. Please wait a moment.',
        details: { retryAfter: 7 },
      },
    })
  })

  test.each(['throw', 'reject', 'unspeakable'])(
    'that meets a bug (%s) is answered with where to find it',
    async (bug) => {
      const answer = await ask(bug, null)
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'internal', details: { id: 'id-of-the-bug' } } })
      expect(JSON.stringify(answer)).not.toMatch(/secret|TypeError|BigInt/)
    },
  )

  test('that nobody answers is refused', async () => {
    expect(await ask('no such thing', null)).toMatchObject({ ok: false, refusal: { code: 'route.unknown' } })
    expect(await ask('disconnecting!', null)).toMatchObject({ ok: false, refusal: { code: 'route.unknown' } })
  })

  test.each<[string, unknown[]]>([
    ['nothing', []],
    ['null', [null]],
    ['a list', [[]]],
    ['another type', [{ text: 7 }]],
    ['a key too many', [{ text: 'x', role: 'admin' }]],
    ['a key called __proto__', [JSON.parse('{"text":"x","__proto__":{"role":"admin"}}')]],
    ['too much text', [{ text: 'x'.repeat(100_000) }]],
    ['bytes', [Uint8Array.from([1, 2, 3])]],
    ['bytes inside', [{ text: Uint8Array.from([1, 2, 3]) }]],
    ['an argument too many', [{ text: 'x' }, 'y']],
  ])('with %s is refused, and what was sent is not repeated', async (_name, args) => {
    const answer = await ask('echo', ...args)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'input.invalid' } })
    expect(JSON.stringify(answer)).not.toContain('admin')
  })

  test('to which nobody wants an answer, or wants it in something that is no function, is not heard', async () => {
    socket.emit('throw')
    socket.emit('throw', null)
    socket.emit('echo', { text: 'x' }, { not: 'a function' })
    socket.emit('no such thing')
    expect(await ask('echo', { text: 'after' })).toEqual({ ok: true, value: { text: 'after' } })
  })

  test('whose asker has left is not answered, and that is no error', async () => {
    const leaver = await connect(node)
    leaver.emit('hold', null, () => undefined)
    leaver.disconnect()
    await vi.waitFor(async () => expect((await node.order('stats')).sockets).toBe(1), soon)
    await node.order('release')
    expect(await ask('echo', { text: 'after' })).toEqual({ ok: true, value: { text: 'after' } })
  })
})
