import { type Attached, sortOf } from '../../shared/kernel/file.ts'
import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { attachedOf, FileRow } from '../kinds/index.ts'
import type { Ground } from './ground.ts'
import { placeOf } from './places.ts'
import type { Storage } from './storage/storage.ts'
import type { Uploads } from './uploads.ts'

const SIZES = ['small', 'large'] as const

const bytesAt = async (storage: Storage, key: string): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await storage.open(key)
  if (!bytes) throw new Refusal('file.unknown')
  return new Uint8Array(await new Response(bytes).arrayBuffer())
}

/**
 * What is seen of a film before it is played: a picture that its sender's browser took from it, which was looked at and
 * drawn anew as every picture is. The film takes its shape from it, and the picture is no file of its own any more.
 *
 * @throws Refusal  `file.unknown` where one of them is not this account's own, not ready, or was sent already;
 *                  `file.type` where they are no film and no picture
 */
export const createPoster =
  ({ orm, pool, storage, now }: Ground, uploads: Pick<Uploads, 'own' | 'end'>) =>
  async (account: AccountId, film: FileId, picture: FileId): Promise<Attached> => {
    const row = await uploads.own(account, film)
    if (row.thumbhash && sortOf({ type: row.type! }) === 'video') return attachedOf(row) // said before
    const face = await uploads.own(account, picture)
    if (row.state !== 'ready' || face.state !== 'ready' || face.keptAs) throw new Refusal('file.unknown')
    if (sortOf({ type: row.type! }) !== 'video' || sortOf({ type: face.type! }) !== 'image')
      throw new Refusal('file.type')
    for (const size of SIZES) await storage.put(placeOf(film, size), await bytesAt(storage, placeOf(picture, size)))
    const { width, height, thumbhash, smaller } = face
    const { rowCount } = await pool.query(
      `update file f set width = $2, height = $3, thumbhash = $4, smaller = $5, changed_at = $6 where f.id = $1
       and not exists (select 1 from event_file e where e.file = f.id)`,
      [film, width, height, thumbhash, JSON.stringify(smaller), new Date(now())],
    )
    if (rowCount === 0) throw new Refusal('file.unknown')
    await uploads.end(account, picture)
    return attachedOf(await orm.em.fork().findOneOrFail(FileRow, { id: film }))
  }
