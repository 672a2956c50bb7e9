import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdSecondPress } from './second-press.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Something that is pressed: how often it was. */
const pressed = () => {
  const there = new EventTarget()
  holdSecondPress(there)
  let times = 0
  there.addEventListener('click', () => {
    times += 1
  })
  return (detail: number) => {
    there.dispatchEvent(Object.assign(new Event('click', { cancelable: true }), { detail }))
    return times
  }
}

test('WRK13 the second press of a double one that closed something presses nothing beneath it', () => {
  const press = pressed()
  expect(press(2)).toBe(0)
  expect(press(3)).toBe(0)
})

test('WRK13 a press of its own counts, and after a moment everything does', () => {
  const press = pressed()
  expect(press(1)).toBe(1)
  vi.advanceTimersByTime(500)
  expect(press(2)).toBe(2)
})
