import { expect, test } from 'vitest'
import type { ConversationId } from '../../../../../shared/kernel/ids.ts'
import type { Pattern } from '../../../../../shared/protocol/patterns.ts'
import { holding, linksIn, rateParts, usualIn, whatOf } from './pattern.ts'

const ticket = (id: string, open = true) => ({
  conversation: id as ConversationId,
  number: `CMP-${id}`,
  title: 'No water',
  stage: 'new' as const,
  openedAt: 1,
  open,
})
const pattern: Pattern = {
  id: 'p',
  sort: 'place',
  desk: 'complaint',
  category: { en: 'Water supply', bn: 'পানি সরবরাহ' },
  subject: 'Ward 7',
  subjectBn: 'ওয়ার্ড ৭',
  count: 3,
  minutes: 60,
  usual: 0.42,
  began: 1,
  raisedAt: 2,
  endedAt: null,
  answer: null,
  tickets: [ticket('c'), ticket('b'), ticket('a', false)],
}
const thing = (tag: string) => `Equipment ${tag}`

test('PAT3 says what there is too much of, in the language of whoever reads', () => {
  expect(whatOf(pattern, 'en', thing)).toBe('Ward 7 · Water supply')
  expect(whatOf(pattern, 'bn', thing)).toBe('ওয়ার্ড ৭ · পানি সরবরাহ')
  expect(whatOf({ ...pattern, subjectBn: null, category: null }, 'bn', thing)).toBe('Ward 7')
  expect(whatOf({ ...pattern, sort: 'asset', subject: 'P9' }, 'en', thing)).toBe('Equipment P9')
  expect(whatOf({ ...pattern, sort: 'words', subject: 'login refuses' }, 'en', thing)).toBe('“login”, “refuses”')
})

test('PAT2 says what is usual as exactly as that means something', () => {
  expect(usualIn(pattern)).toEqual({ unit: 'hour', usual: 0.4, never: false })
  expect(usualIn({ usual: 0.04, minutes: 60 })).toMatchObject({ never: true })
  expect(usualIn({ usual: 12.4, minutes: 1_440 })).toEqual({ unit: 'day', usual: 12, never: false })
})

test('PAT3 finds the one that somebody was led to', () => {
  expect(holding([pattern], 'b')).toBe('p')
  expect(holding([pattern], 'x')).toBeNull()
  expect(holding([pattern], undefined)).toBeNull()
})

test('all are linked to the oldest that is still to be done', () => {
  expect(linksIn(pattern)).toEqual({ to: 'b', others: ['c', 'a'] })
  expect(linksIn({ tickets: [ticket('b', false), ticket('a', false)] })).toEqual({ to: 'a', others: ['b'] })
  expect(linksIn({ tickets: [ticket('a')] })).toBeNull()
})

test('PAT7 says how often a thing fails, as far as that is known', () => {
  const words = {
    lately: String,
    before: (n: string) => `before ${n}`,
    others: (n: string) => `others ${n}`,
    number: String,
  }
  expect(rateParts({ lately: 4, before: 1.26, others: 0, sooner: true }, words)).toEqual([
    '4',
    'before 1.3',
    'others 0',
  ])
  expect(rateParts({ lately: 1, before: null, others: null, sooner: false }, words)).toEqual(['1'])
})
