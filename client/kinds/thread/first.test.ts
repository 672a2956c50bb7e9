import { describe, expect, test } from 'vitest'
import type { Line } from '../../sync/index.ts'
import { firstOf } from './first.ts'

const said = (seq: number, text = 'tea') =>
  ({ line: 'message', key: `m${seq}`, message: { seq, by: 'rafi', at: seq, removed: false, text } }) as unknown as Line
const lines = Array.from({ length: 100 }, (_, at) => said(at + 1))
const keys = (shown: readonly Line[]) => shown.map(({ key }) => key)

describe('a screen of 800 px is full with', () => {
  test('the last twenty, at the end', () => expect(keys(firstOf(lines, 'end', 800))).toEqual(keys(lines.slice(80))))
  test('fewer, where they have much to say', () => {
    const letters = Array.from({ length: 100 }, (_, at) => said(at + 1, 'x'.repeat(300)))
    expect(keys(firstOf(letters, 'end', 800))).toEqual(keys(letters.slice(90)))
  })
  test('as many as it was before, where their heights are known', () => {
    const known = new Map([...Array(4).keys()].map((at) => [`m${100 - at}`, 190] as const))
    expect(keys(firstOf(lines, 'end', 800, known))).toEqual(keys(lines.slice(95))) // 4 × 190, and one of at least 40
  })
  test('ten before and twenty from where one comes in', () =>
    expect(keys(firstOf(lines, 51, 800))).toEqual(keys(lines.slice(40, 70))))
  test('what there is, near the beginning', () =>
    expect(keys(firstOf(lines, 3, 800))).toEqual(keys(lines.slice(0, 22))))
  test('the last, where what one comes for is not among them', () =>
    expect(keys(firstOf(lines, 500, 800))).toEqual(keys(lines.slice(80))))
  test('all, where there are few', () => expect(firstOf(lines.slice(0, 5), 'end', 800)).toHaveLength(5))
  test('nothing, where nothing was said', () => expect(firstOf([], 'end', 800)).toEqual([]))
})
