import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { readNumber, TicketNumber } from '../../../shared/kinds/ticket/index.ts'
import { newNumber } from './number.ts'

const AT = new Date('2026-11-21')
const some = () => newNumber('CMP', AT)

describe('a number', () => {
  test('TIC2 says where, the year, and the rest by chance', () => {
    expect(some()).toMatch(/^CMP-26-/)
    expect(new Set(Array.from({ length: 200 }, some)).size).toBe(200)
    for (let n = 0; n < 200; n += 1) expect(v.is(TicketNumber, some())).toBe(true)
  })

  test('TIC2 is read however it is typed', () => {
    const number = some()
    for (const typed of [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ''),
      ` ${number.replaceAll('-', ' ')} `,
      number.replaceAll('-', '–'),
      number.replaceAll(/\d/g, (digit) => '০১২৩৪৫৬৭৮৯'[Number(digit)]!),
    ])
      expect(readNumber(typed)).toBe(number)
    // a check that is a digit too
    for (const one of [number, 'CMP-26-23456F3-0', 'CMP-26-23456F4-1'])
      expect(readNumber(one.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(one)
  })

  test('TIC2 a wrong sign, and two that changed places, are noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 13 }), fc.constantFrom(...'23456789ABCDEFGH'), (at, sign) => {
        const number = some()
        const wrong = `${number.slice(0, at)}${sign}${number.slice(at + 1)}`
        if (wrong !== number) expect(readNumber(wrong)).toBeNull()
      }),
    )
    const number = 'CMP-26-2345678-'
    const check = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U'].find((sign) => readNumber(number + sign))!
    expect(readNumber(`CMP-26-3245678-${check}`)).toBeNull()
  })

  test('TIC2 anything else is no number', () => {
    for (const typed of ['', 'hello', 'CMP-26-2345678', '26-2345678-A', 'C-26-2345678-A'])
      expect(readNumber(typed)).toBeNull()
  })
})
