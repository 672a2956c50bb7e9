import { execFile } from 'node:child_process'
import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Who Postgres runs as. It refuses root; everybody else runs it as themselves. */
export interface Owner {
  readonly uid: number
  readonly gid: number
  /** not us: files have to be made readable for them */
  readonly other: boolean
}

export const ownerOf = async (dir: string): Promise<Owner> => {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  const present = await fs.stat(dir).catch(() => null)
  if (uid !== 0) {
    if (present && present.uid !== uid)
      throw new Error(`${dir} belongs to another user: set DATA_DIR to a folder of your own.`)
    return { uid, gid, other: false }
  }
  if (present && present.uid !== 0) return { uid: present.uid, gid: present.gid, other: true }
  const idOf = async (flag: string) => Number((await run('id', [flag, 'nobody'])).stdout)
  return { uid: await idOf('-u'), gid: await idOf('-g'), other: true }
}

/** May they go through every folder down to here? (Their groups are not asked: we know of one.) */
export const canReach = async (path: string, { uid, gid, other }: Owner): Promise<boolean> => {
  if (!other) return true
  const here = await fs.stat(path)
  const bit = here.uid === uid ? 0o100 : here.gid === gid ? 0o010 : 0o001
  if ((here.mode & bit) === 0) return false
  return path === dirname(path) || canReach(dirname(path), { uid, gid, other })
}

/** Where root keeps what another user has to reach, when our own folder is closed to them. */
export const OPEN_GROUND = '/var/lib/helloworld-chat'
