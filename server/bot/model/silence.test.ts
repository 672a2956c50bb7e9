import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSilence } from './silence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('MDL3 as long as something is heard now and then, it is no silence', () => {
  const silence = createSilence(1_000)
  for (let at = 0; at < 5; at += 1) {
    vi.advanceTimersByTime(999)
    silence.heard()
  }
  expect(silence.signal.aborted).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(silence.signal.reason).toMatchObject({ message: 'fell silent' })
})

test('MDL3 nothing is listened for once it is over', () => {
  const silence = createSilence(1_000)
  silence.over()
  expect(vi.getTimerCount()).toBe(0)
})
