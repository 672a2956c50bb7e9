import '../testing/window.ts'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Row } from '../../sync/index.ts'
import type { Live } from '../live.tsx'
import { page } from '../testing/window.ts'
import { useShortcuts } from './listening.ts'
import { layer, searched, setLayer, setLetters, setSearched } from './open.ts'

const place = vi.hoisted(() => ({ pathname: '/messages/b', navigate: vi.fn() }))
vi.mock('@solidjs/router', () => ({ useNavigate: () => place.navigate, useLocation: () => place }))

const row = (conversation: string, unread = 0, tuned = {}) => ({ conversation, unread, tuned }) as Row
const rows = [row('a'), row('b'), row('c', 2, { mutedUntil: 1 }), row('d', 1), row('e', 0, { favourite: true })]
const live = { rows: () => rows, isMuted: (tuned: object) => 'mutedUntil' in tuned } as unknown as Live

class FakeElement {
  field = false
  closest = () => (this.field ? this : null)
}
const box = { focus: vi.fn() }
let onPage: Record<string, unknown> = {}
let narrow = false

let end = () => {}
beforeEach(() => {
  vi.clearAllMocks()
  place.pathname = '/messages/b'
  onPage = {}
  narrow = false
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('matchMedia', () => ({ matches: narrow }))
  Object.assign(page, {
    querySelector: (selector: string) => onPage[selector.includes('composer') ? 'box' : 'layer'] ?? null,
  })
  createRoot((dispose) => {
    end = dispose
    useShortcuts(live)
  })
})
afterEach(() => {
  end()
  setLayer(null)
  setSearched(null)
  setLetters(true)
  vi.unstubAllGlobals()
})

/** A key is pressed; was it somebody's here? */
const press = (key: string, more: Partial<KeyboardEvent> = {}, target = new FakeElement()) => {
  const event = Object.assign(new Event('keydown', { cancelable: true }), {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  })
  Object.defineProperty(event, 'target', { value: target })
  page.dispatchEvent(event)
  return event.defaultPrevented
}
const field = () => Object.assign(new FakeElement(), { field: true })
const went = () => place.navigate.mock.calls.flat()

describe('a key on the messages page', () => {
  test.each([
    ['n', {}, '/messages/d'],
    ['p', {}, '/messages/d'],
    ['ArrowDown', { altKey: true }, '/messages/c'],
    ['ArrowUp', { altKey: true }, '/messages/a'],
  ])('%s leads on from conversation to conversation', (key, more, to) => {
    expect(press(key, more)).toBe(true)
    expect(went()).toEqual([to])
  })

  test('the favourites come first, as in the list, and the first follows the last', () => {
    place.pathname = '/messages/d'
    press('ArrowDown', { altKey: true })
    place.pathname = '/messages/a'
    press('ArrowUp', { altKey: true })
    expect(went()).toEqual(['/messages/e', '/messages/e'])
  })

  test('opens the switcher from everywhere, the help, and the search in what is open', () => {
    press('k', { ctrlKey: true }, field())
    expect(layer()).toBe('switcher')
    press('?', { shiftKey: true })
    expect(layer()).toBe('shortcuts')
    press('F', { ctrlKey: true, shiftKey: true })
    expect(searched()).toBe('b')
  })

  test('Escape takes back what is not there yet, and leaves what is there to itself', () => {
    press('k', { ctrlKey: true })
    expect(press('Escape')).toBe(true)
    expect(layer()).toBeNull()
    press('k', { ctrlKey: true })
    onPage.layer = {}
    expect(press('Escape')).toBe(false)
    expect(layer()).toBe('switcher')
  })

  test('that has nothing to do here is the browser’s', () => {
    expect(press('c')).toBe(false) // there is no box
    expect(press('Escape')).toBe(false) // the list stands beside it
    place.pathname = '/messages'
    expect(press('F', { ctrlKey: true, shiftKey: true })).toBe(false)
    expect(press('x')).toBe(false)
  })

  test('leads to the box, and on a phone back to the list', () => {
    onPage.box = box
    expect(press('c')).toBe(true)
    expect(box.focus).toHaveBeenCalledOnce()
    narrow = true
    expect(press('Escape')).toBe(true)
    expect(went()).toEqual(['/messages'])
  })
})

describe('nobody’s shortcut is', () => {
  test('a letter that is typed, or that somebody wants to be a letter', () => {
    expect(press('n', {}, field())).toBe(false)
    setLetters(false)
    expect(press('n')).toBe(false)
    expect(press('k', { ctrlKey: true })).toBe(true)
  })

  test.each([
    ['what was done already', { defaultPrevented: true }],
    ['a key that is held down', { repeat: true }],
    ['part of a word that is put together', { isComposing: true }],
  ])('%s', (_, more) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), { key: 'n' })
    for (const [name, value] of Object.entries(more)) Object.defineProperty(event, name, { value })
    page.dispatchEvent(event)
    expect(went()).toEqual([])
  })

  test('a key while something lies over the page', () => {
    onPage.layer = {}
    expect(press('n')).toBe(false)
  })

  test('anything once the page is left', () => {
    end()
    expect(press('n')).toBe(false)
  })
})

test('whether letters are shortcuts is remembered on this device', () => {
  setLetters(false)
  expect(localStorage.getItem('letter-shortcuts')).toBe('off')
})
