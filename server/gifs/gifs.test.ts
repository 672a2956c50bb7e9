import type { RequestListener } from 'node:http'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { FileId } from '../../shared/kernel/ids.ts'
import { fileCall, settled } from '../files/testing/sender.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { createShop } from './shop.ts'
import { createTenor } from './tenor.ts'
import { KEY, openTenor } from './testing/tenor.ts'

let tenor: Awaited<ReturnType<typeof openTenor>>
let app: TestApp
let asha: Person
beforeAll(async () => {
  tenor = await openTenor()
  const outside = { ...tenor.outside, end: async () => undefined }
  app = await openApp({ GIFS_KEY: KEY, GIFS_URL: tenor.url, FILES_IMAGE_MB: '1' }, { outside })
  asha = await app.person('Asha')
})
afterEach(() => {
  tenor.answers()
  tenor.asked.length = 0
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
  await tenor.close()
})

const find = (query: string) => asha.api('GET', `/api/v1/gifs?${query}`)
const CAT = '1000'
const open = (key = KEY) => {
  const { find } = tenor.outside
  return createShop({ find, gifs: createTenor({ find, key, base: tenor.url }), largest: 1024 * 1024 })
}

describe('moving pictures', () => {
  test('GIF1 are found by words, in pages, with what is to be seen in words and without an address of anybody', async () => {
    const { status, json } = await find('q=that&language=bn')
    expect(status).toBe(200)
    expect(json).toEqual({
      items: [
        { id: CAT, says: 'a cat that waves', width: 40, height: 30 },
        { id: '2001', says: 'a dog that dances', width: 40, height: 30 },
        { id: '3002', says: 'tea that is poured', width: 40, height: 30 },
      ],
      next: null,
    })
    expect(tenor.asked).toEqual([
      {
        path: '/v2/search',
        query: {
          ...{ key: KEY, client_key: 'helloworld-chat', media_filter: 'tinygif,gif', contentfilter: 'high' },
          ...{ q: 'that', locale: 'bn_BD', limit: '24' },
        },
      },
    ])
  })

  test('GIF1 without words those that many like, and they go on where the page before ended', async () => {
    const first = await find('')
    expect(first.json.next).toBe('3')
    const second = await find('page=3')
    expect([...first.json.items, ...second.json.items]).toHaveLength(5)
    expect(tenor.asked.map(({ path }) => path)).toEqual(['/v2/featured', '/v2/featured'])
  })

  test.each(['/api/v1/gifs', `/api/v1/gifs/${CAT}/preview`])('GIF1 only for members: %s', async (path) => {
    expect((await fetch(app.url + path)).status).toBe(401)
    expect(tenor.asked).toEqual([])
  })

  test('GIF2 are looked at through this house: a small one, or only how it begins', async () => {
    const preview = async (query = '') => fileCall(asha, `/gifs/${CAT}/preview${query}`)
    const moving = await preview()
    expect(moving.headers.get('content-type')).toBe('image/gif')
    expect(Buffer.from(await moving.arrayBuffer())).toEqual(tenor.small)
    const still = await preview('?still=1')
    expect(still.headers.get('content-type')).toBe('image/webp')
    expect((await sharp(await still.arrayBuffer()).metadata()).pages ?? 1).toBe(1)
    const before = tenor.asked.length
    await preview()
    expect(tenor.asked).toHaveLength(before)
  })

  test('GIF3 the one taken becomes a file of one’s own, looked at like any other, which says what it shows', async () => {
    const { status, json } = await asha.api('POST', `/api/v1/gifs/${CAT}`, undefined)
    expect([status, json.size]).toEqual([201, tenor.whole.length])
    const { state, file } = await settled(asha, json.upload as FileId)
    expect(state).toBe('ready')
    expect(file).toMatchObject({ type: 'image/gif', width: 80, height: 60, alt: 'a cat that waves' })
    const content = await fileCall(asha, `/files/${json.upload}/content`)
    expect((await sharp(await content.arrayBuffer(), { animated: true }).metadata()).pages).toBe(2)
  })

  test('GIF3 one that another node found is known here too; one that nobody has is not', async () => {
    const shop = open()
    expect(await shop.take('2001')).toMatchObject({ says: 'a dog that dances' })
    expect(tenor.asked.map(({ path }) => path)).toEqual(['/v2/posts', '/media/1/whole.gif'])
    await expect(shop.take('nothing')).rejects.toMatchObject({ code: 'gifs.unknown' })
  })

  test('GIF4 a house without a key has none, and says so', async () => {
    const shop = createShop({ find: tenor.outside.find, gifs: null, largest: 1 })
    await expect(shop.find({ q: '', language: 'en', page: undefined })).rejects.toMatchObject({ code: 'gifs.off' })
    await expect(shop.preview(CAT, false)).rejects.toMatchObject({ code: 'gifs.off' })
    await expect(shop.take(CAT)).rejects.toMatchObject({ code: 'gifs.off' })
    expect((await asha.api('GET', '/api/v1/offers')).json).toEqual({ map: false, gifs: true })
    expect(tenor.asked).toEqual([])
  })

  const json =
    (value: unknown): RequestListener =>
    (_, response) =>
      void response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
  test.each<[string, RequestListener]>([
    ['is broken', (_, response) => void response.writeHead(500).end()],
    ['has had enough', (_, response) => void response.writeHead(429).end()],
    ['hangs up', (request) => void request.socket.destroy()],
    ['says something else', (_, response) => void response.setHeader('content-type', 'text/html').end('<p>hi')],
    ['answers in another shape', json({ gifs: [] })],
    ['has no end', (_, response) => void response.setHeader('content-type', 'application/json').end('['.repeat(2e6))],
  ])('GIF5 one who %s is no error of ours', async (_, listener) => {
    tenor.answers(listener)
    const { status, json } = await find('q=cat')
    expect([status, json.code]).toEqual([503, 'gifs.unreachable'])
  })

  test('GIF5 a wrong key is told as what it is to people: none can be had', async () => {
    const shop = open('another')
    await expect(shop.find({ q: 'cat', language: 'en', page: undefined })).rejects.toMatchObject({
      code: 'gifs.unreachable',
    })
  })

  test('GIF5 what cannot be understood does not take the others away', async () => {
    const media = { url: `${tenor.url}/x.gif`, dims: [10, 10] }
    const good = { id: '7', content_description: 'x'.repeat(900), media_formats: { tinygif: media, gif: media } }
    tenor.answers(json({ results: [null, { id: '8' }, { ...good, id: '../9' }, good], next: '' }))
    const { items } = await open().find({ q: 'cat', language: 'en', page: undefined })
    expect(items).toEqual([{ id: '7', says: 'x'.repeat(300), width: 10, height: 10 }])
  })

  test.each<[string, RequestListener]>([
    ['a page', (_, response) => void response.setHeader('content-type', 'image/gif').end('<script>alert(1)</script>')],
    ['a film', (_, response) => void response.setHeader('content-type', 'video/mp4').end(Buffer.alloc(2_000, 1))],
    [
      'larger than one may send',
      (_, response) =>
        void response.setHeader('content-type', 'image/gif').end(Buffer.concat([tenor.whole, Buffer.alloc(2e6)])),
    ],
    ['somewhere inside', (_, response) => void response.writeHead(302, { location: `${tenor.inside}/x.gif` }).end()],
  ])('GIF5 what is %s instead of a picture is not taken', async (_, listener) => {
    const shop = open()
    await shop.find({ q: 'cat', language: 'en', page: undefined })
    tenor.answers(listener)
    await expect(shop.take(CAT)).rejects.toMatchObject({ code: 'gifs.unreachable' })
    await expect(shop.preview(CAT, true)).rejects.toMatchObject({ code: 'gifs.unreachable' })
  })
})
