import { defineEntity, p } from '@mikro-orm/postgresql'
import type { Attached } from '../../shared/kernel/file.ts'
import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import type { RefusalCode } from '../../shared/kernel/refusal.ts'
import type { Fork } from './kind.ts'

/** A piece of an upload, under its key in the storage. */
export interface Part {
  readonly key: string
  readonly size: number
}

const FileTable = defineEntity({
  name: 'FileRow',
  tableName: 'file',
  properties: {
    id: p.uuid().$type<FileId>().primary(),
    uploader: p.uuid().$type<AccountId>(),
    state: p.text().$type<'coming' | 'checking' | 'ready' | 'refused'>(),
    code: p.text().$type<RefusalCode>().nullable(),
    name: p.text(),
    said: p.text().default(''),
    length: p.bigint('number'),
    received: p.bigint('number').default(0),
    parts: p.json<readonly Part[]>().default('[]'),
    type: p.text().nullable(),
    size: p.bigint('number').nullable(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    thumbhash: p.text().nullable(),
    alt: p.text().default(''),
    smaller: p.json<{ readonly small?: number; readonly large?: number }>().default('{}'),
    keptAs: p.text().nullable(),
    createdAt: p.datetime(),
    changedAt: p.datetime(),
  },
})
export class FileRow extends FileTable.class {}
FileTable.setClass(FileRow)

export const fileEntities = [FileRow] as const

/** What an event tells of a file. Keys that have nothing to say are left out. */
export const attachedOf = ({ id, name, type, size, width, height, thumbhash, alt }: FileRow): Attached => ({
  id,
  name,
  type: type!,
  size: size!,
  ...(width && height && { width, height }),
  ...(thumbhash && { thumbhash }),
  ...(alt && { alt }),
})

/**
 * Those of these files that this account uploaded and that are ready to be sent, in the order in which they were named.
 * Whether they were sent already is seen when the event is written (log/carried.ts): a repeat of its command finds them
 * sent, and has to get the first answer (LOG3).
 */
export const filesOf = async (fork: Fork, account: AccountId, ids: readonly FileId[]): Promise<Attached[]> => {
  if (ids.length === 0) return []
  const rows = await fork().find(FileRow, { id: { $in: [...ids] }, uploader: account, state: 'ready', keptAs: null })
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []).map(attachedOf)
}
