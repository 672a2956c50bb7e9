import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../../shared/kernel/time.ts'
import { evolveClocks, noClocks } from '../../../../shared/kinds/ticket/clocks/index.ts'
import { dhaka } from '../../../../shared/testing/calendars.ts'
import { dialsOf, lengthOf, openingOf } from './promised.ts'

const terms = {
  id: 'usual',
  targets: { normal: { first: 60, next: 60, resolution: 240 } },
  warnAt: 0.8,
  pauses: [],
  hours: 'always' as const,
}
const opened = evolveClocks(noClocks, { kind: 'opened', priority: 'normal', terms, at: 0 })

test('what runs is told with what is left of it, the most pressing first', () => {
  expect(dialsOf(opened, 10 * MINUTE)).toMatchObject([
    { clock: 'first', left: 50 * MINUTE, due: HOUR, paused: false, stands: 'fine' },
    { clock: 'resolution', left: 230 * MINUTE, stands: 'fine' },
  ])
})

test('what was warned of is soon, and what ran out is late', () => {
  const warned = evolveClocks(opened, { kind: 'warned', clock: 'first', due: 48 * MINUTE, at: 50 * MINUTE })
  expect(dialsOf(warned, 55 * MINUTE)[0]).toMatchObject({ clock: 'first', stands: 'soon' })
  expect(dialsOf(warned, 70 * MINUTE)[0]).toMatchObject({ clock: 'first', left: -10 * MINUTE, stands: 'late' })
})

test('where nothing was promised there is nothing to tell', () => {
  expect(dialsOf(null, 0)).toEqual([])
  expect(dialsOf(noClocks, 0)).toEqual([])
})

test('a solution stands still while the requester is waited for', () => {
  const waiting = evolveClocks(opened, { kind: 'moved', to: 'waiting', at: MINUTE })
  expect(dialsOf(waiting, HOUR).find(({ clock }) => clock === 'resolution')).toMatchObject({
    paused: true,
    left: 239 * MINUTE,
  })
})

test('time by the clock on the wall is told beside the opening hours, which are no days', () => {
  const sunday = Date.UTC(2026, 10, 22, 3) // nine o'clock there
  const promised = { ...terms, targets: { normal: { first: null, next: null, resolution: 20 * 60 } }, hours: dhaka }
  const weekly = evolveClocks(noClocks, { kind: 'opened', priority: 'normal', terms: promised, at: sunday })
  const [dial] = dialsOf(weekly, sunday)
  expect(dial).toMatchObject({ left: 20 * HOUR, until: 2 * DAY + 7 * HOUR })
  expect(openingOf(dial!.left)).toEqual({ hours: 20, minutes: 0 })
})

test('a length is told in its largest parts', () => {
  expect(lengthOf(-(2 * DAY + 3 * HOUR + 5 * MINUTE))).toEqual({ days: 2, hours: 3, minutes: 0 })
  expect(lengthOf(HOUR + 5 * MINUTE)).toEqual({ days: 0, hours: 1, minutes: 5 })
})
