import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStatic, type StaticFiles } from './static.ts'

const PAGE = '<!doctype html><title>Chat</title>'
const SCRIPT = 'export const hello = "হ্যালো"'.repeat(20)
const LARGE = Buffer.alloc(2_000_000, 'large ')
const NAVIGATION = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

let folder: string
let files: StaticFiles

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, '.git'))
  await writeFile(join(folder, 'index.html'), PAGE)
  await writeFile(join(folder, 'assets/main-Ab3_x-9Z.js'), SCRIPT)
  await writeFile(join(folder, 'assets/main-Ab3_x-9Z.js.gz'), gzipSync(SCRIPT))
  await writeFile(join(folder, 'assets/main-Ab3_x-9Z.js.br'), 'brotli')
  await writeFile(join(folder, 'large.bin'), LARGE)
  await writeFile(join(folder, 'favicon.svg'), '<svg/>')
  await writeFile(join(folder, '.env'), 'SECRET=1')
  await writeFile(join(folder, '.git/config'), 'secret')
  await writeFile(`${folder}-secret`, 'outside')
  await symlink(`${folder}-secret`, join(folder, 'link.txt'))
  files = await openStatic(folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(`${folder}-secret`)
})

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  files.answer(new Request(`http://chat.test${path}`, { method, headers }))
const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const response = await ask(path, headers, method)
  if (!response) throw new Error(`${path} is not there`)
  return response
}
const fieldsOf = ({ headers }: Response, ...names: string[]) => names.map((name) => headers.get(name))

describe('a file', () => {
  test('named after its content is kept for ever', async () => {
    const response = await get('/assets/main-Ab3_x-9Z.js')
    expect(await response.text()).toBe(SCRIPT)
    expect(fieldsOf(response, 'content-type', 'cache-control', 'vary')).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
      'accept-encoding',
    ])
  })
  test('with a name of its own is asked for again', async () => {
    expect(fieldsOf(await get('/favicon.svg'), 'content-type', 'cache-control')).toEqual(['image/svg+xml', 'no-cache'])
  })
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['', null],
  ])('comes packed as the browser takes it: %j', async (accepted, packing) => {
    const plain = await get('/assets/main-Ab3_x-9Z.js')
    const response = await get('/assets/main-Ab3_x-9Z.js', { 'accept-encoding': accepted })
    expect(response.headers.get('content-encoding')).toBe(packing)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    if (packing) expect(response.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    if (packing === 'br') expect(await response.text()).toBe('brotli')
  })
  test('that the browser has is not sent again', async () => {
    const etag = (await get('/')).headers.get('etag')!
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await get('/', { 'if-none-match': known })
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200)
  })
  test.each(['/favicon.svg', '/large.bin'])('asked for with HEAD tells its length: %s', async (path) => {
    const [whole, head] = [await get(path), await get(path, {}, 'HEAD')]
    expect(await head.text()).toBe('')
    expect(Number(head.headers.get('content-length'))).toBe((await whole.arrayBuffer()).byteLength)
  })
  test('that is large streams', async () => {
    const response = await get('/large.bin')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(Buffer.from(await response.arrayBuffer()).equals(LARGE)).toBe(true)
  })
})

describe('a piece of a file', () => {
  const size = LARGE.length
  test.each([
    ['bytes=0-4', 0, 4],
    ['bytes=10-', 10, size - 1],
    ['bytes=-5', size - 5, size - 1],
    [`bytes=-${size + 5}`, 0, size - 1],
    [`bytes=5-${size + 5}`, 5, size - 1],
  ])('%s is what was asked for', async (range, first, last) => {
    const response = await get('/large.bin', { range, 'accept-encoding': 'gzip' })
    expect(response.status).toBe(206)
    expect(fieldsOf(response, 'content-range')).toEqual([`bytes ${first}-${last}/${size}`])
    expect(Buffer.from(await response.arrayBuffer()).equals(LARGE.subarray(first, last + 1))).toBe(true)
  })
  test('of a small file too', async () => {
    expect(await (await get('/', { range: 'bytes=2-8' })).text()).toBe(PAGE.slice(2, 9))
  })
  test.each([`bytes=${size}-`, 'bytes=-0'])('%s lies beyond it', async (range) => {
    const response = await get('/large.bin', { range })
    expect([response.status, ...fieldsOf(response, 'content-range')]).toEqual([416, `bytes */${size}`])
  })
  test.each(['bytes=5-2', 'bytes=-', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,4-5', `bytes=${'9'.repeat(40)}-`])(
    '%s is not understood, and the whole is sent',
    async (range) => {
      expect((await get('/favicon.svg', { range })).status).toBe(200)
    },
  )
  test('goes only to those who have the rest of the same version', async () => {
    const etag = (await get('/large.bin')).headers.get('etag')!
    expect((await get('/large.bin', { range: 'bytes=0-4', 'if-range': etag })).status).toBe(206)
    expect((await get('/large.bin', { range: 'bytes=0-4', 'if-range': '"old"' })).status).toBe(200)
  })
})

describe('a page', () => {
  test.each(['/', '/index.html', '/messages', '/rina', '/a/b.c/d'])('is at %s', async (path) => {
    const response = await get(path, NAVIGATION)
    expect(await response.text()).toBe(PAGE)
    expect(fieldsOf(response, 'content-type', 'cache-control')).toEqual(['text/html; charset=utf-8', 'no-cache'])
  })
  test('is nothing for those who ask for something else', async () => {
    expect(await ask('/missing.png', { accept: 'image/*' })).toBeNull()
    expect(await ask('/assets/old-Ab3_x-9Z.js', NAVIGATION)).toBeNull()
    expect(await ask('/messages', NAVIGATION, 'POST')).toBeNull()
  })
})

describe('nothing else', () => {
  test.each([
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/link.txt',
    '/../secret',
    '/..%2fsecret',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/assets/..%2f.env',
    '/index.html%00.js',
    '/assets/../.env',
  ])('is served: %s', async (path) => {
    expect(await ask(path)).toBeNull()
  })
  test('is there where nothing was built', async () => {
    const none = await openStatic(join(folder, 'missing'))
    expect(await none.answer(new Request('http://chat.test/', { headers: NAVIGATION }))).toBeNull()
  })
})

test('pages built anew are seen while developing', async () => {
  const fresh = await openStatic(folder, { rebuilt: true })
  await writeFile(join(folder, 'new.txt'), 'new')
  await rm(join(folder, 'index.html'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>new')
  const answer = await fresh.answer(new Request('http://chat.test/new.txt'))
  expect(await answer?.text()).toBe('new')
  expect(await ask('/new.txt')).toBeNull()
})
