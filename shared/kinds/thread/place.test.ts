import { describe, expect, test } from 'vitest'
import { asha, given, rafi, somewhere } from '../../testing/index.ts'
import { group } from '../group/index.ts'
import { type Place, wordsIn } from './index.ts'

const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const
const joined = { type: 'member.joined', account: rafi.account } as const
const SAID = 3
const empty = given(group, created, joined)
const lake: Place = { lat: 23.74656, lon: 90.37602, name: 'Dhanmondi Lake' }
const share = (place: unknown, more: object = {}) =>
  empty.when(rafi, { type: 'message.send', place: place as Place, ...more })
const shared = given(group, created, joined, { type: 'message.sent', place: lake })

describe('a place', () => {
  test('PLA1 goes as a message, with words or without', () => {
    expect(share(lake)).toEqual([{ type: 'message.sent', place: lake }])
    expect(share({ lat: -90, lon: 180 }, { text: 'There!' })).toEqual([
      { type: 'message.sent', text: 'There!', place: { lat: -90, lon: 180 } },
    ])
  })

  test('PLA1 to a metre and no nearer, wherever it comes from', () => {
    expect(share({ lat: 23.746561234, lon: -0.0000001 })).toEqual([
      { type: 'message.sent', place: { lat: 23.74656, lon: 0 } },
    ])
  })

  test.each([
    ['north of the pole', { lat: 90.1, lon: 0 }],
    ['east of the date line', { lat: 0, lon: 180.00001 }],
    ['nowhere', { lat: Number.NaN, lon: 0 }],
    ['without end', { lat: 0, lon: Number.POSITIVE_INFINITY }],
    ['half said', { lat: 1 }],
    ['in letters', { lat: '23', lon: '90' }],
    ['with a name of blanks', { ...lake, name: '  ' }],
    ['with a name of two lines', { ...lake, name: 'a\nb' }],
    ['with a name of 121 letters', { ...lake, name: 'x'.repeat(121) }],
    ['with more than that', { ...lake, height: 3 }],
  ])('PLA1 not one that is %s', (_, place) => {
    expect(() => share(place)).toThrow('input.invalid')
  })

  test('PLA2 stays when the words beside it change, is passed on with them, and goes with its message', () => {
    const edited = shared.after(asha, { type: 'message.edit', target: SAID, text: 'By the bridge' })
    expect(edited.message(SAID)).toMatchObject({ place: lake, text: 'By the bridge' })
    const forward = { type: 'message.forward', from: { conversation: somewhere(1), message: SAID } } as const
    expect(empty.when(rafi, forward, { facts: { forwarded: { by: asha.account, text: '', place: lake } } })).toEqual([
      { type: 'message.sent', place: lake, forwarded: { by: asha.account } },
    ])
    expect(edited.after(asha, { type: 'message.remove', target: SAID }).message(SAID)).toMatchObject({ place: null })
  })

  test('PLA2 is found by its name as by its words', () => {
    expect(wordsIn(shared.message(SAID)!)).toBe('Dhanmondi Lake')
    expect(wordsIn({ text: 'Here', place: lake })).toBe('Here · Dhanmondi Lake')
    expect(wordsIn({ text: 'Here', place: null })).toBe('Here')
  })
})
