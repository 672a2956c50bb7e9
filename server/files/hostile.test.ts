import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { EICAR, openClamd } from './testing/clamd.ts'
import { gif, html, mp4, pdf, photoWithPosition, pixelBomb, png, svg, textBytes, webm, zip } from './testing/samples.ts'
import { attach, fileCall, settled, stateOf, upload } from './testing/sender.ts'

type Bytes = Uint8Array<ArrayBuffer>

let app: TestApp
let folder: string
let clamd: Awaited<ReturnType<typeof openClamd>>
let asha: Person
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  clamd = await openClamd()
  app = await openApp({ DATA_DIR: folder, CLAMAV_ADDRESS: clamd.address, FILES_MEGAPIXELS: '20' })
  asha = await app.person('Asha')
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
  await clamd.close()
  await rm(folder, { recursive: true, force: true })
})

const joined = (...parts: Bytes[]): Bytes => Uint8Array.from(Buffer.concat(parts))
const get = (id: string, query = '') => fileCall(asha, `/files/${id}/content${query}`)

describe('FIL6 what a browser could run is never shown by one', () => {
  const dressed: [string, () => Bytes | Promise<Bytes>, string, string][] = [
    ['SVG as a PNG', svg, 'logo.png', 'image/png'],
    ['SVG as itself', svg, 'logo.svg', 'image/svg+xml'],
    ['HTML as a JPEG', html, 'photo.jpg', 'image/jpeg'],
    ['HTML as itself', html, 'page.html', 'text/html'],
    ['a script', () => textBytes('alert(1)'), 'run.js', 'text/javascript'],
    ['a page in a zip', zip, 'page.png', 'image/png'],
    ['a PDF as a picture', pdf, 'scan.png', 'image/png'],
    ['bytes that are nothing', () => Uint8Array.from([0, 1, 2, 3, 254, 255]), 'a.webp', 'image/webp'],
  ]
  test.each(dressed)('%s is saved, not opened', async (_, bytes, name, type) => {
    const file = await attach(asha, await bytes(), name, type)
    expect(file.type).not.toMatch(/image|html|svg|script|xml/)
    for (const query of ['', '?size=small', '?size=large']) {
      const answer = await get(file.id, query)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
      expect(answer.headers.get('content-type')).toBe(file.type)
    }
  })

  test('a picture that is a script too is only a picture afterwards', async () => {
    const script = textBytes('<script>alert("CANARY")</script>*/=1;alert("CANARY")')
    for (const [bytes, type] of [
      [joined(await gif(), script), 'image/gif'],
      [joined(await png(), zip(), script), 'image/png'],
    ] as const) {
      const file = await attach(asha, bytes, 'x.html', 'text/html')
      expect(file.type).toBe(type)
      const kept = Buffer.from(await (await get(file.id)).arrayBuffer())
      expect(kept.includes('CANARY')).toBe(false)
      expect(file.name).toBe(`x.${type.slice(6)}`)
    }
  })

  test('films and sounds are played, in a place of their own', async () => {
    const film = await attach(asha, mp4(), 'film.html', 'text/html')
    expect(film.type).toBe('video/mp4')
    expect((await attach(asha, webm(), 'voice.webm', 'audio/webm;codecs=opus')).type).toBe('audio/webm')
    const answer = await get(film.id)
    expect(answer.headers.get('content-disposition')).toMatch(/^inline;/)
    expect(answer.headers.get('content-security-policy')).toMatch(/sandbox/)
    expect((await get(film.id, '?download=1')).headers.get('content-disposition')).toMatch(/^attachment;/)
  })
})

describe('FIL7 a picture', () => {
  test('tells nobody where, by whom and with what it was taken, and stands as it was held', async () => {
    const sent = await photoWithPosition()
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    const file = await attach(asha, sent, 'IMG_1.jpg', 'image/jpeg')
    expect([file.width, file.height]).toEqual([40, 60])
    for (const query of ['', '?size=small', '?size=large']) {
      const kept = Buffer.from(await (await get(file.id, query)).arrayBuffer())
      const { exif, xmp, iptc, width, height, orientation } = await sharp(kept).metadata()
      expect([exif, xmp, iptc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1])
      expect(width! < height!).toBe(true)
      expect(kept.includes('CANARY-OWNER')).toBe(false)
    }
  })

  test.each([
    ['of a few kilobytes that unfold to billions of pixels', () => pixelBomb(60_000)],
    ['of more pixels than are allowed', () => png(5_000, 4_001)],
    ['that breaks off', async () => (await png(600, 400)).slice(0, 400)],
    ['that is only a head', () => Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'))],
  ])('%s is refused, and nothing stands still meanwhile', async (_, bytes) => {
    const id = await upload(asha, await bytes())
    const began = performance.now()
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(await settled(asha, id)).toMatchObject({ state: 'refused', code: 'file.broken', file: null })
    expect((await get(id)).status).toBe(404)
  })

  test('FIL14 that we cannot draw anew is refused, as it may say where it was taken', async () => {
    const heic = Uint8Array.from(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))
    const id = await upload(asha, joined(heic, new Uint8Array(200)), 'IMG_1.HEIC', 'image/heic')
    expect(await settled(asha, id)).toMatchObject({ state: 'refused', code: 'file.type' })
  })
})

describe('FIL8 the name of a file', () => {
  test.each([
    ['../../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\cmd.exe', 'cmd.exe'],
    ['a\0b.txt', 'ab.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['one\r\nset-cookie: x=1.txt', 'oneset-cookie_ x=1.txt'],
    ['"quoted" <b>.txt', '_quoted_ _b_.txt'],
    ['...', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    [`${'নদী'.repeat(100)}.txt`, /^(?:নদী)+ন?.*\.txt$/u],
    ['নদীর ছবি.txt', 'নদীর ছবি.txt'],
  ])('%j is %j', async (said, expected) => {
    const file = await attach(asha, textBytes('hello'), said, 'text/plain')
    if (typeof expected === 'string') expect(file.name).toBe(expected)
    else expect(file.name).toMatch(expected)
    expect(file.name.length).toBeLessThanOrEqual(120)
    const disposition = (await get(file.id)).headers.get('content-disposition')!
    expect(disposition).toMatch(/^attachment; filename="[^"\r\n\\/]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/)
    expect(decodeURIComponent(disposition.split("''")[1]!)).toBe(file.name)
  })
})

describe('FIL9 where something looks for viruses', () => {
  test('what carries one is put aside, and only its sender hears of it', async () => {
    clamd.mood = 'well'
    const id = await upload(asha, textBytes(EICAR), 'eicar.txt', 'text/plain')
    expect(await settled(asha, id)).toMatchObject({ state: 'refused', code: 'file.infected', file: null })
    expect((await get(id)).status).toBe(404)
    const kept = (await readdir(join(folder, 'files'), { recursive: true })).filter((name) => name.includes(id))
    expect(kept).toContain(join('quarantine', id))
    expect(kept.filter((name) => name.startsWith('files'))).toEqual([])
  })

  test.each(['silent', 'garbage', 'hangs up'] as const)(
    'while it cannot tell (%s) nobody gets the file, and once it can everybody does',
    async (mood) => {
      clamd.mood = mood
      const before = clamd.asked
      const id = await upload(asha, textBytes(`hello ${mood}`), 'note.txt', 'text/plain')
      await expect.poll(() => clamd.asked).toBeGreaterThan(before)
      expect(await stateOf(asha, id)).toMatchObject({ state: 'checking', file: null })
      expect((await get(id)).status).toBe(404)
      clamd.mood = 'well'
      clamd.hangUp()
      const again = async () => {
        await app.sql(`update graphile_worker._private_jobs set run_at = now() where key = $1`, [`file.prepare ${id}`])
        return (await stateOf(asha, id)).state
      }
      await expect.poll(again).toBe('ready')
    },
  )
})
