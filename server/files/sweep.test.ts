import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileId } from '../../shared/kernel/ids.ts'
import { DAY, HOUR } from '../../shared/kernel/time.ts'
import { FileRow } from '../kinds/index.ts'
import { createLook } from '../log/look.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { newId } from '../testing/log.ts'
import { createFiles } from './index.ts'
import { createMemoryStorage } from './storage/memory.ts'
import { png } from './testing/samples.ts'

let database: FreshDatabase
let house: House
let files: ReturnType<typeof createFiles>
let time = Date.now()
const storage = createMemoryStorage(() => time)
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  const { orm, pool } = house
  const limits = { largest: { image: 1e6, video: 1e6, audio: 1e6, document: 1e6 }, quota: 1e7, pixels: 1e6 }
  const clock = { now: () => time, newId, random: (bytes: number) => randomBytes(bytes) }
  files = createFiles({ orm, pool, storage, limits, scan: null, look: createLook(pool), ...clock })
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const keys = async () => {
  const found: string[] = []
  for await (const { key } of storage.under('')) found.push(key)
  return found.sort()
}

/** A file of somebody's, whose bytes are all there. */
const fileOf = async (account: string, age: number): Promise<FileId> => {
  const id = newId<FileId>()
  const bytes = await png()
  const part = { key: `parts/${id}/0-a`, size: bytes.byteLength }
  await storage.put(part.key, bytes)
  await house.pool.query(
    `insert into file (id, uploader, state, name, length, received, parts, changed_at)
     values ($1, $2, 'checking', 'a.png', $3, $3, $4, to_timestamp($5 / 1000.0))`,
    [id, account, part.size, JSON.stringify([part]), time - age],
  )
  return id
}
const backdate = (id: FileId, age: number) =>
  house.pool.query(`update file set changed_at = to_timestamp($2 / 1000.0) where id = $1`, [id, time - age])
const exists = async (id: FileId) => (await house.orm.em.fork().count(FileRow, { id })) === 1

test('FIL13 what was uploaded and not sent within a day is gone, with everything that belongs to it', async () => {
  const { account } = await house.settle()
  const [old, fresh] = [await fileOf(account, 0), await fileOf(account, 0)]
  for (const file of [old, fresh]) await files.tasks['file.prepare']({ file })
  expect(await keys()).toHaveLength(6) // the pieces have gone, two pictures with two smaller ones are there
  await backdate(old, DAY + HOUR)
  await files.sweep()
  expect([await exists(old), await exists(fresh)]).toEqual([false, true])
  expect((await keys()).every((key) => key.includes(fresh))).toBe(true)
})

test('FIL13 what is sent, or kept for something, stays', async () => {
  const asha = await house.settle()
  const [sent, kept] = [await fileOf(asha.account, 0), await fileOf(asha.account, 0)]
  for (const file of [sent, kept]) await files.tasks['file.prepare']({ file })
  await house.wish(asha, asha.account as never, { type: 'message.send', files: [sent] })
  const picture = await files.keeping.keepPicture(asha.account, kept, 'avatar')
  expect(picture).toMatchObject({ id: kept, width: 60 })
  for (const id of [sent, kept]) await backdate(id, 9 * DAY)
  await files.sweep()
  expect([await exists(sent), await exists(kept)]).toEqual([true, true])
  await files.keeping.letGo(kept)
  expect(await exists(kept)).toBe(false)
})

test('FIL13 of what is kept for something, nothing can be sent, and what was sent is kept for nothing', async () => {
  const [asha, rafi] = [await house.settle(), await house.settle()]
  const [sent, kept] = [await fileOf(asha.account, 0), await fileOf(asha.account, 0)]
  for (const file of [sent, kept]) await files.tasks['file.prepare']({ file })
  await house.wish(asha, asha.account as never, { type: 'message.send', files: [sent] })
  await files.keeping.keepPicture(asha.account, kept, 'avatar')
  const say = house.wish(asha, asha.account as never, { type: 'message.send', files: [kept] })
  await expect(say).rejects.toThrow('file.unknown')
  await expect(files.keeping.keepPicture(asha.account, sent, 'avatar')).rejects.toThrow('file.unknown')
  await expect(files.keeping.keepPicture(rafi.account, kept, 'avatar')).rejects.toThrow('file.unknown')
})

test('FIL13 a piece that was left behind is swept away once its file is whole', async () => {
  const { account } = await house.settle()
  const file = await fileOf(account, 0)
  await files.tasks['file.prepare']({ file })
  await storage.put(`parts/${file}/0-left`, new Uint8Array(3)) // the node went before it had put it away
  await files.keeping.keepPicture(account as never, file, 'avatar')
  const coming = await fileOf(account, 0)
  time += DAY + HOUR
  await backdate(coming, 0)
  await files.sweep()
  const left = await keys()
  expect(left.filter((key) => key.includes(file) && key.startsWith('parts/'))).toEqual([])
  expect(left.filter((key) => key.includes(coming))).toHaveLength(1)
  expect(await exists(file)).toBe(true)
})

test('FIL13 what lies there and belongs to nobody is swept away once it is a day old', async () => {
  const orphan = newId<FileId>()
  await storage.put(`files/${orphan}/original`, new Uint8Array(3))
  await storage.put(`parts/${orphan}/0-b`, new Uint8Array(3))
  await files.sweep()
  expect((await keys()).filter((key) => key.includes(orphan))).toHaveLength(2)
  time += DAY + HOUR
  await files.sweep()
  expect((await keys()).filter((key) => key.includes(orphan))).toEqual([])
})
