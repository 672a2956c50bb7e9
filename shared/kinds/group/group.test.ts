import { describe, expect, test } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import type { AccountId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { asha, by, farida, given, joy, mitu, platform, rafi, somebody } from '../../testing/index.ts'
import {
  type Group,
  type GroupCommand,
  type GroupEvent,
  group,
  MOST_MEMBERS,
  mayInGroup,
  outranks,
  RANKS,
  type Rank,
  RIGHTS,
} from './index.ts'

const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const
const makesPublic = { type: 'group.changed', visibility: 'public' } as const
const joins = ({ account }: Actor) => ({ type: 'member.joined', account }) as const
const becomes = ({ account }: Actor, to: Rank) => ({ type: 'member.promoted', account, from: 'member', to }) as const

/** Asha owns it, Rafi is an admin, Mitu a moderator, Joy a member; a second of each for what one does to an equal. */
const FIRST: Record<Rank, Actor> = { owner: asha, admin: rafi, moderator: mitu, member: joy }
const SECOND: Record<Rank, Actor> = {
  owner: somebody(11),
  admin: somebody(12),
  moderator: somebody(13),
  member: somebody(14),
}
const everybody = [rafi, mitu, joy, ...Object.values(SECOND)]
const ranked = [FIRST, SECOND].flatMap((people) => RANKS.map((rank) => becomes(people[rank], rank))).slice(1)
const ward = given(group, created, ...everybody.map(joins), ...ranked)
const publicWard = given(group, created, ...everybody.map(joins), ...ranked, makesPublic)
const wards = { private: ward, public: publicWard } as const

const stranger = somebody(20)
const other = somebody(21)

const caught = (act: () => unknown): Refusal | null => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
const outcome = (act: () => readonly GroupEvent[]): string =>
  caught(act)?.code ??
  act()
    .map(({ type }) => type)
    .join(' ')

describe('creating a group', () => {
  const create: GroupCommand = { type: 'group.create', name: 'Ward 7', visibility: 'private', history: 'all' }
  const nothing = given(group)

  test('GRP1 whoever creates it owns it', () => {
    const begun = nothing.after(asha, create)
    expect(begun.told).toMatchObject([{ ...created, seq: 1, by: asha.account }])
    expect(group.members(begun.state)).toEqual({ [asha.account]: 'owner' })
  })

  test('GRP1 unless it is said otherwise it is private, and shows its past', () => {
    const [event] = nothing.when(asha, { type: 'group.create', name: 'Ward 7' } as GroupCommand)
    expect(event).toEqual(created)
  })

  test('GRP1 it says what it is about where there is something to say', () => {
    expect(nothing.when(asha, { ...create, about: ' Roads and water ' })).toEqual([
      { ...created, about: 'Roads and water' },
    ])
    expect(nothing.when(asha, { ...create, about: '' })).toEqual([created])
  })

  test.each(['', '  ', 'x'.repeat(81), 'two\nlines', 'a\u202Eb'])('GRP1 %j is no name for one', (name) => {
    expect(() => nothing.when(asha, { ...create, name })).toThrow('input.invalid')
  })

  test('GRP1 nobody creates one that is there', () => {
    for (const person of [asha, stranger]) expect(() => ward.when(person, create)).toThrow('conversation.exists')
  })

  test.each<GroupCommand>([
    { type: 'group.join' },
    { type: 'group.ask' },
    { type: 'group.withdraw' },
    { type: 'group.leave' },
    { type: 'group.decline' },
    { type: 'group.invite', accounts: [rafi.account] },
    { type: 'group.close' },
    { type: 'message.send', text: 'hi' },
  ])('GRP1 nothing but creating begins one: $type', (wish) => {
    expect(() => nothing.when(asha, wish)).toThrow('conversation.unknown')
  })
})

describe('who may do what', () => {
  /** The lowest rank that may, in a private group and in a public one. */
  const MAY: Record<keyof typeof RIGHTS, readonly [Rank, Rank]> = {
    write: ['member', 'member'],
    invite: ['moderator', 'member'],
    answer: ['moderator', 'moderator'],
    remove: ['moderator', 'moderator'],
    removeMessage: ['moderator', 'moderator'],
    pin: ['member', 'moderator'],
    mentionEveryone: ['member', 'moderator'],
    tend: ['admin', 'admin'],
    change: ['admin', 'admin'],
    promote: ['admin', 'admin'],
    close: ['owner', 'owner'],
  }
  const rights = Object.keys(RIGHTS) as (keyof typeof RIGHTS)[]
  const cells = rights.flatMap((right) =>
    (['private', 'public'] as const).flatMap((visibility, at) =>
      RANKS.map((rank) => {
        const may = RANKS.indexOf(rank) <= RANKS.indexOf(MAY[right][at]!)
        return [rank, visibility, right, may] as const
      }),
    ),
  )

  test('GRP2 the higher rank stands first', () => {
    expect(RANKS).toEqual(['owner', 'admin', 'moderator', 'member'])
    expect(outranks('owner', 'admin')).toBe(true)
    expect(outranks('admin', 'admin')).toBe(false)
    expect(outranks('member', 'moderator')).toBe(false)
  })

  test.each(cells)('GRP2 as %s of a %s group, %s: %s', (rank, visibility, right, may) => {
    expect(mayInGroup(right, visibility, rank)).toBe(may)
  })

  test.each(rights)('GRP2 who is no member has no right to %s', (right) => {
    for (const visibility of ['private', 'public'] as const) expect(mayInGroup(right, visibility, null)).toBe(false)
  })

  /** What a member wishes who uses a right; the message at hand is Asha's, and somebody asks to be let in. */
  const USES: Partial<Record<keyof typeof RIGHTS, { wish: GroupCommand; no: string }>> = {
    invite: { wish: { type: 'group.invite', accounts: [other.account] }, no: 'group.rank' },
    answer: { wish: { type: 'group.answer', account: stranger.account, accept: true }, no: 'group.rank' },
    removeMessage: { wish: { type: 'message.remove', target: 17 }, no: 'message.notYours' },
    pin: { wish: { type: 'message.pin', target: 17 }, no: 'auth.forbidden' },
    mentionEveryone: { wish: { type: 'message.send', text: 'all!', everyone: true }, no: 'auth.forbidden' },
    change: { wish: { type: 'group.change', name: 'Ward 8' }, no: 'group.rank' },
    close: { wish: { type: 'group.close' }, no: 'group.rank' },
  }
  const used = cells.filter(([, , right]) => USES[right])

  test.each(used)('GRP2 a %s of a %s group who wishes to %s may: %s', (rank, visibility, right, may) => {
    const { wish, no } = USES[right]!
    const asked = by(stranger, { type: 'join.requested' })
    const scene = given(group, created, ...everybody.map(joins), ...ranked, asked, {
      type: 'message.sent',
      text: 'The road is open',
    })
    const there = visibility === 'public' ? scene.after(asha, { type: 'group.change', visibility }) : scene
    const facts = { reachable: [other.account], contacts: [] }
    const refusal = caught(() => there.when(FIRST[rank], wish, { facts }))
    expect(refusal?.code ?? null).toBe(may ? null : no)
  })

  test('GRP2 who may not pin may not take down either', () => {
    const scene = publicWard.after(asha, { type: 'message.send', text: 'Mind this' })
    const target = scene.told.length
    const pinned = scene.after(asha, { type: 'message.pin', target })
    expect(() => pinned.when(joy, { type: 'message.unpin', target })).toThrow('auth.forbidden')
    expect(pinned.when(mitu, { type: 'message.unpin', target })).toHaveLength(1)
  })

  test('GRP2 what somebody is on the platform counts for nothing in a group', () => {
    const boss = { ...joy, role: 'superadmin' } as const
    expect(() => ward.when(boss, { type: 'group.change', name: 'Mine' })).toThrow('group.rank')
    expect(() => ward.when(farida, { type: 'group.change', name: 'Mine' })).toThrow('group.notMember')
    expect(() => ward.when(platform(joy), { type: 'group.close' })).toThrow('group.rank')
  })
})

describe('removing somebody', () => {
  /** Whom each rank may send away. */
  const MAY: Record<Rank, readonly Rank[]> = {
    owner: ['admin', 'moderator', 'member'],
    admin: ['moderator', 'member'],
    moderator: ['member'],
    member: [],
  }
  const cells = RANKS.flatMap((rank) => RANKS.map((whom) => [rank, whom, MAY[rank].includes(whom)] as const))

  test.each(cells)('GRP7 %s removes %s: %s', (rank, whom, may) => {
    const { account } = SECOND[whom]
    for (const visibility of ['private', 'public'] as const) {
      const remove = () => wards[visibility].when(FIRST[rank], { type: 'group.remove', account })
      if (may) expect(remove()).toEqual([{ type: 'member.removed', account }])
      else expect(remove).toThrow('group.rank')
    }
  })

  test('GRP7 nobody removes themselves: they leave', () => {
    for (const person of [rafi, mitu, joy])
      expect(() => ward.when(person, { type: 'group.remove', account: person.account })).toThrow('group.rank')
  })

  test('GRP7 nobody removes who is not there', () => {
    const remove = { type: 'group.remove', account: stranger.account } as const
    expect(() => ward.when(asha, remove)).toThrow('group.memberUnknown')
    expect(() => ward.when(joy, remove)).toThrow('group.rank')
    expect(() => ward.when(stranger, remove)).toThrow('group.notMember')
  })

  test('GRP7 who was removed sees nothing any more, and may come back as anybody may', () => {
    const without = ward.after(asha, { type: 'group.remove', account: joy.account })
    expect(group.sight(without.state, joy.account)).toBeNull()
    expect(() => without.when(joy, { type: 'message.send', text: 'why?' })).toThrow('group.notMember')
    expect(without.when(joy, { type: 'group.ask' })).toEqual([{ type: 'join.requested' }])
  })
})

describe('promoting somebody', () => {
  /** From which rank to which each may lift or lower others. */
  const MAY: Record<Rank, Partial<Record<Rank, readonly Rank[]>>> = {
    owner: {
      admin: ['owner', 'moderator', 'member'],
      moderator: ['owner', 'admin', 'member'],
      member: ['owner', 'admin', 'moderator'],
    },
    admin: { moderator: ['admin', 'member'], member: ['admin', 'moderator'] },
    moderator: {},
    member: {},
  }
  const cells = RANKS.flatMap((rank) =>
    RANKS.flatMap((from) =>
      RANKS.filter((to) => to !== from).map((to) => [rank, from, to, MAY[rank][from]?.includes(to) ?? false] as const),
    ),
  )

  test.each(cells)('GRP8 %s makes %s a %s: %s', (rank, from, to, may) => {
    const { account } = SECOND[from]
    for (const visibility of ['private', 'public'] as const) {
      const promote = () => wards[visibility].when(FIRST[rank], { type: 'group.promote', account, to })
      if (may) expect(promote()).toEqual([{ type: 'member.promoted', account, from, to }])
      else expect(promote).toThrow('group.rank')
    }
  })

  test.each(RANKS)('GRP8 there is nothing to do where somebody is %s already', (rank) => {
    for (const person of [asha, rafi])
      expect(ward.when(person, { type: 'group.promote', account: SECOND[rank].account, to: rank })).toEqual([])
  })

  test('GRP8 one may step down, and not up', () => {
    const to = (rank: Rank) => ({ type: 'group.promote', account: rafi.account, to: rank }) as const
    expect(ward.when(rafi, to('member'))).toMatchObject([{ from: 'admin', to: 'member' }])
    expect(() => ward.when(rafi, to('owner'))).toThrow('group.rank')
  })

  test('GRP9 an owner steps down where there is another', () => {
    const down = { type: 'group.promote', account: asha.account, to: 'member' } as const
    expect(ward.when(asha, down)).toHaveLength(1)
    const alone = given(group, created, joins(rafi))
    expect(() => alone.when(asha, down)).toThrow('group.lastOwner')
  })

  test('GRP8 who is no member has no rank', () => {
    const promote = { type: 'group.promote', account: stranger.account, to: 'moderator' } as const
    expect(() => ward.when(asha, promote)).toThrow('group.memberUnknown')
    expect(() => ward.when(stranger, { ...promote, account: joy.account })).toThrow('group.notMember')
  })

  test('GRP8 a new rank keeps the place: what one saw before, one sees', () => {
    const late = given(group, { ...created, history: 'joined' }, joins(rafi)).after(asha, {
      type: 'group.promote',
      account: rafi.account,
      to: 'admin',
    })
    expect(group.sight(late.state, rafi.account)).toEqual({ from: 2, staff: false })
  })
})

describe('inviting', () => {
  const small = given(group, created, joins(rafi))
  const invite = (...people: readonly Actor[]): GroupCommand => ({
    type: 'group.invite',
    accounts: people.map(({ account }) => account),
  })
  const facts = (reachable: readonly Actor[], contacts: readonly Actor[] = []) => ({
    facts: {
      reachable: reachable.map(({ account }) => account),
      contacts: contacts.map(({ account }) => account),
    },
  })

  test('GRP3 contacts come in at once', () => {
    expect(small.when(asha, invite(mitu), facts([mitu], [mitu]))).toEqual([joins(mitu)])
  })

  test('GRP3 others are asked', () => {
    const asked = small.after(asha, invite(mitu), facts([mitu]))
    expect(asked.told.at(-1)).toMatchObject({ type: 'member.invited', account: mitu.account })
    expect(asked.state.invited).toEqual({ [mitu.account]: asha.account })
    expect(group.sight(asked.state, mitu.account)).toBeNull()
  })

  test('GRP3 those who are not there, or do not wish to hear from one, are passed over without a word', () => {
    expect(small.when(asha, invite(mitu, joy), facts([joy]))).toEqual([
      { type: 'member.invited', account: joy.account },
    ])
    expect(small.when(asha, invite(mitu), facts([], [mitu]))).toEqual([])
  })

  test('GRP3 those who are in, and those who were asked, are not asked again', () => {
    expect(small.when(asha, invite(rafi, asha), facts([rafi, asha], [rafi]))).toEqual([])
    const asked = small.after(asha, invite(mitu), facts([mitu]))
    expect(asked.when(asha, invite(mitu), facts([mitu]))).toEqual([])
  })

  test('GRP3 somebody named twice comes once', () => {
    expect(small.when(asha, invite(mitu, mitu), facts([mitu], [mitu]))).toHaveLength(1)
  })

  test('GRP3 whoever has asked to come is let in by an invitation', () => {
    const asking = small.after(mitu, { type: 'group.ask' })
    expect(asking.when(asha, invite(mitu), facts([mitu]))).toEqual([joins(mitu)])
  })

  test('GRP3 at most a hundred at once, and never nobody', () => {
    const many = Array.from({ length: 101 }, (_, at) => somebody(100 + at))
    expect(() => small.when(asha, invite(...many))).toThrow('input.invalid')
    expect(() => small.when(asha, invite())).toThrow('input.invalid')
  })

  test('GRP3 an invitation is taken by joining, and gone with it', () => {
    const asked = small.after(asha, invite(mitu), facts([mitu]))
    const joined = asked.after(mitu, { type: 'group.join' })
    expect(group.members(joined.state)).toMatchObject({ [mitu.account]: 'member' })
    expect(joined.state.invited).toEqual({})
  })

  test('GRP3 an invitation is declined by whom it was for', () => {
    const asked = small.after(asha, invite(mitu), facts([mitu]))
    expect(asked.when(mitu, { type: 'group.decline' })).toEqual([{ type: 'invitation.declined' }])
    expect(asked.after(mitu, { type: 'group.decline' }).state.invited).toEqual({})
    expect(asked.when(joy, { type: 'group.decline' })).toEqual([])
  })

  test('GRP3 the browser presumes nobody to be within reach', () => {
    expect(group.presumes).toMatchObject({ contacts: [], reachable: [] })
  })
})

describe('joining', () => {
  const open = given(group, created, makesPublic)
  const closedDoor = given(group, created)

  test('GRP4 anybody joins a public group, once', () => {
    expect(open.when(mitu, { type: 'group.join' })).toEqual([joins(mitu)])
    expect(open.after(mitu, { type: 'group.join' }).when(mitu, { type: 'group.join' })).toEqual([])
  })

  test('GRP4 nobody joins a private one who was not invited', () => {
    expect(() => closedDoor.when(mitu, { type: 'group.join' })).toThrow('group.notInvited')
  })

  test('GRP4 asking to join a public group is joining it', () => {
    expect(open.when(mitu, { type: 'group.ask', note: 'I live there' })).toEqual([joins(mitu)])
  })

  test('GRP5 one asks to be let into a private group, once', () => {
    const asking = closedDoor.after(mitu, { type: 'group.ask', note: ' I live there ' })
    expect(asking.told.at(-1)).toMatchObject({ type: 'join.requested', note: 'I live there', by: mitu.account })
    expect(asking.when(mitu, { type: 'group.ask' })).toEqual([])
    expect(group.sight(asking.state, mitu.account)).toBeNull()
  })

  test('GRP5 whoever was invited need not ask', () => {
    const asked = closedDoor.after(
      asha,
      { type: 'group.invite', accounts: [mitu.account] },
      { facts: { reachable: [mitu.account] } },
    )
    expect(asked.when(mitu, { type: 'group.ask' })).toEqual([joins(mitu)])
  })

  test('GRP5 a member has nothing to ask', () => {
    expect(ward.when(joy, { type: 'group.ask' })).toEqual([])
  })

  test('GRP5 a request is answered once', () => {
    const asking = closedDoor.after(mitu, { type: 'group.ask' })
    const answer = (accept: boolean) => ({ type: 'group.answer', account: mitu.account, accept }) as const
    expect(asking.when(asha, answer(true))).toEqual([joins(mitu)])
    expect(asking.when(asha, answer(false))).toEqual([{ type: 'join.declined', account: mitu.account }])
    expect(asking.after(asha, answer(true)).state.asking).toEqual({})
    for (const accept of [true, false])
      expect(() => asking.after(asha, answer(accept)).when(asha, answer(true))).toThrow('group.notAsked')
  })

  test('GRP5 a request is taken back by whoever made it', () => {
    const asking = closedDoor.after(mitu, { type: 'group.ask' })
    expect(asking.when(mitu, { type: 'group.withdraw' })).toEqual([{ type: 'join.withdrawn' }])
    const back = asking.after(mitu, { type: 'group.withdraw' })
    expect(back.state.asking).toEqual({})
    for (const person of [mitu, joy]) expect(back.when(person, { type: 'group.withdraw' })).toEqual([])
    expect(() => back.when(asha, { type: 'group.answer', account: mitu.account, accept: true })).toThrow(
      'group.notAsked',
    )
    expect(back.when(mitu, { type: 'group.ask' })).toEqual([{ type: 'join.requested' }])
  })

  test('GRP14 a public group may have newcomers ask first, and stop doing so', () => {
    const guarded = open.after(asha, { type: 'group.change', asks: true })
    expect(() => guarded.when(mitu, { type: 'group.join' })).toThrow('group.notInvited')
    expect(guarded.when(mitu, { type: 'group.ask' })).toEqual([{ type: 'join.requested' }])
    const asking = guarded.after(mitu, { type: 'group.ask' })
    expect(asking.when(asha, { type: 'group.answer', account: mitu.account, accept: true })).toEqual([joins(mitu)])
    const opened = asking.after(asha, { type: 'group.change', asks: false })
    expect(opened.when(mitu, { type: 'group.join' })).toEqual([joins(mitu)])
    expect(guarded.when(asha, { type: 'group.change', asks: true })).toEqual([])
  })

  test('GRP5 nobody answers their own request', () => {
    const asking = closedDoor.after(mitu, { type: 'group.ask' })
    const answer = { type: 'group.answer', account: mitu.account, accept: true } as const
    expect(() => asking.when(mitu, answer)).toThrow('group.notMember')
  })

  test('GRP5 nobody is let in who did not ask', () => {
    const answer = { type: 'group.answer', account: mitu.account, accept: true } as const
    expect(() => closedDoor.when(asha, answer)).toThrow('group.notAsked')
  })
})

describe('leaving', () => {
  const leave = { type: 'group.leave' } as const

  test('GRP9 anybody leaves, and is gone', () => {
    for (const person of [rafi, mitu, joy]) {
      expect(ward.when(person, leave)).toEqual([{ type: 'member.left' }])
      expect(group.sight(ward.after(person, leave).state, person.account)).toBeNull()
    }
  })

  test('GRP9 whoever is not in it has nothing to leave', () => {
    expect(ward.when(stranger, leave)).toEqual([])
  })

  test('GRP9 an owner leaves where there is another', () => {
    expect(ward.when(asha, leave)).toEqual([{ type: 'member.left' }])
  })

  test('GRP9 the last owner names another first', () => {
    const pair = given(group, created, joins(rafi))
    expect(() => pair.when(asha, leave)).toThrow('group.lastOwner')
    const named = pair.after(asha, { type: 'group.promote', account: rafi.account, to: 'owner' })
    expect(named.when(asha, leave)).toEqual([{ type: 'member.left' }])
  })

  test('GRP9 whoever is alone closes the group by going', () => {
    expect(given(group, created).when(asha, leave)).toEqual([{ type: 'group.closed' }, { type: 'member.left' }])
  })

  test('GRP9 everybody leaves a closed group, its last owner too', () => {
    const closed = given(group, created, joins(rafi), { type: 'group.closed' })
    expect(closed.when(asha, leave)).toEqual([{ type: 'member.left' }])
    expect(closed.after(asha, leave).when(rafi, leave)).toEqual([{ type: 'member.left' }])
    expect(group.members(closed.after(asha, leave).after(rafi, leave).state)).toEqual({})
  })
})

describe('changing a group', () => {
  const change = (what: Partial<Group>) => ({ type: 'group.change', ...what }) as GroupCommand

  test('GRP6 says only what changes', () => {
    expect(ward.when(asha, change({ name: 'Ward 8', visibility: 'private' }))).toEqual([
      { type: 'group.changed', name: 'Ward 8' },
    ])
  })

  test('GRP6 has nothing to do where all is so already', () => {
    expect(ward.when(asha, change({ name: 'Ward 7', history: 'all' }))).toEqual([])
    expect(ward.when(asha, change({}))).toEqual([])
  })

  test('GRP6 changes name, purpose, visibility and how much of the past is shown', () => {
    const changed = { name: 'Ward 8', about: 'Roads', visibility: 'public', history: 'joined' } as const
    expect(ward.after(asha, change(changed)).state).toMatchObject(changed)
  })

  test('GRP6 keeps its members, its pins and what is open', () => {
    const before = ward.after(stranger, { type: 'group.ask' })
    const { places, asking, pins } = before.after(asha, change({ name: 'Ward 8' })).state
    expect({ places, asking, pins }).toEqual({
      places: before.state.places,
      asking: before.state.asking,
      pins: before.state.pins,
    })
  })
})

describe('a closed group', () => {
  const asked = given(
    group,
    created,
    joins(rafi),
    by(mitu, { type: 'join.requested' }),
    { type: 'member.invited', account: joy.account },
    { type: 'message.sent', text: 'Goodbye' },
    { type: 'group.closed' },
  )
  const wishes: GroupCommand[] = [
    { type: 'message.send', text: 'hi' },
    { type: 'message.react', target: 5, emoji: '👍' },
    { type: 'message.remove', target: 5 },
    { type: 'group.change', name: 'Ward 8' },
    { type: 'group.close' },
    { type: 'group.invite', accounts: [mitu.account] },
    { type: 'group.join' },
    { type: 'group.ask' },
    { type: 'group.withdraw' },
    { type: 'group.answer', account: mitu.account, accept: true },
    { type: 'group.decline' },
    { type: 'group.remove', account: rafi.account },
    { type: 'group.promote', account: rafi.account, to: 'owner' },
  ]

  test.each(wishes)('GRP10 takes no $type any more', (wish) => {
    for (const person of [asha, rafi, mitu, joy]) expect(() => asked.when(person, wish)).toThrow('group.closed')
  })

  test('GRP10 lets nobody wait at its door', () => {
    expect(asked.state).toMatchObject({ invited: {}, asking: {} })
  })

  test('GRP10 can still be read by those who were in it', () => {
    for (const { account } of [asha, rafi]) expect(group.sight(asked.state, account)).toEqual({ from: 1, staff: false })
  })
})

describe('a full group', () => {
  const crowd = Object.fromEntries(
    Array.from({ length: MOST_MEMBERS - 2 }, (_, at) => [
      somebody(1_000 + at).account,
      { rank: 'member', joined: at + 2 } as const,
    ]),
  )
  const almost: Group = {
    ...group.initial,
    name: 'Ward 7',
    visibility: 'public',
    places: { [asha.account]: { rank: 'owner', joined: 1 }, ...crowd },
    asking: { [joy.account]: 1 },
  }
  const full: Group = { ...almost, places: { ...almost.places, [rafi.account]: { rank: 'member', joined: 9_000 } } }
  const decide = (state: Group, actor: Actor, command: GroupCommand, accounts: readonly AccountId[] = []) =>
    group.decide(state, command, {
      actor,
      at: 0,
      head: 9_000,
      target: null,
      facts: { forwarded: null, contacts: accounts, reachable: accounts },
    })
  const invite = (...accounts: AccountId[]): GroupCommand => ({ type: 'group.invite', accounts })

  test(`GRP11 holds ${MOST_MEMBERS}`, () => {
    expect(decide(almost, mitu, { type: 'group.join' })).toEqual([joins(mitu)])
    expect(() => decide(full, mitu, { type: 'group.join' })).toThrow('group.full')
  })

  test('GRP11 lets nobody in by whatever door', () => {
    expect(() => decide(full, mitu, { type: 'group.ask' })).toThrow('group.full')
    expect(() => decide(full, asha, invite(mitu.account), [mitu.account])).toThrow('group.full')
    expect(() => decide(full, asha, { type: 'group.answer', account: joy.account, accept: true })).toThrow('group.full')
  })

  test('GRP11 takes all of those who are invited, or none', () => {
    const two = [mitu.account, joy.account]
    expect(() => decide(almost, asha, invite(...two), two)).toThrow('group.full')
    expect(decide(almost, asha, invite(mitu.account), two)).toHaveLength(1)
  })

  test('GRP11 can still decline, and be invited to by those who are in', () => {
    expect(decide(full, asha, { type: 'group.answer', account: joy.account, accept: false })).toHaveLength(1)
    expect(decide(full, asha, invite(rafi.account), [rafi.account])).toEqual([])
  })
})

describe('what a member sees', () => {
  const late = (history: 'all' | 'joined') =>
    given(group, { ...created, history }, { type: 'message.sent', text: 'Before' }, joins(rafi))

  test('GRP12 of a group that shows its past: all of it', () => {
    expect(group.sight(late('all').state, rafi.account)).toEqual({ from: 1, staff: false })
  })

  test('GRP12 of a group that does not: what came with them and after', () => {
    expect(group.sight(late('joined').state, rafi.account)).toEqual({ from: 3, staff: false })
    expect(group.sight(late('joined').state, asha.account)).toEqual({ from: 1, staff: false })
  })

  test('GRP12 coming back is coming anew', () => {
    const back = given(
      group,
      { ...created, history: 'joined' },
      joins(rafi),
      by(rafi, { type: 'member.left' }),
      { type: 'message.sent', text: 'In between' },
      joins(rafi),
    )
    expect(group.sight(back.state, rafi.account)).toEqual({ from: 5, staff: false })
  })

  test('GRP12 who is invited, asks, was declined or is nobody sees nothing', () => {
    const door = given(
      group,
      created,
      { type: 'member.invited', account: mitu.account },
      by(joy, { type: 'join.requested' }),
      by(rafi, { type: 'join.requested' }),
      { type: 'join.declined', account: rafi.account },
    )
    for (const { account } of [mitu, joy, rafi, stranger]) expect(group.sight(door.state, account)).toBeNull()
  })

  test('GRP12 everybody in it has a rank', () => {
    expect(Object.values(group.members(ward.state)).sort()).toEqual([...RANKS, ...RANKS].sort())
  })
})

describe('from outside', () => {
  test('GRP13 a group is created, joined, asked for and declined from outside, and nothing else', () => {
    expect(group.founders).toEqual(['group.create'])
    expect(group.strangers).toEqual(['group.create', 'group.join', 'group.ask', 'group.withdraw', 'group.decline'])
  })

  test.each<GroupCommand>([
    { type: 'group.change', name: 'Mine' },
    { type: 'group.close' },
    { type: 'group.invite', accounts: [stranger.account] },
    { type: 'group.answer', account: stranger.account, accept: true },
    { type: 'group.remove', account: joy.account },
    { type: 'group.promote', account: stranger.account, to: 'owner' },
  ])('GRP13 $type is for members', (wish) => {
    expect(outcome(() => ward.when(stranger, wish, { facts: { reachable: [stranger.account] } }))).toBe(
      'group.notMember',
    )
  })

  test('GRP13 a promotion of nobody means nothing', () => {
    const odd = given(group, created, becomes(stranger, 'owner'))
    expect(group.members(odd.state)).toEqual({ [asha.account]: 'owner' })
  })
})
