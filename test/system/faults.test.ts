import { io } from 'socket.io-client'
import { afterEach, describe, expect, test } from 'vitest'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { type Device, signIn } from './testing/people.ts'
import { glance, textsOf } from './testing/screen.ts'
import { forSeconds, until } from './testing/until.ts'
import { judge, spotless } from './testing/verdict.ts'
import { befriend, openWorld, type World, wish } from './testing/world.ts'

/** The client's: what is open is compared so often (SYN3). */
const HEARTBEAT = 25
/** as the nodes are told */
const RIGHTS_TTL = 2
/** So long Redis is away, in seconds. */
const AWAY = 10
/** Beside what a rule allows: what a busy machine may take. */
const BREATH = 4

let world: World
afterEach(async () => {
  await world.close()
  expect(world.complaints).toEqual([])
})

const twoPeople = async () => {
  const [asha, rafi] = await Promise.all([world.person('Asha'), world.person('Rafi')])
  const hers = await world.device(asha, 'hers', 0)
  const his = await world.device(rafi, 'his', 1)
  return { hers, his, conversation: await befriend(hers, his) }
}

/** Somebody who does not stop talking. */
const talk = (device: Device, conversation: ConversationId) => {
  let going = true
  let said = 0
  const run = (async () => {
    for (; going; said += 1) await wish(device, conversation, { type: 'message.send', text: `${device.name} ${said}` })
  })()
  return {
    get said() {
      return said
    },
    async stop(): Promise<number> {
      going = false
      await run
      return said
    },
  }
}

const middleOf = (waits: readonly number[]): number => waits.toSorted((a, b) => a - b)[waits.length >> 1]!

const lastOf = ({ sync }: Device, conversation: ConversationId) => sync.inbox.row(conversation)?.last?.text

const showBoth = async (hers: Device, his: Device, conversation: ConversationId, count: number, seconds: number) => {
  for (const device of [hers, his])
    await until(
      `${device.name} shows ${count} messages`,
      async () => (await textsOf(device, conversation)).length === count,
      seconds,
    )
  expect(await textsOf(hers, conversation)).toEqual(await textsOf(his, conversation))
  expect(await judge(world.orm, world.journal)).toEqual(spotless)
}

describe('a node', () => {
  test('SYN1 LOG3 is killed mid-conversation: her client moves to the other, and nothing is lost or doubled', async () => {
    world = await openWorld({ nodes: 2 })
    const { hers, his, conversation } = await twoPeople()
    glance(his, conversation)
    const both = [talk(hers, conversation), talk(his, conversation)]
    await until('they are talking', () => both.every(({ said }) => said > 30))
    await world.nodes[0]!.kill()
    const before = both[0]!.said
    await until('she goes on talking', () => both[0]!.said > before + 30)
    const [said, answered] = await Promise.all(both.map(({ stop }) => stop()))
    await showBoth(hers, his, conversation, said! + answered!, HEARTBEAT)
  })

  test('HUB7 is replaced by SIGTERM, one after the other: no command fails, and nobody sees a thing', async () => {
    world = await openWorld({ nodes: 2 })
    const { hers, his, conversation } = await twoPeople()
    glance(his, conversation)
    const both = [talk(hers, conversation), talk(his, conversation)]
    await until('they are talking', () => both.every(({ said }) => said > 10))
    for (const node of world.nodes) {
      expect(await node.stop()).toBe(0)
      const before = both.map(({ said }) => said)
      await until('they go on talking', () => both.every(({ said }, n) => said > before[n]! + 10))
      await node.start()
    }
    const [said, answered] = await Promise.all(both.map(({ stop }) => stop()))
    expect([...world.journal.sent.values()].filter(({ refused }) => refused)).toEqual([])
    await showBoth(hers, his, conversation, said! + answered!, HEARTBEAT)
  })
})

describe('Redis is killed', () => {
  test('HUB3 for ten seconds: what is said is acknowledged all the while, and shown within a heartbeat', async () => {
    world = await openWorld({ nodes: 2 })
    const { hers, his, conversation } = await twoPeople()
    for (const device of [hers, his]) glance(device, conversation)
    const both = [talk(hers, conversation), talk(his, conversation)]
    await until('they are talking', () => both.every(({ said }) => said > 100))
    const usual = world.journal.waits.slice()
    await world.redis.kill()
    await forSeconds(AWAY)
    const [said, answered] = await Promise.all(both.map(({ stop }) => stop()))
    await until('all is acknowledged', () => world.journal.acknowledged.length === world.journal.sent.size)
    const without = world.journal.waits.slice(usual.length)
    expect(middleOf(without)).toBeLessThan(10 * middleOf(usual))
    expect(Math.max(...without)).toBeLessThan((AWAY / 2) * SECOND) // none waited until it was back
    await world.redis.restart()
    const fresh = await world.device(hers.person, 'fresh')
    const last = lastOf(fresh, conversation)
    await until(
      'both show what was said last',
      () => [hers, his].every((one) => lastOf(one, conversation) === last),
      HEARTBEAT,
    )
    await showBoth(hers, his, conversation, said! + answered!, HEARTBEAT)
  })

  test('HUB1 and a member removed: nothing said after that on the other node reaches them', async () => {
    world = await openWorld({ nodes: 2 })
    const [owner, removed, witness] = await Promise.all(
      ['owner', 'removed', 'witness'].map(async (name, n) =>
        world.device(await world.person(name), name, Math.min(n, 1)),
      ),
    )
    const group = newId<ConversationId>()
    await wish(owner!, group, { type: 'group.create', name: 'Tea', visibility: 'public', history: 'all' })
    for (const device of [removed!, witness!]) await wish(device, group, { type: 'group.join' })
    await wish(witness!, group, { type: 'message.send', text: 'before' })
    await until('all three hear each other', () => removed!.sync.inbox.row(group)?.last?.text === 'before')

    await world.redis.kill()
    const at = await wish(owner!, group, { type: 'group.remove', account: removed!.person.account })
    const talking = talk(witness!, group)
    await until('the removed one sees that they are out', () => !removed!.sync.inbox.row(group), RIGHTS_TTL + BREATH)
    await talking.stop()
    expect(removed!.heard(group).filter((seq) => seq > at)).toEqual([])
    expect(witness!.heard(group).filter((seq) => seq > at).length).toBeGreaterThan(0)

    await world.redis.restart()
    const last = await wish(owner!, group, { type: 'message.send', text: 'after' })
    await until(
      'the witness hears the owner again',
      () => witness!.sync.inbox.row(group)?.last?.seq === last,
      HEARTBEAT,
    )
    expect(removed!.heard(group).filter((seq) => seq > at)).toEqual([])
  })
})

describe('a session is revoked on one node', () => {
  const revoke = async () => {
    const here = await world.person('Asha')
    const elsewhere = await signIn(world.orm, here.account)
    const device = await world.device(elsewhere, 'elsewhere', 1)
    const answer = await fetch(`${world.nodes[0]!.url}/api/v1/me/sessions/${elsewhere.session}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${here.token}` },
    })
    expect(answer.status).toBe(204)
    return device
  }

  test('AC7 its connections to the other are closed at once', async () => {
    world = await openWorld({ nodes: 2, env: { RIGHTS_TTL_S: '30' } })
    const device = await revoke()
    await until('the device is signed out', () => device.ended, 5)
  })

  test('HUB1 they are closed within RIGHTS_TTL_S while Redis is down', async () => {
    world = await openWorld({ nodes: 2 })
    await world.redis.kill()
    const device = await revoke()
    await until('the device is signed out', () => device.ended, RIGHTS_TTL + BREATH)
  })
})

describe('a role is taken away on one node', () => {
  /** An admin of everything who has a connection to the other node, and asks it something. */
  const open = async () => {
    const [chief, rafi] = await Promise.all([world.person('Chief'), world.person('Rafi')])
    const connection = world.orm.em.fork().getConnection()
    for (const [person, role] of [
      [chief, 'superadmin'],
      [rafi, 'admin'],
    ] as const)
      await connection.execute('update account set role = ? where id = ?', [role, person.account])
    await connection.execute('insert into staff (account) values (?)', [rafi.account])
    const socket = io(world.nodes[1]!.url, {
      transports: ['websocket'],
      auth: { token: rafi.token },
      reconnection: false,
      forceNew: true,
    })
    await new Promise((resolve) => socket.once('ready', resolve))
    const asks = async () => {
      const headers = { authorization: `Bearer ${rafi.token}` }
      return (await fetch(`${world.nodes[1]!.url}/api/v1/admin/people`, { headers })).status
    }
    expect(await asks()).toBe(200)
    const dismiss = () =>
      fetch(`${world.nodes[0]!.url}/api/v1/admin/people/${rafi.account}/role`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${chief.token}`, 'content-type': 'application/json' },
        body: '{"role":"user"}',
      })
    return { socket, asks, dismiss }
  }

  test('STA5 the other node goes by it at once, and closes what was open', async () => {
    world = await openWorld({ nodes: 2, env: { RIGHTS_TTL_S: '30' } })
    const { socket, asks, dismiss } = await open()
    expect((await dismiss()).status).toBe(200)
    await until('the connection is closed', () => !socket.connected, 5)
    expect(await asks()).toBe(403)
  })

  test('STA5 and closes it within RIGHTS_TTL_S while Redis is down', async () => {
    world = await openWorld({ nodes: 2 })
    const { socket, dismiss } = await open()
    await world.redis.kill()
    expect((await dismiss()).status).toBe(200)
    await until('the connection is closed', () => !socket.connected, RIGHTS_TTL + BREATH)
  })
})
