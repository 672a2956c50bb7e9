import type { Pool } from 'pg'
import type { FileSort } from '../../shared/kernel/file.ts'
import type { Orm } from '../db/orm.ts'
import type { Look } from '../log/look.ts'
import type { Scan } from './clamd.ts'
import type { Storage } from './storage/storage.ts'

/** What people may send, in bytes and pixels. */
export interface FileLimits {
  readonly largest: Readonly<Record<FileSort, number>>
  /** of everything that one account keeps and uploads */
  readonly quota: number
  readonly pixels: number
}

/** What everything about files stands on. */
export interface Ground {
  readonly orm: Orm
  readonly pool: Pool
  readonly storage: Storage
  /** what an account may see of conversations */
  readonly look: Look
  readonly limits: FileLimits
  /** null: nothing looks for viruses */
  readonly scan: Scan | null
  readonly now: () => number
  readonly newId: () => string
  readonly random: (bytes: number) => Uint8Array
}
