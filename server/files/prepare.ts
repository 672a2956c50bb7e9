import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sortOf } from '../../shared/kernel/file.ts'
import type { FileId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { FileRow } from '../kinds/index.ts'
import type { Ground } from './ground.ts'
import { cleanName } from './name.ts'
import { drawAnew } from './picture.ts'
import { placeOf, quarantineOf } from './places.ts'
import { PICTURES, sniff } from './sniff.ts'
import type { Storage } from './storage/storage.ts'

/** What was found out about a file. */
type Found = Pick<FileRow, 'type' | 'size'> & Partial<Pick<FileRow, 'width' | 'height' | 'thumbhash' | 'smaller'>>

/** The pieces as one local file. */
const gather = async (storage: Storage, { parts }: FileRow, path: string): Promise<void> => {
  const pieces = async function* () {
    for (const { key } of parts) {
      const piece = await storage.open(key)
      if (!piece) throw new Error('A piece of an upload is missing.')
      yield* Readable.fromWeb(piece as never)
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path))
}

/**
 * Looks at what was uploaded before anybody may send it: whether it carries something harmful, what it is by its bytes,
 * and whether it may be so large. A picture is drawn anew. Run twice, it does the same.
 *
 * @throws whatever keeps it from telling: the queue tries again
 */
export const createPrepare = ({ orm, storage, limits, scan }: Ground) => {
  const examine = async (row: FileRow, path: string): Promise<Found> => {
    if (scan && (await scan(path)) === 'infected') {
      await storage.put(quarantineOf(row.id), { path })
      throw new Refusal('file.infected')
    }
    const type = await sniff(path, row.said)
    const limit = limits.largest[sortOf({ type })]
    if (row.length > limit) throw new Refusal('file.tooLarge', { limit })
    return PICTURES.has(type) ? keepPicture(row.id, path, type) : keep(row, path, type)
  }

  const keep = async ({ id, length }: FileRow, path: string, type: string): Promise<Found> => {
    await storage.put(placeOf(id), { path })
    return { type, size: length }
  }

  const keepPicture = async (id: FileId, path: string, as: string): Promise<Found> => {
    const { type, bytes, width, height, thumbhash, small, large } = await drawAnew(path, as, limits.pixels)
    await storage.put(placeOf(id, 'small'), small)
    await storage.put(placeOf(id, 'large'), large)
    await storage.put(placeOf(id), bytes)
    const smaller = { small: small.byteLength, large: large.byteLength }
    return { type, size: bytes.byteLength, width, height, thumbhash, smaller }
  }

  const outcomeOf = async (row: FileRow, path: string): Promise<Partial<FileRow>> => {
    try {
      const found = await examine(row, path)
      return { state: 'ready', name: cleanName(row.name, found.type!), ...found }
    } catch (error) {
      if (error instanceof Refusal && !error.retry) return { state: 'refused', code: error.code }
      throw error
    }
  }

  return async ({ file: id }: { file: FileId }): Promise<void> => {
    const em = orm.em.fork()
    const row = await em.findOne(FileRow, { id, state: 'checking' })
    if (!row) return
    const folder = await mkdtemp(join(tmpdir(), 'helloworld-file-'))
    try {
      const path = join(folder, 'whole')
      await gather(storage, row, path)
      const outcome = await outcomeOf(row, path)
      await em.nativeUpdate(FileRow, { id, state: 'checking' }, { ...outcome, parts: [], changedAt: new Date() })
      await storage.remove(row.parts.map(({ key }) => key))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}
