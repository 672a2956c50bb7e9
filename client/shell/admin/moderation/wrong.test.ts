import { expect, test } from 'vitest'
import { parse } from '../../../../shared/kernel/parse.ts'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import { RuleWish } from '../../../../shared/protocol/moderation.ts'
import { type Filled, filledOf, wishOf } from './rule.ts'
import { wrongOf } from './wrong.ts'

const filled = (change: Partial<Filled> = {}): Filled => ({
  ...filledOf(null),
  ...{ name: 'Quick money', words: ['money'] },
  ...change,
})

/** What is marked before anything is sent. */
const marked = (change: Partial<Filled>) => {
  try {
    return parse(RuleWish, wishOf(filled(change))) && {}
  } catch (refused) {
    return wrongOf(filled(change), refused)
  }
}
const refusedAt = (path: string) => new Refusal('input.invalid', { issues: [{ path, message: 'no' }] })

test('MOD10 a number that is none, or does not fit, is marked at its field, with those that do', () => {
  expect(marked({ typed: { links: '৩', newcomers: '৭' } })).toEqual({})
  for (const typed of ['two', '-1', '7 days', '1.5', '0', '9999'])
    expect(marked({ typed: { links: typed, newcomers: typed } }), typed).toEqual({
      links: 'A whole number from 1 to 50, please.',
      newcomers: 'A whole number from 1 to 365, please.',
    })
})

test('MOD10 a word that is refused is named with its line, as lines stand in the field', () => {
  const words = ['money', '', ' * ', 'x'.repeat(81)]
  expect(wrongOf(filled({ words }), refusedAt('words.1'))).toEqual({
    words: 'Line 3, “*”: this could never be found.',
  })
  expect(marked({ words })).toEqual({ words: 'Line 4 is longer than 80 letters.' })
  expect(marked({ words: Array(201).fill('a') })).toEqual({ words: 'At most 200 lines.' })
})

test('MOD10 what is missing is said where it is filled in', () => {
  expect(marked({ name: ' ', places: [], ask: 'ab' })).toMatchObject({
    ...{ name: 'Please fill this in.', places: 'Choose at least one place.', ask: expect.stringContaining('sentence') },
  })
  const nothing = refusedAt('words')
  expect(wrongOf(filled({ words: [''] }), nothing).words).toContain('nothing to look for')
  expect(wrongOf(filled({ aim: 'requests' }), nothing)).toEqual({ requests: expect.stringContaining('to count') })
})

test('MOD10 what is about no field is left to be said below', () => {
  expect(wrongOf(filled(), new Refusal('rule.stale'))).toEqual({})
  expect(wrongOf(filled(), refusedAt('version'))).toEqual({})
  expect(wrongOf(filled(), undefined)).toEqual({})
})
