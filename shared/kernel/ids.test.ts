import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { asha, rafi, somebody } from '../testing/index.ts'
import { AccountId, ConversationId, directOf, selfOf, uuidv7 } from './ids.ts'

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const VERSION_8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const random = fc.uint8Array({ minLength: 10, maxLength: 16 })
const account = fc.tuple(time, random).map(([now, bytes]) => v.parse(AccountId, uuidv7(now, bytes)))

describe('uuidv7', () => {
  test('IDS1 an id is a UUID of version 7, whatever the time and the chance', () => {
    fc.assert(
      fc.property(time, random, (now, bytes) => {
        expect(uuidv7(now, bytes)).toMatch(VERSION_7)
        expect(v.is(AccountId, uuidv7(now, bytes))).toBe(true)
      }),
    )
  })

  test('IDS1 an id of later sorts behind one of earlier', () => {
    fc.assert(
      fc.property(time, time, random, random, (one, other, some, more) => {
        fc.pre(one < other)
        expect(uuidv7(one, some) < uuidv7(other, more)).toBe(true)
      }),
    )
  })

  test('IDS1 the time can be read from it', () => {
    const id = uuidv7(1_767_600_000_000, new Uint8Array(10))
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(1_767_600_000_000)
  })

  test('IDS1 ids of one millisecond differ by chance alone, in every bit of it', () => {
    const flipped = Array.from({ length: 80 }, (_, bit) => {
      const bytes = new Uint8Array(10)
      bytes[bit >> 3] = 1 << (bit & 7)
      return uuidv7(0, bytes)
    })
    // four bits give way to the version, two to the variant
    expect(new Set(flipped).size).toBe(74 + 1)
  })
})

describe('directOf', () => {
  test('IDS2 both sides compute the same id', () => {
    fc.assert(
      fc.property(account, account, (one, other) => {
        expect(directOf(one, other)).toBe(directOf(other, one))
      }),
    )
  })

  test('IDS2 it is a UUID of version 8 that its schema takes as it is', () => {
    fc.assert(
      fc.property(account, account, (one, other) => {
        expect(directOf(one, other)).toMatch(VERSION_8)
        expect(v.parse(ConversationId, directOf(one, other))).toBe(directOf(one, other))
      }),
    )
  })

  test('IDS2 no two pairs share one: not among the 4,950 pairs of a hundred people', () => {
    const people = Array.from({ length: 100 }, (_, at) => somebody(at).account)
    const ids = people.flatMap((one, at) => people.slice(at + 1).map((other) => directOf(one, other)))
    expect(new Set(ids).size).toBe(4_950)
  })

  test('IDS2 it is nobody’s own conversation', () => {
    fc.assert(
      fc.property(account, account, (one, other) => {
        expect(directOf(one, other)).not.toBe(selfOf(one))
      }),
    )
    expect(selfOf(asha.account)).toBe(asha.account)
    expect(selfOf(asha.account)).not.toBe(selfOf(rafi.account))
  })
})

describe('ids in input', () => {
  test('IDS3 an id is read the same in capitals', () => {
    expect(v.parse(AccountId, asha.account.toUpperCase())).toBe(asha.account)
  })

  test.each(['', 'asha', '123', 'null', `${asha.account} `, `{${asha.account}}`, asha.account.slice(1)])(
    'IDS3 %j is no id',
    (input) => expect(v.is(AccountId, input)).toBe(false),
  )
})
