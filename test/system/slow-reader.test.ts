import { afterEach, expect, test } from 'vitest'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { textsOf } from './testing/screen.ts'
import { until } from './testing/until.ts'
import { judge, spotless } from './testing/verdict.ts'
import { openWorld, type World, wish } from './testing/world.ts'

const MEGABYTE = 1024 * 1024
/** what is said while nobody reads it */
const COMING = 30 * MEGABYTE
const LONG = 4_000
/** conversations in which it is said at the same time */
const AT_ONCE = 12

let world: World
afterEach(() => world.close())

const metric = async (name: string): Promise<number> => {
  const text = await (await fetch(`${world.nodes[0]!.url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0)
}

test('HUB2 a reader who stops reading is closed, costs little memory, and has everything once they are back', async () => {
  world = await openWorld({ nodes: 1, env: { DATABASE_POOL: '4' } })
  const [writer, reader] = await Promise.all(
    ['writer', 'reader'].map(async (name) => world.device(await world.person(name), name)),
  )
  const groups = await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, n) => {
      const group = newId<ConversationId>()
      await wish(writer!, group, { type: 'group.create', name: `Group ${n}`, visibility: 'public', history: 'all' })
      await wish(reader!, group, { type: 'group.join' })
      return group
    }),
  )
  const before = await metric('process_resident_memory_bytes')
  for (const wire of reader!.wires) wire.stall()
  let most = 0
  const times = Math.ceil(COMING / LONG / 2 / AT_ONCE) // a letter of Bangla is three bytes, half of these are
  for (let n = 0; n < times; n += 1) {
    const text = `${n} ${'ক'.repeat(LONG / 2)}${'x'.repeat(LONG / 2)}`
    await Promise.all(groups.map((group, at) => wish(writer!, group, { type: 'message.send', text: `${at} ${text}` })))
    if (n % 20 === 0) most = Math.max(most, await metric('process_resident_memory_bytes'))
  }
  expect(await metric('hub_endings_total{ending="slow"}')).toBeGreaterThan(0)
  console.log(`HUB2 memory before ${Math.round(before / MEGABYTE)} MB, at most ${Math.round(most / MEGABYTE)} MB`)
  for (const wire of reader!.wires) wire.resume()
  const [first] = groups
  await until('the reader has everything', async () => (await textsOf(reader!, first!)).length === times, 60)
  expect(await textsOf(reader!, first!)).toEqual(await textsOf(writer!, first!))
  expect(await judge(world.orm, world.journal)).toEqual(spotless)
  expect(world.complaints).toEqual([])
})
