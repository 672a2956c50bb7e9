import { describe, expect, test } from 'vitest'
import { type Grounds, type Message, messageOf } from '../../../shared/kinds/thread/index.ts'
import { type Ticket, ticket } from '../../../shared/kinds/ticket/index.ts'
import { asha, assistant, mitu, rafi, somewhere } from '../../../shared/testing/index.ts'
import type { Line, View } from '../../sync/index.ts'
import { deedsOf, isReplaced, mayRate, withBot } from './answers.ts'
import { awaitedIn as awaited } from './awaited.ts'
import { wishedAt, wishedNow } from './wishes.ts'

type Who = typeof asha
const awaitedIn = (seen: Parameters<typeof awaited>[0]) => awaited(seen, (seq) => wishedAt(somewhere(1), seq))
const said = (seq: number, { account }: Who, more: Partial<Message> = {}): Line => ({
  line: 'message',
  key: String(seq),
  message: { ...messageOf({ type: 'message.sent', seq, at: seq * 1_000, by: account, text: 'x' } as never), ...more },
  status: 'logged',
  command: null,
  refusal: null,
})
const asked = (seq: number, who: Who = asha, more: Partial<Message> = {}) => said(seq, who, more)
const answer = (seq: number, about: number, more: Partial<Grounds> = {}, again = false) =>
  said(seq, assistant, {
    again,
    grounds: { basedOn: seq - 1, about, sort: 'answer', from: 'search', ...more },
  })

const pair = { pair: [asha.account, assistant.account] }
const view = (lines: readonly Line[], kind: View['kind'] = 'direct', state: unknown = pair, atEnd = true) => ({
  kind,
  state,
  lines,
  atEnd,
})
const open: Ticket = {
  ...ticket.initial,
  stage: 'open',
  requester: asha.account,
  parts: { [asha.account]: 'requester', [rafi.account]: 'agent' },
  bot: { answers: 1, over: null },
}
const message = (line: Line) => (line as Extract<Line, { line: 'message' }>).message

describe('BOT8 what the bot was asked', () => {
  test('is what was said to it last and is in the log, until it answers or nobody wants that any more', () => {
    expect(awaitedIn(view([asked(3)]))).toEqual({ key: '3', about: 3, at: 3_000 })
    expect(awaitedIn(view([asked(3), asked(4)]))?.about).toBe(4)
    expect(awaitedIn(view([asked(3), answer(4, 3)]))).toBeNull()
    expect(awaitedIn(view([asked(3, asha, { calledOff: true })]))).toBeNull()
    expect(awaitedIn(view([{ ...asked(0), status: 'waiting' } as Line]))).toBeNull()
    expect(awaitedIn(view([asked(3)], 'direct', pair, false))).toBeNull()
    expect(awaitedIn(view([]))).toBeNull()
  })

  test('is another answer, once that was wished for', () => {
    expect(awaitedIn(view([asked(3), answer(4, 3, {}, true)]))).toEqual({ key: 'again 4', about: 3, at: null })
    wishedNow(somewhere(1), 4)
    expect(awaitedIn(view([asked(3), answer(4, 3, {}, true)]))?.at).toBeCloseTo(Date.now(), -4)
    expect(awaitedIn(view([asked(3), answer(4, 3, {}, true), answer(6, 3, { instead: 4 })]))).toBeNull()
  })

  test('is what calls it by its name where others talk too', () => {
    const group = { places: { [asha.account]: {}, [assistant.account]: {} } }
    expect(awaitedIn(view([asked(3)], 'group', group))).toBeNull()
    const called = asked(3, asha, { mentions: [assistant.account] })
    expect(awaitedIn(view([called], 'group', group))?.about).toBe(3)
    expect(awaitedIn(view([called], 'post', {}))?.about).toBe(3)
    expect(awaitedIn(view([called], 'group', { places: { [asha.account]: {} } }))).toBeNull()
    expect(awaitedIn(view([called], 'direct', { pair: [asha.account, rafi.account] }))).toBeNull()
  })

  test('is nothing in a ticket once people go on with it', () => {
    const of = (state: Ticket, who = asha) => awaitedIn(view([asked(3, who)], 'ticket', state))?.about ?? null
    expect([of(open), of(open, rafi)]).toEqual([3, null])
    const { bot: _, ...before } = open
    expect(of(before as Ticket)).toBeNull()
    expect(of({ ...open, bot: { answers: 1, over: 'asked' } })).toBeNull()
    expect(of({ ...open, answered: { seq: 2, by: rafi.account } })).toBeNull()
    expect(of({ ...open, stage: 'solved' })).toBeNull()
  })
})

describe('BOT9 what can be done about an answer', () => {
  const deeds = (
    lines: readonly Line[],
    at: number,
    who = asha,
    kind: View['kind'] = 'direct',
    state: unknown = pair,
  ) => deedsOf(message(lines[at]!), view(lines, kind, state), who.account)
  const nothing = { again: 'no', people: false }

  test('another one is wished for once, of the newest, by whoever it was given to', () => {
    const lines = [asked(3), answer(4, 3), asked(5), answer(6, 5)]
    expect(deeds(lines, 3).again).toBe('may')
    expect(deeds(lines, 1)).toEqual(nothing)
    expect(deeds(lines, 3, mitu)).toEqual(nothing)
    expect(deeds([asked(3), answer(4, 3, {}, true)], 1).again).toBe('asked')
    expect(deeds([answer(4, 3)], 0).again).toBe('may')
    expect(deeds([answer(4, 3)], 0, asha, 'group')).toEqual(nothing)
  })

  test('where it knew no answer one turns to people; a ticket is with them already', () => {
    const lines = [asked(3), answer(4, 3, { sort: 'unknown' })]
    expect(deeds(lines, 1)).toEqual({ again: 'may', people: true })
    expect(deeds(lines, 1, asha, 'ticket', open)).toEqual({ again: 'may', people: false })
    expect(deeds([asked(3), answer(4, 3, { sort: 'over' })], 1)).toEqual({ again: 'no', people: true })
    expect(deeds(lines, 1, asha, 'ticket', { ...open, bot: { answers: 1, over: 'unknown' } })).toEqual(nothing)
  })

  test('BOT14 whoever was given an answer from articles may say whether it helped; where not, a person is a press away', () => {
    const rates = (lines: readonly Line[], who = asha) => mayRate(message(lines[1]!), view(lines), who.account)
    const lines = [asked(3), answer(4, 3), asked(5), answer(6, 5)]
    expect([rates(lines), rates(lines, mitu)]).toEqual([true, false])
    expect(rates([asked(3), answer(4, 3, { sort: 'unknown' })])).toBe(false)
    const [question, given] = lines as [Line, Line]
    const unhelpful = [question, { ...given, message: { ...message(given), helpful: false } } as Line]
    expect(deeds(unhelpful, 1).people).toBe(true)
    expect(deeds(unhelpful, 1, asha, 'ticket', open).people).toBe(true)
    expect(deeds(unhelpful, 1, asha, 'ticket', { ...open, stage: 'solved' }).people).toBe(false)
  })

  test('one in whose place another stands is known by that', () => {
    const lines = [asked(3), answer(4, 3), answer(6, 3, { instead: 4 })]
    expect([isReplaced(lines, 4), isReplaced(lines, 6)]).toEqual([true, false])
  })
})

test('where the bot cannot say anything nothing of it is fetched', () => {
  expect(withBot('direct', { pair: [asha.account, rafi.account] })).toBe(false)
  expect(withBot('group', { places: {} })).toBe(false)
  expect([withBot('self', {}), withBot(null, null), withBot('ticket', null)]).toEqual([false, false, false])
  expect([withBot('direct', pair), withBot('ticket', open), withBot('post', {})]).toEqual([true, true, true])
})
