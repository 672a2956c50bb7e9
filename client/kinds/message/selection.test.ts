import { describe, expect, test } from 'vitest'
import { choose } from './selection.ts'

const order = [2, 3, 5, 8, 9]
const none = { seqs: [], last: null }

describe('choosing messages', () => {
  test('takes one more, in the order of the conversation', () => {
    expect(choose(choose(none, 8), 3).seqs).toEqual([3, 8])
  })
  test('takes one back', () => {
    expect(choose(choose(choose(none, 3), 8), 3)).toEqual({ seqs: [8], last: 3 })
  })
  test('takes everything between, both ways', () => {
    expect(choose(choose(none, 3), 8, { range: true, order }).seqs).toEqual([3, 5, 8])
    expect(choose(choose(none, 8), 3, { range: true, order }).seqs).toEqual([3, 5, 8])
  })
  test('keeps with a range what was chosen before', () => {
    const two = choose(choose(none, 9), 2)
    expect(choose(two, 3, { range: true, order }).seqs).toEqual([2, 3, 9])
  })
  test('a range without a beginning is one message', () => {
    expect(choose(none, 5, { range: true, order }).seqs).toEqual([5])
  })
  test('a range from what is no longer on the screen is one message', () => {
    expect(choose({ seqs: [1], last: 1 }, 5, { range: true, order }).seqs).toEqual([1, 5])
  })
})
