import { describe, expect, test, vi } from 'vitest'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { asha, joy, mitu, rafi, somebody } from '../../shared/testing/index.ts'
import { createHands } from '../net/testing/index.ts'
import { createMemory, createMemoryStore } from './memory-store.ts'
import { createPeople } from './people.ts'
import { createStage, direct } from './testing/index.ts'

describe('ME5 typing', () => {
  const setUp = async () => {
    const stage = createStage()
    const [hers, his] = [await stage.device(asha), await stage.device(rafi)]
    return { stage, hers, his, seen: () => his.sync.typing.of(direct) }
  }

  test('is said every two seconds at most while it goes on, and taken back after six without', async () => {
    const { stage, hers, seen } = await setUp()
    for (let key = 0; key < 50; key += 1) {
      hers.sync.typing.wrote(direct)
      await stage.hands.pass(100)
    }
    expect(hers.line.asked.get('typing')).toBe(3)
    expect(seen()).toEqual([asha.account])
    await stage.hands.pass(6_000)
    expect(seen()).toEqual([])
    expect(hers.line.asked.get('typing')).toBe(4)
  })

  test('ends with the message', async () => {
    const { stage, hers, his, seen } = await setUp()
    hers.sync.typing.wrote(direct)
    await stage.hands.pass(100)
    expect(seen()).toEqual([asha.account])
    hers.sync.send(direct, { type: 'message.send', text: 'done' })
    await stage.hands.pass(100)
    expect(seen()).toEqual([])
    his.line.say('typing', { conversation: direct, account: asha.account, on: true })
    stage.say(asha, 'said on another device')
    await stage.hands.pass(100)
    expect(seen()).toEqual([])
  })

  test('is over after six seconds here too, if the end is not heard', async () => {
    const { stage, his, seen } = await setUp()
    his.line.say('typing', { conversation: direct, account: asha.account, on: true })
    await stage.hands.pass(5_000)
    his.line.say('typing', { conversation: direct, account: asha.account, on: true })
    await stage.hands.pass(5_000)
    expect(seen()).toEqual([asha.account])
    await stage.hands.pass(1_000)
    expect(seen()).toEqual([])
  })

  test('of oneself on another device is not shown', async () => {
    const { his, seen } = await setUp()
    his.line.say('typing', { conversation: direct, account: rafi.account, on: true })
    expect(seen()).toEqual([])
  })
})

describe('BOT8 words that are still being written', () => {
  const setUp = async () => {
    const stage = createStage()
    const { sync, line } = await stage.device(asha)
    const hear = (about: number, text: string) =>
      line.say('writing', { conversation: direct, account: rafi.account, about, text })
    const seen = () => sync.writing.of(direct).map(({ about, text }) => [about, text])
    return { stage, sync, hear, seen }
  }

  test('are shown as far as they go, each answer for itself', async () => {
    const { sync, hear, seen } = await setUp()
    let told = 0
    sync.writing.changes.on(() => (told += 1))
    hear(7, 'Switch')
    hear(5, 'Look')
    hear(7, 'Switch it off')
    expect(seen()).toEqual([
      [5, 'Look'],
      [7, 'Switch it off'],
    ])
    expect(told).toBe(3)
  })

  test('stand a moment when all is written: the message that they became is on its way', async () => {
    const { stage, hear, seen } = await setUp()
    hear(7, 'Switch')
    hear(7, '')
    hear(8, '')
    await stage.hands.pass(1_000)
    expect(seen()).toEqual([[7, 'Switch']])
    await stage.hands.pass(1_500)
    expect(seen()).toEqual([])
  })

  test('are over after twenty seconds of silence', async () => {
    const { stage, hear, seen } = await setUp()
    hear(7, 'Switch')
    await stage.hands.pass(15_000)
    hear(7, 'Switch it off')
    await stage.hands.pass(19_000)
    expect(seen()).toHaveLength(1)
    await stage.hands.pass(2_000)
    expect(seen()).toEqual([])
  })

  test('go when the answer itself is there, when nobody wants it any more, and when somebody else speaks', async () => {
    const { stage, sync, hear, seen } = await setUp()
    const [about, other] = [stage.say(asha, 'The printer?'), stage.say(asha, 'And the scanner?')]
    await stage.hands.pass(100)
    for (const seq of [about, other, 99]) hear(seq, 'Switch')
    const grounds = { basedOn: other, about, sort: 'answer', from: 'search' } as const
    stage.server.act({ ...rafi, role: 'bot' }, direct, { type: 'message.send', text: 'Switch it on.', grounds })
    await stage.hands.pass(100)
    expect(seen().map(([of]) => of)).toEqual([other, 99])
    sync.send(direct, { type: 'reply.cancel', target: other })
    await stage.hands.pass(100)
    expect(seen().map(([of]) => of)).toEqual([99])
    stage.say(asha, 'Never mind')
    await stage.hands.pass(100)
    expect(seen()).toEqual([])
  })
})

describe('WRK10 looking at the same', () => {
  const setUp = async () => {
    const stage = createStage()
    const [hers, his] = [await stage.device(asha), await stage.device(rafi)]
    return { stage, hers, his }
  }

  test('is seen by each of two, whoever came first, until one goes', async () => {
    const stage = createStage()
    const hers = await stage.device(asha)
    const goes = hers.sync.viewing.show(direct)
    await stage.hands.pass(100)
    const his = await stage.device(rafi) // who heard nothing of hers
    his.sync.viewing.show(direct)
    await stage.hands.pass(100)
    expect([hers.sync.viewing.of(direct), his.sync.viewing.of(direct)]).toEqual([[rafi.account], [asha.account]])
    goes()
    await stage.hands.pass(100)
    expect(his.sync.viewing.of(direct)).toEqual([])
  })

  test('is said every twenty seconds, and over after fifty without', async () => {
    const { stage, hers, his } = await setUp()
    hers.sync.viewing.show(direct)
    await stage.hands.pass(61_000)
    expect(hers.line.asked.get('viewing')).toBe(4)
    expect(his.sync.viewing.of(direct)).toEqual([asha.account])
    his.line.say('viewing', { conversation: direct, account: joy.account, on: true })
    await stage.hands.pass(49_000)
    expect(his.sync.viewing.of(direct)).toContain(joy.account)
    await stage.hands.pass(2_000)
    expect(his.sync.viewing.of(direct)).toEqual([asha.account])
  })

  test('of oneself on another device is not shown', async () => {
    const { his } = await setUp()
    his.line.say('viewing', { conversation: direct, account: rafi.account, on: true })
    expect(his.sync.viewing.of(direct)).toEqual([])
  })
})

describe('CO7 presence', () => {
  test('is asked for of those on the screen alone, together, and again after a reconnection', async () => {
    const stage = createStage()
    const { sync, line } = await stage.device(asha)
    const stop = sync.presence.show([rafi.account])
    sync.presence.show([rafi.account, mitu.account])
    await stage.hands.pass(100)
    expect(line.asked.get('watch')).toBe(1)
    expect(sync.presence.of(rafi.account)).toMatchObject({ status: 'online' })
    stop()
    await stage.hands.pass(100)
    expect(line.asked.get('watch')).toBe(1)
    line.say('presence', [{ account: rafi.account, status: 'away', seenAt: 5 }])
    line.say('presence', [{ account: joy.account, status: 'away', seenAt: 5 }])
    expect(sync.presence.of(rafi.account)).toMatchObject({ status: 'away' })
    expect(sync.presence.of(joy.account)).toBeNull()
    line.cut()
    expect(sync.presence.of(rafi.account)).toBeNull()
    line.mend()
    await stage.hands.pass(100)
    expect(sync.presence.of(rafi.account)).toMatchObject({ status: 'online' })
  })

  test('of nobody on the screen is not known', async () => {
    const stage = createStage()
    const { sync } = await stage.device(asha)
    const stop = sync.presence.show([rafi.account])
    await stage.hands.pass(100)
    stop()
    expect(sync.presence.of(rafi.account)).toBeNull()
  })

  test('of one’s own is said again after a reconnection', async () => {
    const stage = createStage()
    const { sync, line } = await stage.device(asha)
    sync.presence.be('busy')
    sync.presence.be('busy')
    await stage.hands.pass(100)
    expect(line.asked.get('status')).toBe(1)
    line.cut()
    line.mend()
    await stage.hands.pass(100)
    expect(line.asked.get('status')).toBe(2)
  })

  test('that is refused is asked for again', async () => {
    const stage = createStage()
    const { sync, line } = await stage.device(asha)
    line.weather.busy = 1
    sync.presence.show([rafi.account])
    await stage.hands.pass(3_000)
    expect(sync.presence.of(rafi.account)).toBeNull()
    line.weather.busy = 0
    await stage.hands.pass(30_000)
    expect(sync.presence.of(rafi.account)).toMatchObject({ status: 'online' })
  })
})

describe('people', () => {
  const cardOf = (id: AccountId) => ({ id, username: 'x', name: `name of ${id}`, about: '', open: false, badge: null })

  const setUp = (memory = createMemory()) => {
    const hands = createHands()
    const fetch = vi.fn(async (ids: readonly AccountId[]) => ids.map(cardOf))
    const people = createPeople({ fetch, store: createMemoryStore(memory), clock: hands.clock })
    return { hands, fetch, people, memory }
  }

  test('looked at in the same moment are fetched together, and once', async () => {
    const { hands, fetch, people } = setUp()
    const ids = [asha, rafi, rafi].map(({ account }) => account)
    expect(ids.map(people.of)).toEqual([null, null, null])
    await hands.pass(100)
    expect(ids.map((id) => people.of(id)?.name)).toEqual(ids.map((id) => `name of ${id}`))
    await hands.pass(60_000)
    expect(fetch.mock.calls).toEqual([[[asha.account, rafi.account]]])
  })

  test('are fetched a hundred at a time', async () => {
    const { hands, fetch, people } = setUp()
    for (let number = 0; number < 250; number += 1) people.of(somebody(number).account)
    await hands.pass(100)
    expect(fetch.mock.calls.map(([ids]) => ids.length)).toEqual([100, 100, 50])
  })

  test('who do not exist are not asked for again and again; an old card is looked up anew', async () => {
    const { hands, fetch, people } = setUp()
    fetch.mockImplementation(async (ids) => ids.filter((id) => id !== joy.account).map(cardOf))
    for (let times = 0; times < 3; times += 1) {
      for (const { account } of [joy, rafi]) people.of(account)
      await hands.pass(1_000)
    }
    expect(fetch).toHaveBeenCalledTimes(1)
    await hands.pass(3_600_000)
    for (const { account } of [joy, rafi]) people.of(account)
    await hands.pass(100)
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  test('who could not be fetched are, once the connection is back', async () => {
    const { hands, fetch, people } = setUp()
    fetch.mockRejectedValueOnce(new Refusal('busy'))
    people.of(rafi.account)
    await hands.pass(100)
    expect(people.of(asha.account)).toBeNull()
    people.changes.on(() => people.of(rafi.account))
    people.resume()
    await hands.pass(100)
    expect(people.of(rafi.account)?.name).toBe(`name of ${rafi.account}`)
  })

  test('are remembered', async () => {
    const { hands, people, memory } = setUp()
    people.of(rafi.account)
    await hands.pass(100)
    const again = setUp(memory)
    again.people.restore([...memory.kept.people.values()])
    expect(again.people.of(rafi.account)?.name).toBe(`name of ${rafi.account}`)
    await again.hands.pass(100)
    expect(again.fetch).not.toHaveBeenCalled()
  })
})
