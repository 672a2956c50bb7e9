import '../testing/window.ts'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from '../testing/window.ts'
import { createPen } from './pen.ts'
import { createPress } from './press.ts'
import type { Suggestion, Suggestions } from './suggestions.ts'

/** As much of the box as a caret needs. `|` says where it is, two of them what is selected. */
class Box {
  value: string
  selectionStart: number
  selectionEnd: number
  focus = vi.fn()
  dispatchEvent = vi.fn()
  constructor(drawn: string) {
    this.value = drawn.replaceAll('|', '')
    this.selectionStart = drawn.indexOf('|')
    this.selectionEnd = Math.max(drawn.lastIndexOf('|') - 1, this.selectionStart)
  }
  setSelectionRange(from: number, to: number) {
    this.selectionStart = from
    this.selectionEnd = to
  }
  setRangeText(text: string, from: number, to: number) {
    this.value = this.value.slice(0, from) + text + this.value.slice(to)
  }
  get drawn() {
    const { value, selectionStart: from, selectionEnd: to } = this
    return `${value.slice(0, from)}|${from === to ? '' : `${value.slice(from, to)}|`}${value.slice(to)}`
  }
}

const suggested = (...inserts: string[]) => {
  let at = 0
  return {
    all: () => inserts.map((insert) => ({ insert }) as Suggestion),
    pointed: () => at,
    point: vi.fn((to: number) => (at = to)),
    dismiss: vi.fn(),
    take: vi.fn(() => null),
  } satisfies Suggestions
}

const hands = { send: vi.fn(), leave: vi.fn(), editLast: vi.fn() }
const typing = vi.fn((command: string, _: boolean, said?: string) => command === 'never' && said)
beforeEach(() => {
  vi.clearAllMocks()
  Object.assign(page, { execCommand: typing })
})

const writing = (drawn: string, suggestions: Suggestions = suggested()) => {
  const box = new Box(drawn)
  const area = box as unknown as HTMLTextAreaElement
  const pen = createPen(() => area)
  const press = createPress({ area: () => area, suggestions, ...pen, ...hands })
  const key = (key: string, more: Partial<KeyboardEvent> = {}) => {
    const [preventDefault, stopPropagation] = [vi.fn(), vi.fn()]
    press({ key, ...more, preventDefault, stopPropagation } as unknown as KeyboardEvent)
    return { kept: preventDefault.mock.calls.length > 0, alone: stopPropagation.mock.calls.length > 0 }
  }
  return { box, key, pen }
}
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }

describe('a key in the box', () => {
  test('Enter sends, and Shift with it begins a new line', () => {
    const { key } = writing('hello|')
    expect(key('Enter', shift)).toEqual({ kept: false, alone: false })
    expect(hands.send).not.toHaveBeenCalled()
    expect(key('Enter')).toEqual({ kept: true, alone: true })
    expect(hands.send).toHaveBeenCalledOnce()
  })

  test('Enter goes on with code whose fence is open; with Ctrl it sends that too', () => {
    const { key } = writing('```\nlet a = 1|')
    key('Enter')
    expect(hands.send).not.toHaveBeenCalled()
    key('Enter', ctrl)
    expect(hands.send).toHaveBeenCalledOnce()
  })

  test('while a word is put together by an input method, nothing is done', () => {
    const { key } = writing('হ|')
    expect(key('Enter', { isComposing: true }).kept).toBe(false)
    expect(key('Enter', { keyCode: 229 }).kept).toBe(false)
    expect(hands.send).not.toHaveBeenCalled()
  })

  test('the arrow up goes to the last own message, from an empty box only', () => {
    expect(writing('a|').key('ArrowUp').kept).toBe(false)
    expect(hands.editLast).not.toHaveBeenCalled()
    expect(writing('|').key('ArrowUp').kept).toBe(true)
    expect(hands.editLast).toHaveBeenCalledOnce()
  })

  test('Escape leaves what the box is about, and is heard by what lies around it', () => {
    expect(writing('a|').key('Escape')).toEqual({ kept: true, alone: false })
    expect(hands.leave).toHaveBeenCalledOnce()
  })

  test.each([
    ['|tea| please', 'b', ctrl, '**|tea|** please'],
    ['a |b|', 'i', ctrl, 'a _|b|_'],
    ['```\nab|c', 'Tab', {}, '```\nab  |c'],
    ['```\n  ab|c', 'Tab', shift, '```\nab|c'],
  ] as const)('%s with %s becomes what is meant by it', (before, name, more, after) => {
    const { box, key } = writing(before)
    expect(key(name, more)).toEqual({ kept: true, alone: true })
    expect(box.drawn).toBe(after)
  })

  test('a list goes on by itself where Enter is for new lines: under a finger', () => {
    const { box, key } = writing('- tea|')
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('coarse') }))
    key('Enter')
    vi.unstubAllGlobals()
    expect(box.drawn).toBe('- tea\n- |')
    expect(hands.send).not.toHaveBeenCalled()
  })

  test('Tab leads on outside of code; the keys of a link are the page’s where nothing is selected', () => {
    expect(writing('tea|').key('Tab').kept).toBe(false)
    expect(writing('tea|').key('k', ctrl).kept).toBe(false)
    expect(writing('|tea|').key('k', ctrl).kept).toBe(true)
  })
})

describe('where something is suggested', () => {
  test('arrows go through it, Escape waves it away, Enter and Tab take it', () => {
    const suggestions = suggested('@rafi', '@mitu')
    const { key } = writing('@|', suggestions)
    key('ArrowDown')
    expect(suggestions.point).toHaveBeenLastCalledWith(1)
    key('ArrowUp')
    expect(suggestions.point).toHaveBeenLastCalledWith(0)
    key('Enter')
    key('Tab')
    expect(suggestions.take.mock.calls).toEqual([[{ insert: '@rafi' }], [{ insert: '@rafi' }]])
    key('Escape')
    expect(suggestions.dismiss).toHaveBeenCalledOnce()
    expect([hands.send.mock.calls, hands.leave.mock.calls]).toEqual([[], []])
  })

  test('letters, and Enter with Ctrl, do what they always do', () => {
    const { key } = writing('@|', suggested('@rafi'))
    expect(key('r').kept).toBe(false)
    key('Enter', ctrl)
    expect(hands.send).toHaveBeenCalledOnce()
  })
})

describe('what changes the text', () => {
  test('is typed as if by hand, so that the browser can undo it', () => {
    typing.mockReturnValue(true as never)
    const { box, pen } = writing('a|b')
    pen.insert('🎉')
    expect(typing).toHaveBeenCalledWith('insertText', false, '🎉')
    expect(box.value).toBe('ab') // the browser types
    expect(box.selectionStart).toBe(3)
    typing.mockReturnValue(false)
  })

  test('is just set where the browser does not know how, and everybody is told', () => {
    const { box, pen } = writing('a|bc|d')
    pen.insert('🎉')
    expect(box.drawn).toBe('a🎉|d')
    expect(box.dispatchEvent).toHaveBeenCalledOnce()
    expect(pen.caret()).toBe(3)
  })

  test('may be nothing', () => {
    const { box, pen } = writing('a|b')
    pen.apply(null)
    expect([box.drawn, box.focus.mock.calls.length, pen.caret()]).toEqual(['a|b', 0, 1])
    expect(createPen(() => null).caret()).toBe(0)
  })
})
