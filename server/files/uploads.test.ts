import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileId } from '../../shared/kernel/ids.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { png, textBytes } from './testing/samples.ts'
import { attach, begin, fileCall, proceed, settled, stateOf, upload } from './testing/sender.ts'

let app: TestApp
let folder: string
let asha: Person
let rafi: Person
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
  app = await openApp({ DATA_DIR: folder, FILES_IMAGE_MB: '1', FILES_VIDEO_MB: '12', FILES_QUOTA_MB: '40' })
  ;[asha, rafi] = await Promise.all([app.person('Asha'), app.person('Rafi')])
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

const some = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) % 256)
const idOf = async (response: Response) => ((await response.json()) as { upload: FileId }).upload
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]
const offsetOf = async (person: Person, id: FileId) =>
  Number((await fileCall(person, `/uploads/${id}`, { method: 'HEAD' })).headers.get('upload-offset'))
const contentOf = async (person: Person, id: FileId) =>
  Buffer.from(await (await fileCall(person, `/files/${id}/content`)).arrayBuffer())

/** Sends some of a body over a bare socket and hangs up in the middle of it. */
const cut = (person: Person, id: FileId, bytes: Uint8Array, after: number) =>
  new Promise<void>((resolve, reject) => {
    const { hostname, port, host } = new URL(person.url)
    const socket = connect({ host: hostname, port: Number(port) })
    const head = [
      `PATCH /api/v1/uploads/${id} HTTP/1.1`,
      `host: ${host}`,
      `origin: ${person.url}`,
      `cookie: ${person.cookie}`,
      'tus-resumable: 1.0.0',
      'content-type: application/offset+octet-stream',
      'upload-offset: 0',
      `content-length: ${bytes.byteLength}`,
    ]
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    socket.write(bytes.subarray(0, after), () => socket.destroySoon())
  })

describe('FIL3 an upload', () => {
  test('speaks tus: begins with a length and a name, and says where it goes on', async () => {
    const begun = await begin(asha, 10, 'নদী.txt')
    expect([begun.status, begun.headers.get('tus-resumable')]).toEqual([201, '1.0.0'])
    const id = await idOf(begun)
    expect(begun.headers.get('location')).toBe(`/api/v1/uploads/${id}`)
    const sent = await proceed(asha, id, 0, textBytes('0123'))
    expect([sent.status, sent.headers.get('upload-offset')]).toEqual([204, '4'])
    const head = await fileCall(asha, `/uploads/${id}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      200,
      '4',
      '10',
    ])
    await proceed(asha, id, 4, textBytes('456789'))
    expect(await settled(asha, id)).toMatchObject({ state: 'ready', file: { name: 'নদী.txt', type: 'text/plain' } })
    expect((await contentOf(asha, id)).toString()).toBe('0123456789')
  })

  test('cut in the middle keeps what arrived, goes on from there, and is whole in the end', async () => {
    const bytes = some(9_000_000)
    const id = await idOf(await begin(asha, bytes.byteLength, 'film.bin'))
    await cut(asha, id, bytes, 6_000_000)
    await expect.poll(() => offsetOf(asha, id)).toBe(6_000_000)
    expect((await proceed(asha, id, 6_000_000, bytes.subarray(6_000_000))).status).toBe(204)
    expect((await settled(asha, id)).state).toBe('ready')
    expect((await contentOf(asha, id)).equals(bytes)).toBe(true)
  })

  test('sent twice at once from the same place counts once', async () => {
    const bytes = some(3_000_000)
    const id = await idOf(await begin(asha, bytes.byteLength, 'twice.bin'))
    const answers = await Promise.all([proceed(asha, id, 0, bytes), proceed(asha, id, 0, bytes)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    await settled(asha, id)
    expect((await contentOf(asha, id)).equals(bytes)).toBe(true)
  })

  test('from another place than where it is, is told where it is', async () => {
    const id = await idOf(await begin(asha, 10))
    const answer = await proceed(asha, id, 3, textBytes('345'))
    expect(await answer.json()).toMatchObject({ code: 'file.offset', retry: true, details: { offset: 0 } })
  })

  test('with more bytes than it said is not taken, and with fewer never finished', async () => {
    const id = await idOf(await begin(asha, 10))
    expect(await codeOf(await proceed(asha, id, 0, some(11)))).toEqual([413, 'input.tooLarge'])
    expect((await proceed(asha, id, 0, some(9))).status).toBe(204)
    expect(await stateOf(asha, id)).toMatchObject({ state: 'checking', file: null })
  })

  test('of others does not exist, to go on with, to ask about, or to end', async () => {
    const id = await idOf(await begin(asha, 10))
    const never = '01980000-0000-7000-8000-0000000000ff' as FileId
    for (const path of ['/uploads/', '/files/'])
      expect(await (await fileCall(rafi, path + id)).text().then(anonymous)).toBe(
        await (await fileCall(rafi, path + never)).text().then(anonymous),
      )
    expect(await codeOf(await proceed(rafi, id, 0, some(3)))).toEqual([404, 'file.unknown'])
    expect(await codeOf(await fileCall(rafi, `/uploads/${id}`, { method: 'DELETE' }))).toEqual([404, 'file.unknown'])
  })

  test('that is given up is gone', async () => {
    const id = await upload(asha, await png())
    await settled(asha, id)
    expect((await fileCall(asha, `/uploads/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await fileCall(asha, `/files/${id}/content`)).status).toBe(404)
  })

  test.each([
    ['nothing', '0', 422, 'file.empty'],
    ['too much', '999999999', 413, 'file.tooLarge'],
    ['no number', 'many', 422, 'input.invalid'],
    ['less than nothing', '-1', 422, 'input.invalid'],
  ])('of %s is refused before a byte is sent', async (_, length, status, code) => {
    const headers = { 'upload-length': length, 'upload-metadata': 'filename eA==' }
    expect(await codeOf(await fileCall(asha, '/uploads', { method: 'POST', headers }))).toEqual([status, code])
  })

  test('as something else than bytes is refused', async () => {
    const id = await idOf(await begin(asha, 10))
    const headers = { 'content-type': 'multipart/form-data', 'upload-offset': '0' }
    const answer = await fileCall(asha, `/uploads/${id}`, { method: 'PATCH', headers, body: some(10) })
    expect(await codeOf(answer)).toEqual([415, 'input.type'])
  })
})

/** Without what differs between any two answers. */
const anonymous = (text: string) => text.replace(/"requestId":"[^"]*"/, '')

describe('FIL4 how much', () => {
  test('a picture has a smaller limit than a film, also under the name of one', async () => {
    const big = new Uint8Array(1_200_000)
    big.set(await png())
    const id = await upload(asha, big, 'film.mp4', 'video/mp4')
    expect(await settled(asha, id)).toMatchObject({ state: 'refused', code: 'file.tooLarge' })
  })

  test('one account has room for so much, and gets it back for what it gives up', async () => {
    const mitu = await app.person('Mitu')
    const begun = await Promise.all([1, 2, 3, 4, 5].map(() => begin(mitu, 11 * 1024 * 1024)))
    expect(begun.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409])
    const refused = begun.find(({ status }) => status === 409)!
    expect(await codeOf(refused)).toEqual([409, 'files.quota'])
    const id = await idOf(begun.find(({ status }) => status === 201)!)
    await fileCall(mitu, `/uploads/${id}`, { method: 'DELETE' })
    expect((await begin(mitu, 11 * 1024 * 1024)).status).toBe(201)
  })

  test('one account has so many uploads under way', async () => {
    const joy = await app.person('Joy')
    const statuses: number[] = []
    for (let n = 0; n < 21; n += 1) statuses.push((await begin(joy, 10)).status)
    expect(statuses.slice(-2)).toEqual([201, 429])
  })
})

describe('FIL5 a file', () => {
  test('is served in pieces to whoever asks for pieces, and not again to whoever has it', async () => {
    const { id } = await attach(asha, some(5_000), 'data.bin')
    const piece = await fileCall(asha, `/files/${id}/content`, { headers: { range: 'bytes=100-199' } })
    expect([piece.status, piece.headers.get('content-range')]).toEqual([206, 'bytes 100-199/5000'])
    expect(Buffer.from(await piece.arrayBuffer()).equals(some(5_000).subarray(100, 200))).toBe(true)
    const beyond = await fileCall(asha, `/files/${id}/content`, { headers: { range: 'bytes=5000-' } })
    expect(beyond.status).toBe(416)
    const etag = piece.headers.get('etag')!
    const again = await fileCall(asha, `/files/${id}/content`, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const head = await fileCall(asha, `/files/${id}/content`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '5000'])
  })

  test('that is a picture has a size before it is there, and smaller ones', async () => {
    const file = await attach(asha, await png(2_000, 1_000))
    expect(file).toMatchObject({ type: 'image/png', width: 2_000, height: 1_000, name: 'photo.png' })
    expect(file.thumbhash).toMatch(/^[\w+/]{20,50}={0,2}$/)
    for (const size of ['small', 'large']) {
      const answer = await fileCall(asha, `/files/${file.id}/content?size=${size}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp'])
    }
  })

  test('can be described by its owner', async () => {
    const { id } = await attach(asha, await png())
    const said = JSON.stringify({ alt: 'A boat on the river' })
    const headers = { 'content-type': 'application/json' }
    const put = (who: Person) => fileCall(who, `/files/${id}/alt`, { method: 'PUT', body: said, headers })
    expect(await (await put(asha)).json()).toMatchObject({ file: { alt: 'A boat on the river' } })
    expect((await put(rafi)).status).toBe(404)
  })
})
