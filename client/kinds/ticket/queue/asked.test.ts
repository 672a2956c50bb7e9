import { expect, test } from 'vitest'
import { askedIn, narrowings, PRESETS, presetIn, presetOf, queryOf, searchOf } from './asked.ts'

const PLACE = '0190aaaa-0000-7000-8000-000000000001'

test('WRK2 a view can be shared by its address', () => {
  const asked = askedIn({
    desk: 'support,complaint',
    stage: 'new',
    place: PLACE,
    assignee: 'me',
    q: 'lamp',
    sort: 'opened',
  })
  expect(asked.filter).toEqual({
    desk: ['support', 'complaint'],
    stage: ['new'],
    place: PLACE,
    assignee: 'me',
    q: 'lamp',
  })
  expect(askedIn(queryOf(asked) as Record<string, string>)).toEqual(asked)
})

test('what cannot be meant is left out, and the rest is shown', () => {
  expect(askedIn({ stage: 'sleeping', place: 'here', priority: 'urgent', sort: 'colour', q: '' })).toEqual({
    filter: { priority: ['urgent'] },
    sort: 'said',
  })
})

test('what is usual is not said', () => {
  expect(searchOf({ filter: {}, sort: 'said' })).toBe('')
  expect(searchOf({ filter: { assignee: 'none' }, sort: 'priority' })).toBe('?assignee=none&sort=priority')
})

test('each preset is known again, in whatever order', () => {
  for (const preset of PRESETS) expect(presetIn({ ...presetOf(preset), sort: 'opened' })).toBe(preset)
  expect(presetIn({ filter: { assignee: 'me', tag: 'roads' }, sort: 'said' })).toBeNull()
})

test('words that are looked for narrow nothing', () => {
  expect(narrowings(askedIn({ q: 'lamp', tag: 'roads', stage: 'new' }))).toBe(2)
})
