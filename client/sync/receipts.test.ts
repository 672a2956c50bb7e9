import { describe, expect, test } from 'vitest'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { selfOf } from '../../shared/kernel/ids.ts'
import { asha, mitu, rafi, somebody } from '../../shared/testing/index.ts'
import { reachOf } from './lines.ts'
import { createStage, type Device, direct, group, type Stage } from './testing/index.ts'

const placeOf = ({ server }: Stage, account: AccountId, where = direct) => {
  const { delivered, read, unreadFrom } = server.logs.get(where)!.places.get(account)!
  return { delivered, read, unreadFrom }
}

const look = ({ sync }: Device, visible = () => true, where = direct) => sync.open(where, { visible })

describe('receipts', () => {
  test('ME4 what arrived is told together, a moment later', async () => {
    const stage = createStage()
    const device = await stage.device(rafi)
    stage.say(asha, 'one')
    stage.say(asha, 'two')
    stage.say(asha, 'three', group)
    await stage.hands.pass(900)
    expect(device.line.asked.get('receipts') ?? 0).toBe(0)
    await stage.hands.pass(200)
    expect(device.line.asked.get('receipts')).toBe(1)
    expect(placeOf(stage, rafi.account)).toEqual({ delivered: 4, read: 0, unreadFrom: null })
    expect(placeOf(stage, rafi.account, group)).toMatchObject({ delivered: 5 })
  })

  test('nothing is told of what was not said by others', async () => {
    const stage = createStage()
    const device = await stage.device(rafi)
    stage.say(rafi, 'mine')
    stage.server.act(asha, direct, { type: 'message.react', target: 3, emoji: '👍' })
    await stage.hands.pass(5_000)
    expect(device.line.asked.get('receipts') ?? 0).toBe(0)
  })

  test('in a crowd nobody is told what arrived', async () => {
    const stage = createStage()
    for (let number = 10; number < 115; number += 1) {
      const one = somebody(number)
      stage.server.act(one, selfOf(one.account), { type: 'self.open' })
      stage.server.act(asha, group, { type: 'group.invite', accounts: [one.account] })
      stage.server.act(one, group, { type: 'group.join' })
    }
    const device = await stage.device(rafi)
    stage.say(asha, 'hello all', group)
    await stage.hands.pass(5_000)
    expect(device.line.asked.get('receipts') ?? 0).toBe(0)
    look(device, () => true, group)
    await stage.hands.pass(5_000)
    expect(placeOf(stage, rafi.account, group)).toMatchObject({ read: stage.server.logs.get(group)!.head })
  })

  test('only what is before somebody’s eyes is read', async () => {
    const stage = createStage()
    const device = await stage.device(rafi)
    let visible = false
    const opened = look(device, () => visible)
    stage.say(asha, 'one')
    await stage.hands.pass(5_000)
    expect(placeOf(stage, rafi.account)).toMatchObject({ delivered: 3, read: 0 })
    expect(device.sync.inbox.row(direct)).toMatchObject({ unread: 1 })
    visible = true
    opened.look()
    expect(opened.view()).toMatchObject({ unread: 0 })
    await stage.hands.pass(5_000)
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 3 })
  })

  test('what is further down is not read', async () => {
    const stage = createStage()
    for (let number = 0; number < 300; number += 1) stage.say(asha, `message ${number}`)
    const device = await stage.device(rafi)
    const opened = look(device)
    await stage.hands.pass(5_000)
    expect(opened.view()).toMatchObject({ atEnd: false })
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 0 })
    await Promise.all([opened.jump('newest'), stage.hands.pass(1_000)])
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 302 })
  })

  test('UNR1 read elsewhere is read here', async () => {
    const stage = createStage()
    const [phone, laptop] = [await stage.device(rafi), await stage.device(rafi)]
    stage.say(asha, 'one')
    await stage.hands.pass(500)
    expect(laptop.sync.inbox.row(direct)).toMatchObject({ unread: 1, told: true })
    look(phone)
    await stage.hands.pass(2_000)
    expect(laptop.sync.inbox.row(direct)).toMatchObject({ unread: 0, told: false })
    expect(laptop.sync.inbox.badge).toBe(0)
  })

  test('ME19 marked as unread from here, it stays so while it is looked at, until it is opened again', async () => {
    const stage = createStage()
    const device = await stage.device(rafi)
    for (const text of ['one', 'two', 'three']) stage.say(asha, text)
    const opened = look(device)
    await stage.hands.pass(2_000)
    device.sync.markUnread(direct, 4)
    expect(opened.view()).toMatchObject({ unread: 2 })
    await stage.hands.pass(2_000)
    stage.say(asha, 'four')
    await stage.hands.pass(5_000)
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 5, unreadFrom: 4 })
    expect(device.sync.inbox.row(direct)).toMatchObject({ unread: 3 })
    opened.close()
    look(device)
    await stage.hands.pass(2_000)
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 6, unreadFrom: null })
    expect(device.sync.inbox.row(direct)).toMatchObject({ unread: 0 })
  })

  test('a conversation is read, or marked, without being opened', async () => {
    const stage = createStage()
    const device = await stage.device(rafi)
    stage.say(asha, 'one')
    await stage.hands.pass(500)
    device.sync.markRead(direct)
    await stage.hands.pass(1_000)
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 3 })
    device.sync.markUnread(direct, 3)
    device.sync.markUnread(direct, null)
    await stage.hands.pass(1_000)
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 3, unreadFrom: null })
  })

  test('what got no answer is said again: after a pause, after a cut, after the end of the window', async () => {
    const stage = createStage()
    const device = await stage.device(rafi)
    stage.say(asha, 'one')
    device.line.weather.busy = 1
    look(device)
    await stage.hands.pass(1_000)
    expect(device.sync.inbox.row(direct)).toMatchObject({ unread: 0 })
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 0 })
    device.crash()
    const again = await stage.device(rafi, device.memory)
    expect(again.sync.inbox.row(direct)).toMatchObject({ unread: 0 })
    await stage.hands.pass(2_000)
    expect(placeOf(stage, rafi.account)).toMatchObject({ read: 3 })
    expect(again.memory.kept.receipts.size).toBe(0)
  })
})

test('ME4 a message has got as far as the last of the others has', () => {
  const message = { message: { seq: 5 }, status: 'logged' } as Parameters<typeof reachOf>[0]
  const receipts = (...got: [number, number][]) =>
    got.map(([delivered, read], at) => ({ account: [rafi, mitu][at]!.account, delivered, read }))
  const reach = (...got: [number, number][]) =>
    reachOf(message, [...receipts(...got), { account: asha.account, delivered: 0, read: 0 }], asha.account)
  expect(reach([4, 4])).toBe('logged')
  expect(reach([5, 4])).toBe('delivered')
  expect(reach([5, 5])).toBe('read')
  expect(reach([9, 9], [5, 0])).toBe('delivered')
  expect(reach([9, 9], [2, 0])).toBe('logged')
  expect(reachOf({ ...message, status: 'waiting' }, receipts([9, 9]), asha.account)).toBe('waiting')
  expect(reachOf(message, [], asha.account)).toBe('logged')
})
