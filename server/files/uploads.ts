import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { MINUTE } from '../../shared/kernel/time.ts'
import { transact } from '../db/transact.ts'
import { FileRow, type Part } from '../kinds/index.ts'
import type { Ground } from './ground.ts'
import { cleanName } from './name.ts'
import { partOf, placesOf } from './places.ts'
import type { Bytes } from './storage/storage.ts'

/** So much is held before it is put away; what arrived when the line is cut is put away too. */
const PART = 4 * 1024 * 1024
/** Unfinished uploads that one account may have had hands on lately. */
const MOST_AT_ONCE = 20
const LATELY = 30 * MINUTE

export interface Progress {
  readonly upload: FileId
  readonly offset: number
  readonly length: number
}
const progressOf = ({ id, received, length }: FileRow): Progress => ({ upload: id, offset: received, length })

/** So many files are looked at side by side, on all nodes: those who talk do not wait for those who send films. */
const QUEUES = 3
const queueOf = (id: FileId) => `files:${Number.parseInt(id.slice(-4), 16) % QUEUES}`

/** One account begins one after the other: many at once would together be more than there is room for. */
const TURN = `select pg_advisory_xact_lock(hashtextextended($1, 0))`
const BEGIN = `
  with held as (
    select coalesce(sum(coalesce(f.size, f.length)), 0) as bytes,
      count(*) filter (where f.state = 'coming' and f.changed_at > now() - $6::float8 * interval '1 millisecond') as coming
    from file f where f.uploader = $2 and f.state <> 'refused')
  insert into file (id, uploader, state, name, said, length)
  select $1, $2, 'coming', $3, $4, $5::bigint from held where held.bytes + $5::bigint <= $7::bigint and held.coming < $8::int
  returning id`

/** Only who begins where the last one ended adds a piece: of two at the same place one counts. */
const ADD = `
  update file set received = received + $3::bigint, parts = parts || $4::jsonb, changed_at = now(),
    state = case when received + $3::bigint = length then 'checking' else state end
  where id = $1 and received = $2::bigint and state = 'coming' returning state`

/** It was sent in the very moment. */
const whereUsed = (error: unknown): never => {
  throw (error as { code?: string }).code === '23503' ? new Refusal('file.unknown') : error
}

const PREPARE = `select graphile_worker.add_job('file.prepare', $1::json, queue_name => $2, max_attempts => 25,
  job_key => $3)`

/** What people send, on its way in: piece by piece, and from where it broke off when the line was cut (FI1). */
export const createUploads = (ground: Ground) => {
  const { orm, pool, storage, limits, newId, random } = ground
  const most = Math.max(...Object.values(limits.largest))

  const own = async (account: AccountId, id: FileId): Promise<FileRow> => {
    const row = await orm.em.fork().findOne(FileRow, { id, uploader: account })
    if (!row) throw new Refusal('file.unknown')
    return row
  }

  /** @param room  most bytes for all that is there of this account */
  const begin = async (
    account: AccountId,
    wish: { length: number; name: string; said: string },
    room = limits.quota,
  ): Promise<Progress> => {
    const { length, name, said } = wish
    if (length === 0) throw new Refusal('file.empty')
    if (length > most) throw new Refusal('file.tooLarge', { limit: most })
    const id = newId() as FileId
    const values = [id, account, cleanName(name), said, length, LATELY, room, MOST_AT_ONCE]
    const begun = await transact(pool, async (client) => {
      await client.query(TURN, [account])
      return (await client.query(BEGIN, values)).rowCount
    })
    if (begun === 0) throw await whyNot(account, length, room)
    return { upload: id, offset: 0, length }
  }

  const whyNot = async (account: AccountId, length: number, room: number): Promise<Refusal> => {
    const rows = await orm.em.fork().find(FileRow, { uploader: account, state: { $ne: 'refused' } })
    const bytes = rows.reduce((sum, row) => sum + (row.size ?? row.length), length)
    return bytes > room ? new Refusal('files.quota', { limit: room }) : new Refusal('files.many', { retryAfter: 60 })
  }

  /** Adds a piece, and where it was the last one has the whole looked at, in one transaction. */
  const add = async (id: FileId, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<number> => {
    const key = partOf(id, offset, Buffer.from(random(6)).toString('hex'))
    await storage.put(key, bytes)
    const part: Part = { key, size: bytes.byteLength }
    const added = await transact(pool, async (client) => {
      const { rows } = await client.query<{ state: string }>(ADD, [id, offset, part.size, JSON.stringify([part])])
      if (rows[0]?.state === 'checking')
        await client.query(PREPARE, [JSON.stringify({ file: id }), queueOf(id), `file.prepare ${id}`])
      return rows.length > 0
    })
    if (added) return offset + part.size
    await storage.remove([key])
    throw new Refusal('file.offset')
  }

  /** Takes what comes until it ends or breaks off; what came until then is kept. */
  const proceed = async (row: FileRow, offset: number, body: Bytes): Promise<number> => {
    let at = offset
    let held: Uint8Array[] = []
    let size = 0
    const putAway = async () => {
      if (size === 0) return
      const bytes = Uint8Array.from(Buffer.concat(held))
      held = []
      size = 0
      at = await add(row.id, at, bytes)
    }
    try {
      for await (const chunk of body) {
        size += chunk.byteLength
        if (at + size > row.length) throw new Refusal('input.tooLarge', { limit: row.length - offset })
        held.push(chunk)
        if (size >= PART) await putAway()
      }
    } catch (error) {
      if (!(error instanceof Refusal) || error.retry) await putAway()
      throw error
    }
    await putAway()
    return at
  }

  return {
    begin,
    async progress(account: AccountId, id: FileId): Promise<Progress> {
      return progressOf(await own(account, id))
    },
    async proceed(account: AccountId, id: FileId, offset: number, body: Bytes | null): Promise<number> {
      const row = await own(account, id)
      if (row.received !== offset) throw new Refusal('file.offset', { offset: row.received })
      return body && row.state === 'coming' ? proceed(row, offset, body) : offset
    },
    /** Nobody has seen it yet: it is as if it had never been. */
    async end(account: AccountId, id: FileId): Promise<void> {
      const text = `delete from file f where f.id = $1 and f.uploader = $2 and f.kept_as is null
        and not exists (select 1 from event_file e where e.file = f.id) returning f.parts`
      const { rows } = await pool.query<{ parts: Part[] }>(text, [id, account]).catch(whereUsed)
      if (!rows[0]) throw new Refusal('file.unknown')
      await storage.remove([...rows[0].parts.map(({ key }) => key), ...placesOf(id)])
    },
    own,
  }
}
export type Uploads = ReturnType<typeof createUploads>
