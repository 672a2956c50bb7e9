import { expect, test } from 'vitest'
import { queryOf } from './sought.ts'

test('what is not said is not asked for', () => {
  expect(queryOf({})).toEqual({})
  expect(queryOf({ q: '  ', action: '', subject: '', from: '', to: 'soon' })).toEqual({})
})

test('days are whole days by the clock on this wall', () => {
  expect(queryOf({ from: '2026-11-21', to: '2026-11-21' })).toEqual({
    from: String(new Date(2026, 10, 21).getTime()),
    to: String(new Date(2026, 10, 22).getTime()),
  })
})

test('words go without what is around them', () => {
  expect(queryOf({ q: ' role ', action: 'role.', subject: 'desk:help' })).toEqual({
    q: 'role',
    action: 'role.',
    subject: 'desk:help',
  })
})
