import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { openTileServer } from './testing/tile-server.ts'

let server: Awaited<ReturnType<typeof openTileServer>>
let app: TestApp
let asha: Person
beforeAll(async () => {
  server = await openTileServer()
  const { outside, template } = server
  app = await openApp({ MAP_TILES: template }, { outside: { ...outside, end: async () => undefined } })
  asha = await app.person('Asha')
})
afterAll(async () => {
  await app?.close()
  await server.close()
})
const square = (path: string, cookie = asha.cookie) => fetch(`${app.url}/api/v1/map/${path}`, { headers: { cookie } })

describe('the map over HTTP', () => {
  test('MAP1 is for members, who get a picture to keep to themselves', async () => {
    const answer = await square('3/5/2')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toBe('private, max-age=86400')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(server.tile)
    expect((await square('3/5/2', '')).status).toBe(401)
  })

  test.each(['20/0/0', '1/2/0', '1/0/2', '3/8/0', '-1/0/0', '3/1.5/0', '3/0x1/0', '3/1/..%2f2', '3/1e0/1'])(
    'MAP2 %s is beyond it',
    async (path) => {
      const before = server.asked.length
      expect((await square(path)).status).toBe(422)
      expect(server.asked).toHaveLength(before)
    },
  )

  test('MAP5 says when to come again, where a square cannot be had', async () => {
    server.answers((_, response) => response.writeHead(500).end())
    const answer = await square('9/1/1')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await answer.json()).toMatchObject({ code: 'map.unreachable', retry: true })
  })

  test('MAP3 a house says whether it has one', async () => {
    expect((await asha.api('GET', '/api/v1/offers')).json).toEqual({ map: true, gifs: false })
    expect(app.bugs).toEqual([])
  })
})
