import { expect, test } from 'vitest'
import type { Desk } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { ticket } from '../../../../../shared/kinds/ticket/index.ts'
import { fieldsProposed, putBelow, setting, valueNamed } from './proposed.ts'

const { staff } = ticket.initial
const proposed = {
  staff: {
    ...staff,
    suggestions: {
      reply: { seq: 9, value: 'Turn it off.', score: 0.8 },
      assignee: { seq: 8, value: 'imran', score: 0.6 },
      category: { seq: 7, value: 'printer', score: 0.9 },
    },
  },
}
const desk = { categories: [{ id: 'printer', label: { en: 'Printer', bn: 'প্রিন্টার' } }] } as unknown as Desk
const naming = { desk, language: 'bn' as const, place: () => null, person: (id: string) => `@${id}` }
const own = { type: 'ticket.sort', category: 'network' } as const

test('SUG5 what is proposed for fields stands in one order, without the reply', () => {
  expect(fieldsProposed(proposed).map(({ field, seq }) => [field, seq])).toEqual([
    ['category', 7],
    ['assignee', 8],
  ])
  expect(fieldsProposed({ staff })).toEqual([])
})

test('SUG5 whoever sets a field about which something is proposed answers that', () => {
  const take = { type: 'suggestion.take', suggestion: 7, value: 'network' }
  expect(setting(proposed, 'category', 'network', own)).toEqual(take)
  expect(setting(proposed, 'category', null, own)).toBe(own)
  expect(setting({ staff }, 'category', 'network', own)).toBe(own)
})

test('SUG5 values are called what they are called everywhere', () => {
  const named = (field: 'category' | 'priority' | 'place' | 'assignee', value: string) =>
    valueNamed({ field, value, seq: 1, score: 1 }, naming)
  expect(named('category', 'printer')).toBe('প্রিন্টার')
  expect(named('category', 'gone')).toBe('gone')
  expect(named('priority', 'high')).toBe('বেশি')
  expect(named('place', 'x')).toBe('…')
  expect(named('assignee', 'imran')).toBe('@imran')
})

test('SUG6 what somebody has begun stays, above the reply', () => {
  expect(putBelow('', 'Turn it off.')).toBe('Turn it off.')
  expect(putBelow('Dear Nila,\n', 'Turn it off.')).toBe('Dear Nila,\n\nTurn it off.')
})
