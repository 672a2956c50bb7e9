import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Owner } from './owner.ts'

/** A socket's path has to be short (about 100 bytes), and no stranger may have been there before us. */
export const placeSocket = async (home: string, { uid, gid, other }: Owner): Promise<string> => {
  if (Buffer.byteLength(home) < 80) return home
  const short = Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp'
  const dir = join(short, `helloworld-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`)
  await fs.mkdir(dir, { mode: 0o700 }).then(
    () => (other ? fs.chown(dir, uid, gid) : undefined),
    () => undefined,
  )
  const found = await fs.lstat(dir)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0)
    throw new Error(`${dir} was made by somebody else: remove it, or set DATA_DIR to a shorter path.`)
  return dir
}
