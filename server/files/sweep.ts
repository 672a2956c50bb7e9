import type { FileId } from '../../shared/kernel/ids.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { Part } from '../kinds/index.ts'
import { ask } from '../log/reader.ts'
import type { Ground } from './ground.ts'
import { fileOf, placesOf } from './places.ts'

/** Whoever has not sent what they uploaded by then does not come back for it; but what waits for a moderator waits. */
const WAITED = DAY
/** What could not be looked at by then (clamd was away) never will be: the queue has given up. */
const CHECKED = 14 * DAY
/** What harmed nobody yet can be looked at by whoever keeps the platform, for so long. */
const QUARANTINED = 30 * DAY

const AT_ONCE = 500

const UNWANTED = `
  delete from file f where f.kept_as is null
    and f.changed_at < to_timestamp(case when f.state = 'checking' then $2::float8 else $1::float8 end / 1000.0)
    and not exists (select 1 from event_file e where e.file = f.id)
    and not exists (select 1 from moderated m where m.author = f.uploader and m.sort = 'held' and m.outcome is null
      and not m.withdrawn)
  returning f.id, f.parts`

const KNOWN = 'select id from file where id = any($1::uuid[])'
/** Pieces are needed until they were put together. */
const UNFINISHED = `${KNOWN} and state in ('coming', 'checking')`

/** Nothing carries these any more: not another message, nor what they may be kept as. */
const FORGOTTEN = `
  delete from file f where f.id = any($1::uuid[]) and f.kept_as is null
    and not exists (select 1 from event_file e where e.file = f.id)`

/** What became of files that nobody needs: rows go first, so that nothing is served of which a part is gone. */
export const createSweep = ({ pool, storage, now }: Ground) => {
  const among = async (name: string, text: string, ids: readonly FileId[]): Promise<Set<FileId>> => {
    const rows = await ask<{ id: FileId }>(pool, name, text, [ids])
    return new Set(rows.map(({ id }) => id))
  }
  const known = (ids: readonly FileId[]) => among('files:known', KNOWN, ids)
  const unfinished = (ids: readonly FileId[]) => among('files:unfinished', UNFINISHED, ids)

  const removeOthers = async (keys: readonly string[], needed: typeof known) => {
    const there = await needed(keys.flatMap((key) => fileOf(key) ?? []))
    await storage.remove(keys.filter((key) => !there.has(fileOf(key)!)))
  }

  /** What lies there and belongs to nobody: its row went, and the node that was to remove it went too. */
  const orphans = async (prefix: string, age: number, needed = known) => {
    let old: string[] = []
    for await (const { key, at } of storage.under(prefix)) {
      if (at <= now() - age) old.push(key)
      if (old.length < AT_ONCE) continue
      await removeOthers(old, needed)
      old = []
    }
    await removeOthers(old, needed)
  }

  return {
    /** The events that carried these were erased (LOG6). Run twice, it does the same. */
    async forget({ files }: { files: readonly FileId[] }): Promise<void> {
      await pool.query(FORGOTTEN, [files])
      const still = await known(files)
      await storage.remove(files.filter((id) => !still.has(id)).flatMap(placesOf))
    },
    async sweep(): Promise<void> {
      const { rows } = await pool.query<{ id: FileId; parts: Part[] }>(UNWANTED, [now() - WAITED, now() - CHECKED])
      for (const { id, parts } of rows) await storage.remove([...parts.map(({ key }) => key), ...placesOf(id)])
      await orphans('files/', WAITED)
      await orphans('parts/', WAITED, unfinished)
      await orphans('quarantine/', QUARANTINED)
    },
  }
}
