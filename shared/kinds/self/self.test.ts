import { describe, expect, test } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { HOUR } from '../../kernel/time.ts'
import { asha, by, farida, given, platform, rafi, somewhere } from '../../testing/index.ts'
import { MOST_DRAFTS, MOST_MARKS, MOST_TUNED } from './decide.ts'
import { REASONS, type Reason } from './events.ts'
import { type Self, type SelfCommand, self } from './index.ts'

const opened = by(platform(asha), { type: 'self.opened' })
const mine = given(self, opened)
const chat = somewhere(1)
const elsewhere = somewhere(2)

const caught = (act: () => unknown): Refusal | null => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

describe('whose it is', () => {
  test('SEL1 the platform opens it, once', () => {
    expect(given(self).when(platform(asha), { type: 'self.open' })).toEqual([{ type: 'self.opened' }])
    expect(mine.when(platform(asha), { type: 'self.open' })).toEqual([])
    expect(mine.state.owner).toBe(asha.account)
  })

  test('SEL1 nobody opens one with their own hands', () => {
    for (const person of [asha, rafi, farida])
      expect(() => given(self).when(person, { type: 'self.open' })).toThrow('auth.forbidden')
  })

  test('SEL1 its owner sees it, and nobody else, whatever they are', () => {
    expect(self.sight(mine.state, asha.account)).toEqual({ from: 1, staff: false })
    for (const { account } of [rafi, farida]) expect(self.sight(mine.state, account)).toBeNull()
    expect(self.members(mine.state)).toEqual({ [asha.account]: 'owner' })
  })

  test('SEL1 it belongs to nobody before it is opened', () => {
    expect(self.members(self.initial)).toEqual({})
    expect(self.sight(self.initial, asha.account)).toBeNull()
    expect(() => given(self).when(asha, { type: 'message.send', text: 'hi' })).toThrow('conversation.unknown')
  })

  test.each<SelfCommand>([
    { type: 'notification.raise', about: chat, reason: 'message', from: rafi.account },
    { type: 'notification.read', about: null },
    { type: 'draft.save', conversation: chat, base: 0, text: 'x' },
    { type: 'message.keep', conversation: chat, message: 1 },
    { type: 'message.unkeep', conversation: chat, message: 1 },
    { type: 'message.hide', conversation: chat, message: 1 },
    { type: 'message.unhide', conversation: chat, message: 1 },
    { type: 'availability.choose', status: 'busy', until: null },
    { type: 'conversation.tune', conversation: chat, favourite: true },
    { type: 'lesson.learn', step: 'search' },
    { type: 'lesson.end' },
  ])('SEL1 for others there is none: $type', (wish) => {
    for (const other of [rafi, farida, platform(rafi)])
      expect(() => mine.when(other, wish)).toThrow('conversation.unknown')
  })
})

describe('notifications', () => {
  const raise = (reason: Reason, about = chat): SelfCommand => ({
    type: 'notification.raise',
    about,
    reason,
    from: rafi.account,
  })
  const told = (reason: Reason, about = chat) =>
    ({ type: 'notification.raised', about, reason, from: rafi.account }) as const

  test.each(REASONS)('SEL2 the platform tells of %s, and nobody else does', (reason) => {
    expect(mine.when(platform(asha), raise(reason))).toEqual([told(reason)])
    expect(() => mine.when(asha, raise(reason))).toThrow('auth.forbidden')
  })

  test('SEL2 takes along which message, and what the group was called', () => {
    const about = { ...raise('mention'), message: 7, name: 'Ward 7' } as SelfCommand
    expect(mine.when(platform(asha), about)).toEqual([{ ...told('mention'), message: 7, name: 'Ward 7' }])
  })

  test('SEL3 many messages are told as one, until they are read', () => {
    const once = mine.after(platform(asha), raise('message'))
    expect(once.when(platform(asha), raise('message'))).toEqual([])
    const read = once.after(asha, { type: 'notification.read', about: chat })
    expect(read.when(platform(asha), raise('message'))).toEqual([told('message')])
  })

  test('SEL3 another conversation is told of by itself', () => {
    const once = mine.after(platform(asha), raise('message'))
    expect(once.when(platform(asha), raise('message', elsewhere))).toEqual([told('message', elsewhere)])
  })

  test.each(REASONS.filter((reason) => reason !== 'message'))('SEL3 %s is told even where a message was', (reason) => {
    const once = mine.after(platform(asha), raise('message'))
    expect(once.when(platform(asha), raise(reason))).toEqual([told(reason)])
  })

  test('SEL3 a message is not told where something weightier waits', () => {
    const mentioned = mine.after(platform(asha), raise('mention'))
    expect(mentioned.when(platform(asha), raise('message'))).toEqual([])
  })

  /** Is it told? By reason, as the conversation is tuned. */
  const LOUD: Record<Reason, Record<'all' | 'mentions' | 'nothing' | 'muted' | 'muted, mentions', boolean>> = {
    message: { all: true, mentions: false, nothing: false, muted: false, 'muted, mentions': false },
    mention: { all: true, mentions: true, nothing: false, muted: true, 'muted, mentions': true },
    comment: { all: true, mentions: false, nothing: false, muted: false, 'muted, mentions': false },
    answer: { all: true, mentions: false, nothing: false, muted: false, 'muted, mentions': false },
    replied: { all: true, mentions: false, nothing: false, muted: false, 'muted, mentions': false },
    asked: { all: true, mentions: false, nothing: false, muted: false, 'muted, mentions': false },
    given: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    called: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    overdue: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    burst: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    progress: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    alike: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    solution: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    request: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    accepted: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    ended: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    invitation: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    joined: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    declined: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    reminder: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    moved: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    cancelled: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    unsent: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    reported: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    released: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    upheld: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    lapsed: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    withheld: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
    removed: { all: true, mentions: true, nothing: true, muted: true, 'muted, mentions': true },
  }
  const HOW = {
    all: { level: 'all' },
    mentions: { level: 'mentions' },
    nothing: { level: 'nothing' },
    muted: { mutedUntil: 8.64e15 },
    'muted, mentions': { mutedUntil: 8.64e15, level: 'mentions' },
  } as const
  const cells = REASONS.flatMap((reason) =>
    (Object.keys(HOW) as (keyof typeof HOW)[]).map((how) => [reason, how, LOUD[reason][how]] as const),
  )

  test.each(cells)('SEL4 of %s, where it is tuned to %s: %s', (reason, how, loud) => {
    const tuned = mine.after(asha, { type: 'conversation.tune', conversation: chat, ...HOW[how] })
    expect(tuned.when(platform(asha), raise(reason))).toEqual(loud ? [told(reason)] : [])
    expect(tuned.when(platform(asha), raise(reason, elsewhere))).toHaveLength(1)
  })

  test('SEL4 silence has an end', () => {
    const until = mine.told[0]!.at + HOUR
    const muted = mine.after(asha, { type: 'conversation.tune', conversation: chat, mutedUntil: until })
    expect(muted.when(platform(asha), raise('message'), { at: until - 1 })).toEqual([])
    expect(muted.when(platform(asha), raise('message'), { at: until })).toHaveLength(1)
  })

  test('SEL4 silence can be taken back', () => {
    const loud = mine
      .after(asha, { type: 'conversation.tune', conversation: chat, mutedUntil: 8.64e15 })
      .after(asha, { type: 'conversation.tune', conversation: chat, mutedUntil: null })
    expect(loud.when(platform(asha), raise('message'))).toHaveLength(1)
  })

  test('SEL5 are read one conversation at a time, or all at once', () => {
    const both = mine.after(platform(asha), raise('request')).after(platform(asha), raise('message', elsewhere))
    expect(Object.keys(both.state.open).sort()).toEqual([chat, elsewhere].sort())
    const one = both.after(asha, { type: 'notification.read', about: chat })
    expect(Object.keys(one.state.open)).toEqual([elsewhere])
    expect(both.after(asha, { type: 'notification.read', about: null }).state.open).toEqual({})
  })

  test('SEL5 there is nothing to read where all is read', () => {
    for (const about of [chat, null]) expect(mine.when(asha, { type: 'notification.read', about })).toEqual([])
    const other = mine.after(platform(asha), raise('request', elsewhere))
    expect(other.when(asha, { type: 'notification.read', about: chat })).toEqual([])
  })

  test('UNR1 a notification counts as something new, and a note to oneself does not', () => {
    expect(self.counts(told('mention'))).toBe(true)
    for (const type of ['message.sent', 'draft.saved', 'message.kept', 'conversation.tuned'])
      expect(self.counts({ type })).toBe(false)
  })
})

describe('drafts', () => {
  const save = (text: string, base: number, more = {}): SelfCommand => ({
    type: 'draft.save',
    conversation: chat,
    base,
    text,
    ...more,
  })
  const saved = mine.after(asha, save('half a', 0))

  test('SEL6 follow the account, each under the number that wrote it', () => {
    expect(saved.state.drafts).toEqual({ [chat]: { version: 2, text: 'half a', replyTo: null } })
    const longer = saved.after(asha, save('half a sentence', 2))
    expect(longer.state.drafts[chat]).toMatchObject({ version: 3, text: 'half a sentence' })
  })

  test('SEL6 keep what they answer', () => {
    const answer = saved.after(asha, save('half a', 2, { replyTo: 9 }))
    expect(answer.state.drafts[chat]).toEqual({ version: 3, text: 'half a', replyTo: 9 })
    expect(answer.when(asha, save('half a', 3))).toEqual([{ type: 'draft.saved', conversation: chat, text: 'half a' }])
  })

  test('SEL6 may be anything that stands in a composer', () => {
    for (const text of ['  ', '\n', 'x'.repeat(10_000)]) expect(mine.when(asha, save(text, 0))).toHaveLength(1)
    for (const text of ['x'.repeat(10_001), 'a\0b', '\ud800'])
      expect(() => mine.when(asha, save(text, 0))).toThrow('input.invalid')
  })

  test('SEL6 answer only what can be a message', () => {
    for (const replyTo of [0, -1, 1.5, 2 ** 31]) {
      expect(() => mine.when(asha, save('x', 0, { replyTo }))).toThrow('input.invalid')
    }
  })

  test('SEL7 are replaced only by a device that has seen them', () => {
    const elsewhereSaved = saved.after(asha, save('from the phone', 2))
    const refusal = caught(() => elsewhereSaved.when(asha, save('from the desk', 2)))
    expect(refusal).toMatchObject({ code: 'draft.conflict', details: { version: 3, text: 'from the phone' } })
  })

  test('SEL7 are never lost to a device that knew of none', () => {
    expect(caught(() => saved.when(asha, save('from the desk', 0)))?.code).toBe('draft.conflict')
  })

  test('SEL7 are never lost to a device that knew one long gone', () => {
    const anew = saved.after(asha, save('', 2)).after(asha, save('anew', 0))
    for (const base of [2, 3]) expect(caught(() => anew.when(asha, save('late', base)))?.code).toBe('draft.conflict')
    expect(anew.when(asha, save('go on', 4))).toHaveLength(1)
  })

  test('SEL7 no two of them share a number, so an old one never passes for the new', () => {
    const versions = new Set<number>()
    let now = mine
    for (let turn = 0; turn < 10; turn += 1) {
      now = now.after(asha, save(`turn ${turn}`, 0))
      versions.add(now.state.drafts[chat]!.version)
      now = now.after(asha, save('', now.state.drafts[chat]!.version))
    }
    expect(versions.size).toBe(10)
  })

  test('SEL8 are done with when they are empty', () => {
    expect(saved.when(asha, save('', 2))).toEqual([{ type: 'draft.cleared', conversation: chat }])
    expect(saved.after(asha, save('', 2)).state.drafts).toEqual({})
    expect(mine.when(asha, save('', 0))).toEqual([])
  })

  test('SEL8 stay while they answer something, even without words', () => {
    expect(saved.when(asha, save('', 2, { replyTo: 9 }))).toMatchObject([{ type: 'draft.saved', text: '', replyTo: 9 }])
  })

  test('SEL8 have nothing to do where they say the same, whoever knew what', () => {
    for (const base of [0, 2, 99]) expect(saved.when(asha, save('half a', base))).toEqual([])
  })

  test(`SEL9 there are at most ${MOST_DRAFTS}`, () => {
    let full = mine
    for (let at = 0; at < MOST_DRAFTS; at += 1)
      full = full.after(asha, { type: 'draft.save', conversation: somewhere(100 + at), base: 0, text: 'x' })
    expect(() => full.when(asha, save('one more', 0))).toThrow('self.full')
    const room = full.after(asha, { type: 'draft.save', conversation: somewhere(100), base: 2, text: '' })
    expect(room.when(asha, save('one more', 0))).toHaveLength(1)
  })
})

describe('keeping and hiding messages', () => {
  const at = (message: number) => ({ conversation: chat, message })

  test('SEL10 a message is kept once, and let go again', () => {
    const kept = mine.after(asha, { type: 'message.keep', ...at(7) })
    expect(kept.state.kept).toEqual({ [chat]: [7] })
    expect(kept.when(asha, { type: 'message.keep', ...at(7) })).toEqual([])
    const both = kept.after(asha, { type: 'message.keep', ...at(3) })
    expect(both.after(asha, { type: 'message.unkeep', ...at(7) }).state.kept).toEqual({ [chat]: [3] })
    expect(kept.after(asha, { type: 'message.unkeep', ...at(7) }).state.kept).toEqual({})
  })

  test('SEL10 what is not kept cannot be let go', () => {
    expect(mine.when(asha, { type: 'message.unkeep', ...at(7) })).toEqual([])
  })

  test('SEL11 a message deleted for oneself is hidden, once, and nobody else’s matter', () => {
    const hidden = mine.after(asha, { type: 'message.hide', ...at(7) })
    expect(hidden.state.hidden).toEqual({ [chat]: [7] })
    expect(hidden.when(asha, { type: 'message.hide', ...at(7) })).toEqual([])
    expect(hidden.state.kept).toEqual({})
  })

  test('SEL11 what was hidden is shown again, on all the own devices', () => {
    const hidden = mine.after(asha, { type: 'message.hide', ...at(7) })
    expect(hidden.after(asha, { type: 'message.unhide', ...at(7) }).state.hidden).toEqual({})
    expect(hidden.when(asha, { type: 'message.unhide', ...at(8) })).toEqual([])
  })

  test(`SEL9 there is room for ${MOST_MARKS} of each`, () => {
    const all = Array.from({ length: MOST_MARKS }, (_, seq) => seq + 1)
    const decide = (state: Self, command: SelfCommand) =>
      self.decide(state, command, { actor: asha, at: 0, head: 9, target: null, facts: { forwarded: null } })
    const full: Self = { ...mine.state, kept: { [chat]: all }, hidden: { [elsewhere]: all } }
    for (const type of ['message.keep', 'message.hide'] as const) {
      expect(() => decide(full, { type, ...at(9_999) })).toThrow('self.full')
      expect(decide({ ...full, kept: {}, hidden: {} }, { type, ...at(9_999) })).toHaveLength(1)
    }
    expect(decide(full, { type: 'message.unkeep', ...at(7) })).toHaveLength(1)
  })
})

describe('how one wants to be seen', () => {
  const choose = (status: 'online' | 'away' | 'busy' | 'invisible', until: number | null = null): SelfCommand => ({
    type: 'availability.choose',
    status,
    until,
  })

  test('SEL13 is chosen for a while or until something else is, and the last word holds', () => {
    const busy = mine.after(asha, choose('busy', HOUR))
    expect(busy.state.availability).toEqual({ status: 'busy', until: HOUR })
    expect(busy.after(asha, choose('online')).state.availability).toEqual({ status: 'online', until: null })
  })

  test('SEL13 has nothing to do where it is so already', () => {
    expect(mine.when(asha, choose('online'))).toEqual([])
    const away = mine.after(asha, choose('away'))
    expect(away.when(asha, choose('away'))).toEqual([])
    expect(away.when(asha, choose('away', HOUR))).toHaveLength(1)
  })

  test('SEL13 is one of four', () => {
    expect(() => mine.when(asha, { ...choose('away'), status: 'offline' } as never)).toThrow('input.invalid')
  })
})

describe('tuning a conversation', () => {
  const tune = (settings: object): SelfCommand => ({ type: 'conversation.tune', conversation: chat, ...settings })

  test('SEL12 sets one thing and leaves the others', () => {
    const tuned = mine.after(asha, tune({ alias: 'My sister', favourite: true })).after(asha, tune({ label: 'family' }))
    expect(tuned.state.tuned[chat]).toEqual({ alias: 'My sister', favourite: true, label: 'family' })
  })

  test('SEL12 takes a setting back by null', () => {
    const tuned = mine.after(asha, tune({ alias: 'My sister' })).after(asha, tune({ alias: null }))
    expect(tuned.state.tuned[chat]).toEqual({ alias: null })
  })

  test('SEL12 has nothing to do where it is so already', () => {
    const tuned = mine.after(asha, tune({ alias: 'My sister', favourite: true }))
    expect(tuned.when(asha, tune({ alias: ' My sister ' }))).toEqual([])
    expect(tuned.when(asha, tune({ favourite: true }))).toEqual([])
    expect(tuned.when(asha, tune({}))).toEqual([])
    expect(tuned.when(asha, tune({ favourite: false }))).toHaveLength(1)
    expect(mine.when(asha, tune({}))).toEqual([])
  })

  test.each([
    { alias: '' },
    { alias: 'x'.repeat(81) },
    { label: 'x'.repeat(41) },
    { favourite: 'yes' },
    { mutedUntil: -1 },
    { mutedUntil: 1.5 },
    { mutedUntil: 9e15 },
    { level: 'some' },
    { colour: 'pink' },
  ])('SEL12 refuses %j', (settings) => {
    expect(() => mine.when(asha, tune(settings))).toThrow('input.invalid')
  })

  test(`SEL9 there are at most ${MOST_TUNED}`, () => {
    const tuned = Object.fromEntries(
      Array.from({ length: MOST_TUNED }, (_, at) => [somewhere(100 + at), { favourite: true }]),
    )
    const decide = (state: Self) =>
      self.decide(
        state,
        { type: 'conversation.tune', conversation: chat, favourite: true },
        {
          actor: asha,
          at: 0,
          head: 9,
          target: null,
          facts: { forwarded: null },
        },
      )
    expect(() => decide({ ...mine.state, tuned })).toThrow('self.full')
    expect(decide({ ...mine.state, tuned: { ...tuned, [chat]: { level: 'all' } } })).toHaveLength(1)
  })
})
