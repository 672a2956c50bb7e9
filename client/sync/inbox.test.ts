import { describe, expect, test } from 'vitest'
import { directOf, selfOf } from '../../shared/kernel/ids.ts'
import { asha, joy, mitu, rafi } from '../../shared/testing/index.ts'
import { createStage, direct, group } from './testing/index.ts'

describe('the list of conversations', () => {
  test('is newest first, with what was said last, by whom, and how much of it is new', async () => {
    const stage = createStage()
    const { sync } = await stage.device(asha)
    stage.say(mitu, 'anybody for tea?', group)
    await stage.hands.pass(1_000)
    stage.say(rafi, 'hi')
    await stage.hands.pass(1_000)
    expect(sync.inbox.rows).toMatchObject([
      { conversation: direct, kind: 'direct', other: rafi.account, unread: 1, last: { text: 'hi', by: rafi.account } },
      { conversation: group, kind: 'group', other: null, unread: 1, last: { text: 'anybody for tea?' } },
    ])
    stage.say(asha, 'me', group)
    await stage.hands.pass(1_000)
    expect(sync.inbox.rows).toMatchObject([
      { conversation: group, unread: 1, last: { text: 'me' } },
      { conversation: direct },
    ])
  })

  test('a reaction moves nothing up, and makes nothing new', async () => {
    const stage = createStage()
    const seq = stage.say(asha, 'hi')
    await stage.hands.pass(1_000)
    stage.say(mitu, 'hello', group)
    const { sync } = await stage.device(asha)
    stage.server.act(rafi, direct, { type: 'message.react', target: seq, emoji: '👍' })
    await stage.hands.pass(1_000)
    expect(sync.inbox.rows).toMatchObject([
      { conversation: group, unread: 1 },
      { conversation: direct, unread: 0, last: { reactions: { '👍': [rafi.account] } } },
    ])
  })

  test('the last message is shown as it stands: edited, or gone', async () => {
    const stage = createStage()
    const seq = stage.say(rafi, 'hi')
    const { sync } = await stage.device(asha)
    stage.server.act(rafi, direct, { type: 'message.edit', target: seq, text: 'hello' })
    await stage.hands.pass(1_000)
    expect(sync.inbox.row(direct)).toMatchObject({ last: { text: 'hello' }, unread: 1 })
    stage.server.act(rafi, direct, { type: 'message.remove', target: seq })
    await stage.hands.pass(1_000)
    expect(sync.inbox.row(direct)).toMatchObject({ last: { text: '', removed: true }, unread: 0 })
  })

  test('CO6 shows the own settings at once, and nobody else does', async () => {
    const stage = createStage()
    const [hers, his] = [await stage.device(asha), await stage.device(rafi)]
    hers.sync.send(selfOf(asha.account), {
      type: 'conversation.tune',
      conversation: direct,
      alias: 'The boss',
      favourite: true,
      mutedUntil: 8e15,
    })
    expect(hers.sync.self.tuned[direct]).toMatchObject({ alias: 'The boss' })
    await stage.hands.pass(1_000)
    expect(hers.sync.inbox.row(direct)?.tuned).toEqual({ alias: 'The boss', favourite: true, mutedUntil: 8e15 })
    expect(his.sync.inbox.row(direct)?.tuned).toEqual({})
  })

  test('NO1 the bell counts what was told and not yet seen, and reading it all empties it', async () => {
    const stage = createStage()
    const { sync } = await stage.device(asha)
    stage.say(rafi, 'hi')
    stage.server.act(asha, selfOf(asha.account), {
      type: 'notification.raise',
      about: group,
      reason: 'mention',
      from: mitu.account,
    })
    await stage.hands.pass(1_000)
    expect(sync.inbox.badge).toBe(2)
    expect(sync.inbox.row(group)).toMatchObject({ told: true })
    sync.send(selfOf(asha.account), { type: 'notification.read', about: null })
    await stage.hands.settled()
    expect(sync.inbox.badge).toBe(0)
  })

  test('UNR2 what is told of a message that was read by then is read with it', async () => {
    const stage = createStage()
    const [laptop, phone] = [await stage.device(asha), await stage.device(asha)]
    const told = (message: number) =>
      stage.server.act(asha, selfOf(asha.account), {
        type: 'notification.raise',
        about: group,
        reason: 'message',
        from: mitu.account,
        message,
      })
    const seq = stage.say(mitu, 'tea?', group)
    await stage.hands.pass(500)
    laptop.sync.markRead(group)
    told(seq)
    await stage.hands.pass(1_000)
    expect([laptop, phone].map(({ sync }) => sync.inbox.row(group)?.told)).toEqual([false, false])
    told(stage.say(mitu, 'or coffee?', group))
    await stage.hands.pass(1_000)
    expect(laptop.sync.inbox.row(group)).toMatchObject({ told: true, unread: 1 })
  })

  test('somebody new is in it from the moment of asking; one whose asking was refused is not', async () => {
    const stage = createStage()
    const { sync, line } = await stage.device(mitu)
    const to = directOf(mitu.account, joy.account)
    sync.send(to, { type: 'contact.request', to: joy.account })
    await stage.hands.settled()
    expect(sync.inbox.row(to)).toMatchObject({ other: joy.account, state: { contact: 'requested' }, pending: 1 })
    await stage.hands.pass(1_000)
    expect(sync.inbox.row(to)).toMatchObject({ state: { contact: 'requested' }, pending: 0, role: 'member' })
    line.cut()
    sync.send(group, { type: 'message.send', text: 'tea' })
    await stage.hands.settled()
    expect(sync.inbox.rows[0]).toMatchObject({ conversation: group, pending: 1, failed: 0, last: { text: 'tea' } })
  })
})
