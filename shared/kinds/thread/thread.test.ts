import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { type Attached, MOST_FILES } from '../../kernel/file.ts'
import type { FileId } from '../../kernel/ids.ts'
import type { Fact } from '../../kernel/kind.ts'
import { asha, by, given, joy, mitu, platform, rafi, type Story, somewhere } from '../../testing/index.ts'
import { direct } from '../direct/index.ts'
import { group } from '../group/index.ts'
import { self } from '../self/index.ts'
import { Emoji, LONGEST_TEXT, MOST_PINS, Text, type ThreadCommand, type ThreadFacts, thread } from './index.ts'

type Talk = Story<unknown, Fact, ThreadCommand, ThreadFacts>

const hello = { type: 'message.sent', text: 'Is the bridge open?' } as const
const contacts = [{ type: 'contact.requested', to: rafi.account } as const, by(rafi, { type: 'contact.accepted' })]
const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const

/** Wherever people write, with Asha's message at seq 3. */
const PLACES = {
  self: given(self, by(platform(asha), { type: 'self.opened' }), { type: 'message.sent', text: 'Buy rice' }, hello),
  direct: given(direct, ...contacts, hello),
  group: given(group, created, { type: 'member.joined', account: rafi.account }, hello),
} as unknown as Record<'self' | 'direct' | 'group', Talk>

const SAID = 3
const fileOf = (end: string, type: string): Attached => ({
  id: `01980000-0000-7000-8000-0000000000${end}` as FileId,
  name: `river.${end}`,
  type,
  size: 2_000,
})
const photo = { ...fileOf('f1', 'image/jpeg'), width: 40, height: 30 }
const film = fileOf('f2', 'video/mp4')
const elsewhere = { conversation: somewhere(1), message: 12 }

describe.each(Object.keys(PLACES) as (keyof typeof PLACES)[])('in a %s conversation', (place) => {
  const talk = PLACES[place]
  const says = (command: ThreadCommand, facts: Partial<ThreadFacts> = {}) => talk.when(asha, command, { facts })

  describe('message.send', () => {
    test('THR1 says something', () => {
      expect(says({ type: 'message.send', text: 'It is.' })).toEqual([{ type: 'message.sent', text: 'It is.' }])
    })

    test('THR11 says something with files, or files alone, as the server knows them', () => {
      const facts = { files: [photo, film] }
      expect(says({ type: 'message.send', text: 'Look', files: [film.id, photo.id] }, facts)).toEqual([
        { type: 'message.sent', text: 'Look', files: [film, photo] },
      ])
      expect(says({ type: 'message.send', files: [photo.id] }, facts)).toEqual([
        { type: 'message.sent', files: [photo] },
      ])
    })

    test.each([
      ['file.unknown', [film.id]],
      ['file.unknown', [photo.id, film.id]],
      ['input.invalid', []],
      ['input.invalid', [photo.id, photo.id]],
      ['input.invalid', Array.from({ length: MOST_FILES + 1 }, () => photo.id)],
      ['input.invalid', [photo]],
    ])('THR11 is refused (%s) with files that it may not have', (code, files) => {
      expect(() => says({ type: 'message.send', text: 'Look', files: files as never }, { files: [photo] })).toThrow(
        code,
      )
    })

    test('THR11 says nothing where there are neither words nor files', () => {
      expect(() => says({ type: 'message.send' })).toThrow('input.invalid')
    })

    test('THR1 takes the text as it was typed', () => {
      const text = '  two lines\n\tand শুভ সকাল 👨‍👩‍👧 <script>alert(1)</script>  '
      expect(says({ type: 'message.send', text })).toEqual([{ type: 'message.sent', text }])
    })

    test.each(['', ' ', '\n\t ', 'a\0b', '\ud800', 'x'.repeat(LONGEST_TEXT + 1)])('THR1 refuses %j', (text) => {
      expect(() => says({ type: 'message.send', text })).toThrow('input.invalid')
    })

    test('THR2 answers an earlier message', () => {
      const [sent] = says({ type: 'message.send', text: 'It is.', replyTo: SAID })
      expect(sent).toEqual({ type: 'message.sent', text: 'It is.', replyTo: SAID })
    })

    test('THR2 cannot answer what was not said yet', () => {
      expect(() => says({ type: 'message.send', text: 'It is.', replyTo: SAID + 1 })).toThrow('message.unknown')
    })

    test('THR3 calls people by name', () => {
      const [sent] = says({ type: 'message.send', text: '@Rafi?', mentions: [rafi.account] })
      expect(sent).toMatchObject({ mentions: [rafi.account] })
    })

    test('THR3 calls at most fifty by name, and never nobody', () => {
      const mentions = Array(51).fill(rafi.account)
      expect(() => says({ type: 'message.send', text: 'all!', mentions })).toThrow('input.invalid')
      expect(() => says({ type: 'message.send', text: 'none!', mentions: [] })).toThrow('input.invalid')
    })
  })

  describe('message.forward', () => {
    const forwarded = { by: mitu.account, text: 'The bridge is closed.' }

    test('THR4 passes on what the server found there, and who said it first', () => {
      expect(says({ type: 'message.forward', from: elsewhere }, { forwarded })).toEqual([
        { type: 'message.sent', text: 'The bridge is closed.', forwarded: { by: mitu.account } },
      ])
    })

    test('THR11 passes on the files, also where there are no words', () => {
      const forwarded = { by: mitu.account, text: '', files: [photo] }
      expect(says({ type: 'message.forward', from: elsewhere }, { forwarded })).toEqual([
        { type: 'message.sent', files: [photo], forwarded: { by: mitu.account } },
      ])
    })

    test('THR4 passes nothing on that the server did not find', () => {
      expect(() => says({ type: 'message.forward', from: elsewhere })).toThrow('message.unknown')
    })

    test('THR4 does not let anybody rewrite whose words they pass on', () => {
      const passed = talk.after(asha, { type: 'message.forward', from: elsewhere }, { facts: { forwarded } })
      const rewrite = { type: 'message.edit', target: SAID + 1, text: 'The bridge is open.' } as const
      expect(() => passed.when(asha, rewrite)).toThrow('message.notYours')
      expect(passed.message(SAID + 1)).toMatchObject({ by: asha.account, forwardedFrom: mitu.account })
    })
  })

  describe('message.edit', () => {
    const edit = { type: 'message.edit', target: SAID, text: 'Is the bridge closed?' } as const

    test('THR5 changes the own words', () => {
      expect(says(edit)).toEqual([{ type: 'message.edited', target: SAID, text: 'Is the bridge closed?' }])
    })

    test('THR5 is seen in the message, and when it was', () => {
      const at = talk.told.at(-1)!.at + 5_000
      expect(talk.after(asha, edit, { at }).message(SAID)).toMatchObject({ text: edit.text, editedAt: at })
    })

    test('THR5 has nothing to do where it says the same', () => {
      expect(says({ ...edit, text: hello.text })).toEqual([])
    })

    test('THR5 may name people and leave the words', () => {
      const named = { ...edit, text: hello.text, mentions: [rafi.account] }
      expect(says(named)).toEqual([{ ...named, type: 'message.edited' }])
      expect(talk.after(asha, named).when(asha, named)).toEqual([])
    })

    test('THR5 leaves nobody named who is not named again', () => {
      const named = talk.after(asha, { ...edit, mentions: [rafi.account] })
      expect(named.message(SAID)?.mentions).toEqual([rafi.account])
      expect(named.after(asha, { ...edit, text: 'Never mind' }).message(SAID)?.mentions).toEqual([])
    })

    test.each([2, 4, 99])('THR5 cannot change what is no message of the own: %i', (target) => {
      const wish = () => given(group, created, { type: 'member.joined', account: rafi.account }, hello)
      expect(() => wish().when(asha, { ...edit, target })).toThrow('message.unknown')
    })

    test('THR5 cannot change a message that is gone', () => {
      const gone = talk.after(asha, { type: 'message.remove', target: SAID })
      expect(() => gone.when(asha, edit)).toThrow('message.removed')
    })
  })

  describe('message.remove', () => {
    const remove = { type: 'message.remove', target: SAID } as const
    const gone = talk.after(asha, remove)

    test('THR6 takes the own message back, for everybody', () => {
      expect(says(remove)).toEqual([{ type: 'message.removed', target: SAID }])
    })

    test('THR6 leaves its number and takes its words, in the log too', () => {
      expect(gone.message(SAID)).toMatchObject({ seq: SAID, by: asha.account, text: '', removed: true })
      expect(JSON.stringify(gone.log)).not.toContain('bridge')
      expect(gone.log[SAID - 1]).toMatchObject({ seq: SAID, erased: true })
    })

    test('THR6 takes the words of its edits too', () => {
      const edited = talk.after(asha, { type: 'message.edit', target: SAID, text: 'And the ferry?' })
      expect(JSON.stringify(edited.after(asha, remove).log)).not.toContain('ferry')
    })

    test('THR6 has nothing left to do the second time', () => {
      expect(gone.when(asha, remove)).toEqual([])
    })

    test('THR6 cannot take what was never said', () => {
      expect(() => says({ ...remove, target: 1 })).toThrow('message.unknown')
      expect(() => says({ ...remove, target: 99 })).toThrow('message.unknown')
    })

    test('THR6 lifts its pin', () => {
      const pinned = talk.after(asha, { type: 'message.pin', target: SAID })
      expect(pinned.state).toMatchObject({ pins: [SAID] })
      expect(pinned.after(asha, remove).state).toMatchObject({ pins: [] })
    })
  })

  describe('message.react and message.unreact', () => {
    const react = { type: 'message.react', target: SAID, emoji: '👍' } as const
    const unreact = { ...react, type: 'message.unreact' } as const
    const liked = talk.after(asha, react)

    test('THR7 an emoji counts once for each person', () => {
      expect(says(react)).toEqual([{ ...react, type: 'message.reacted' }])
      expect(liked.when(asha, react)).toEqual([])
      expect(liked.message(SAID)?.reactions).toEqual({ '👍': [asha.account] })
    })

    test('THR7 one person may feel several things', () => {
      const both = liked.after(asha, { ...react, emoji: '❤️' })
      expect(Object.keys(both.message(SAID)?.reactions ?? {})).toEqual(['👍', '❤️'])
    })

    test('THR7 is taken back by whom it came from, and then it is not there', () => {
      expect(liked.when(asha, unreact)).toEqual([{ ...unreact, type: 'message.unreacted' }])
      expect(liked.after(asha, unreact).message(SAID)?.reactions).toEqual({})
      expect(says(unreact)).toEqual([])
    })

    test('THR7 nobody feels anything about a message that is gone', () => {
      const gone = liked.after(asha, { type: 'message.remove', target: SAID })
      expect(() => gone.when(asha, react)).toThrow('message.removed')
      expect(() => gone.when(asha, unreact)).toThrow('message.removed')
      expect(gone.message(SAID)?.reactions).toEqual({})
    })

    test('THR7 nobody feels anything about what is no message', () => {
      for (const target of [1, 99]) expect(() => says({ ...react, target })).toThrow('message.unknown')
    })
  })

  describe('message.pin and message.unpin', () => {
    const pin = { type: 'message.pin', target: SAID } as const
    const unpin = { type: 'message.unpin', target: SAID } as const

    test('THR8 a message is pinned once', () => {
      expect(says(pin)).toEqual([{ type: 'message.pinned', target: SAID }])
      expect(talk.after(asha, pin).when(asha, pin)).toEqual([])
    })

    test('THR8 and taken down again', () => {
      expect(talk.after(asha, pin).when(asha, unpin)).toEqual([{ type: 'message.unpinned', target: SAID }])
      expect(talk.after(asha, pin).after(asha, unpin).state).toMatchObject({ pins: [] })
      expect(says(unpin)).toEqual([])
    })

    test('THR8 only a message that is there can be pinned', () => {
      for (const target of [1, 99]) expect(() => says({ ...pin, target })).toThrow('message.unknown')
      const gone = talk.after(asha, { type: 'message.remove', target: SAID })
      expect(() => gone.when(asha, pin)).toThrow('message.removed')
    })

    test(`THR8 there is room for ${MOST_PINS}`, () => {
      let full = talk
      for (let more = 0; more <= MOST_PINS; more += 1)
        full = full.after(asha, { type: 'message.send', text: 'one more' })
      for (let at = 1; at <= MOST_PINS; at += 1) full = full.after(asha, { type: 'message.pin', target: SAID + at })
      expect(() => full.when(asha, pin)).toThrow('pins.full')
      expect(full.after(asha, { ...unpin, target: SAID + 1 }).when(asha, pin)).toHaveLength(1)
    })
  })
})

describe.each(['direct', 'group'] as const)('in a %s conversation, what somebody else said', (place) => {
  const talk = PLACES[place]

  test('THR5 is not Rafi’s to change', () => {
    const edit = { type: 'message.edit', target: SAID, text: 'No.' } as const
    expect(() => talk.when(rafi, edit)).toThrow('message.notYours')
  })

  test('THR6 is not Rafi’s to take back', () => {
    expect(() => talk.when(rafi, { type: 'message.remove', target: SAID })).toThrow('message.notYours')
  })

  test('THR6 is gone for Rafi too once it is taken back, and he may say so again', () => {
    const gone = talk.after(asha, { type: 'message.remove', target: SAID })
    expect(gone.when(rafi, { type: 'message.remove', target: SAID })).toEqual([])
  })

  test('THR7 may move Rafi, and both count', () => {
    const react = { type: 'message.react', target: SAID, emoji: '👍' } as const
    const both = talk.after(asha, react).after(rafi, react)
    expect(both.message(SAID)?.reactions).toEqual({ '👍': [asha.account, rafi.account] })
    const one = both.after(asha, { ...react, type: 'message.unreact' })
    expect(one.message(SAID)?.reactions).toEqual({ '👍': [rafi.account] })
  })

  test('THR7 nobody takes back what another feels', () => {
    const liked = talk.after(asha, { type: 'message.react', target: SAID, emoji: '👍' })
    expect(liked.when(rafi, { type: 'message.unreact', target: SAID, emoji: '👍' })).toEqual([])
  })

  test('THR8 may be pinned by Rafi, and taken down by Asha', () => {
    const pinned = talk.after(rafi, { type: 'message.pin', target: SAID })
    expect(pinned.when(asha, { type: 'message.unpin', target: SAID })).toHaveLength(1)
  })
})

describe('whom everybody is called by', () => {
  const call = { type: 'message.send', text: '@everyone!', everyone: true } as const

  test.each(['self', 'direct'] as const)('THR3 there is no everyone in a %s conversation', (place) => {
    expect(() => PLACES[place].when(asha, call)).toThrow('auth.forbidden')
  })

  test('THR3 in a group, those who may call everyone', () => {
    expect(PLACES.group.when(asha, call)).toEqual([{ type: 'message.sent', text: '@everyone!', everyone: true }])
  })
})

describe('people who are not in it', () => {
  const wishes: ThreadCommand[] = [
    { type: 'message.send', text: 'hi' },
    { type: 'message.forward', from: elsewhere },
    { type: 'message.edit', target: SAID, text: 'hi' },
    { type: 'message.remove', target: SAID },
    { type: 'message.react', target: SAID, emoji: '👍' },
    { type: 'message.unreact', target: SAID, emoji: '👍' },
    { type: 'message.pin', target: SAID },
    { type: 'message.unpin', target: SAID },
  ]
  const refused = { self: 'conversation.unknown', direct: 'conversation.unknown', group: 'group.notMember' } as const

  test.each(
    (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((place) =>
      wishes.map((wish) => [wish.type, place, wish] as const),
    ),
  )('THR10 do not %s in a %s conversation', (_, place, wish) => {
    const strangers: Actor[] = [joy, { ...joy, role: 'superadmin' }, platform(joy), { ...joy, role: 'bot' }]
    for (const stranger of strangers) expect(() => PLACES[place].when(stranger, wish)).toThrow(refused[place])
  })
})

describe('what a newcomer does not see', () => {
  /** Rafi came after Asha's message at seq 2, and sees nothing before seq 3. */
  const later = given(group, { ...created, history: 'joined' }, hello, { type: 'member.joined', account: rafi.account })
  const aimed: ThreadCommand[] = [
    { type: 'message.edit', target: 2, text: 'hi' },
    { type: 'message.remove', target: 2 },
    { type: 'message.react', target: 2, emoji: '👍' },
    { type: 'message.unreact', target: 2, emoji: '👍' },
    { type: 'message.pin', target: 2 },
    { type: 'message.send', text: 'I agree', replyTo: 2 },
  ]

  test.each(aimed.map((wish) => [wish.type, wish] as const))('THR10 %s answers as if there were nothing', (_, wish) => {
    expect(() => later.when(rafi, wish)).toThrow('message.unknown')
    const moderator = later.after(asha, { type: 'group.promote', account: rafi.account, to: 'moderator' })
    expect(() => moderator.when(rafi, wish)).toThrow('message.unknown')
  })

  test('THR10 is there for those who were there', () => {
    expect(later.when(asha, { type: 'message.react', target: 2, emoji: '👍' })).toHaveLength(1)
    expect(later.when(asha, { type: 'message.send', text: 'So?', replyTo: 2 })).toHaveLength(1)
  })

  test('THR10 is there for everybody once the group shows its past', () => {
    const shown = later.after(asha, { type: 'group.change', history: 'all' })
    expect(shown.when(rafi, { type: 'message.react', target: 2, emoji: '👍' })).toHaveLength(1)
  })
})

describe('what events are about', () => {
  test('UNR1 a message counts as something new, what happens to one does not', () => {
    expect(thread.counts({ type: 'message.sent' })).toBe(true)
    for (const type of ['message.edited', 'message.removed', 'message.reacted', 'message.pinned', 'messages.erased'])
      expect(thread.counts({ type })).toBe(false)
  })

  test('THR9 an event leads to the message it is about', () => {
    expect(thread.about({ type: 'message.edited', target: 3 } as Fact)).toBe(3)
    expect(thread.about({ type: 'message.sent' })).toBeNull()
    expect(thread.about({ type: 'message.reacted', target: 'three' } as Fact)).toBeNull()
  })

  test('LOG6 a removal takes one message, an erasure all up to a number, and nothing else takes any', () => {
    expect(thread.erases({ type: 'message.removed', target: 3 } as Fact)).toEqual({ target: 3 })
    expect(thread.erases({ type: 'messages.erased', through: 9 } as Fact)).toEqual({ through: 9 })
    expect(thread.erases({ type: 'message.edited', target: 3 } as Fact)).toBeNull()
  })

  test('SEE2 nothing people write to each other is for a staff alone', () => {
    expect(thread.forStaff()).toBe(false)
  })
})

describe('text and emoji', () => {
  test('THR1 the longest text is ten thousand characters', () => {
    expect(v.is(Text, 'x'.repeat(10_000))).toBe(true)
    expect(v.is(Text, 'x'.repeat(10_001))).toBe(false)
  })

  test.each(['👍', '❤️', '❤', '🇧🇩', '👍🏽', '👨‍👩‍👧‍👦', '🏳️‍🌈', '1️⃣', '#⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '😀', '☕', '©️'])(
    'THR7 %s is one emoji',
    (one) => expect(v.is(Emoji, one)).toBe(true),
  )

  test.each([
    '',
    ' ',
    'a',
    '1',
    '#',
    ':)',
    '👍👍',
    '👍 ',
    '🇧',
    '👍\u200D',
    '<b>',
    'constructor',
    '__proto__',
    '🇧🇩🇧🇩',
    '👍\u0000',
    '😀'.repeat(9),
  ])('THR7 %j is none', (none) => expect(v.is(Emoji, none)).toBe(false))
})
