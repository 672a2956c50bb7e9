import { describe, expect, test } from 'vitest'
import type { AccountId, ConversationId } from '../../../../shared/kernel/ids.ts'
import { belongs, chosenOf, groupsOf, peopleIn, type Recent } from './groups.ts'
import { tellingWords, usualOfWord } from './words.ts'

let tickets = 0
const ticket = (more: Partial<Recent> = {}): Recent => ({
  conversation: `c${++tickets}` as ConversationId,
  desk: 'complaint',
  category: 'water',
  path: [],
  asset: null,
  title: '',
  requester: `a${tickets}` as AccountId,
  at: tickets,
  ...more,
})
const several = (many: number, more: Partial<Recent> = {}) => Array.from({ length: many }, () => ticket(more))
const chosen = (recent: readonly Recent[], least = 5) => {
  const isStill = ({ tickets: some }: { tickets: readonly Recent[] }) => some.length >= least
  return chosenOf(groupsOf(recent).filter(isStill), isStill).map(({ sort, subject, tickets: some }) => [
    sort,
    subject,
    some.length,
  ])
}

describe('PAT1 what tickets have in common', () => {
  test('a place with all that lies in it, and the smallest that holds nearly all of them', () => {
    const inA = several(5, { path: ['city', 'ward', 'a'] })
    const inB = several(4, { path: ['city', 'ward', 'b'] })
    const elsewhere = several(2, { path: ['city', 'other'] })
    expect(chosen([...inA, ...inB, ...elsewhere])).toEqual([['place', 'ward', 9]])
    expect(chosen([...inA, ...elsewhere.slice(1)])).toEqual([['place', 'a', 5]])
  })

  test('of the same sort, at the same desk', () => {
    expect(chosen([...several(4, { path: ['ward'] }), ...several(4, { path: ['ward'], category: 'light' })])).toEqual(
      [],
    )
    expect(chosen([...several(4, { path: ['ward'] }), ...several(4, { path: ['ward'], desk: 'support' })])).toEqual([])
  })

  test('a thing before the place where it stands: each ticket speaks for one', () => {
    expect(chosen(several(6, { path: ['ward'], asset: 'P1', title: 'printer jammed' }))).toEqual([['asset', 'P1', 6]])
  })

  test('words, where there is neither; those that come together are one', () => {
    const said = ['The gateway is down', 'gateway down again', 'Gateway DOWN', 'down: our gateway', 'Gateway down!']
    expect(chosen(said.map((title) => ticket({ title })))).toEqual([['words', 'gateway down', 5]])
  })

  test('somebody who writes nine times is one', () => {
    const same = several(9, { path: ['ward'], requester: 'a' as AccountId })
    expect(peopleIn(same)).toBe(1)
    expect(chosen(same)).toEqual([])
    expect(peopleIn(several(3, { requester: null }))).toBe(3)
  })
})

test('PAT4 what comes later belongs to it', () => {
  const place = { sort: 'place', desk: 'complaint', category: 'water', subject: 'ward' } as const
  expect(belongs(ticket({ path: ['city', 'ward', 'a'] }), place)).toBe(true)
  expect(belongs(ticket({ path: ['city'] }), place)).toBe(false)
  expect(belongs(ticket({ path: ['ward'], category: 'light' }), place)).toBe(false)
  const words = { sort: 'words', desk: 'complaint', category: null, subject: 'gateway down' } as const
  expect(belongs(ticket({ title: 'The gateway!' }), words)).toBe(true)
  expect(belongs(ticket({ title: 'The printer' }), words)).toBe(false)
  expect(belongs(ticket({ asset: 'P1', desk: 'support' }), { ...place, sort: 'asset', subject: 'P1' })).toBe(false)
})

test('PAT1 of a title those words count that say something, in both languages', () => {
  expect(tellingWords('The Wi-Fi in room 204 does not work again, please!')).toEqual(['room'])
  expect(tellingWords('লাইব্রেরির প্রিন্টারে লম্বা দাগ পড়ছে')).toEqual([
    'লাইব্রেরির',
    'প্রিন্টারে',
    'লম্বা',
    'দাগ',
    'পড়ছে'.normalize('NFC'),
  ])
})

test('PAT2 a word is as usual as it was in the titles before, however much comes', () => {
  expect(usualOfWord(100, { had: 500, titles: 1_000 })).toBeGreaterThan(40)
  expect(usualOfWord(100, { had: 0, titles: 1_000 })).toBeLessThan(0.1)
  expect(usualOfWord(10, { had: 0, titles: 0 })).toBe(0.5)
})
