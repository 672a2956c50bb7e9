import { expect, test } from 'vitest'
import type { Desk } from '../index.ts'
import { changesBetween } from './changes.ts'
import { EMPTY_DESK } from './empty.ts'

const say = (en: string, bn = '') => ({ en, bn })
const desk: Desk = {
  ...EMPTY_DESK,
  name: say('Sport', 'খেলা'),
  prefix: 'SPO',
  fields: [
    { id: 'phone', label: say('Phone'), sort: 'phone' },
    { id: 'when', label: say('When?'), sort: 'date' },
  ],
}
const changes = (change: Partial<Desk>, from: Partial<Desk> = {}) =>
  changesBetween({ ...desk, ...from }, { ...desk, ...change })
const [phone, when] = desk.fields as [Desk['fields'][number], Desk['fields'][number]]

test('DSK4 nothing changes where all is the same, or where nothing is said in another way', () => {
  expect(changes({})).toEqual([])
  expect(changes({ about: say('') as never, sla: [], ladder: [] })).toEqual([])
})

test('DSK4 a word is told with what it was', () => {
  expect(changes({ name: say('Games', 'খেলা') })).toEqual([{ path: 'name.en', before: 'Sport', after: 'Games' }])
  expect(changes({ rating: false, files: 3 })).toEqual([
    { path: 'files', before: 5, after: 3 },
    { path: 'rating', before: true, after: false },
  ])
})

test('DSK4 a part that is new or gone is told by its name, one that stays by what is another in it', () => {
  const fields = [
    { ...phone, required: true, label: say('Mobile') },
    { ...when, id: 'day' },
  ]
  expect(changes({ fields })).toEqual([
    { path: 'fields.phone.label.en', before: 'Phone', after: 'Mobile' },
    { path: 'fields.phone.required', after: true },
    { path: 'fields.when', before: 'When?' },
    { path: 'fields.day', after: 'When?' },
  ])
})

test('DSK4 another order of what stays is told once', () => {
  expect(changes({ fields: [when, phone] })).toEqual([
    { path: 'fields.order', before: ['phone', 'when'], after: ['when', 'phone'] },
  ])
})

test('DSK4 what was left out before is told part by part', () => {
  expect(changes({ dedupe: { metres: 50, days: 7 } })).toEqual([
    { path: 'dedupe.metres', after: 50 },
    { path: 'dedupe.days', after: 7 },
  ])
  expect(changes({ dedupe: null }, { dedupe: { metres: 50, days: 7 } })).toEqual([
    { path: 'dedupe.metres', before: 50 },
    { path: 'dedupe.days', before: 7 },
  ])
})

test('DSK4 hours are told as a clock shows them, promises by what they are called', () => {
  const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  const calendar = { zone: 'Asia/Dhaka', week, holidays: [], extra: [] }
  const policy = { id: 'usual', targets: {}, warnAt: 0.5, pauses: [], hours: 'office' }
  const from: Partial<Desk> = { calendars: { office: calendar }, sla: [{ policy }] }
  const to: Partial<Desk> = {
    calendars: { office: { ...calendar, week: { ...week, mon: [[540, 1020]] }, holidays: [{ date: '2026-12-16' }] } },
    sla: [{ policy: { ...policy, targets: { high: { first: 60, next: null, resolution: null } } } }],
  }
  expect(changes(to, from)).toEqual([
    { path: 'calendars.office.week.mon', after: ['09:00–17:00'] },
    { path: 'calendars.office.holidays', after: ['2026-12-16'] },
    { path: 'sla.usual.policy.targets.high.first', after: 60 },
  ])
})

test('DSK4 steps are told as they follow each other', () => {
  const steps = [{ type: 'claim' as const }, { type: 'move' as const, to: 'waiting' as const }]
  const macro = { id: 'm', label: say('M'), steps }
  expect(changes({ macros: [{ ...macro, steps: [steps[1]!] }] }, { macros: [macro] })).toEqual([
    { path: 'macros.m.steps', before: ['claim', 'move'], after: ['move'] },
  ])
})

test('DSK4 of as many steps each is told by what is another in it, in whatever order it was kept', () => {
  const macro = { id: 'm', label: say('M') }
  const from: Partial<Desk> = {
    macros: [{ ...macro, steps: [{ type: 'claim' }, { type: 'say', text: say('Hello') }] }],
  }
  const kept: Partial<Desk> = {
    macros: [{ steps: [{ type: 'claim' }, { text: say('Hello'), type: 'say' }], ...macro }],
  }
  expect(changes(kept, from)).toEqual([])
  const to: Partial<Desk> = { macros: [{ ...macro, steps: [{ type: 'claim' }, { type: 'say', text: say('Hi') }] }] }
  expect(changes(to, from)).toEqual([{ path: 'macros.m.steps.1.text.en', before: 'Hello', after: 'Hi' }])
})
