import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { whenHeld } from '../contacts/held.ts'
import { type Pressed, wherePressed } from './pressed.ts'
import { createStillness } from './stillness.ts'

const LONG = 500

/** A row of the list, and what is in it; or nothing that is a row. */
class FakeElement extends EventTarget {
  readonly dataset = { conversation: 'tea' }
  readonly button = { name: 'the row' }
  isRow = true
  closest = () => (this.isRow ? this : null)
  querySelector = () => this.button
  /** An event that happens here, and whether it was kept from everybody else. */
  happens(type: string, more: object = {}) {
    const event = Object.assign(new Event(type, { cancelable: true }), { clientX: 0, clientY: 0, ...more })
    this.dispatchEvent(event)
    return event.defaultPrevented
  }
}

const ends: (() => void)[] = []
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const rooted = <T>(make: () => T): T =>
  createRoot((end) => {
    ends.push(end)
    return make()
  })
const finger = { pointerType: 'touch' }

describe('a row of the list is pressed', () => {
  const list = () => {
    const row = new FakeElement()
    const told: Pressed[] = []
    rooted(() => wherePressed(row as unknown as HTMLElement, (pressed) => told.push(pressed)))
    return { row, told }
  }

  test('by the right button: the menu stands where it was pressed', () => {
    const { row, told } = list()
    expect(row.happens('contextmenu', { clientX: 10, clientY: 20, button: 2 })).toBe(true)
    expect(told).toEqual([{ conversation: 'tea', at: row.button, point: { x: 10, y: 20 } }])
  })

  test('by the menu key, which has no place: the menu stands at the row', () => {
    const { row, told } = list()
    row.happens('contextmenu', { button: 2 })
    row.happens('contextmenu', { clientX: 10, clientY: 20, button: 0 })
    expect(told.map(({ point }) => point)).toEqual([null, null])
  })

  test('by a finger that rests', () => {
    const { row, told } = list()
    row.happens('pointerdown', { ...finger, clientX: 5, clientY: 5 })
    row.happens('pointermove', { clientX: 8, clientY: 9 }) // never quite still
    vi.advanceTimersByTime(LONG)
    expect(told).toHaveLength(1)
  })

  test.each([
    ['a finger that goes on', (row: FakeElement) => row.happens('pointermove', { clientX: 5, clientY: 50 })],
    ['a finger that is lifted', (row: FakeElement) => row.happens('pointerup')],
    ['a finger that the browser scrolls with', (row: FakeElement) => row.happens('pointercancel')],
  ])('not by %s', (_, happen) => {
    const { row, told } = list()
    row.happens('pointerdown', { ...finger, clientX: 5, clientY: 5 })
    happen(row)
    vi.advanceTimersByTime(LONG)
    expect(told).toEqual([])
  })

  test('not by a mouse that rests, and not beside the rows', () => {
    const { row, told } = list()
    row.happens('pointerdown', { pointerType: 'mouse' })
    vi.advanceTimersByTime(LONG)
    row.isRow = false
    expect(row.happens('contextmenu', { clientX: 10, button: 2 })).toBe(false) // the browser's own menu
    expect(told).toEqual([])
  })

  test('once, where the phone tells of it as well', () => {
    const { row, told } = list()
    row.happens('pointerdown', finger)
    row.happens('contextmenu', { clientX: 10, clientY: 20, button: 0 })
    vi.advanceTimersByTime(LONG)
    expect(told).toHaveLength(1)
  })
})

describe('a finger rests on a tile', () => {
  const tile = () => {
    const place = new FakeElement()
    const tell = vi.fn()
    rooted(() => whenHeld(place as unknown as HTMLElement, tell))
    return { place, tell }
  }

  test('which is told, and the press that ends it is none', () => {
    const { place, tell } = tile()
    place.happens('pointerdown', finger)
    vi.advanceTimersByTime(LONG)
    expect(tell).toHaveBeenCalledOnce()
    expect(place.happens('contextmenu')).toBe(true)
    place.happens('pointerup')
    expect(place.happens('click')).toBe(true)
    expect(place.happens('click')).toBe(false) // the next one counts
  })

  test('too short, or moves: then it is a press, or scrolls', () => {
    const { place, tell } = tile()
    place.happens('pointerdown', finger)
    place.happens('pointerup')
    vi.advanceTimersByTime(LONG)
    place.happens('pointerdown', finger)
    place.happens('pointermove', { clientX: 0, clientY: 11 })
    vi.advanceTimersByTime(LONG)
    place.happens('pointerdown', { pointerType: 'mouse' })
    vi.advanceTimersByTime(LONG)
    expect(tell).not.toHaveBeenCalled()
    expect(place.happens('click')).toBe(false)
  })
})

test('nothing slips away from under a pointer that has just moved', () => {
  const { still, stir, rest } = rooted(createStillness)
  expect(still()).toBe(true)
  stir()
  vi.advanceTimersByTime(2_000)
  stir()
  vi.advanceTimersByTime(2_000)
  expect(still()).toBe(false)
  vi.advanceTimersByTime(600)
  expect(still()).toBe(true)
  stir()
  rest() // the pointer has left
  expect(still()).toBe(true)
})
