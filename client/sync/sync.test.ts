import { describe, expect, test } from 'vitest'
import { directOf, selfOf } from '../../shared/kernel/ids.ts'
import type { Direct } from '../../shared/kinds/direct/index.ts'
import { asha, rafi } from '../../shared/testing/index.ts'
import { chance, createHands } from '../net/testing/index.ts'
import { createDevice } from './testing/device.ts'
import { FakeServer } from './testing/fake-server.ts'

const conversation = directOf(asha.account, rafi.account)

const setUp = () => {
  const hands = createHands()
  const server = new FakeServer(hands.clock)
  for (const one of [asha, rafi]) server.act(one, selfOf(one.account), { type: 'self.open' })
  const around = { server, hands, random: chance(1) }
  return { hands, server, around, device: (who = asha) => createDevice(around, who) }
}

describe('a client', () => {
  test('shows a message at once, and once', async () => {
    const { hands, device, server } = setUp()
    const [hers, his] = [device(asha), device(rafi)]
    await hers.sync.start()
    await his.sync.start()
    await hands.pass(100)
    const opened = hers.sync.open(conversation, { kind: 'direct', visible: () => true })
    hers.sync.send(conversation, { type: 'contact.request', to: rafi.account })
    await hands.pass(1000)
    his.sync.send(conversation, { type: 'contact.accept' })
    await hands.pass(1000)
    expect((opened.view().state as Direct).contact).toBe('accepted')
    hers.sync.send(conversation, { type: 'message.send', text: 'Good morning' })
    expect(opened.view().lines.at(-1)).toMatchObject({ line: 'message', status: 'waiting' })
    await hands.pass(1000)
    expect(server.logs.get(conversation)!.head).toBe(3)
    expect(opened.view().lines.map((line) => line.line)).toEqual(['event', 'event', 'message'])
    expect(opened.view().lines.at(-1)).toMatchObject({ status: 'logged' })
    expect(his.sync.inbox.rows[0]).toMatchObject({ unread: 1, other: asha.account, last: { text: 'Good morning' } })
    expect(his.sync.inbox.badge).toBe(1)
    const seen = his.sync.open(conversation, { visible: () => true })
    await hands.pass(2000)
    expect(seen.view().lines).toHaveLength(3)
    expect(his.sync.inbox.rows[0]).toMatchObject({ unread: 0 })
    expect(his.sync.inbox.badge).toBe(0)
    expect(opened.view().receipts).toContainEqual({ account: rafi.account, delivered: 3, read: 3 })
  })
})
