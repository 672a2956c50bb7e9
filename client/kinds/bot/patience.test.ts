import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Awaited } from './awaited.ts'
import { createPatience } from './patience.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const waiting = (one: Awaited | null) =>
  createRoot((end) => {
    const [awaited, setAwaited] = createSignal(one)
    const [written, setWritten] = createSignal<readonly number[]>([])
    const shown = createPatience(awaited, (about) => written().includes(about))
    return { end, setAwaited, setWritten, shown: () => shown()?.key ?? null }
  })

describe('BOT8 that it looks', () => {
  test('is shown for a minute after it was asked, and anew for the next question', () => {
    const { end, setAwaited, shown } = waiting({ key: '3', about: 3, at: 990_000 })
    expect(shown()).toBe('3')
    vi.advanceTimersByTime(49_000)
    expect(shown()).toBe('3')
    vi.advanceTimersByTime(2_000)
    expect(shown()).toBeNull()
    setAwaited({ key: '4', about: 4, at: Date.now() })
    expect(shown()).toBe('4')
    end()
  })

  test('is not shown of what was asked long ago, or nobody knows when', () => {
    for (const at of [900_000, null]) {
      const { end, shown } = waiting({ key: '3', about: 3, at })
      expect(shown()).toBeNull()
      end()
    }
  })

  test('ends with the first words', () => {
    const { end, setWritten, shown } = waiting({ key: '3', about: 3, at: 990_000 })
    setWritten([3])
    setWritten([])
    expect(shown()).toBeNull()
    end()
  })
})
