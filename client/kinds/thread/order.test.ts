import { describe, expect, test } from 'vitest'
import type { Line } from '../../sync/index.ts'
import { beginsDay, beginsNew, follows, newBelow, saidAfter } from './order.ts'

const said = (seq: number, by = 'rafi', at = seq * 1_000, removed = false) =>
  ({ line: 'message', key: `${by}${seq}`, message: { seq, by, at, removed, text: `${seq}` } }) as Line & {
    line: 'message'
  }

describe('the new begins', () => {
  test('at the first that was not read', () => {
    expect(beginsNew(said(5), said(4), 5, false)).toBe(true)
    expect(beginsNew(said(4), said(3), 5, false)).toBe(false)
    expect(beginsNew(said(6), said(5), 5, false)).toBe(false)
  })
  test('at what stands next, where the first that was not read is not shown', () =>
    expect(beginsNew(said(7), said(4), 5, false)).toBe(true))
  test('at the very first message, where nothing was read', () => {
    expect(beginsNew(said(2), null, 2, true)).toBe(true)
    expect(beginsNew(said(3), null, 2, true)).toBe(true)
  })
  test('not where the lines only happen to begin', () => expect(beginsNew(said(9), null, 5, false)).toBe(false))
  test('not at what waits to be sent', () => expect(beginsNew(said(0), said(4), 5, false)).toBe(false))
  test('nowhere, where all was read', () => expect(beginsNew(said(5), said(4), null, false)).toBe(false))
})

test('a day begins where the reader’s calendar turns, and at the first of all', () => {
  const [evening, night] = [new Date(2026, 10, 21, 23, 59), new Date(2026, 10, 22, 0, 1)].map(Number)
  expect(beginsDay(said(2, 'rafi', night), said(1, 'rafi', evening))).toBe(true)
  expect(beginsDay(said(2, 'rafi', evening), said(1, 'rafi', evening! - 60_000))).toBe(false)
  expect(beginsDay(said(1, 'rafi', evening), null)).toBe(true)
})

test('messages of one person within five minutes stand together', () => {
  expect(follows(said(2, 'rafi', 60_000), said(1, 'rafi', 0))).toBe(true)
  expect(follows(said(2, 'rafi', 300_000), said(1, 'rafi', 0))).toBe(false)
  expect(follows(said(2, 'mitu', 60_000), said(1, 'rafi', 0))).toBe(false)
  expect(follows(said(2), null)).toBe(false)
})

test('those that are new and were not seen yet stand below', () => {
  const lines = [said(1), said(2), said(3, 'asha'), said(4), said(5)]
  expect(newBelow(lines, 3, 1, 1, 'asha')).toBe(3)
  expect(newBelow(lines, 3, 1, 3, 'asha')).toBe(2)
  expect(newBelow(lines, 3, 1, 5, 'asha')).toBe(0)
  expect(newBelow(lines, 0, 5, 1, 'asha')).toBe(0)
})

test('what is read out is what others said since, and what is still there', () => {
  const lines = [said(1), said(2), said(3, 'asha'), said(4, 'rafi', 0, true), said(5)]
  expect(saidAfter(lines, 1, 'asha').map(({ message }) => message.seq)).toEqual([2, 5])
})
