import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { walkByKeys } from './keys.ts'
import type { Reading } from './reading.ts'
import { oneStop } from './stop.ts'

/** What stands in a thread: articles in lines, and what can be pressed in them. */
class Box extends EventTarget {
  tagName: string
  around: Box | null = null
  stops: Box[] = []
  top = 0
  tabIndex = 0
  readonly isLine: boolean
  ownKeys = false
  visible = true
  scrollIntoView = vi.fn()
  constructor(tagName: string, isLine = false) {
    super()
    this.tagName = tagName
    this.isLine = isLine
  }
  focus = vi.fn(() => {
    focused = this
  })
  closest(selector: string): Box | null {
    const fits =
      selector === 'article' ? this.tagName === 'ARTICLE' : selector === '.thread-line' ? this.isLine : this.ownKeys
    return fits ? this : (this.around?.closest(selector) ?? null)
  }
  querySelectorAll = () => this.stops
  getBoundingClientRect = () => ({ top: this.top, bottom: this.top + 100 })
  checkVisibility = () => this.visible
  contains = (other: Box | null): boolean => other !== null && (other === this || this.contains(other.around))
  matches = () => true
}
let focused: Box | null = null

const inside = (around: Box, one: Box) => Object.assign(one, { around })
const press = (at: Box, key: string, more: Partial<KeyboardEvent> = {}) => {
  const event = Object.assign(new Event('keydown', { cancelable: true }), {
    key,
    ctrlKey: false,
    shiftKey: false,
    ...more,
  })
  Object.defineProperty(event, 'target', { value: at })
  return event as unknown as KeyboardEvent
}

beforeEach(() => {
  focused = null
  vi.stubGlobal('Node', { DOCUMENT_POSITION_FOLLOWING: 4 })
})
afterEach(() => vi.unstubAllGlobals())

/** Five messages, of which the second to the fourth are on the screen; each has two buttons. */
const thread = () => {
  const scroller = new Box('SECTION')
  const articles = Array.from({ length: 5 }, (_, at) => {
    const line = inside(scroller, new Box('DIV', true))
    const article = inside(line, new Box('ARTICLE'))
    article.top = (at - 1) * 100
    article.stops = [new Box('BUTTON'), new Box('BUTTON')].map((button) =>
      inside(article, Object.assign(button, { ownKeys: true })),
    )
    return article
  })
  scroller.stops = articles
  scroller.getBoundingClientRect = () => ({ top: 0, bottom: 300 })
  return { scroller, articles }
}

describe('arrows among the messages', () => {
  const walking = () => {
    const { scroller, articles } = thread()
    const reading = { focus: vi.fn(), toNewest: vi.fn() }
    const toOldest = vi.fn()
    const walk = walkByKeys(reading as unknown as Reading, scroller as unknown as HTMLElement, toOldest)
    const key = (at: Box, name: string, more: Partial<KeyboardEvent> = {}) => {
      const event = press(at, name, more)
      walk(event)
      return event.defaultPrevented
    }
    const led = () => articles.findIndex(({ around }) => around === reading.focus.mock.lastCall?.[0])
    return { scroller, articles, reading, toOldest, key, led }
  }

  test.each([
    ['ArrowUp', 2, 1],
    ['ArrowDown', 2, 3],
    ['ArrowUp', null, 3],
    ['ArrowDown', null, 1],
    ['ArrowUp', 0, 3], // that one was scrolled away from: one begins on the screen
  ])('%s from message %j leads to %i', (name, from, to) => {
    const { scroller, articles, key, led } = walking()
    expect(key(from === null ? scroller : articles[from]!, name)).toBe(true)
    expect(led()).toBe(to)
    expect(articles[to]!.scrollIntoView).toHaveBeenCalledWith({ block: 'nearest' })
  })

  test('Home and End lead to either end, and the focus goes along', () => {
    const { scroller, articles, reading, toOldest, key } = walking()
    key(articles[2]!, 'Home')
    key(articles[2]!, 'End')
    expect([toOldest.mock.calls.length, reading.toNewest.mock.calls.length]).toEqual([1, 1])
    expect(scroller.focus).toHaveBeenCalledTimes(2)
  })

  test('Escape leads from a button back to its message; the button’s other keys are its own', () => {
    const { articles, key, led, reading } = walking()
    const [button] = articles[2]!.stops
    key(button!, 'ArrowDown')
    expect(reading.focus).not.toHaveBeenCalled()
    key(button!, 'Escape')
    expect(led()).toBe(2)
  })

  test('with Ctrl, or letters, are the browser’s', () => {
    const { articles, key, reading } = walking()
    expect(key(articles[2]!, 'ArrowDown', { ctrlKey: true })).toBe(false)
    expect(key(articles[2]!, 'x')).toBe(false)
    expect(reading.focus).not.toHaveBeenCalled()
  })
})

describe('all messages are one stop for the Tab key', () => {
  const stopping = () => {
    const { scroller, articles } = thread()
    const past = new Box('DIV')
    oneStop(scroller as unknown as HTMLElement, past as unknown as HTMLElement)
    const tab = (at: Box, more: Partial<KeyboardEvent> = {}) => {
      focused = null
      const event = press(at, 'Tab', more)
      scroller.dispatchEvent(event)
      return event.defaultPrevented
    }
    return { scroller, articles, past, tab }
  }
  const shift = { shiftKey: true }

  test('it goes through what can be done with a message, and from the last past all others', () => {
    const { articles, past, tab } = stopping()
    const [first, last] = articles[2]!.stops
    tab(articles[2]!)
    tab(first!)
    expect(focused).toBeNull() // the browser goes on by itself
    tab(last!)
    expect(focused).toBe(past)
  })

  test('back it goes from the first to the message, and from the message to all of them', () => {
    const { scroller, articles, tab } = stopping()
    const [first, last] = articles[2]!.stops
    expect(tab(last!, shift)).toBe(false)
    expect(tab(first!, shift)).toBe(true)
    expect(focused).toBe(articles[2])
    expect(tab(articles[2]!, shift)).toBe(true)
    expect(focused).toBe(scroller)
  })

  test('what is not shown is no stop', () => {
    const { articles, past, tab } = stopping()
    const [first, last] = articles[2]!.stops
    last!.visible = false
    tab(first!)
    expect(focused).toBe(past)
  })

  test('who comes from below comes to all of them, not upon the last thing in the last message', () => {
    const { scroller, articles } = stopping()
    const box = new Box('TEXTAREA')
    Object.assign(scroller, {
      compareDocumentPosition: () => 4,
      closest: () => ({ contains: () => true }),
    })
    const come = (target: Box, relatedTarget: Box | null) => {
      focused = null
      const event = Object.assign(new Event('focusin'), { relatedTarget })
      Object.defineProperty(event, 'target', { value: target })
      scroller.dispatchEvent(event)
      return focused
    }
    expect(come(articles[4]!.stops[1]!, box)).toBe(scroller)
    expect(come(articles[4]!, box)).toBeNull() // led there
    expect(come(articles[4]!.stops[1]!, articles[3]!)).toBeNull() // from within
    expect(come(articles[4]!.stops[1]!, null)).toBeNull() // from outside the page
  })
})
