import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import { isFor } from '../../shared/kernel/profile.ts'
import type { Orm } from '../db/orm.ts'
import { AccountRow } from './account.row.ts'
import { standings, type Ties } from './standing.ts'

/** Where pictures are kept (server/files). */
export interface Pictures {
  /** @throws Refusal where it is no picture of this account's own that nothing else was done with */
  keepPicture(account: AccountId, id: FileId, as: string): Promise<unknown>
  /** It is needed no longer. */
  letGo(id: FileId): Promise<void>
}

/** Sets the picture of an account, or takes it away; the one before is gone. */
export const changeAvatar = async (
  orm: Orm,
  pictures: Pictures,
  at: Date,
  account: AccountId,
  file: FileId | null,
): Promise<void> => {
  if (file) await pictures.keepPicture(account, file, 'avatar')
  const before = await orm.em.fork().transactional(async (em) => {
    const [row] = await em.execute<{ avatar: FileId | null }[]>('select avatar from account where id = ? for update', [
      account,
    ])
    await em.nativeUpdate(AccountRow, { id: account }, { avatar: file, changedAt: at })
    return row?.avatar ?? null
  })
  if (before && before !== file) await pictures.letGo(before)
}

/** Who may read the picture of a person: whoever the field is for, and its owner. */
export const createAvatarReader =
  ({ orm, ties }: { readonly orm: Orm; readonly ties: Ties }) =>
  async (viewer: AccountId | null, { id, uploader }: { id: FileId; uploader: AccountId }): Promise<boolean> => {
    if (viewer === uploader) return true
    const em = orm.em.fork()
    const row = await em.findOne(AccountRow, { id: uploader, avatar: id })
    if (!row) return false
    const standing = await standings(em, ties, viewer ? { account: viewer } : null, [row])
    return isFor(standing(row), row, 'avatar')
  }
