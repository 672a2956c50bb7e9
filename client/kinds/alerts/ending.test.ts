import { createEffect, createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DAY, HOUR } from '../../../shared/kernel/time.ts'
import { createEnding } from './ending.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => vi.useRealTimers())

/** What is drawn by the time, each time it is drawn. */
const drawn = (moments: readonly number[]) => {
  const seen: number[] = []
  const [all, setAll] = createSignal(moments)
  const end = createRoot((dispose) => {
    const now = createEnding(all)
    createEffect(() => seen.push(now() - NOW))
    return dispose
  })
  return { seen, setAll, end }
}

test('the time moves when the next moment is reached, and not before', () => {
  const { seen, end } = drawn([NOW + 2 * HOUR, NOW + HOUR, NOW - HOUR])
  vi.advanceTimersByTime(HOUR - 1)
  expect(seen).toEqual([0])
  vi.advanceTimersByTime(1)
  expect(seen).toEqual([0, HOUR])
  vi.advanceTimersByTime(DAY)
  expect(seen).toEqual([0, HOUR, 2 * HOUR])
  end()
})

test('a moment that is taken back does not come', () => {
  const { seen, setAll, end } = drawn([NOW + HOUR])
  setAll([NOW + 3 * HOUR])
  vi.advanceTimersByTime(2 * HOUR)
  expect(seen).toEqual([0])
  vi.advanceTimersByTime(HOUR)
  expect(seen).toEqual([0, 3 * HOUR])
  end()
})

test('ten years from now is reached in ten years, though a timer counts no further than weeks', () => {
  const { seen, end } = drawn([NOW + 3_650 * DAY])
  vi.advanceTimersByTime(DAY)
  expect(seen).toEqual([0])
  vi.advanceTimersByTime(3_649 * DAY)
  expect(seen.at(-1)).toBe(3_650 * DAY)
  expect(seen.length).toBeLessThan(200)
  end()
})

test('nothing is left behind when nobody looks any more', () => {
  drawn([NOW + HOUR]).end()
  expect(vi.getTimerCount()).toBe(0)
})
