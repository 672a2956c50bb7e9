import { describe, expect, test } from 'vitest'
import { asha, mitu, rafi } from '../../shared/testing/index.ts'
import { receiptsOf, standingOf } from './standing.ts'

const own = { role: 'member', joined: 1, delivered: 8, read: 6, unreadFrom: null }

describe('UNR1 the own place', () => {
  test('is only ever raised', () => {
    expect(standingOf(own, { delivered: 7, read: 5 })).toEqual(own)
    expect(standingOf(own, { delivered: 12, read: 9 })).toMatchObject({ delivered: 12, read: 9 })
  })

  test('keeps the mark when what is told is older than what was read since', () => {
    const marked = { ...own, unreadFrom: 4 }
    expect(standingOf(marked, { read: 5, unreadFrom: null }).unreadFrom).toBe(4)
    expect(standingOf(marked, { read: 6, unreadFrom: null }).unreadFrom).toBeNull()
    expect(standingOf(own, { read: 6, unreadFrom: 3 }).unreadFrom).toBe(3)
    expect(standingOf(marked, { delivered: 9 }).unreadFrom).toBe(4)
  })
})

describe('how far the others have got', () => {
  const receipt = (account: typeof asha.account, delivered: number, read: number) => ({ account, delivered, read })
  const known = receiptsOf(new Map(), [receipt(asha.account, 5, 5), receipt(rafi.account, 5, 2)])

  test('is only ever raised, each number for itself', () => {
    const next = receiptsOf(known, [receipt(asha.account, 7, 3)])
    expect(next.get(asha.account)).toEqual(receipt(asha.account, 7, 5))
    expect(next.get(rafi.account)).toEqual(receipt(rafi.account, 5, 2))
  })

  test('of those who left is forgotten once all are told', () => {
    const next = receiptsOf(known, [receipt(asha.account, 1, 1), receipt(mitu.account, 1, 0)], true)
    expect([...next.values()]).toEqual([receipt(asha.account, 5, 5), receipt(mitu.account, 1, 0)])
  })
})
