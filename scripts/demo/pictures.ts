import sharp from 'sharp'
import type { Config } from '../../server/config.ts'
import { type Orm, poolOf } from '../../server/db/orm.ts'
import { createFiles, limitsOf, openStorage } from '../../server/files/index.ts'
import { attachedOf, FileRow } from '../../server/kinds/index.ts'
import { createLook } from '../../server/log/look.ts'
import type { Attached } from '../../shared/kernel/file.ts'
import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import { DRAWINGS, type DrawingName, svgOf } from './drawings.ts'

interface Ground {
  readonly orm: Orm
  readonly config: Config
  readonly newId: () => string
}

/** Hangs the drawings of the demo: each goes the way of every file that somebody sends. */
export const createPictures = async ({ orm, config, newId }: Ground) => {
  const pool = await poolOf(orm)
  const storage = openStorage(config)
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
  const grounds = { orm, pool, storage, scan: null, limits: limitsOf(config), look: createLook(pool), now: Date.now }
  const { tasks } = createFiles({ ...grounds, newId, random })

  return async (uploader: AccountId, drawing: DrawingName): Promise<Attached> => {
    const { name, alt } = DRAWINGS[drawing]
    const id = newId() as FileId
    const png = Uint8Array.from(
      await sharp(Buffer.from(svgOf(DRAWINGS[drawing])))
        .png()
        .toBuffer(),
    )
    const part = { key: `parts/${id}/0-demo`, size: png.byteLength }
    await storage.put(part.key, png)
    const at = new Date()
    const size = { length: part.size, received: part.size, parts: [part] }
    const em = orm.em.fork()
    await em.insert(FileRow, { id, uploader, state: 'checking', name, alt, ...size, createdAt: at, changedAt: at })
    await tasks['file.prepare']({ file: id })
    return attachedOf(await orm.em.fork().findOneOrFail(FileRow, { id, state: 'ready' }))
  }
}
export type Pictures = Awaited<ReturnType<typeof createPictures>>
