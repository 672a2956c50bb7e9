import { expect, test } from 'vitest'
import { DAY } from '../../../shared/kernel/time.ts'
import { rafi, somewhere } from '../../../shared/testing/index.ts'
import { callsIn, isAwaited } from './calls.ts'
import type { Telling } from './entries.ts'

const NOW = 100 * DAY
const raised = (seq: number, about: number, reason = 'called', at = NOW - 1) =>
  ({ type: 'notification.raised', seq, about: somewhere(about), reason, from: rafi.account, at }) as Telling
const read = (seq: number) => ({ type: 'notification.read', seq, about: null }) as Telling

const calls = (...tellings: Telling[]) => callsIn(tellings, NOW).map(({ seq }) => seq)

test('LAD4 a call stands after it was read, one for each ticket, the oldest first', () => {
  expect(calls(raised(2, 1), raised(3, 2), read(4))).toEqual([2, 3])
  expect(calls(raised(2, 1), raised(3, 2), raised(4, 1), raised(5, 1, 'given'))).toEqual([3, 4])
})

test('LAD4 who was told of something else is called to nothing, nor by what was long ago', () => {
  expect(calls(raised(2, 1, 'given'), raised(3, 2, 'overdue'), raised(4, 3, 'called', NOW - 8 * DAY))).toEqual([])
})

test('LAD4 only the newest are looked after where there are many', () => {
  const all = Array.from({ length: 14 }, (_, at) => raised(at + 1, at + 1))
  expect(calls(...all)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
})

test('LAD4 a call is over when somebody is on it, or it is done', () => {
  const open = { stage: 'new', removed: false, acknowledgedBy: null } as const
  expect(isAwaited(open)).toBe(true)
  expect(isAwaited({ ...open, acknowledgedBy: rafi.account })).toBe(false)
  for (const stage of ['solved', 'closed'] as const) expect(isAwaited({ ...open, stage })).toBe(false)
  expect(isAwaited({ ...open, removed: true })).toBe(false)
})
