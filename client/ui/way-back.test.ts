import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepFocusIn, wayBackTo } from './way-back.ts'

/** A place on the page, and what stands around it. */
class Place extends EventTarget {
  isConnected = true
  takes = true
  stops: Place[] = []
  readonly parentElement: Place | null
  constructor(parentElement: Place | null = null) {
    super()
    this.parentElement = parentElement
  }
  focus = () => {
    if (this.takes) page.activeElement = this
  }
  contains = (other: Place | null): boolean => other !== null && (other === this || this.contains(other.parentElement))
  querySelectorAll = () => this.stops
}
const body = new Place()
const page = { body, activeElement: body as Place }
let changed = () => {}
beforeEach(() => {
  page.activeElement = body
  vi.stubGlobal('document', page)
  vi.stubGlobal('HTMLElement', Place)
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(tell: () => void) {
        changed = tell
      }
      observe() {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const standing = () => {
  const thread = new Place()
  const message = new Place(thread)
  const button = new Place(message)
  return { thread, message, button }
}
const back = (from: Place) => wayBackTo(from as unknown as Element)

describe('the focus', () => {
  test('goes back to where it was', () => {
    const { button } = standing()
    back(button)()
    expect(page.activeElement).toBe(button)
  })

  test('goes to what stood around, where that is gone or takes none', () => {
    const { thread, message, button } = standing()
    const toButton = back(button)
    button.isConnected = false
    message.takes = false
    toButton()
    expect(page.activeElement).toBe(thread)
  })

  test('does not fall out of a whole with what is taken away', () => {
    const { thread, message, button } = standing()
    message.stops = [new Place(message)]
    keepFocusIn(thread as unknown as HTMLElement)
    const event = new Event('focusin')
    Object.defineProperty(event, 'target', { value: button })
    thread.dispatchEvent(event)
    changed() // something else changed
    expect(page.activeElement).toBe(body)
    button.isConnected = false
    changed()
    expect(page.activeElement).toBe(message)
  })

  test('goes to what is nearest, where that is wanted', () => {
    const { thread, message, button } = standing()
    const other = new Place(message)
    message.stops = [other]
    keepFocusIn(thread as unknown as HTMLElement, true)
    const event = new Event('focusin')
    Object.defineProperty(event, 'target', { value: button })
    thread.dispatchEvent(event)
    button.isConnected = false
    changed()
    expect(page.activeElement).toBe(other)
  })

  test('stays where somebody has put it meanwhile', () => {
    const { thread, button } = standing()
    keepFocusIn(thread as unknown as HTMLElement)
    const event = new Event('focusin')
    Object.defineProperty(event, 'target', { value: button })
    thread.dispatchEvent(event)
    const elsewhere = new Place()
    page.activeElement = elsewhere
    button.isConnected = false
    changed()
    expect(page.activeElement).toBe(elsewhere)
  })
})
