import { afterEach, expect, test } from 'vitest'
import { chance } from '../../client/net/testing/hands.ts'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { differences, shouldShow } from './testing/level.ts'
import type { Device } from './testing/people.ts'
import { glance } from './testing/screen.ts'
import { forSeconds, until } from './testing/until.ts'
import { jobsLeft, judge, spotless } from './testing/verdict.ts'
import { createWishes } from './testing/wishes.ts'
import { befriend, openWorld, type World, wish } from './testing/world.ts'

const COMMANDS = Number(process.env.SYSTEM_COMMANDS ?? 10_000)
const SEED = Number(process.env.SYSTEM_SEED ?? 2026)
const PEOPLE = 12
const GROUPS = 6
/** every third person has a second device */
const SECOND = 3
/** so often something breaks */
const FAULTS = 16
/** somebody who waits for more than this many answers says nothing more for a while */
const MOST_WAITING = 12

let world: World
afterEach(() => world.close())

/** Everybody is in most groups, and everybody's contact is the next and the one after. */
const setUp = async (random: () => number) => {
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => world.person(`Person ${n}`)))
  const open = (n: number, d: number) => world.device(people[n]!, `p${n}d${d}`, (n + d) % world.nodes.length, random)
  const firsts = await Promise.all(people.map((_, n) => open(n, 0)))
  await Promise.all(
    firsts.flatMap((one, n) => [1, 2].map((step) => befriend(one, firsts[(n + step) % firsts.length]!))),
  )
  const groups = await Promise.all(firsts.slice(0, GROUPS).map((owner, n) => found(owner, n, firsts, random)))
  const seconds = await Promise.all(people.flatMap((_, n) => (n % SECOND === 0 ? [open(n, 1)] : [])))
  return { people, devices: [...firsts, ...seconds], groups }
}

/** A group with most people in it. */
const found = async (owner: Device, n: number, others: readonly Device[], random: () => number) => {
  const group = newId<ConversationId>()
  const history = n % 2 === 0 ? 'all' : 'joined'
  await wish(owner, group, { type: 'group.create', name: `Group ${n}`, visibility: 'public', history })
  const members = others.filter((device) => device !== owner && random() < 0.8)
  await Promise.all(members.map((device) => wish(device, group, { type: 'group.join' })))
  return group
}

/** Refused for good: seen, and put away. */
const putAway = ({ sync }: Device) => {
  for (const { id, status } of sync.outbox.all()) if (status === 'failed') sync.outbox.discard(id)
}

/** Breaks one thing, and mends it as soon as may be. */
const createFaults = (devices: readonly Device[], random: () => number) => {
  const done = { kills: 0, cuts: 0, redis: 0 }
  const mending: Promise<unknown>[] = []
  const strike = (round: number) => {
    const up = world.nodes.filter((node) => node.up)
    const node = up[Math.floor(random() * up.length)]!
    if (round === Math.floor(FAULTS / 2)) {
      done.redis += 1
      mending.push(
        world.redis
          .kill()
          .then(() => forSeconds(3))
          .then(() => world.redis.restart()),
      )
    } else if (round % 3 === 2) {
      done.cuts += 1
      for (const { wires } of devices) if (random() < 0.5) for (const wire of wires) wire.cut()
    } else if (up.length > 1) {
      done.kills += 1
      mending.push(node.kill().then(() => node.start()))
    }
  }
  return { done, strike, mended: () => Promise.all(mending) }
}

const hasTime = ({ sync }: Device) => sync.outbox.all().length < MOST_WAITING

const isQuiet = (device: Device) => {
  putAway(device)
  return device.sync.connection === 'ready' && device.sync.outbox.all().length === 0
}

test(`SYN5 ${COMMANDS} commands on three nodes, killed at random: everybody sees what the log says`, async () => {
  const began = Date.now()
  world = await openWorld({ nodes: 3 })
  const random = chance(SEED)
  const { people, devices, groups } = await setUp(random)
  const wishFor = createWishes({
    people: people.map(({ account }) => account),
    groups,
    journal: world.journal,
    random,
  })
  const faults = createFaults(devices, random)
  const ready = Date.now()
  const screens = devices.map((device, n) => glance(device, groups[n % groups.length]!))

  for (let rounds = 0; world.journal.sent.size < COMMANDS; ) {
    await until('somebody has time for another wish', () => {
      for (const device of devices) putAway(device)
      return devices.some(hasTime)
    })
    for (const device of devices.filter(hasTime)) wishFor(device)
    for (; rounds < Math.floor((world.journal.sent.size * FAULTS) / COMMANDS); rounds += 1) faults.strike(rounds)
  }
  const talked = Date.now()
  await faults.mended()
  await until('every outbox is empty', () => devices.every(isQuiet), 60)
  await until('every job is done', async () => (await jobsLeft(world.orm)) === 0)
  const quiet = Date.now()
  for (const { sync } of devices) sync.focus()

  const fresh: Device[] = []
  for (const person of people) fresh.push(await world.device(person, 'fresh', fresh.length % world.nodes.length))
  let apart: string[] = []
  let behind = [...devices, ...fresh]
  await until(
    'everybody is level',
    async () => {
      const looked = await Promise.all(
        behind.map(async (device) => ({
          device,
          found: await differences(device, await shouldShow(world.orm, device.person.account)),
        })),
      )
      apart = looked.flatMap(({ found }) => found)
      behind = looked.filter(({ found }) => found.length > 0).map(({ device }) => device)
      return apart.length === 0
    },
    30,
  ).catch(() => undefined) // what is apart is shown below
  for (const screen of screens) screen.close()

  const verdict = await judge(world.orm, world.journal)
  const { sent, acknowledged } = world.journal
  console.log(
    `SYN5 seed ${SEED}: ${sent.size} commands, ${acknowledged.length} acknowledged, ` +
      `${[...sent.values()].filter(({ refused }) => refused).length} refused; ${JSON.stringify(faults.done)}; ` +
      `${Object.entries(verdict)
        .map(([name, found]) => `${name} ${found.length}`)
        .join(', ')}; not level ${behind.length} of ${devices.length + people.length}; ` +
      `set up in ${ready - began} ms, talked for ${talked - ready} ms, quiet after ${quiet - talked} ms, compared in ${Date.now() - quiet} ms`,
  )
  expect(apart).toEqual([])
  expect(verdict).toEqual(spotless)
  expect(world.complaints).toEqual([])
})
