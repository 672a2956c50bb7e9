import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { DAY } from '../../shared/kernel/time.ts'
import { platformFor } from '../commands/derived.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { contradictions, newId } from '../testing/log.ts'

const CANARY = 'kanarybird'

let database: FreshDatabase
let house: House
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
})
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  await house.close()
  await database.drop()
})

test('LOG6 nothing that a removed message said is left in the log: not what its page said, nor where one was to meet', async () => {
  const asha = await house.settle({ name: 'Asha' })
  const group = newId<ConversationId>()
  await house.wish(asha, group, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' })
  const url = `https://${CANARY}.example/`
  const meeting = { starts: Date.now() + DAY, zone: 'Asia/Dhaka', place: CANARY }
  const said = { type: 'message.send', text: `Tea at ${url}`, meeting } as const
  await house.wish(asha, group, said)
  const target = 2
  const preview = { url, title: CANARY, description: CANARY, site: CANARY }
  await house.wish(platformFor(asha.account), group, { type: 'preview.add', target, preview })
  await house.wish(asha, group, {
    type: 'meeting.change',
    target,
    meeting: { ...meeting, place: `${CANARY} upstairs` },
  })
  const all = async () =>
    JSON.stringify(await house.read(asha.account, { conversation: group, anchor: 'newest', before: 50, after: 0 }))
  expect(await all()).toContain(`${CANARY} upstairs`)

  await house.wish(asha, group, { type: 'message.remove', target })
  expect(await all()).not.toContain(CANARY)
  const { rows } = await house.pool.query(`select body::text as body from event where conversation = $1`, [group])
  expect(JSON.stringify(rows)).not.toContain(CANARY)
  const sealed = await house.pool.query(`select body::text as body from sealed where conversation = $1`, [group])
  expect(JSON.stringify(sealed.rows)).toContain(`${CANARY} upstairs`)
})
