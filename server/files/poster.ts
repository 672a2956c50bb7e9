import { type Attached, sortOf } from '../../shared/kernel/file.ts'
import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { transact } from '../db/transact.ts'
import { attachedOf, FileRow } from '../kinds/index.ts'
import type { Ground } from './ground.ts'
import { placeOf } from './places.ts'
import type { Storage } from './storage/storage.ts'
import type { Uploads } from './uploads.ts'

const SIZES = ['small', 'large'] as const

/** Held until it is done, so that of two pictures at once one is taken whole. Sending the film does not wait for it. */
const HOLD = `
  select 1 from file f where f.id = $1 and f.thumbhash is null
    and not exists (select 1 from event_file e where e.file in (f.id, $2)) for no key update of f`
const DRESS = `
  update file f set width = $2, height = $3, thumbhash = $4, smaller = $5, changed_at = $6 where f.id = $1
    and not exists (select 1 from event_file e where e.file = f.id)`

/** What is known of a film that has its picture; null: it has none yet. */
const said = (row: FileRow): Attached | null =>
  row.thumbhash && sortOf({ type: row.type! }) === 'video' ? attachedOf(row) : null
const refuse = (): never => {
  throw new Refusal('file.unknown')
}

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
    const before = said(row)
    if (before) return before
    const face = await uploads.own(account, picture)
    if (row.state !== 'ready' || face.state !== 'ready' || face.keptAs) throw new Refusal('file.unknown')
    if (sortOf({ type: row.type! }) !== 'video' || sortOf({ type: face.type! }) !== 'image')
      throw new Refusal('file.type')
    const dressed = await transact(pool, async (client) => {
      if ((await client.query(HOLD, [film, picture])).rowCount === 0) return false
      for (const size of SIZES) await storage.put(placeOf(film, size), await bytesAt(storage, placeOf(picture, size)))
      const { width, height, thumbhash, smaller } = face
      const values = [film, width, height, thumbhash, JSON.stringify(smaller), new Date(now())]
      return (await client.query(DRESS, values)).rowCount === 1
    })
    if (!dressed) return said(await uploads.own(account, film)) ?? refuse()
    await uploads.end(account, picture)
    return attachedOf(await orm.em.fork().findOneOrFail(FileRow, { id: film }))
  }
