import { describe, expect, test } from 'vitest'
import { asha, by, given, joy, mitu, rafi } from '../../testing/index.ts'
import { type GroupCommand, group, lowestRank, mayInGroup, RIGHTS } from './index.ts'

const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const
const joins = ({ account }: typeof rafi) => ({ type: 'member.joined', account }) as const
const POLL = { answers: ['Friday', 'Saturday'] }

/** Asha owns it, Rafi moderates, Mitu reads. */
const people = [
  joins(rafi),
  joins(mitu),
  { type: 'member.promoted', account: rafi.account, from: 'member', to: 'moderator' } as const,
]
const SAID = 5
const said = { type: 'message.sent', text: 'Which day?', poll: POLL } as const
const channel = given(group, { ...created, flavour: 'channel' }, ...people, said)
const talk = given(group, created, ...people, said)
const write = { type: 'message.send', text: 'The road is open' } as const

describe('a channel', () => {
  test('GRP15 is made as one, or made one later, by those who change a group', () => {
    const made = given(group).when(asha, { ...created, type: 'group.create', flavour: 'channel' })
    expect(made).toMatchObject([{ type: 'group.created', flavour: 'channel' }])
    const change = { type: 'group.change', flavour: 'channel' } as const
    expect(talk.when(asha, change)).toEqual([{ type: 'group.changed', flavour: 'channel' }])
    expect(() => talk.when(rafi, change)).toThrow('group.rank')
  })

  test('GRP15 that nobody called one is not one, and being called so again changes nothing', () => {
    expect(talk.when(asha, { type: 'group.change', flavour: 'talk' })).toEqual([])
    expect(channel.when(asha, { type: 'group.change', flavour: 'channel' })).toEqual([])
  })

  test.each([
    ['its owner', asha],
    ['a moderator', rafi],
  ] as const)('GRP15 is written in by %s', (_, who) => {
    expect(channel.when(who, write)).toHaveLength(1)
  })

  test.each<GroupCommand>([
    write,
    { ...write, poll: POLL },
    { type: 'message.forward', from: { conversation: '0190ffff-0000-7000-8000-000000000001' as never, message: 1 } },
    { type: 'message.pin', target: SAID },
    { type: 'message.unpin', target: SAID },
  ])('GRP15 is read by everybody else, who is told so: $type', (wish) => {
    expect(() => channel.when(mitu, wish)).toThrow('group.readers')
  })

  test('GRP15 hears what its readers feel and choose', () => {
    expect(channel.when(mitu, { type: 'message.react', target: SAID, emoji: '👍' })).toHaveLength(1)
    expect(channel.when(mitu, { type: 'poll.vote', target: SAID, answers: [0] })).toHaveLength(1)
    expect(() => channel.when(joy, { type: 'poll.vote', target: SAID, answers: [0] })).toThrow('group.notMember')
  })

  test('GRP15 is written in by whoever is promoted, and no longer by whoever is not any more', () => {
    const promoted = channel.after(asha, { type: 'group.promote', account: mitu.account, to: 'moderator' })
    expect(promoted.when(mitu, write)).toHaveLength(1)
    const down = channel.after(asha, { type: 'group.promote', account: rafi.account, to: 'member' })
    expect(() => down.when(rafi, write)).toThrow('group.readers')
  })

  test('GRP15 leaves what somebody wrote theirs to take back, not to change', () => {
    const story = given(group, created, ...people, by(mitu, { type: 'message.sent', text: 'Hello' })).after(asha, {
      type: 'group.change',
      flavour: 'channel',
    })
    expect(() => story.when(mitu, { type: 'message.edit', target: SAID, text: 'Hello!' })).toThrow('group.readers')
    expect(story.when(mitu, { type: 'message.remove', target: SAID })).toHaveLength(1)
  })

  test('GRP15 may be opened again, and then everybody writes', () => {
    expect(channel.after(asha, { type: 'group.change', flavour: 'talk' }).when(mitu, write)).toHaveLength(1)
  })

  test('GRP15 has one table of rights with all groups', () => {
    for (const visibility of ['private', 'public'] as const) {
      expect(mayInGroup('write', visibility, 'member', 'channel')).toBe(false)
      expect(mayInGroup('write', visibility, 'moderator', 'channel')).toBe(true)
      expect(lowestRank('pin', visibility, 'channel')).toBe('moderator')
      expect(lowestRank('close', visibility, 'channel')).toBe(RIGHTS.close[visibility])
    }
  })
})
