import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../testing/outcome.ts'
import { openBucket } from '../testing/bucket.ts'
import { createDiskStorage } from './disk.ts'
import { createMemoryStorage } from './memory.ts'
import { createS3Storage } from './s3.ts'
import type { Bytes, Storage } from './storage.ts'

let folder: string
let bucket: Awaited<ReturnType<typeof openBucket>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'))
  bucket = await openBucket()
})
afterAll(async () => {
  await bucket.close()
  await rm(folder, { recursive: true, force: true })
})

const read = async (bytes: Bytes | null) => (bytes ? Buffer.from(await new Response(bytes).arrayBuffer()) : null)
const some = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) % 256)
const keysUnder = async (storage: Storage, prefix: string) => {
  const keys: string[] = []
  for await (const { key } of storage.under(prefix)) keys.push(key)
  return keys.sort()
}

const kept: Record<string, () => Storage> = {
  memory: () => createMemoryStorage(),
  disk: () => createDiskStorage({ folder: join(folder, 'disk'), reserve: 0 }),
  s3: () => createS3Storage(bucket),
}

describe.each(Object.keys(kept))('FIL1 a storage: %s', (name) => {
  let storage: Storage
  beforeAll(() => {
    storage = kept[name]!()
  })

  test('gives back what was put, byte for byte', async () => {
    const bytes = some(300_000)
    await storage.put('files/one/original', bytes)
    expect((await read(await storage.open('files/one/original')))!.equals(bytes)).toBe(true)
  })

  test('takes a whole local file', async () => {
    const path = join(folder, `${name}-local`)
    await writeFile(path, some(100_000))
    await storage.put('files/two/original', { path })
    expect((await read(await storage.open('files/two/original')))!.equals(some(100_000))).toBe(true)
  })

  test.each([
    [0, 0],
    [10, 99],
    [99_990, 99_999],
  ])('gives the piece from %i to %i', async (first, last) => {
    await storage.put('files/three/original', some(100_000))
    const piece = await read(await storage.open('files/three/original', { first, last }))
    expect(piece!.equals(some(100_000).subarray(first, last + 1))).toBe(true)
  })

  test('puts another in the place of what was there', async () => {
    await storage.put('files/four/original', some(500))
    await storage.put('files/four/original', some(20))
    expect((await read(await storage.open('files/four/original')))?.byteLength).toBe(20)
  })

  test('has nothing where nothing was put', async () => {
    expect(await storage.open('files/never/original')).toBeNull()
    expect(await storage.open('files/never/original', { first: 0, last: 3 })).toBeNull()
  })

  test('has nothing any more where something was removed, and says nothing of what never was', async () => {
    await storage.put('files/five/original', some(10))
    await storage.remove(['files/five/original', 'files/never/original'])
    expect(await storage.open('files/five/original')).toBeNull()
  })

  test('tells what lies under a prefix, and since when', async () => {
    await storage.put('parts/a/0-x', some(1))
    await storage.put('parts/b/0-x', some(1))
    expect(await keysUnder(storage, 'parts/')).toEqual(['parts/a/0-x', 'parts/b/0-x'])
    for await (const { at } of storage.under('parts/a')) expect(Math.abs(Date.now() - at)).toBeLessThan(60_000)
  })

  test.each(['../etc/passwd', '/etc/passwd', 'files/../../x', 'a//b', 'A', 'a b', 'a\0b', '', '.hidden'])(
    'takes no key that is not ours: %j',
    async (key) => {
      await expect(storage.put(key, some(1))).rejects.toThrow(TypeError)
      await expect(storage.open(key)).rejects.toThrow(TypeError)
      await expect(storage.remove([key])).rejects.toThrow(TypeError)
    },
  )
})

describe('FIL2 where there is no room', () => {
  test('nothing is put, nothing half written stays, and what was there is still there', async () => {
    const room = { left: 1_000 }
    const storage = createDiskStorage({ folder: join(folder, 'full'), reserve: 100, free: async () => room.left })
    await storage.put('files/one/original', some(500))
    room.left = 400
    expect(await codeOf(storage.put('files/one/original', some(301)))).toBe('files.full')
    expect((await read(await storage.open('files/one/original')))!.equals(some(500))).toBe(true)
    expect(await readdir(join(folder, 'full', '.unfinished'))).toEqual([])
    room.left = 10_000
    expect(await codeOf(storage.put('files/one/original', some(301)))).toBe('done')
  })

  test('a disk that fills up while it is written to says so, and keeps nothing of it', async () => {
    const no = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const sync = async () => {
      throw no
    }
    const storage = createDiskStorage({ folder: join(folder, 'filling'), reserve: 0, sync })
    expect(await codeOf(storage.put('files/one/original', some(500)))).toBe('files.full')
    expect(await storage.open('files/one/original')).toBeNull()
    expect(await readdir(join(folder, 'filling', '.unfinished'))).toEqual([])
  })

  test('a server that cannot be reached is busy, not wrong', async () => {
    const storage = createS3Storage({ ...bucket, endpoint: 'http://127.0.0.1:9' })
    expect(await codeOf(storage.put('files/one/original', some(5)))).toBe('busy')
    expect(await codeOf(storage.open('files/one/original'))).toBe('busy')
  })
})
