import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, SECOND } from '../../shared/kernel/time.ts'
import { drawTile, openTileServer } from './testing/tile-server.ts'
import { createTiles, type Tiles } from './tiles.ts'

let server: Awaited<ReturnType<typeof openTileServer>>
let tiles: Tiles
let now: number
beforeAll(async () => {
  server = await openTileServer()
})
afterAll(() => server.close())
const open = (more: object = {}) =>
  createTiles({ find: server.outside.find, template: server.template, agent: 'Test', now: () => now, ...more })
beforeEach(() => {
  now = 1_000_000
  tiles = open()
})
afterEach(() => {
  server.answers()
  server.asked.length = 0
})
const HERE = { z: 12, x: 3076, y: 1767 }
const paths = () => server.asked.map(({ path }) => path)

describe('a square of the map', () => {
  test('MAP3 is fetched where it was configured, by somebody who says who they are', async () => {
    const tile = await tiles(HERE)
    expect(tile).toMatchObject({ type: 'image/png', bytes: server.tile, until: now + 7 * DAY })
    expect(server.asked).toEqual([{ path: '/12/3076/1767.png', agent: 'Test' }])
  })

  test('MAP3 is there in none of the houses that have no map', async () => {
    await expect(open({ template: undefined })(HERE)).rejects.toMatchObject({ code: 'map.off' })
    expect(server.asked).toEqual([])
  })

  test.each(['png', 'jpeg', 'webp'] as const)('MAP5 may be a %s, by its bytes', async (format) => {
    const picture = await drawTile(format)
    server.answers((_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(picture))
    expect(await tiles(HERE)).toMatchObject({ type: `image/${format}` })
  })

  test('MAP4 is fetched once for all who want it at once, and for those who want it later', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => tiles(HERE)))
    expect(new Set(all).size).toBe(1)
    now += 7 * DAY - 1
    await tiles(HERE)
    expect(paths()).toHaveLength(1)
    now += 1
    await tiles(HERE)
    expect(paths()).toHaveLength(2)
  })

  test('MAP4 is asked for anew each time where its maker wants that', async () => {
    server.answers((_, response) =>
      response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' }).end(server.tile),
    )
    await tiles(HERE)
    await tiles(HERE)
    expect(paths()).toHaveLength(2)
  })

  test('MAP4 leaves when there is no more room, the one first that nobody wanted for longest', async () => {
    tiles = open({ room: 2 * (server.tile.length + 200) })
    for (const y of [1, 2, 1, 3, 1, 2]) await tiles({ z: 3, x: 0, y })
    expect(paths()).toEqual(['/3/0/1.png', '/3/0/2.png', '/3/0/3.png', '/3/0/2.png'])
  })

  test.each<[string, Parameters<typeof server.answers>[0]]>([
    ['knows nothing', (_, response) => response.writeHead(404, { 'content-type': 'image/png' }).end()],
    ['has had enough of us', (_, response) => response.writeHead(429, { 'retry-after': '60' }).end('slow down')],
    ['is broken', (_, response) => response.writeHead(503).end()],
    ['says nothing', () => undefined],
    ['hangs up', (request) => request.socket.destroy()],
    [
      'begins and stops',
      (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).write(server.tile.subarray(0, 40)),
    ],
    ['sends a page', (_, response) => response.setHeader('content-type', 'text/html').end('<p>hello')],
    ['calls a page a picture', (_, response) => response.setHeader('content-type', 'image/png').end('<p>hello')],
    [
      'calls a document a picture',
      (_, response) => response.setHeader('content-type', 'image/png').end(`%PDF-1.7\n${'x'.repeat(200)}`),
    ],
    [
      'sends a drawing with a program in it',
      (_, response) =>
        response
          .setHeader('content-type', 'image/svg+xml')
          .end('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    [
      'sends a picture without end',
      (_, response) =>
        response.setHeader('content-type', 'image/png').end(Buffer.concat([server.tile, Buffer.alloc(600 * 1024)])),
    ],
    ['leads inside', (_, response) => response.writeHead(302, { location: `${server.inside}/1/2/3.png` }).end()],
  ])('MAP5 is none where who draws it %s', async (_, answers) => {
    server.answers(answers)
    await expect(tiles(HERE)).rejects.toMatchObject({ code: 'map.unreachable', details: { retryAfter: 30 } })
    expect(paths()).toEqual(['/12/3076/1767.png'])
  })

  test('MAP5 is not asked of an address inside, whatever was configured', async () => {
    tiles = open({ template: `${server.inside}/{z}/{x}/{y}.png` })
    await expect(tiles(HERE)).rejects.toMatchObject({ code: 'map.unreachable' })
    expect(paths()).toEqual([])
  })

  test('MAP5 is not asked for again at once, and none is where several failed', async () => {
    server.answers((_, response) => response.writeHead(503).end())
    for (const y of [1, 1, 1, 2, 3, 4, 5, 6, 7]) await tiles({ z: 3, x: 0, y }).catch(() => undefined)
    expect(paths()).toHaveLength(5)
    server.answers()
    now += 30 * SECOND
    await tiles({ z: 3, x: 0, y: 1 })
    expect(paths()).toHaveLength(6)
  })

  test('MAP4 is shown as it was where a newer one cannot be had', async () => {
    const before = await tiles(HERE)
    server.answers((_, response) => response.writeHead(503).end())
    now += 8 * DAY
    expect(await tiles(HERE)).toBe(before)
  })
})
