import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { Answer } from './answer.ts'
import type { Field } from './fields.ts'
import { isKnown, readRange } from './range.ts'

/** The pages as they were built, and nothing else: what was not there when we looked is not found. */
export interface StaticFiles {
  /** null: there is no such file, and it is not a page either. */
  answer(request: Request): Promise<Response | null>
}

interface Stored {
  readonly path: string
  readonly size: number
  readonly etag: string
  /** kept in memory where it is small */
  readonly content: Uint8Array<ArrayBuffer> | null
}

interface File extends Stored {
  readonly type: string
  readonly cache: string
  readonly packed: Readonly<Partial<Record<Packing, Stored>>>
}

type Packing = 'br' | 'gzip'
const PACKINGS: readonly [Packing, string][] = [
  ['br', '.br'],
  ['gzip', '.gz'],
]
const KEPT = 512 * 1024
const PAGE = '/index.html'
/** What Vite names after its content never changes under its name. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
}

/**
 * Reads a folder of built pages. Files whose name, or whose folder's, begins with a dot are not for anybody.
 *
 * @param folder   may be missing: then there is nothing to serve
 * @param rebuilt  look again whenever the page itself was built anew (for development)
 */
export const openStatic = async (folder: string, { rebuilt = false } = {}): Promise<StaticFiles> => {
  let files = await readFiles(folder)
  let built = await builtAt(folder)
  const look = async () => {
    const now = await builtAt(folder)
    if (now !== built) files = await readFiles(folder)
    built = now
  }
  return {
    async answer(request) {
      if (rebuilt) await look()
      const file = find(files, request)
      return file && answerFile(file, request)
    },
  }
}

const builtAt = async (folder: string): Promise<number> =>
  (await stat(join(folder, PAGE)).catch(() => ({ mtimeMs: 0 }))).mtimeMs

const readFiles = async (folder: string): Promise<Map<string, File>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const stored = new Map<string, Stored>()
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = `/${relative(folder, path).split(sep).join('/')}`
    if (entry.isFile() && !name.includes('/.')) stored.set(name, await readStored(path))
  }
  const files = new Map<string, File>()
  for (const [name, file] of stored) {
    const packed = PACKINGS.flatMap(([packing, ending]) => {
      const variant = stored.get(name + ending)
      return variant ? [[packing, variant] as const] : []
    })
    files.set(name, { ...file, type: typeOf(name), cache: cacheOf(name), packed: Object.fromEntries(packed) })
  }
  return files
}

const readStored = async (path: string): Promise<Stored> => {
  const { size, mtimeMs } = await stat(path)
  if (size > KEPT)
    return { path, size, etag: `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`, content: null }
  const content = Uint8Array.from(await readFile(path))
  return {
    path,
    size: content.byteLength,
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    content,
  }
}

const typeOf = (name: string): string => TYPES[extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream'
const cacheOf = (name: string): string => (HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache')

/** The file of that name, or the page that shows what is at the address: the browser's half knows all of them. */
const find = (files: Map<string, File>, request: Request): File | null => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const path = decodeURIComponent(new URL(request.url).pathname)
  const file = files.get(path === '/' ? PAGE : path)
  if (file) return file
  const isPage = !path.startsWith('/assets/') && (request.headers.get('accept') ?? '').includes('text/html')
  return (isPage && files.get(PAGE)) || null
}

const answerFile = (file: File, request: Request): Response => {
  const ranged = request.headers.has('range')
  const packing = ranged ? null : packingFor(file, request.headers.get('accept-encoding') ?? '')
  const stored = packing ? file.packed[packing]! : file
  const fields: Field[] = [
    ['content-type', file.type],
    ['cache-control', file.cache],
    ['etag', stored.etag],
    ['accept-ranges', 'bytes'],
  ]
  if (Object.keys(file.packed).length > 0) fields.push(['vary', 'accept-encoding'])
  if (packing) fields.push(['content-encoding', packing])
  if (isKnown(request.headers.get('if-none-match'), stored.etag)) return new Answer(null, { status: 304, fields })
  const range = ranged ? readRange(request.headers, stored.size, stored.etag) : null
  if (range === 'beyond')
    return new Answer(null, { status: 416, fields: [['content-range', `bytes */${stored.size}`]] })
  if (range) fields.push(['content-range', `bytes ${range.first}-${range.last}/${stored.size}`])
  return answerBytes(stored, range, fields, request.method === 'HEAD')
}

const answerBytes = (
  { path, content, size }: Stored,
  range: { first: number; last: number } | null,
  fields: Field[],
  head: boolean,
): Response => {
  const { first, last } = range ?? { first: 0, last: size - 1 }
  const status = range ? 206 : 200
  fields.push(['content-length', String(last - first + 1)])
  if (head) return new Answer(null, { status, fields })
  if (content) return new Answer(range ? content.subarray(first, last + 1) : content, { status, fields })
  const body = Readable.toWeb(createReadStream(path, { start: first, end: last })) as unknown as ConstructorParameters<
    typeof Response
  >[0]
  return new Response(body, { status, headers: fields.map(([name, value]): [string, string] => [name, value]) })
}

/** The smallest that is there and that the browser can unpack. */
const packingFor = (file: File, accepted: string): Packing | null => {
  for (const [packing] of PACKINGS) {
    const wanted = accepted.split(',').some((said) => {
      const [name = '', weight = ''] = said
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/)
      return name === packing && Number(weight || 1) > 0
    })
    if (wanted && file.packed[packing]) return packing
  }
  return null
}
