import { describe, expect, test } from 'vitest'
import { ticket } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { answersOf, categoryWords, valueWords } from './details.ts'

const say = (en: string) => ({ en, bn: `${en} বাংলা` })
const tongue = {
  language: 'en',
  yes: 'Yes',
  no: 'No',
  number: (value: number) => `#${value}`,
  day: (at: number) => new Date(at).toDateString(),
} as const
const choices = [
  { id: 'me', label: say('Only me') },
  { id: 'room', label: say('My room') },
]
const form = {
  fields: [
    { id: 'who', label: say('Who?'), sort: 'choice', choices },
    { id: 'phone', label: say('Phone'), sort: 'phone' },
  ],
  categories: [
    { id: 'hardware', label: say('Equipment') },
    { id: 'printer', label: say('Printer'), parent: 'hardware' },
  ],
} as unknown as DeskForm

describe('what was filled in', () => {
  test('is read as people say it', () => {
    expect(valueWords({ sort: 'yes' }, true, tongue)).toBe('Yes')
    expect(valueWords({ sort: 'yes' }, false, tongue)).toBe('No')
    expect(valueWords({ sort: 'number' }, 4, tongue)).toBe('#4')
    expect(valueWords({ sort: 'date' }, '2026-11-22', tongue)).toBe('Sun Nov 22 2026')
    expect(valueWords({ sort: 'many', choices }, ['me', 'gone'], tongue)).toBe('Only me, gone')
    expect(valueWords({ sort: 'choice', choices }, 'room', { ...tongue, language: 'bn' })).toBe('My room বাংলা')
  })

  test('stands in the order of the form, and what is no longer asked for after it', () => {
    const values = { old: 'still here', phone: '017', who: 'me' }
    expect(answersOf({ ...ticket.initial, values }, form, tongue)).toEqual([
      { id: 'who', label: 'Who?', value: 'Only me' },
      { id: 'phone', label: 'Phone', value: '017' },
      { id: 'old', label: 'old', value: 'still here' },
    ])
  })

  test('has its category with what that belongs to', () => {
    expect(categoryWords(form, 'printer', 'en')).toBe('Equipment › Printer')
    expect(categoryWords(form, 'hardware', 'en')).toBe('Equipment')
    expect(categoryWords(form, 'gone', 'en')).toBeNull()
    expect(categoryWords(form, null, 'en')).toBeNull()
  })
})
