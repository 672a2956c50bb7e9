import { type Attached, sortOf } from '../../shared/kernel/file.ts'
import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { attachedOf, FileRow } from '../kinds/index.ts'
import type { Ground } from './ground.ts'
import type { createSweep } from './sweep.ts'

/**
 * Files that serve something beside conversations: the picture of a person. They are uploaded like any other, and then
 * kept as what they are for; who may read them is told to `createFiles` under the same name.
 */
export const createKeeping = ({ orm, pool }: Ground, { forget }: Pick<ReturnType<typeof createSweep>, 'forget'>) => ({
  /**
   * @returns what is known of the file; the same again if it is kept as that already
   * @throws Refusal  `file.unknown` where it is not this account's own, not ready or sent already; `file.type` where it
   *                  is no picture
   */
  async keepPicture(account: AccountId, id: FileId, as: string): Promise<Attached> {
    const row = await orm.em.fork().findOne(FileRow, { id, uploader: account, state: 'ready' })
    if (!row) throw new Refusal('file.unknown')
    if (sortOf({ type: row.type! }) !== 'image') throw new Refusal('file.type')
    const text = `update file f set kept_as = $2, changed_at = now() where f.id = $1 and coalesce(f.kept_as, $2) = $2
      and not exists (select 1 from event_file e where e.file = f.id)`
    const { rowCount } = await pool.query(text, [id, as])
    if (rowCount === 0) throw new Refusal('file.unknown')
    return attachedOf(row)
  },
  /** It serves no longer: it is gone. */
  async letGo(id: FileId): Promise<void> {
    await pool.query('update file set kept_as = null where id = $1', [id])
    await forget({ files: [id] })
  },
})
export type FileKeeping = ReturnType<typeof createKeeping>
