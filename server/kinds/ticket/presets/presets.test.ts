import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { PRESETS } from './index.ts'

/** Everything in a desk that is said in two languages. */
const labels = (part: unknown): { en: string; bn: string }[] => {
  if (typeof part !== 'object' || part === null) return []
  if ('en' in part) return [part as { en: string; bn: string }]
  return Object.values(part).flatMap(labels)
}

describe.each(Object.entries(PRESETS))('the desk %s', (id, desk) => {
  test('DSK1 is one as the schema has it, and goes by its purpose', () => {
    expect(v.parse(Desk, desk)).toEqual(desk)
    expect(desk.purpose).toBe(id)
  })

  test('DSK1 says everything in both languages', () => {
    expect(labels(desk).filter(({ en, bn }) => !en || !/[\u0980-\u09FF]/.test(bn))).toEqual([])
  })

  test('DSK1 names only categories that it has', () => {
    const known = desk.categories.map(({ id }) => id)
    const named = [
      ...desk.categories.flatMap(({ parent }) => parent ?? []),
      ...desk.fields.flatMap(({ categories = [] }) => categories),
      ...desk.templates.flatMap(({ category }) => category ?? []),
    ]
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })
})

test('DSK1 every desk numbers its tickets in its own way', () => {
  const prefixes = Object.values(PRESETS).map(({ prefix }) => prefix)
  expect(new Set(prefixes).size).toBe(prefixes.length)
})
