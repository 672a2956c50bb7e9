import type { FileId } from '../../shared/kernel/ids.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { Part } from '../kinds/index.ts'
import { ask } from '../log/reader.ts'
import type { Ground } from './ground.ts'
import { fileOf, placesOf } from './places.ts'

/** Whoever has not sent what they uploaded by then does not come back for it. */
const WAITED = DAY
/** What harmed nobody yet can be looked at by whoever keeps the platform, for so long. */
const QUARANTINED = 30 * DAY

const UNWANTED = `
  delete from file f where f.kept_as is null and f.changed_at < to_timestamp($1 / 1000.0) and f.state <> 'checking'
    and not exists (select 1 from event_file e where e.file = f.id)
  returning f.id, f.parts`

/** Nothing carries these any more: not another message, nor what they may be kept as. */
const FORGOTTEN = `
  delete from file f where f.id = any($1::uuid[]) and f.kept_as is null
    and not exists (select 1 from event_file e where e.file = f.id)`

/** What became of files that nobody needs: rows go first, so that nothing is served of which a part is gone. */
export const createSweep = ({ pool, storage, now }: Ground) => {
  const known = async (ids: readonly FileId[]): Promise<Set<FileId>> => {
    const rows = await ask<{ id: FileId }>(pool, 'files:known', 'select id from file where id = any($1::uuid[])', [ids])
    return new Set(rows.map(({ id }) => id))
  }

  /** What lies there and belongs to nobody: its row went, and the node that was to remove it went too. */
  const orphans = async (prefix: string, age: number) => {
    for await (const { key, at } of storage.under(prefix)) {
      const id = fileOf(key)
      if (at > now() - age || (id && (await known([id])).has(id))) continue
      await storage.remove([key])
    }
  }

  return {
    /** The events that carried these were erased (LOG6). Run twice, it does the same. */
    async forget({ files }: { files: readonly FileId[] }): Promise<void> {
      await pool.query(FORGOTTEN, [files])
      const still = await known(files)
      await storage.remove(files.filter((id) => !still.has(id)).flatMap(placesOf))
    },
    async sweep(): Promise<void> {
      const { rows } = await pool.query<{ id: FileId; parts: Part[] }>(UNWANTED, [now() - WAITED])
      for (const { id, parts } of rows) await storage.remove([...parts.map(({ key }) => key), ...placesOf(id)])
      await orphans('files/', WAITED)
      await orphans('parts/', WAITED)
      await orphans('quarantine/', QUARANTINED)
    },
  }
}
