import * as v from 'valibot'
import { Alt } from '../../shared/kernel/file.ts'
import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import { FileRow } from '../kinds/index.ts'
import type { Ground } from './ground.ts'
import type { Uploads } from './uploads.ts'

interface Taken {
  readonly name: string
  readonly said: string
  /** what it shows, where somebody has said so */
  readonly alt: string
  readonly bytes: Buffer
}

/** What the server itself fetched for somebody: from here on it is a file that they uploaded (FIL3). */
export const createTaking =
  ({ orm }: Ground, uploads: Uploads) =>
  async (account: AccountId, { bytes, alt, ...wish }: Taken): Promise<FileId> => {
    const { upload } = await uploads.begin(account, { ...wish, length: bytes.length })
    if (v.is(Alt, alt)) await orm.em.fork().nativeUpdate(FileRow, { id: upload }, { alt: v.parse(Alt, alt) })
    await uploads.proceed(account, upload, 0, new Blob([Uint8Array.from(bytes)]).stream())
    return upload
  }
