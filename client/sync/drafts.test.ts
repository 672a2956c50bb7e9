import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { selfOf } from '../../shared/kernel/ids.ts'
import type { Self } from '../../shared/kinds/self/index.ts'
import { asha } from '../../shared/testing/index.ts'
import { bothOf } from './drafts.ts'
import { createStage, type Device, direct, group, type Stage } from './testing/index.ts'

const logged = ({ server }: Stage) => (server.logs.get(selfOf(asha.account))!.state as Self).drafts[direct]
const write = ({ sync }: Device, text: string) => sync.drafts.write(direct, { text, replyTo: null })
const read = ({ sync }: Device) => sync.drafts.of(direct).text

const setUp = async () => {
  const stage = createStage()
  return { stage, phone: await stage.device(asha), laptop: await stage.device(asha) }
}

describe('a draft', () => {
  test('ME11 follows the account, a moment after the last key', async () => {
    const { stage, phone, laptop } = await setUp()
    write(phone, 'I was')
    await stage.hands.pass(1_000)
    write(phone, 'I was thinking')
    await stage.hands.pass(1_400)
    expect(logged(stage)).toBeUndefined()
    await stage.hands.pass(500)
    expect(logged(stage)).toMatchObject({ text: 'I was thinking' })
    expect(read(laptop)).toBe('I was thinking')
    expect(phone.line.asked.get('command')).toBe(1)
  })

  test('is saved at once when the composer is left, with what it answers', async () => {
    const { stage, phone } = await setUp()
    phone.sync.drafts.write(direct, { text: 'Yes', replyTo: 2 })
    void phone.sync.drafts.save(direct)
    await stage.hands.pass(100)
    expect(logged(stage)).toMatchObject({ text: 'Yes', replyTo: 2 })
  })

  test('is gone everywhere once its message is sent', async () => {
    const { stage, phone, laptop } = await setUp()
    write(phone, 'On my way')
    await stage.hands.pass(3_000)
    write(phone, '')
    void phone.sync.drafts.save(direct)
    await stage.hands.pass(1_000)
    expect(logged(stage)).toBeUndefined()
    expect([read(phone), read(laptop)]).toEqual(['', ''])
    expect(phone.memory.kept.drafts.size).toBe(0)
  })

  test('written on two devices at once, both texts are kept', async () => {
    const { stage, phone, laptop } = await setUp()
    write(phone, 'from the phone')
    write(laptop, 'from the laptop')
    await stage.hands.pass(10_000)
    expect(logged(stage)?.text.split('\n').sort()).toEqual(['from the laptop', 'from the phone'])
    expect(read(phone)).toBe(logged(stage)?.text)
    expect(read(laptop)).toBe(logged(stage)?.text)
  })

  test('an own text whose answer was lost is not taken for somebody else’s', async () => {
    const { stage, phone } = await setUp()
    phone.line.weather.mute = 1
    phone.line.weather.drop = 1
    write(phone, 'see you at nine')
    await stage.hands.pass(3_000)
    expect(logged(stage)).toMatchObject({ text: 'see you at nine' })
    write(phone, 'see you')
    phone.line.cut()
    Object.assign(phone.line.weather, { mute: 0, drop: 0 })
    phone.line.mend()
    await stage.hands.pass(60_000)
    expect(logged(stage)).toMatchObject({ text: 'see you' })
  })

  test('survives the end of the window, saved or not', async () => {
    const { stage, phone } = await setUp()
    phone.line.cut()
    write(phone, 'half a thought')
    await stage.hands.pass(500)
    phone.crash()
    const again = await stage.offline(asha, phone.memory)
    expect(read(again)).toBe('half a thought')
    await again.close()
    const online = await stage.device(asha, phone.memory)
    await stage.hands.pass(5_000)
    expect(logged(stage)).toMatchObject({ text: 'half a thought' })
    expect(online.memory.kept.drafts.size).toBe(0)
  })

  test('that was saved as the window went is not gone until this device has heard of that', async () => {
    const seen = new Set<string>()
    for (let seed = 1; seed <= 20; seed += 1) {
      const stage = createStage({}, seed)
      const before = await stage.device(asha)
      write(before, 'Rice')
      await stage.hands.pass(3_000)
      write(before, 'Rice, as')
      await stage.hands.pass(500) // it is in the store
      before.line.weather.mute = 1
      void before.sync.drafts.save(direct)
      await stage.hands.pass(10)
      expect(logged(stage)).toMatchObject({ text: 'Rice, as' })
      before.crash()
      const after = await stage.device(asha, before.memory, undefined, (device) => {
        device.line.weather.delay = 2_000 // what is asked for last may be answered first
        device.sync.drafts.changes.on(() => seen.add(read(device)))
      })
      await stage.hands.pass(30_000)
      expect(read(after)).toBe('Rice, as')
      expect(after.memory.kept.drafts.size).toBe(0)
    }
    expect(seen).toEqual(new Set(['Rice, as']))
  })

  test('for which the account has no room stays on this device', async () => {
    const { stage, phone } = await setUp()
    for (let number = 0; number < 50; number += 1)
      stage.server.act(asha, selfOf(asha.account), {
        type: 'draft.save',
        conversation: `00000000-0000-7000-8000-0000000000${number + 10}`,
        base: 0,
        text: 'x',
      })
    write(phone, 'one too many')
    await stage.hands.pass(60_000)
    expect(read(phone)).toBe('one too many')
    expect(phone.line.asked.get('command')).toBe(1)
  })

  test('of one conversation says nothing of another', async () => {
    const { stage, phone } = await setUp()
    write(phone, 'here')
    await stage.hands.pass(3_000)
    expect(phone.sync.drafts.of(group)).toEqual({ text: '', replyTo: null })
  })

  test('SYN4 outlives a restored log', async () => {
    const { stage, phone } = await setUp()
    write(phone, 'first')
    await stage.hands.pass(3_000)
    write(phone, 'first, then')
    await stage.hands.pass(100)
    phone.line.cut()
    stage.server.epoch = 'restored'
    const log = stage.server.logs.get(selfOf(asha.account))!
    log.events = log.events.slice(0, 1)
    Object.assign(log, { state: { ...(log.state as Self), drafts: {} }, stateSeq: 1 })
    phone.line.mend()
    await stage.hands.pass(10_000)
    expect(logged(stage)).toMatchObject({ text: 'first, then' })
  })
})

test('of two texts none is lost, and what one has of the other is not said twice', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (own, other) => {
      const both = bothOf(own, other)
      expect(both).toContain(own)
      expect(both).toContain(other)
      expect(bothOf(both, other)).toBe(both)
    }),
  )
})
