import { afterEach, expect, test } from 'vitest'
import { EMPTY_DESK } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { speak } from '../../../words/index.ts'
import { pathWords, valueWords } from './paths.ts'
import { previewOf } from './preview.ts'

afterEach(() => speak('en'))

const desk: Desk = {
  ...EMPTY_DESK,
  fields: [
    {
      id: 'phone',
      label: { en: 'Phone', bn: 'ফোন' },
      sort: 'choice',
      choices: [{ id: 'a', label: { en: 'Answer', bn: '' } }],
    },
  ],
  sla: [{ policy: { id: 'usual', targets: {}, warnAt: 0.5, pauses: [], hours: 'always' } }],
}

test.each([
  ['name.en', 'Name · English'],
  ['fields.phone.label.bn', 'Questions · Phone · Bangla'],
  ['fields.0.choices.0.stop.en', 'Questions · Phone · Answers · Answer · Stops the form · English'],
  ['fields.order', 'Questions · Order'],
  ['fields.gone', 'Questions · gone'],
  ['sla.usual.policy.targets.high.first', 'Promises · usual · high · First answer'],
  ['calendars.office.week.mon', 'Hours · office · Week · Monday'],
  ['stages.open.en', 'Status · open · English'],
  ['ladder.1.after', 'Ladder · 2. · After (minutes)'],
])('DSK4 %s is told as %s', (path, words) => expect(pathWords(path, desk)).toBe(words))

test('DSK4 without the desk its parts go by their ids', () => {
  expect(pathWords('fields.phone.label.en', null)).toBe('Questions · phone · English')
  expect(pathWords('categories.road', null)).toBe('Categories · road')
})

test('DSK4 in Bangla too', async () => {
  await speak('bn')
  expect(pathWords('fields.phone.required', desk)).toContain('ফোন')
})

test('DSK4 what was chosen is told as it was to be chosen', () => {
  expect(valueWords('opens', 'guest')).toBe('Everybody, also without an account')
  expect(valueWords('rating', true)).toBe('yes')
  expect(valueWords('fields.phone.sort', 'date')).toBe('Day')
  expect([valueWords('name.en', 'Sport'), valueWords('files', 3), valueWords('opens', 'nobody')]).toEqual([
    null,
    null,
    null,
  ])
})

test('DSK2 what whoever turns to a desk does not see is not in its preview', () => {
  const staffs: Desk['fields'][number] = { id: 'cost', label: { en: 'Cost', bn: '' }, sort: 'number', staff: true }
  const form = previewOf({
    ...desk,
    fields: [...desk.fields, staffs],
    categories: [{ id: 'a', label: { en: 'A', bn: '' }, tags: ['x'] }],
  })
  expect(form.fields.map(({ id }) => id)).toEqual(['phone'])
  expect(form.categories).toEqual([{ id: 'a', label: { en: 'A', bn: '' } }])
  expect(Object.keys(form)).not.toContain('canned')
})
