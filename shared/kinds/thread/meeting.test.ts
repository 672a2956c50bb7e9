import { describe, expect, test } from 'vitest'
import type { ConversationId } from '../../kernel/ids.ts'
import { DAY, HOUR } from '../../kernel/time.ts'
import { asha, given, joy, MORNING, mitu, rafi } from '../../testing/index.ts'
import { group } from '../group/index.ts'
import { whoSays } from './index.ts'

const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const
const joined = [rafi, mitu].map(({ account }) => ({ type: 'member.joined', account }) as const)
const elsewhere = '01890a5d-ac96-774b-bcce-b302099a8057' as ConversationId
const TEA = 4
const tea = { starts: MORNING + DAY, ends: MORNING + DAY + HOUR, zone: 'Asia/Dhaka', place: 'Ward office' }
const call = { type: 'message.send', text: 'Tea', meeting: tea } as const
const ward = given(group, created, ...joined)
const called = ward.after(asha, call)
const answer = (coming: 'yes' | 'maybe' | 'no' | null) => ({ type: 'meeting.answer', target: TEA, coming }) as const
const change = (meeting: object) => ({ type: 'meeting.change', target: TEA, meeting: { ...tea, ...meeting } }) as const
const cancel = { type: 'meeting.cancel', target: TEA } as const

describe('a meeting is removed', () => {
  const remove = { type: 'message.remove', target: TEA } as const
  const removed = { type: 'message.removed', target: TEA }
  const kept = { starts: tea.starts, ends: tea.ends }

  test('MEE9 and thereby called off: the log keeps for when it was, and nothing else of it', () => {
    expect(called.when(asha, remove)).toEqual([{ type: 'meeting.cancelled', target: TEA, kept }, removed])
    const gone = called.after(asha, remove)
    expect(gone.message(TEA)).toMatchObject({ removed: true, meeting: null })
    expect(JSON.stringify(gone.log)).not.toContain(tea.place)
  })

  test('MEE9 but is not called off twice, nor when it is over', () => {
    expect(called.after(asha, cancel).when(asha, remove)).toEqual([removed])
    expect(called.when(asha, remove, { at: tea.ends })).toEqual([removed])
    expect(called.when(asha, remove, { at: tea.ends - 1 })).toHaveLength(2)
  })
})

describe('a meeting is called', () => {
  test('MEE1 in a message, and whoever calls it comes', () => {
    expect(ward.when(asha, call)).toEqual([
      { type: 'message.sent', text: 'Tea', meeting: tea },
      { type: 'meeting.answered', target: TEA, coming: 'yes' },
    ])
    expect(called.message(TEA)?.meeting).toMatchObject({ ...tea, cancelled: false, comings: { [asha.account]: 'yes' } })
  })

  test.each([
    ['without a zone', { zone: '' }],
    ['in a zone that would break a line', { zone: 'Asia/Dhaka\nX' }],
    ['that ends before it starts', { ends: MORNING }],
    ['at a place of two lines', { place: 'Ward\noffice' }],
    ['at no moment', { starts: Number.NaN }],
    ['in a year that no calendar can write', { starts: Date.UTC(10_000, 0) }],
  ])('MEE1 not one %s', (_, wrong) => {
    expect(() => ward.when(asha, { ...call, meeting: { ...tea, ...wrong } })).toThrow('input.invalid')
  })

  test('MEE8 passed on it is an event of its own, to which nobody comes yet; when it is over or called off, its words', () => {
    const passOn = (story: typeof called, at = MORNING) =>
      ward.when(
        rafi,
        { type: 'message.forward', from: { conversation: elsewhere, message: TEA } },
        { at, facts: { forwarded: { by: asha.account, text: 'Tea', meeting: story.message(TEA)?.meeting ?? null } } },
      )
    const said = { type: 'message.sent', text: 'Tea', forwarded: { by: asha.account } }
    expect(passOn(called)).toEqual([{ ...said, meeting: tea }])
    expect(passOn(called, tea.starts)).toEqual([said])
    expect(passOn(called.after(asha, cancel))).toEqual([said])
  })

  test('MEE1 not one of yesterday, nor one that says nothing', () => {
    expect(() => ward.when(asha, call, { at: tea.starts })).toThrow('meeting.past')
    const silent = { type: 'message.send', meeting: tea, files: [asha.account as never] } as never
    expect(() => ward.when(asha, silent)).toThrow('input.invalid')
  })
})

describe('who comes', () => {
  test('MEE2 says yes, maybe or no, otherwise later, or nothing any more', () => {
    const story = called.after(rafi, answer('yes')).after(mitu, answer('maybe')).after(rafi, answer('no'))
    const meeting = story.message(TEA)!.meeting!
    expect(whoSays(meeting, 'yes')).toEqual([asha.account])
    expect(whoSays(meeting, 'maybe')).toEqual([mitu.account])
    expect(whoSays(meeting, 'no')).toEqual([rafi.account])
    expect(story.after(mitu, answer(null)).message(TEA)?.meeting?.comings).not.toHaveProperty(mitu.account)
  })

  test('MEE2 has nothing left to say by saying the same', () => {
    expect(called.when(asha, answer('yes'))).toEqual([])
    expect(called.when(rafi, answer(null))).toEqual([])
  })

  test('MEE2 is somebody who sees it', () => {
    expect(() => called.when(joy, answer('yes'))).toThrow('group.notMember')
    const said = called.after(rafi, { type: 'message.send', text: 'Fine' })
    expect(() => said.when(rafi, { ...answer('yes'), target: TEA + 2 })).toThrow('meeting.unknown')
  })

  test('MEE2 says so until it is over', () => {
    expect(called.when(rafi, answer('yes'), { at: tea.ends - 1 })).toHaveLength(1)
    expect(() => called.when(rafi, answer('yes'), { at: tea.ends })).toThrow('meeting.past')
  })
})

describe('a meeting is changed', () => {
  test('MEE3 by whoever called it or moderates, and keeps who comes', () => {
    expect(() => called.when(rafi, change({ place: 'School' }))).toThrow('message.notYours')
    const story = called.after(rafi, answer('maybe')).after(asha, change({ place: 'School' }))
    expect(story.message(TEA)?.meeting).toMatchObject({
      place: 'School',
      comings: { [asha.account]: 'yes', [rafi.account]: 'maybe' },
    })
    const moderated = called.after(asha, { type: 'group.promote', account: rafi.account, to: 'moderator' })
    expect(moderated.when(rafi, change({ place: 'School' }))).toHaveLength(1)
  })

  test('MEE3 to what is another time or place, and still to come', () => {
    expect(called.when(asha, change({}))).toEqual([])
    expect(() => called.when(asha, change({ starts: MORNING, ends: undefined }))).toThrow('meeting.past')
  })

  test('MEE3 has a higher version, as calendars want it', () => {
    const once = called.after(asha, change({ place: 'School' }))
    const twice = once.after(asha, cancel)
    const versions = [called, once, twice].map((story) => story.message(TEA)!.meeting!.version)
    expect(versions).toEqual([...versions].sort((one, other) => one - other))
    expect(new Set(versions).size).toBe(3)
  })

  test('MEE4 or called off, once; then nobody says any more whether they come', () => {
    expect(() => called.when(rafi, cancel)).toThrow('message.notYours')
    const off = called.after(asha, cancel)
    expect(off.message(TEA)?.meeting?.cancelled).toBe(true)
    expect(off.when(asha, cancel)).toEqual([])
    expect(() => off.when(rafi, answer('yes'))).toThrow('meeting.cancelled')
    expect(() => off.when(asha, change({ place: 'School' }))).toThrow('meeting.cancelled')
  })
})
