import { createRoot } from 'solid-js'
import { afterEach, describe, expect, test } from 'vitest'
import { selfOf } from '../../../shared/kernel/ids.ts'
import type { Self } from '../../../shared/kinds/self/index.ts'
import { asha, rafi, somewhere } from '../../../shared/testing/index.ts'
import { createStage, type Device, direct, type Stage } from '../../sync/testing/index.ts'
import { createNotices } from './notices.ts'

const own = selfOf(asha.account)
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const raise = ({ server }: Stage, about: number) =>
  server.act(asha, own, {
    type: 'notification.raise',
    about: somewhere(about),
    reason: 'request',
    from: rafi.account,
  })
/** Much else is in the own conversation. */
const clutter = ({ server }: Stage, count: number) => {
  for (let version = 0; version < count; version += 1) {
    const base = (server.logs.get(own)!.state as Self).drafts[direct]?.version ?? 0
    server.act(asha, own, { type: 'draft.save', conversation: direct, base, text: `half ${version}` })
  }
}
const bellOf = async (stage: Stage, { sync }: Device) => {
  const notices = createRoot((end) => {
    ends.push(end)
    return createNotices(sync)
  })
  await stage.hands.pass(5_000)
  return {
    notices,
    told: () => notices.entries().map(({ notice, unread }) => `${notice.seq}${unread ? ' new' : ''}`),
    more: () => Promise.all([notices.more(), stage.hands.pass(20_000)]),
  }
}

describe('what the account was told', () => {
  test('comes by itself, the newest first', async () => {
    const stage = createStage()
    raise(stage, 1)
    const { notices, told } = await bellOf(stage, await stage.device(asha))
    expect(notices.open()).toMatchObject([{ about: somewhere(1) }])
    raise(stage, 2)
    await stage.hands.pass(500)
    expect(notices.open().map(({ about }) => about)).toEqual([somewhere(2), somewhere(1)])
    expect(told()).toEqual(['3 new', '2 new'])
  })

  test('is no longer open once it was looked at, and stays', async () => {
    const stage = createStage()
    raise(stage, 1)
    const device = await stage.device(asha)
    const { notices, told } = await bellOf(stage, device)
    device.line.weather.delay = 60_000 // no answer yet
    device.sync.send(own, { type: 'notification.read', about: somewhere(1) })
    await stage.hands.settled()
    expect(notices.open()).toEqual([])
    await stage.hands.pass(200_000)
    expect(told()).toEqual(['2'])
  })

  test('is fetched further back as somebody asks, to the very first', async () => {
    const stage = createStage()
    for (let about = 1; about <= 60; about += 1) {
      raise(stage, about)
      stage.server.act(asha, own, { type: 'notification.read', about: somewhere(about) })
      clutter(stage, 5)
    }
    const { notices, told, more } = await bellOf(stage, await stage.device(asha))
    let before = told().length
    expect(before).toBeLessThan(20)
    expect(notices.complete()).toBe(false)
    for (let steps = 0; !notices.complete(); steps += 1) {
      expect(steps).toBeLessThan(10)
      await more()
      expect(told().length).toBeGreaterThan(before)
      before = told().length
    }
    expect(told()).toHaveLength(60)
    await more()
    expect(told()).toHaveLength(60)
  })

  test('a wish for more while more is coming is the same wish', async () => {
    const stage = createStage()
    raise(stage, 1)
    const { notices, more } = await bellOf(stage, await stage.device(asha))
    expect(notices.more()).toBe(notices.more())
    await more()
  })

  test('what waits from long ago is there without being asked for', async () => {
    const stage = createStage()
    raise(stage, 1)
    clutter(stage, 300)
    const { notices } = await bellOf(stage, await stage.device(asha))
    await stage.hands.pass(20_000)
    expect(notices.open()).toMatchObject([{ about: somewhere(1) }])
  })

  test('says that there is no way to the server to whoever asks for more', async () => {
    const stage = createStage()
    clutter(stage, 300)
    const device = await stage.device(asha)
    const { notices } = await bellOf(stage, device)
    device.line.cut()
    const asked = notices.more().catch((refusal: Error) => refusal.message)
    await stage.hands.pass(60_000)
    expect(await asked).toBe('busy')
  })
})
