import '../testing/window.ts'
import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { createTyped } from './typed.ts'

afterEach(() => void vi.useRealTimers())

test('what stands in a field is looked for once its writer has paused, without the blanks around it', () => {
  vi.useFakeTimers()
  const { typed, asked, type, end } = createRoot((end) => ({ ...createTyped(), end }))
  for (const text of [' r', ' ra', ' raf ']) {
    type(text)
    vi.advanceTimersByTime(150)
  }
  expect([typed(), asked()]).toEqual([' raf ', ''])
  vi.advanceTimersByTime(100)
  expect(asked()).toBe('raf')
  type('rafi')
  end() // nobody looks any more
  vi.advanceTimersByTime(1_000)
  expect(asked()).toBe('raf')
})
