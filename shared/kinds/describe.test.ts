import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../kernel/describe.ts'
import type { Fact, Stored } from '../kernel/kind.ts'
import { asha, by, given, mitu, nameOf, rafi, somewhere, typesOf } from '../testing/index.ts'
import { type DirectEvent, describeDirect, direct } from './direct/index.ts'
import { describeGroup, type GroupEvent, group, RANKS } from './group/index.ts'
import { describeSelf, REASONS, type SelfEvent, self } from './self/index.ts'
import type { ThreadEvent } from './thread/index.ts'

type Named<E extends Fact, T extends string> = Extract<E, { type: T }>
type Sentence<E extends Fact> = { event: E; en: string; bn: string }
/** Something for every type of event: the compiler names the one that was forgotten. */
type Sentences<E extends Fact> = { [T in E['type']]: Sentence<Named<E, T>> | null }

/** What shows itself, in its own place and shape, and needs no line in the timeline. */
const showsItself: { [T in ThreadEvent['type']]: null } = {
  'message.sent': null,
  'message.edited': null,
  'message.removed': null,
  'message.reacted': null,
  'message.unreacted': null,
  'message.pinned': null,
  'message.unpinned': null,
  'poll.voted': null,
  'poll.closed': null,
  'survey.answered': null,
  'survey.closed': null,
  'preview.added': null,
  'preview.dismissed': null,
  'meeting.changed': null,
  'meeting.cancelled': null,
  'meeting.answered': null,
  'reply.cancelled': null,
  'reply.wished': null,
  'reply.rated': null,
  'messages.erased': null,
}

/** Rafi does it to Mitu; Asha reads. */
const DIRECT: Sentences<DirectEvent> = {
  ...showsItself,
  'messages.erased': {
    event: { type: 'messages.erased', through: 3 },
    en: 'Earlier messages were deleted',
    bn: 'আগের বার্তাগুলো মুছে ফেলা হয়েছে',
  },
  'contact.requested': {
    event: { type: 'contact.requested', to: mitu.account },
    en: 'Rafi asked to be contacts',
    bn: 'Rafi যোগাযোগের অনুরোধ পাঠিয়েছেন',
  },
  'contact.boosted': {
    event: { type: 'contact.boosted' },
    en: 'Rafi sent a reminder of the request',
    bn: 'Rafi অনুরোধটি আবার মনে করিয়ে দিয়েছেন',
  },
  'contact.accepted': {
    event: { type: 'contact.accepted' },
    en: 'You are contacts now and can talk',
    bn: 'আপনারা এখন পরিচিতি, কথা বলতে পারেন',
  },
  'contact.declined': {
    event: { type: 'contact.declined' },
    en: 'Rafi declined the request',
    bn: 'Rafi অনুরোধ প্রত্যাখ্যান করেছেন',
  },
  'contact.cancelled': {
    event: { type: 'contact.cancelled' },
    en: 'Rafi withdrew the request',
    bn: 'Rafi অনুরোধ ফিরিয়ে নিয়েছেন',
  },
  'contact.removed': { event: { type: 'contact.removed' }, en: 'Rafi ended the contact', bn: 'Rafi যোগাযোগ শেষ করেছেন' },
  'contact.blocked': {
    event: { type: 'contact.blocked', to: mitu.account },
    en: 'Rafi closed this conversation',
    bn: 'Rafi এই কথোপকথন বন্ধ করেছেন',
  },
  'contact.unblocked': {
    event: { type: 'contact.unblocked' },
    en: 'Rafi opened this conversation again',
    bn: 'Rafi এই কথোপকথন আবার খুলেছেন',
  },
}

const GROUP: Sentences<GroupEvent> = {
  ...showsItself,
  'group.created': {
    event: { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' },
    en: 'Rafi created “Ward 7”',
    bn: 'Rafi “Ward 7” তৈরি করেছেন',
  },
  'group.changed': {
    event: { type: 'group.changed', name: 'Ward 8' },
    en: 'Rafi named the group “Ward 8”',
    bn: 'Rafi গ্রুপের নাম দিয়েছেন “Ward 8”',
  },
  'topic.solved': {
    event: { type: 'topic.solved', target: 3, answer: 4 },
    en: 'Rafi accepted an answer',
    bn: 'Rafi একটি উত্তর গ্রহণ করেছেন',
  },
  'topic.unsolved': {
    event: { type: 'topic.unsolved', target: 3 },
    en: 'Rafi opened the question again',
    bn: 'Rafi প্রশ্নটি আবার খুলেছেন',
  },
  'topic.closed': {
    event: { type: 'topic.closed', target: 3 },
    en: 'Rafi closed the topic: no more answers',
    bn: 'Rafi প্রসঙ্গটি বন্ধ করেছেন: আর উত্তর নেওয়া হবে না',
  },
  'topic.reopened': {
    event: { type: 'topic.reopened', target: 3 },
    en: 'Rafi opened the topic for answers again',
    bn: 'Rafi প্রসঙ্গটি আবার উত্তরের জন্য খুলেছেন',
  },
  'answer.accepted': null,
  'answer.released': null,
  'group.closed': { event: { type: 'group.closed' }, en: 'Rafi closed the group', bn: 'Rafi গ্রুপটি বন্ধ করেছেন' },
  'member.invited': {
    event: { type: 'member.invited', account: mitu.account },
    en: 'Rafi invited Mitu',
    bn: 'Rafi Mitu-কে আমন্ত্রণ জানিয়েছেন',
  },
  'invitation.declined': {
    event: { type: 'invitation.declined' },
    en: 'Rafi declined the invitation',
    bn: 'Rafi আমন্ত্রণ প্রত্যাখ্যান করেছেন',
  },
  'join.requested': { event: { type: 'join.requested' }, en: 'Rafi asked to join', bn: 'Rafi যোগ দিতে চেয়েছেন' },
  'join.withdrawn': {
    event: { type: 'join.withdrawn' },
    en: 'Rafi no longer asks to join',
    bn: 'Rafi আর যোগ দিতে চাইছেন না',
  },
  'join.declined': {
    event: { type: 'join.declined', account: mitu.account },
    en: 'Rafi declined Mitu’s wish to join',
    bn: 'Rafi Mitu-এর যোগ দেওয়ার অনুরোধ প্রত্যাখ্যান করেছেন',
  },
  'member.joined': {
    event: { type: 'member.joined', account: mitu.account },
    en: 'Rafi added Mitu',
    bn: 'Rafi Mitu-কে যোগ করেছেন',
  },
  'member.left': { event: { type: 'member.left' }, en: 'Rafi left', bn: 'Rafi চলে গেছেন' },
  'member.removed': {
    event: { type: 'member.removed', account: mitu.account },
    en: 'Rafi removed Mitu',
    bn: 'Rafi Mitu-কে সরিয়ে দিয়েছেন',
  },
  'member.promoted': {
    event: { type: 'member.promoted', account: mitu.account, from: 'member', to: 'moderator' },
    en: 'Rafi made Mitu a moderator',
    bn: 'Rafi Mitu-কে মডারেটর করেছেন',
  },
}

const SELF: Sentences<SelfEvent> = {
  ...showsItself,
  'self.opened': null,
  'notification.raised': {
    event: { type: 'notification.raised', about: somewhere(1), reason: 'mention', from: rafi.account },
    en: 'Rafi mentioned you',
    bn: 'Rafi আপনার নাম উল্লেখ করেছেন',
  },
  'notification.read': null,
  'draft.saved': null,
  'draft.cleared': null,
  'message.kept': null,
  'message.unkept': null,
  'message.hidden': null,
  'message.unhidden': null,
  'availability.chosen': null,
  'conversation.tuned': null,
  'sending.scheduled': null,
  'sending.changed': null,
  'sending.cancelled': null,
  'sending.done': null,
  'sending.refused': null,
  'message.held': null,
  'held.asked': null,
  'held.withdrawn': null,
  'held.released': null,
  'held.upheld': null,
  'lesson.begun': null,
  'lesson.asked': null,
  'lesson.learnt': null,
  'lesson.ended': null,
}

const stored = <E extends Fact>(fact: E, by = rafi): Stored<E> =>
  ({ ...fact, seq: 1, at: 0, by: by.account, command: somewhere(1) }) as unknown as Stored<E>
const to = (reader: typeof asha | null, language: Language) => ({
  language,
  reader: reader?.account ?? null,
  name: nameOf,
})

const KINDS = [
  ['self', self, SELF, describeSelf],
  ['direct', direct, DIRECT, describeDirect],
  ['group', group, GROUP, describeGroup],
] as const

describe.each(KINDS)('the timeline of a %s conversation', (_, kind, sentences, tell) => {
  const table = Object.entries(sentences) as [string, Sentence<never> | null][]
  const said = table.filter(([, sentence]) => sentence !== null) as [string, Sentence<never>][]
  const silent = table.filter(([, sentence]) => sentence === null).map(([type]) => type)

  test('SAY1 every type of event has a sentence, or shows itself', () => {
    expect(Object.keys(sentences).sort()).toEqual(typesOf(kind.event).sort())
  })

  test.each(said)('SAY1 %s is told in both languages', (_, { event, ...sentence }) => {
    for (const language of LANGUAGES) expect(tell(stored(event), to(asha, language))).toBe(sentence[language])
  })

  test.each(silent)('SAY1 %s shows itself', (type) => {
    const bare = stored({ type }) as never
    for (const language of LANGUAGES) expect(tell(bare, to(asha, language))).toBeNull()
  })

  test('SAY1 an event that nobody knows is passed over', () => {
    expect(tell(stored({ type: 'member.knighted' }) as never, to(asha, 'en'))).toBeNull()
  })
})

describe('whom a sentence speaks to', () => {
  const lines = (event: GroupEvent, actor: typeof asha, reader: typeof asha | null) =>
    LANGUAGES.map((language) => describeGroup(stored(event, actor), to(reader, language)))

  test('SAY2 the reader is “you”', () => {
    expect(lines({ type: 'member.left' }, asha, asha)).toEqual(['You left', 'আপনি চলে গেছেন'])
    expect(lines({ type: 'member.joined', account: asha.account }, asha, asha)).toEqual([
      'You joined',
      'আপনি যোগ দিয়েছেন',
    ])
  })

  test('SAY2 also where it is done to the reader', () => {
    expect(lines({ type: 'member.joined', account: asha.account }, rafi, asha)).toEqual([
      'Rafi added you',
      'Rafi আপনাকে যোগ করেছেন',
    ])
    expect(lines({ type: 'join.declined', account: asha.account }, rafi, asha)).toEqual([
      'Rafi declined your wish to join',
      'Rafi আপনার যোগ দেওয়ার অনুরোধ প্রত্যাখ্যান করেছেন',
    ])
  })

  test('SAY2 nobody is “you” where it is read by nobody in particular', () => {
    expect(lines({ type: 'member.left' }, asha, null)).toEqual(['Asha left', 'Asha চলে গেছেন'])
  })

  test('SAY2 who steps down is not said to be pushed', () => {
    const down = { type: 'member.promoted', account: rafi.account, from: 'admin', to: 'member' } as const
    expect(lines(down, rafi, asha)).toEqual(['Rafi stepped down and became a member', 'Rafi নিজেকে সদস্য করেছেন'])
    expect(lines(down, rafi, rafi)[0]).toBe('You stepped down and became a member')
  })

  test.each(RANKS)('SAY2 the rank of %s has a word in both languages', (rank) => {
    const [en, bn] = lines({ type: 'member.promoted', account: mitu.account, from: 'member', to: rank }, rafi, asha)
    expect(en).toContain(rank)
    expect(bn).not.toContain(rank)
  })

  test('SAY2 a channel is called one from the first line on', () => {
    const made = { type: 'group.created', name: 'Ward 7', visibility: 'public', history: 'all' } as const
    expect(lines({ ...made, flavour: 'channel' }, rafi, asha)).toEqual([
      'Rafi created the channel “Ward 7”',
      'Rafi “Ward 7” চ্যানেলটি তৈরি করেছেন',
    ])
  })

  test.each([
    [{ visibility: 'public' }, 'Rafi made the group public'],
    [{ visibility: 'private' }, 'Rafi made the group private'],
    [{ flavour: 'channel' }, 'Rafi made this a channel: a few write, everybody reads'],
    [{ flavour: 'talk' }, 'Rafi let everybody write again'],
    [{ about: 'Roads' }, 'Rafi changed the group’s settings'],
    [{ history: 'joined' }, 'Rafi changed the group’s settings'],
    [{ name: 'Ward 8', visibility: 'public' }, 'Rafi named the group “Ward 8”'],
  ] as const)('SAY2 a change of %j says what matters most', (changed, line) => {
    const [en, bn] = lines({ type: 'group.changed', ...changed }, rafi, asha)
    expect(en).toBe(line)
    expect(bn).toMatch(/\p{Script=Bengali}/u)
  })
})

describe('notifications', () => {
  test.each(REASONS)('SAY3 %s is told in a sentence of each language', (reason) => {
    const raised = {
      type: 'notification.raised',
      about: somewhere(1),
      reason,
      from: rafi.account,
      name: 'Ward 7',
    } as const
    const [en, bn] = LANGUAGES.map((language) => describeSelf(stored(raised), to(asha, language)))
    // whoever is reported is not told by whom
    if (reason === 'reported') expect(en).not.toMatch(/Rafi/)
    else expect(en).toMatch(/Rafi|“Ward 7”/)
    expect(en).toMatch(/you/i)
    expect(bn).toMatch(/\p{Script=Bengali}/u)
    expect(bn).not.toBe(en)
  })
})

describe('words of people', () => {
  test('SAY3 names and titles stay as their people wrote them', () => {
    const odd = given(
      group,
      by(rafi, { type: 'group.created', name: '<b>%s</b> & co', visibility: 'public', history: 'all' }),
    )
    expect(describeGroup(odd.told[0]!, to(asha, 'en'))).toBe('Rafi created “<b>%s</b> & co”')
  })
})
