import { afterEach, expect, test } from 'vitest'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { startDurable } from './testing/durable.ts'
import type { Device } from './testing/people.ts'
import { until } from './testing/until.ts'
import { jobsLeft, judge, spotless } from './testing/verdict.ts'
import { befriend, openWorld, type World, wish } from './testing/world.ts'

const PEOPLE = 6

let world: World
afterEach(() => world.close())

/** Pairs of people, each of whom talks to the next without waiting for an answer. */
const setUp = async () => {
  const database = await startDurable()
  world = await openWorld({ nodes: 2, database })
  const devices = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, n) => world.device(await world.person(`p${n}`), `p${n}`, n % 2)),
  )
  const pairs: (readonly [Device, ConversationId])[] = []
  for (let n = 0; n < PEOPLE; n += 2) {
    const conversation = await befriend(devices[n]!, devices[n + 1]!)
    pairs.push([devices[n]!, conversation], [devices[n + 1]!, conversation])
  }
  return { database, pairs }
}

/** Much may be said about a database that is gone; nobody may end by it. */
const ended = () => world.complaints.filter((line) => line.includes('ended by itself'))

const acknowledged = () => world.journal.acknowledged.length

/** Everybody says so much; what is said waits in their outboxes until it is in the log. */
const talk = (pairs: Awaited<ReturnType<typeof setUp>>['pairs'], times: number) =>
  Promise.all(
    pairs.flatMap(([device, conversation]) =>
      Array.from({ length: times }, (_, n) =>
        wish(device, conversation, { type: 'message.send', text: `${device.name} ${times} ${n}` }),
      ),
    ),
  )

test('LOG1 what was acknowledged survives kill -9 of a node and an immediate stop of Postgres', async () => {
  const { database, pairs } = await setUp()
  const before = acknowledged()
  const said = talk(pairs, 200)
  await until('some of it is acknowledged', () => acknowledged() > before + 200)
  await Promise.all([world.nodes[0]!.kill(), database.crash()])
  const survived = acknowledged()
  await database.start()
  await world.nodes[0]!.start()
  await said
  expect(acknowledged()).toBeGreaterThan(survived)
  expect(await judge(world.orm, world.journal)).toEqual(spotless)
  expect(ended()).toEqual([])
}, 120_000)

test('LOG3 while Postgres is stopped what is said waits, and is said once when it is back', async () => {
  const { database, pairs } = await setUp()
  const before = acknowledged()
  const said = talk(pairs, 200)
  await until('some of it is acknowledged', () => acknowledged() > before + 100)
  await database.stop()
  expect(ended()).toEqual([])
  await database.start()
  await said
  await talk(pairs, 10)
  await until('the queue works again', async () => (await jobsLeft(world.orm)) === 0, 60)
  expect([...world.journal.sent.values()].filter(({ refused }) => refused)).toEqual([])
  expect(await judge(world.orm, world.journal)).toEqual(spotless)
  expect(ended()).toEqual([])
}, 120_000)
