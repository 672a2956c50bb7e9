import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createHold, type Seen } from './hold.ts'

interface Drawn {
  readonly seq: number
  tall: number
}

const TALL = 600
const LINE = 100
/** Where the scroller stands in the window. */
const ABOVE = 50

let resize = () => {}
let observing = 0
class FakeObserver {
  constructor(tell: () => void) {
    resize = tell
  }
  observe = () => void observing++
  unobserve = () => void observing--
  disconnect = () => (resize = () => {})
}

/** A sheet of lines as a browser lays them out, turned around: 0 is the end, and scrolling up goes below 0. */
class Sheet {
  drawn: Drawn[]
  reaches = { start: true, end: true }
  seen: Seen | null = null
  #top = 0
  readonly #events = new EventTarget()
  constructor(from: number, to: number) {
    this.drawn = Array.from({ length: to - from + 1 }, (_, at) => ({ seq: from + at, tall: LINE }))
  }
  get #all() {
    return this.drawn.reduce((sum, { tall }) => sum + tall, 0)
  }
  #topOf = (line: Drawn) => {
    const before = this.drawn.slice(0, this.drawn.indexOf(line)).reduce((sum, { tall }) => sum + tall, 0)
    return ABOVE + TALL - this.#all + before - this.#top
  }
  #element = (line: Drawn) => ({
    dataset: { key: `k${line.seq}`, seq: String(line.seq) },
    lastElementChild: { getBoundingClientRect: () => ({ top: this.#topOf(line), height: line.tall }) },
  })
  readonly scroller = (() => {
    const sheet = this
    return {
      clientHeight: TALL,
      clientWidth: 800,
      get scrollHeight() {
        return sheet.#all
      },
      get scrollTop() {
        return sheet.#top
      },
      set scrollTop(top: number) {
        sheet.#top = Math.max(Math.min(0, TALL - sheet.#all), Math.min(0, top))
      },
      getBoundingClientRect: () => ({ top: ABOVE }),
      addEventListener: sheet.#events.addEventListener.bind(sheet.#events),
      removeEventListener: sheet.#events.removeEventListener.bind(sheet.#events),
    } as unknown as HTMLElement
  })()
  readonly lines = (() => {
    const sheet = this
    return {
      parentElement: {},
      get children() {
        return sheet.drawn.map(sheet.#element)
      },
      querySelector(selector: string) {
        const seq = Number(/"k(\d+)"/.exec(selector)![1])
        const line = sheet.drawn.find((one) => one.seq === seq)
        return line ? sheet.#element(line) : null
      },
    } as unknown as HTMLElement
  })()
  readonly hold = createHold(this.scroller, this.lines, {
    reaches: () => this.reaches,
    moved: (seen) => (this.seen = seen),
  })

  /** Somebody scrolls. */
  scroll(by: number) {
    this.scroller.scrollTop += by
    this.#events.dispatchEvent(new Event('scroll'))
  }
  /** Where a line stands below the upper edge. */
  at = (seq: number) => this.#topOf(this.drawn.find((line) => line.seq === seq)!) - ABOVE
  /** More is drawn, above or below. */
  add(...seqs: number[]) {
    this.drawn = [...this.drawn, ...seqs.map((seq) => ({ seq, tall: LINE }))].sort((one, other) => one.seq - other.seq)
    this.hold.keep()
  }
}

beforeEach(() => {
  observing = 0
  vi.stubGlobal('ResizeObserver', FakeObserver)
  vi.stubGlobal('CSS', { escape: (text: string) => text })
})
afterEach(() => vi.unstubAllGlobals())

/** Thirty lines, of which the newest six are on the screen. */
const atTheEnd = () => {
  const sheet = new Sheet(1, 30)
  sheet.hold.go('end')
  return sheet
}
/** … and somebody who has scrolled up to line 15. */
const furtherUp = () => {
  const sheet = atTheEnd()
  sheet.scroll(-1_000)
  expect(sheet.at(15)).toBe(0)
  return sheet
}

describe('at the end', () => {
  test('the end stays, whatever comes', () => {
    const sheet = atTheEnd()
    sheet.add(31, 32)
    expect([sheet.at(32), sheet.seen?.last, sheet.seen?.atEnd]).toEqual([TALL - LINE, 32, true])
  })

  test('… and whatever grows', () => {
    const sheet = atTheEnd()
    sheet.drawn[29]!.tall = 400
    sheet.scroller.scrollTop = -300 // what some browsers make of it
    resize()
    expect(sheet.at(30)).toBe(TALL - 400)
  })

  test('a little further up is still there', () => {
    const sheet = atTheEnd()
    sheet.scroll(-20)
    expect(sheet.seen?.atEnd).toBe(true)
    sheet.scroll(-20)
    expect(sheet.seen?.atEnd).toBe(false)
  })

  test('it is told how high each line is that is on the screen', () => {
    const sheet = atTheEnd()
    sheet.drawn[29]!.tall = 450
    resize()
    expect([...sheet.seen!.heights]).toEqual([
      ['k28', LINE],
      ['k29', LINE],
      ['k30', 450],
    ])
  })

  test('is only where the newest is drawn', () => {
    const sheet = atTheEnd()
    sheet.reaches.end = false
    sheet.scroll(-1)
    sheet.scroll(1)
    expect(sheet.seen?.atEnd).toBe(false)
  })
})

describe('what is being read stays where it is, to the pixel', () => {
  test.each([
    ['comes below', (sheet: Sheet) => sheet.add(31, 32, 33)],
    ['comes above', (sheet: Sheet) => sheet.add(0)],
    [
      'goes below',
      (sheet: Sheet) => {
        sheet.drawn = sheet.drawn.filter(({ seq }) => seq < 25)
        sheet.hold.keep()
      },
    ],
    [
      'grows below',
      (sheet: Sheet) => {
        sheet.drawn[25]!.tall = 333
        resize()
      },
    ],
    [
      'grows above',
      (sheet: Sheet) => {
        sheet.drawn[3]!.tall = 333
        resize()
      },
    ],
  ])('when something %s', (_, happen) => {
    const sheet = furtherUp()
    happen(sheet)
    expect(sheet.at(15)).toBe(0)
  })

  test('also where the first line on the screen goes: the next one stays', () => {
    const sheet = furtherUp()
    sheet.drawn = sheet.drawn.filter(({ seq }) => seq !== 15)
    sheet.hold.keep()
    expect(sheet.at(16)).toBe(100)
  })

  test('also where something grew while somebody scrolled, before anybody was told', () => {
    const sheet = furtherUp()
    sheet.drawn[28]!.tall += 40 // moves all of it up by 40 …
    sheet.scroll(-100) // … and so much did they scroll
    expect(sheet.at(15)).toBe(100)
  })
})

describe('going somewhere', () => {
  test('stands a line in the middle, or a third from above, or where it stood', () => {
    const sheet = atTheEnd()
    expect(sheet.hold.go({ seq: 10, offset: 'middle' })).toBe(true)
    expect(sheet.at(10)).toBe((TALL - LINE) / 2)
    sheet.hold.go({ seq: 10, offset: 'third' })
    expect(sheet.at(10)).toBe(TALL / 3)
    sheet.hold.go({ seq: 10, offset: 17 })
    expect(sheet.at(10)).toBe(17)
  })

  test('leads to what follows where that event is not shown', () => {
    const sheet = atTheEnd()
    sheet.drawn = sheet.drawn.filter(({ seq }) => seq !== 10)
    sheet.hold.go({ seq: 10, offset: 17 })
    expect(sheet.at(11)).toBe(17)
  })

  test('waits until it is drawn', () => {
    const sheet = new Sheet(10, 30)
    sheet.hold.go('end')
    sheet.reaches.start = false
    expect(sheet.hold.go({ seq: 5, offset: 'third' })).toBe(false)
    resize()
    expect(sheet.seen?.place).toBeNull() // nothing is remembered on the way
    sheet.add(3, 4, 5, 6, 7, 8, 9)
    expect(sheet.at(5)).toBe(TALL / 3)
    sheet.reaches.end = false
    expect(sheet.hold.go('end')).toBe(false)
    sheet.reaches.end = true
    sheet.add(31)
    expect(sheet.at(31)).toBe(TALL - LINE)
  })

  test('is forgotten where it cannot be had', () => {
    const sheet = new Sheet(10, 30)
    sheet.scroll(-1_000)
    sheet.reaches.start = false
    sheet.hold.go({ seq: 5, offset: 'third' })
    sheet.hold.giveUp()
    sheet.add(4, 5, 6)
    expect(sheet.at(15)).toBe(0)
  })
})

test('it says what is on the screen, how far it is to both ends, and where to come back to', () => {
  const sheet = furtherUp()
  sheet.scroll(30)
  expect(sheet.seen).toMatchObject({
    first: 15,
    last: 21,
    atEnd: false,
    above: 1_430,
    below: 970,
    place: { seq: 16, offset: 70 },
  })
})

test('nothing is put back once it is over', () => {
  const sheet = furtherUp()
  const before = observing
  sheet.hold.watch({} as Element)
  expect(observing).toBe(before + 1)
  sheet.hold.unwatch({} as Element)
  sheet.hold.end()
  sheet.drawn[25]!.tall = 333
  resize()
  sheet.seen = null
  sheet.scroll(-10)
  expect(sheet.at(15)).not.toBe(0)
  expect(sheet.seen).toBeNull()
})
