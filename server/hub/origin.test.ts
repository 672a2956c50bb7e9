import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, startNode, type TestNode } from './testing/nodes.ts'
import { poll } from './testing/polling.ts'

let node: TestNode
beforeAll(async () => {
  node = await startNode()
})
afterAll(() => node.kill())

const COOKIE = { cookie: 'theme=dark; session=good' }
const origins = { 'a foreign': { origin: 'https://evil.example' }, 'the null': { origin: 'null' }, no: {} }

describe.each(Object.entries(origins))('a request with %s Origin', (_name, origin) => {
  test.each(['websocket', 'polling'])('is refused over %s where a cookie signs it in', async (transport) => {
    const attempt = connect(node, { transports: [transport], extraHeaders: { ...COOKIE, ...origin }, auth: {} })
    await expect(attempt).rejects.toThrow()
    const { authentications } = await node.order('stats')
    expect(authentications).toBe(0)
  })

  test('is refused in the handshake itself', async () => {
    const { status, body } = await poll(node.port, 'GET', { headers: { ...COOKIE, ...origin } })
    expect(status).toBe(403)
    expect(JSON.parse(body).message).toBe('auth.origin')
  })
})

describe('who is let in', () => {
  test.each(['websocket', 'polling'])('is a page of our own, by its cookie, over %s', async (transport) => {
    const extraHeaders = { ...COOKIE, origin: node.url }
    const socket = await connect(node, { transports: [transport], extraHeaders, auth: {} })
    expect(await socket.emitWithAck('who', null)).toEqual({ ok: true, value: { by: 'cookie' } })
    socket.disconnect()
  })

  test.each(['websocket', 'polling'])('is who brings a token and no Origin, over %s', async (transport) => {
    const socket = await connect(node, { transports: [transport] })
    expect(await socket.emitWithAck('who', null)).toEqual({ ok: true, value: { by: 'token' } })
    socket.disconnect()
  })

  test('is who brings a token and somebody else’s cookie', async () => {
    const socket = await connect(node, { extraHeaders: { cookie: 'balancer=b2' } })
    socket.disconnect()
  })
})
