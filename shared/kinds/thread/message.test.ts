import { describe, expect, test } from 'vitest'
import type { Stored } from '../../kernel/kind.ts'
import { asha, MORNING, mitu, rafi, somewhere } from '../../testing/index.ts'
import { amend, evolvePins, type MessageSent, messageOf, type ThreadEvent } from './index.ts'

const place = (seq: number, by = asha) => ({ seq, at: MORNING + seq, by: by.account, command: somewhere(seq) })
const stored = <E extends ThreadEvent>(event: E, seq: number, by = asha) =>
  ({ ...event, ...place(seq, by) }) as unknown as Stored<E>

const sent = stored<MessageSent>(
  { type: 'message.sent', text: 'Who brings tea?', replyTo: 2, mentions: [rafi.account], everyone: true },
  7,
)
const message = messageOf(sent)

const edited = stored({ type: 'message.edited', target: 7, text: 'Who brings cha?' }, 8)
const reacted = stored({ type: 'message.reacted', target: 7, emoji: '☕' }, 9, rafi)
const reactedToo = stored({ type: 'message.reacted', target: 7, emoji: '👍' }, 10, mitu)
const unreacted = stored({ type: 'message.unreacted', target: 7, emoji: '☕' }, 11, rafi)
const removed = stored({ type: 'message.removed', target: 7 }, 12)
const erased = stored({ type: 'messages.erased', through: 7 }, 13)
const pinned = stored({ type: 'message.pinned', target: 7 }, 14)

const GONE = {
  seq: 7,
  at: MORNING + 7,
  by: asha.account,
  text: '',
  replyTo: null,
  mentions: [],
  everyone: false,
  forwardedFrom: null,
  editedAt: null,
  removed: true,
  reactions: {},
  poll: null,
  survey: null,
  preview: null,
  meeting: null,
  place: null,
  sticker: null,
  grounds: null,
  calledOff: false,
  again: false,
  helpful: null,
  files: [],
}

describe('a message', () => {
  test('THR9 begins as it was sent', () => {
    expect(message).toEqual({
      ...GONE,
      text: 'Who brings tea?',
      replyTo: 2,
      mentions: [rafi.account],
      everyone: true,
      removed: false,
    })
  })

  test('THR9 answers nothing, calls nobody and passes on no words unless it says so', () => {
    const plain = messageOf(stored<MessageSent>({ type: 'message.sent', text: 'Tea?' }, 7))
    expect(plain).toEqual({ ...GONE, text: 'Tea?', removed: false })
  })

  test('THR9 says whose words it passes on', () => {
    const passed = messageOf(
      stored<MessageSent>({ type: 'message.sent', text: 'x', forwarded: { by: mitu.account } }, 7),
    )
    expect(passed).toMatchObject({ by: asha.account, forwardedFrom: mitu.account })
  })

  test('THR9 is what the last edit made of it', () => {
    const again = stored({ type: 'message.edited', target: 7, text: 'Who brings mishti?' }, 20)
    expect([edited, again].reduce(amend, message)).toMatchObject({ text: 'Who brings mishti?', editedAt: MORNING + 20 })
  })

  test('THR9 keeps what it answers and whom it was sent to when it is edited', () => {
    expect(amend(message, edited)).toMatchObject({ replyTo: 2, everyone: true, at: MORNING + 7 })
  })

  test.each([edited, reacted, unreacted, removed, erased, pinned])('THR9 takes $type once, told twice', (event) => {
    const liked = amend(message, reacted)
    expect(amend(amend(liked, event), event)).toEqual(amend(liked, event))
  })

  test('THR9 does not mind which of two people reacted first with what', () => {
    expect([reacted, reactedToo].reduce(amend, message)).toEqual([reactedToo, reacted].reduce(amend, message))
  })

  test('THR9 does not mind whether it was edited or liked first', () => {
    expect([edited, reacted].reduce(amend, message)).toEqual([reacted, edited].reduce(amend, message))
  })

  test.each([edited, reacted, unreacted, removed])('THR9 is left as it is by $type of another', (event) => {
    expect(amend(message, { ...event, target: 6 })).toBe(message)
  })

  test('THR9 is left as it is by pins, by what is said later and by what nobody knows', () => {
    expect(amend(message, pinned)).toBe(message)
    expect(amend(message, { ...sent, seq: 8 })).toBe(message)
    for (const unknown of [{ target: 7 }, { through: 99 }])
      expect(amend(message, { ...place(8), type: 'message.sung', ...unknown } as unknown as Stored)).toBe(message)
  })

  test('THR9 takes back only the reaction that was meant', () => {
    expect([reacted, reactedToo, unreacted].reduce(amend, message).reactions).toEqual({ '👍': [mitu.account] })
  })
})

describe('a message that is gone', () => {
  test('LOG6 says nothing any more: no words, no names, no feelings', () => {
    expect([reacted, edited, removed].reduce(amend, message)).toEqual(GONE)
  })

  test('LOG6 is the same by a removal, by an erasure, and read from the log afterwards', () => {
    const { seq, at, by, command } = sent
    const fromLog = { type: 'message.sent', seq, at, by, command, erased: true } as unknown as Stored<MessageSent>
    expect(amend(message, removed)).toEqual(GONE)
    expect(amend(message, erased)).toEqual(GONE)
    expect(messageOf(fromLog)).toEqual(GONE)
  })

  test('LOG6 stays gone, whatever is told about it later', () => {
    expect([removed, edited, reacted].reduce(amend, message)).toEqual(GONE)
  })

  test('LOG6 an erasure takes what lies before it and leaves what lies behind it', () => {
    expect(amend(message, { ...erased, through: 6 })).toBe(message)
    expect(amend(message, { ...erased, through: 7 })).toEqual(GONE)
    expect(amend(message, { ...erased, through: 100 })).toEqual(GONE)
  })

  test('LOG6 an edit whose words were erased changes nothing', () => {
    const { text: _, ...bare } = edited
    expect(amend(message, { ...bare, erased: true } as unknown as Stored<ThreadEvent>)).toBe(message)
  })
})

describe('pins', () => {
  const pin = (target: number) => ({ type: 'message.pinned', target }) as const

  test('THR8 stand in the order in which they were put up', () => {
    expect([pin(7), pin(3), pin(5)].reduce(evolvePins, [] as readonly number[])).toEqual([7, 3, 5])
  })

  test('THR8 are the very same list where nothing changed', () => {
    const pins = [7, 3]
    for (const event of [pin(7), { type: 'message.unpinned', target: 9 }, { type: 'message.removed', target: 9 }])
      expect(evolvePins(pins, event)).toBe(pins)
    expect(evolvePins(pins, { type: 'messages.erased', through: 2 } as ThreadEvent)).toBe(pins)
  })

  test('THR8 go with their messages', () => {
    expect(evolvePins([7, 3], { type: 'message.removed', target: 7 })).toEqual([3])
    expect(evolvePins([7, 3], { type: 'messages.erased', through: 5 })).toEqual([7])
    expect(evolvePins([7, 3], { type: 'messages.erased', through: 3 })).toEqual([7])
  })
})
