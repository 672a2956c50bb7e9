import { describe, expect, test } from 'vitest'
import type { TopicCard } from '../../../shared/protocol/boards.ts'
import { asha, rafi } from '../../../shared/testing/index.ts'
import { isAllRead, isUnread, type Reader } from './seen.ts'

const card = (topic: number, last: number, lastBy = rafi.account): TopicCard => ({
  ...{ topic, last, lastBy, title: 'Topic', by: rafi.account },
  ...{ at: 0, lastAt: 0, answers: 1, accepted: null, closed: false },
})
const reader = (read: number, seen: Reader['seen'] = {}, unreadFrom: number | null = null): Reader => ({
  account: asha.account,
  own: { read, unreadFrom },
  seen,
})

describe('a topic', () => {
  test('BRD9 is new as long as others said something in it that was not read', () => {
    expect(isUnread(card(3, 9), reader(8))).toBe(true)
    expect(isUnread(card(3, 9), reader(9))).toBe(false)
    expect(isUnread(card(3, 9, asha.account), reader(8))).toBe(false)
  })

  test('BRD9 is read by itself, up to what was said then', () => {
    expect(isUnread(card(3, 9), reader(2, { 3: 9 }))).toBe(false)
    expect(isUnread(card(3, 10), reader(2, { 3: 9 }))).toBe(true)
    expect(isUnread(card(4, 9), reader(2, { 3: 9 }))).toBe(true)
  })

  test('BRD9 is new again where somebody marked it so', () => {
    expect(isUnread(card(3, 9), reader(20, {}, 9))).toBe(true)
    expect(isUnread(card(3, 9), reader(20, {}, 10))).toBe(false)
  })
})

describe('a board', () => {
  test('BRD9 is read when none of its topics is new, as far as anything could be', () => {
    expect(isAllRead([card(3, 9), card(2, 5)], false, reader(6, { 3: 9 }))).toBe(true)
    expect(isAllRead([card(3, 9), card(2, 5)], false, reader(6))).toBe(false)
    expect(isAllRead([card(3, 9), card(2, 8)], false, reader(6, { 3: 9, 2: 8 }))).toBe(false)
    expect(isAllRead([card(3, 9), card(2, 8)], true, reader(6, { 3: 9, 2: 8 }))).toBe(true)
    expect(isAllRead([], true, reader(0))).toBe(true)
  })
})
