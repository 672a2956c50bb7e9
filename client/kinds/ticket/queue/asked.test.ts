import { expect, test } from 'vitest'
import { askedBy, askedIn, listsOf, narrowings, PRESETS, presetIn, presetOf, queryOf, searchOf } from './asked.ts'

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

test('VIE2 a list that is kept is known again by its address, whatever is changed about it', () => {
  const kept = { id: PLACE, query: { stage: 'new,open', sort: 'opened', colour: 'red' } }
  const asked = askedBy(kept)
  expect(asked).toEqual({ filter: { stage: ['new', 'open'] }, sort: 'opened', view: PLACE })
  expect(askedIn(Object.fromEntries(new URLSearchParams(searchOf(asked))))).toEqual(asked)
  expect(queryOf(asked)).not.toHaveProperty('view')
  expect(askedIn({ view: 'mine' }).view).toBeUndefined()
})

test('first come the lists that everybody has, then those that are kept', () => {
  const view = { id: PLACE, query: {}, name: 'Mine', desk: null, yours: true, columns: [], first: false, count: 3 }
  const lists = listsOf([view], { sort: 'priority' })
  expect(lists.map(({ preset }) => preset)).toEqual([...PRESETS, null])
  expect(lists.map(({ search }) => search).at(-1)).toBe(`?view=${PLACE}`)
  expect(lists[0]!.search).toBe('?sort=priority')
})
