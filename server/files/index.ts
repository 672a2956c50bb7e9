/**
 * Files: taken in piece by piece, looked at, kept, and read by those who may. Nothing outside this folder imports past
 * this file.
 *
 * Whoever lets people send files along with something said takes their ids in the command, has `filesOf`
 * (server/kinds/file.row.ts) find what is known of them, and puts that into the event as `files`: the log then knows what the event
 * carries, and whoever sees the event may read them. Whoever needs a picture for something else (of a person, say)
 * takes the id of an upload and calls `keeping.keepPicture(account, id, 'avatar')`, and names under `avatar` who may
 * read it. The page shows it from `contentOf(id, { size: 'small' })` (shared/protocol/files.ts).
 */

import type { Ground } from './ground.ts'
import { createKeeping } from './keep.ts'
import { createPrepare } from './prepare.ts'
import type { Reader } from './reading.ts'
import { createReading } from './reading.ts'
import { createFileHandlers } from './routes.ts'
import { createSweep } from './sweep.ts'
import { createTaking } from './take.ts'
import { createUploads } from './uploads.ts'

export type { FileKeeping } from './keep.ts'
export { limitsOf, openScan, openStorage } from './open.ts'
export type { Reader } from './reading.ts'

/** @param readers  who may read what is kept as this: everything that `keepPicture` is told has its entry */
export const createFiles = (ground: Ground, readers: Readonly<Record<string, Reader>> = {}) => {
  const uploads = createUploads(ground)
  const sweep = createSweep(ground)
  return {
    handlers: createFileHandlers(ground, { uploads, read: createReading(ground, readers) }),
    keeping: createKeeping(ground, sweep),
    take: createTaking(ground, uploads),
    /** by name: what the queue has to know (server/jobs) */
    tasks: { 'file.prepare': createPrepare(ground), 'file.forget': sweep.forget },
    sweep: sweep.sweep,
    /** the largest body that is taken in, in bytes */
    largest: Math.max(...Object.values(ground.limits.largest)),
  }
}
