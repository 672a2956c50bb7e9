import { HOUR } from '../../shared/kernel/time.ts'
import { createAvatarReader } from '../accounts/index.ts'
import { createFiles, limitsOf, openScan, openStorage } from '../files/index.ts'
import { createLook } from '../log/look.ts'
import { type Ground, ties } from './ground.ts'

/** What people send along with what they say. */
export const openFiles = ({ config, log, undo, clock, random, newId, orm, pool }: Ground) => {
  const limits = limitsOf(config)
  const [storage, scan] = [openStorage(config), openScan(config)]
  const grounds = { orm, pool, storage, scan, limits, look: createLook(pool), now: clock.now, newId, random }
  const files = createFiles(grounds, { avatar: createAvatarReader({ orm, ties }) })
  const sweep = () => void files.sweep().catch((err) => log.warn({ err }, 'Files that nobody needs could not be swept'))
  undo.push(clock.every(HOUR, sweep))
  return files
}
export type OpenedFiles = ReturnType<typeof openFiles>
