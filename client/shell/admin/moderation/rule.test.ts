import { expect, test } from 'vitest'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import type { Caught, KeptRule } from '../../../../shared/protocol/moderation.ts'
import { canBeTried, filledOf, isWritten, placed, wishOf } from './rule.ts'
import { nextTo, steps, whereTo, whyOf } from './why.ts'

const rule: KeptRule = {
  ...{ id: 'r', version: 2, name: 'Quick money', words: ['money'], signals: { links: 3 }, ask: 'offers quick money' },
  ...{ newcomers: null, action: 'flag', places: ['posts'], state: 'on' },
  counts: { dry: 0, waiting: 0, upheld: 0, overturned: 0 },
}

test('MOD6 a rule is sent as it was where nothing was changed, and a new one begins by only counting', () => {
  const { id: _, version: __, counts: ___, ...same } = rule
  expect(wishOf(filledOf(rule))).toEqual(same)
  expect(wishOf(filledOf(null))).toMatchObject({ state: 'dry', places: ['posts', 'publicGroups', 'privateGroups'] })
})

test('MOD9 aimed at requests, words and what a model is asked stay behind until it is aimed at them again', () => {
  const typed = { links: '3', requests: '20', same: '4' }
  const filled = { ...filledOf(rule), aim: 'requests' as const, typed }
  expect(wishOf(filled)).toMatchObject({
    ...{ words: [], ask: null, places: ['requests'] },
    signals: { requests: 20, same: 4 },
  })
  expect(wishOf({ ...filled, aim: 'said' })).toMatchObject({ words: ['money'], signals: { links: 3, same: 4 } })
  expect(filledOf({ ...rule, places: ['requests'] })).toMatchObject({ aim: 'requests' })
})

test('what is typed is read as it is meant: blanks are no words', () => {
  expect(wishOf({ ...filledOf(rule), words: [' money ', ''], ask: '  ' })).toMatchObject({
    words: ['money'],
    ask: null,
  })
  expect(placed(['privateGroups'], 'posts', true)).toEqual(['posts', 'privateGroups'])
  expect(placed(['posts', 'privateGroups'], 'posts', false)).toEqual(['privateGroups'])
})

test('MOD10 numbers are read in the digits of either language, and what is none is not taken for nothing', () => {
  const filled = {
    ...filledOf(rule),
    typed: { links: '৩', mentions: ' 12', capitals: 'two', same: '', newcomers: '৭' },
  }
  const { signals, newcomers } = wishOf(filled)
  expect({ signals, newcomers }).toEqual({
    signals: { links: 3, mentions: 12, capitals: Number.NaN },
    newcomers: 7,
  })
  expect(wishOf({ ...filled, typed: { newcomers: '7 days' } }).newcomers).toBeNaN()
})

test('MOD10 what was written is not lost without a question; what was only looked at, or taken back, is none', () => {
  const filled = filledOf(rule)
  expect([filled, { ...filled, typed: { ...filled.typed, same: '' } }].map((now) => isWritten(now, rule))).toEqual([
    ...[false, false],
  ])
  for (const change of [{ name: 'Money' }, { words: [] }, { typed: { links: 'two' } }, { aim: 'requests' as const }])
    expect(isWritten({ ...filled, ...change }, rule)).toBe(true)
  expect([filledOf(null), { ...filledOf(null), name: 'a' }].map((now) => isWritten(now, null))).toEqual([false, true])
})

test('MOD6 what only shows over time cannot be tried on what was said', () => {
  expect(canBeTried({ ...rule, words: [] })).toBe(true)
  expect(canBeTried({ ...rule, words: [], signals: { same: 3 } })).toBe(false)
})

test('why something was caught is said for people', () => {
  expect(['links:5', 'links:1'].map(whyOf)).toEqual(['5 links', '1 link'])
  expect(whyOf('model:It offers money.')).toContain('“It offers money.”')
  expect(whyOf('model:')).not.toContain('“')
  expect(whyOf('requests:12')).toContain('12')
  expect(whyOf('something:else')).toBe('something:else')
})

test('whoever decided goes on with the next line, or the last; arrow keys end where the lines do', () => {
  expect(['a', 'b', 'c'].map((id) => nextTo(['a', 'b', 'c'], id))).toEqual(['b', 'c', 'b'])
  expect(nextTo(['a'], 'a')).toBeNull()
  expect([steps('ArrowDown', 0, 2), steps('ArrowDown', 1, 2), steps('ArrowUp', 0, 2)]).toEqual([1, null, null])
  expect([steps('End', 0, 3), steps('Home', 2, 3), steps('x', 0, 3)]).toEqual([2, 0, null])
})

test('MOD5 what was said leads to where it stands, where whoever moderates may look', () => {
  const at = (sort: Caught['place']['sort'], message: number | null = 7) =>
    whereTo({ message, place: { conversation: 'c' as ConversationId, name: '', sort } } as Caught)
  expect(at('publicGroups')).toBe('/messages/c?at=7')
  expect([at('posts', null), at('privateGroups')]).toEqual([null, null])
})
