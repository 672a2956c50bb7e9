import { randomBytes } from 'node:crypto'
import { copyFile, type FileHandle, mkdir, open, opendir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Bytes, type Content, checkKey, type Storage } from './storage.ts'

export interface DiskOptions {
  /** made where it is missing; several nodes may share it */
  readonly folder: string
  /** so many bytes stay free on the disk: the database may live on it too */
  readonly reserve: number
  /** how many bytes are free; tests tell */
  readonly free?: (folder: string) => Promise<number>
  /** sees to it that what was written is on the disk; tests let it fail */
  readonly sync?: (file: FileHandle) => Promise<void>
}

/** Here it is written, there it is served. Nothing that lies here for a day will ever be finished. */
const UNFINISHED = '.unfinished'

const freeOn = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const toDisk = (file: FileHandle): Promise<void> => file.sync()

const has = (error: unknown, ...codes: string[]): boolean => codes.includes((error as { code?: string }).code ?? '')

/** The bytes are on the disk when this is done, not only on their way there. */
const write = async (path: string, content: Content, sync: (file: FileHandle) => Promise<void>): Promise<void> => {
  if (!(content instanceof Uint8Array)) await copyFile(content.path, path)
  const file = await open(path, content instanceof Uint8Array ? 'wx' : 'r+')
  try {
    if (content instanceof Uint8Array) await file.writeFile(content)
    await sync(file)
  } finally {
    await file.close()
  }
}

/** Files in a folder, written beside their place and then moved into it. */
export const createDiskStorage = ({ folder, reserve, free = freeOn, sync = toDisk }: DiskOptions): Storage => {
  const pathOf = (key: string) => join(folder, ...checkKey(key).split('/'))

  const demandRoom = async (content: Content) => {
    const size = content instanceof Uint8Array ? content.byteLength : (await stat(content.path)).size
    if ((await free(folder)) - size < reserve) throw new Refusal('files.full')
  }

  const put = async (key: string, content: Content) => {
    const path = pathOf(key)
    const beside = join(folder, UNFINISHED, randomBytes(12).toString('hex'))
    await mkdir(dirname(beside), { recursive: true })
    await demandRoom(content)
    try {
      await write(beside, content, sync)
      await mkdir(dirname(path), { recursive: true })
      await rename(beside, path)
    } catch (error) {
      await rm(beside, { force: true })
      throw has(error, 'ENOSPC', 'EDQUOT') ? new Refusal('files.full') : error
    }
  }

  return {
    put,
    async open(key, piece) {
      const file = await open(pathOf(key)).catch((error: unknown) => {
        if (has(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null
        throw error
      })
      if (!file) return null
      const stream = file.createReadStream(piece && { start: piece.first, end: piece.last })
      return Readable.toWeb(stream) as unknown as Bytes
    },
    async remove(keys) {
      for (const key of keys) await rm(pathOf(key), { force: true })
    },
    async *under(prefix) {
      const entries = await opendir(folder, { recursive: true }).catch(() => [])
      for await (const entry of entries) {
        const path = join(entry.parentPath, entry.name)
        const key = relative(folder, path).split(sep).join('/')
        if (!entry.isFile() || !key.startsWith(prefix) || key.startsWith('.')) continue
        const found = await stat(path).catch(() => null)
        if (found) yield { key, at: found.mtimeMs }
      }
    },
  }
}
