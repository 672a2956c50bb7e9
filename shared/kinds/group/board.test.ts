import { describe, expect, test } from 'vitest'
import { asha, by, farida, given, joy, mitu, rafi } from '../../testing/index.ts'
import { type GroupCommand, type GroupEvent, group } from './index.ts'

const created = { type: 'group.created', name: 'Questions', visibility: 'private', history: 'all' } as const
const joins = ({ account }: typeof rafi) => ({ type: 'member.joined', account }) as const
const TOPIC = 5
const ANSWER = 6
const OTHER = 7
const asks = { type: 'message.sent', title: 'Where is the office?', text: 'I cannot find it' } as const
const says = (text: string, topic = TOPIC): GroupEvent => ({
  type: 'message.sent',
  text,
  answers: { topic, by: rafi.account },
})

/** Asha owns it, Joy is an admin; Rafi asked, Mitu and Asha answered. */
const board = given(
  group,
  { ...created, flavour: 'board' },
  joins(rafi),
  joins(mitu),
  joins(joy),
  by(rafi, asks),
  by(mitu, says('Near the bridge')),
  says('On the second floor'),
  { type: 'member.promoted', account: joy.account, from: 'member', to: 'admin' },
)
const talk = given(group, created, joins(rafi), { type: 'message.sent', text: 'Hello' })
const accept = (target: number, topic = TOPIC) => ({ type: 'answer.accept', target, topic }) as const
const release = (target: number, topic = TOPIC) => ({ type: 'answer.release', target, topic }) as const
const answer = (topic = TOPIC) => ({ type: 'message.send', text: 'Ask at the gate', topic }) as const
const solved = board.after(rafi, accept(ANSWER))

describe('a board', () => {
  test('BRD1 is made as one, and stays one', () => {
    const made = given(group).when(asha, { ...created, type: 'group.create', flavour: 'board' })
    expect(made).toMatchObject([{ type: 'group.created', flavour: 'board' }])
    for (const flavour of ['talk', 'channel'] as const)
      expect(() => board.when(asha, { type: 'group.change', flavour })).toThrow('group.board')
    expect(() => talk.when(asha, { type: 'group.change', flavour: 'board' })).toThrow('group.board')
    expect(board.when(asha, { type: 'group.change', flavour: 'board', name: 'Help' })).toEqual([
      { type: 'group.changed', name: 'Help' },
    ])
  })

  test('BRD2 takes a topic with its title from any member', () => {
    expect(board.when(mitu, { type: 'message.send', title: '  Which bus?  ', text: 'To the market' })).toEqual([
      { type: 'message.sent', title: 'Which bus?', text: 'To the market' },
    ])
    expect(board.message(TOPIC)?.topic).toEqual({ title: asks.title, closed: false, accepted: null })
  })

  test.each(['', '   ', 'two\nlines', 'x'.repeat(121)])('BRD2 does not take %j for a title', (title) => {
    expect(() => board.when(mitu, { type: 'message.send', title, text: 'hm' })).toThrow('input.invalid')
  })

  test('BRD2 takes an answer, and remembers who asked', () => {
    expect(board.when(mitu, answer())).toEqual([
      { type: 'message.sent', text: 'Ask at the gate', answers: { topic: TOPIC, by: rafi.account } },
    ])
  })

  test.each<GroupCommand>([
    { type: 'message.send', text: 'Hello all' },
    { type: 'message.send', text: 'Both', title: 'Both', topic: TOPIC },
    { type: 'message.forward', from: { conversation: '0190ffff-0000-7000-8000-000000000001' as never, message: 1 } },
  ])('BRD2 takes nothing that is neither', (wish) => {
    expect(() => board.when(mitu, wish)).toThrow('topic.needed')
  })

  test.each([
    ['what does not exist', 99, 'topic.unknown'],
    ['what is no message', 2, 'topic.unknown'],
    ['an answer', ANSWER, 'topic.unknown'],
  ] as const)('BRD2 takes no answer to %s', (_, topic, code) => {
    expect(() => board.when(mitu, answer(topic))).toThrow(code)
  })

  test('BRD2 takes no answer to a topic that was removed', () => {
    const gone = board.after(rafi, { type: 'message.remove', target: TOPIC })
    expect(() => gone.when(mitu, answer())).toThrow('message.removed')
    expect(gone.message(TOPIC)).not.toHaveProperty('topic')
  })

  test('BRD2 is the only group with topics', () => {
    expect(() => talk.when(rafi, { type: 'message.send', title: 'Topic', text: 'here' })).toThrow('topic.unknown')
    expect(() => talk.when(rafi, answer(3))).toThrow('topic.unknown')
    expect(() => talk.when(asha, accept(3, 3))).toThrow('topic.unknown')
    expect(() => talk.when(asha, { type: 'topic.close', target: 3 })).toThrow('topic.unknown')
    expect(() => talk.when(asha, { type: 'message.edit', target: 3, text: 'x', title: 'x' })).toThrow('topic.unknown')
  })

  test('BRD2 lets the title be changed by whoever gave it', () => {
    const change = { type: 'message.edit', target: TOPIC, text: asks.text, title: 'Where?' } as const
    expect(board.when(rafi, change)).toEqual([{ ...change, type: 'message.edited' }])
    expect(board.after(rafi, change).message(TOPIC)?.topic?.title).toBe('Where?')
    expect(board.after(rafi, change).when(rafi, change)).toEqual([])
    expect(board.when(rafi, { type: 'message.edit', target: TOPIC, text: 'I looked' })).toEqual([
      { type: 'message.edited', target: TOPIC, text: 'I looked', title: asks.title },
    ])
    expect(() => board.when(asha, change)).toThrow('message.notYours')
    expect(() => board.when(mitu, { ...change, target: ANSWER })).toThrow('topic.unknown')
  })
})

describe('the accepted answer', () => {
  test.each([
    ['who asked', rafi],
    ['an admin', joy],
    ['the owner', asha],
  ] as const)('BRD3 is named by %s', (_, who) => {
    expect(board.when(who, accept(ANSWER))).toEqual([
      { type: 'answer.accepted', target: ANSWER, author: mitu.account },
      { type: 'topic.solved', target: TOPIC, answer: ANSWER },
    ])
  })

  test('BRD3 is nobody else’s to name or to take back', () => {
    expect(() => board.when(mitu, accept(ANSWER))).toThrow('topic.notYours')
    expect(() => solved.when(mitu, release(ANSWER))).toThrow('topic.notYours')
    expect(() => board.when(farida, accept(ANSWER))).toThrow('group.notMember')
    const moderator = board.after(asha, { type: 'group.promote', account: mitu.account, to: 'moderator' })
    expect(() => moderator.when(mitu, accept(ANSWER))).toThrow('topic.notYours')
  })

  test('BRD3 is marked on both: the topic, and the answer', () => {
    expect(solved.message(TOPIC)?.topic?.accepted).toBe(ANSWER)
    expect(solved.message(ANSWER)?.accepted).toBe(true)
    expect(solved.when(rafi, accept(ANSWER))).toEqual([])
  })

  test('BRD3 gives way to another', () => {
    const changed = solved.after(rafi, accept(OTHER))
    expect(changed.message(TOPIC)?.topic?.accepted).toBe(OTHER)
    expect(changed.message(ANSWER)).not.toHaveProperty('accepted')
    expect(changed.message(OTHER)?.accepted).toBe(true)
  })

  test('BRD3 may be taken back', () => {
    const open = solved.after(rafi, release(ANSWER))
    expect(open.message(TOPIC)?.topic?.accepted).toBeNull()
    expect(open.message(ANSWER)).not.toHaveProperty('accepted')
    expect(open.when(rafi, release(ANSWER))).toEqual([])
    expect(solved.when(rafi, release(OTHER))).toEqual([])
  })

  test('BRD3 is an answer to that topic', () => {
    const two = board.after(mitu, { type: 'message.send', title: 'Which bus?', text: 'To the market' })
    const bus = two.told.length
    expect(() => two.when(asha, accept(ANSWER, bus))).toThrow('topic.misfit')
    expect(() => board.when(rafi, accept(TOPIC))).toThrow('topic.misfit')
    expect(() => board.when(rafi, accept(99))).toThrow('topic.unknown')
    expect(() => board.when(rafi, accept(ANSWER, OTHER))).toThrow('topic.unknown')
  })

  test('BRD3 goes with its message: the topic is open again', () => {
    expect(solved.when(mitu, { type: 'message.remove', target: ANSWER })).toEqual([
      { type: 'message.removed', target: ANSWER },
      { type: 'topic.unsolved', target: TOPIC },
    ])
    const gone = solved.after(mitu, { type: 'message.remove', target: ANSWER })
    expect(gone.message(TOPIC)?.topic?.accepted).toBeNull()
    expect(() => gone.when(rafi, accept(ANSWER))).toThrow('message.removed')
    expect(solved.when(asha, { type: 'message.remove', target: OTHER })).toHaveLength(1)
  })
})

describe('a closed topic', () => {
  const close = { type: 'topic.close', target: TOPIC } as const
  const closed = board.after(joy, close)

  test('BRD4 is closed and opened again by admins and owners', () => {
    expect(board.when(joy, close)).toEqual([{ type: 'topic.closed', target: TOPIC }])
    expect(closed.when(asha, close)).toEqual([])
    expect(closed.when(asha, { type: 'topic.reopen', target: TOPIC })).toEqual([
      { type: 'topic.reopened', target: TOPIC },
    ])
    for (const who of [rafi, mitu]) {
      expect(() => board.when(who, close)).toThrow('group.rank')
      expect(() => closed.when(who, { type: 'topic.reopen', target: TOPIC })).toThrow('group.rank')
    }
    expect(() => board.when(joy, { type: 'topic.close', target: ANSWER })).toThrow('topic.unknown')
  })

  test('BRD4 takes no more answers, until it is opened again', () => {
    for (const who of [rafi, mitu, asha]) expect(() => closed.when(who, answer())).toThrow('topic.closed')
    expect(closed.after(joy, { type: 'topic.reopen', target: TOPIC }).when(mitu, answer())).toHaveLength(1)
  })

  test('BRD4 still has its answers judged, felt about and taken back', () => {
    expect(closed.when(rafi, accept(ANSWER))).toHaveLength(2)
    expect(closed.when(rafi, { type: 'message.react', target: ANSWER, emoji: '👍' })).toHaveLength(1)
    expect(closed.when(mitu, { type: 'message.remove', target: ANSWER })).toHaveLength(1)
  })
})

describe('a board that does not show its past', () => {
  const late = given(
    group,
    { ...created, flavour: 'board', history: 'joined' },
    joins(rafi),
    by(rafi, asks),
    { type: 'message.sent', text: 'Here', answers: { topic: 3, by: rafi.account } },
    joins(mitu),
    { type: 'member.promoted', account: mitu.account, from: 'member', to: 'admin' },
  )

  test('BRD6 has no topics from before for whoever came later', () => {
    expect(() => late.when(mitu, answer(3))).toThrow('topic.unknown')
    expect(() => late.when(mitu, accept(4, 3))).toThrow('topic.unknown')
    expect(() => late.when(mitu, { type: 'topic.close', target: 3 })).toThrow('topic.unknown')
    expect(late.when(asha, answer(3))).toHaveLength(1)
  })
})
