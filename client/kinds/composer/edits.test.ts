import { describe, expect, test } from 'vitest'
import { code, type Edit, edited, lines, link, type Typed, wrap } from './edits.ts'
import { inCode, indent, nextLine } from './lines.ts'
import { editOf } from './shortcuts.ts'

/** A text with its selection between bars, or its caret at one. */
const typed = (drawn: string): Typed => {
  const from = drawn.indexOf('|')
  const to = drawn.lastIndexOf('|')
  return { text: drawn.replaceAll('|', ''), from, to: to > from ? to - 1 : from }
}
const drawn = ({ text, from, to }: Typed) =>
  from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`

const done = (before: string, edit: (typed: Typed) => Edit | null) => {
  const made = edit(typed(before))
  return made && drawn(edited(typed(before), made))
}

describe('marks', () => {
  test.each([
    ['say |this| now', 'say **|this|** now'],
    ['say **|this|** now', 'say |this| now'],
    ['say |**this**| now', 'say |this| now'],
    ['|', '**|**'],
    ['**|**', '|'],
  ])('bold makes of %j %j', (before, after) => {
    expect(done(before, (one) => wrap(one, '**'))).toBe(after)
  })

  test.each([
    ['|x = 1|', '`|x = 1|`'],
    ['|a\nb|', '```\n|a\nb|\n```'],
    ['see |a\nb|', 'see \n```\n|a\nb|\n```'],
  ])('code makes of %j %j', (before, after) => {
    expect(done(before, code)).toBe(after)
  })

  test.each([
    ['the |page|', 'the [page](|https://|)'],
    ['|https://example.org|', '[|](https://example.org)'],
    ['|', '[](|https://|)'],
  ])('a link makes of %j %j', (before, after) => {
    expect(done(before, link)).toBe(after)
  })

  test.each([
    ['bullets', 'a\n|b\nc|', 'a\n|- b\n- c|'],
    ['bullets', '|- b\n- c|', '|b\nc|'],
    ['numbers', '|b\nc|', '|1. b\n2. c|'],
    ['quote', 'said|', '> said|'],
    ['quote', '> said|', 'said|'],
  ] as const)('%s makes of %j %j', (kind, before, after) => {
    expect(done(before, (one) => lines(one, kind))).toBe(after)
  })
})

describe('a new line', () => {
  test.each([
    ['- tea|', '- tea\n- |'],
    ['  * tea|', '  * tea\n  * |'],
    ['9. tea|', '9. tea\n10. |'],
    ['2) te|a', '2) te\n3) |a'],
    ['- [x] tea|', '- [x] tea\n- [ ] |'],
    ['> said|', '> said\n> |'],
    ['- tea\n- |', '- tea\n|'],
    ['> said\n> |', '> said\n|'],
    ['১. চা|', null],
    ['tea|', null],
    ['-tea|', null],
    ['- |tea|', null],
    ['```\n- a|', null],
  ])('goes on: %j becomes %j', (before, after) => {
    expect(done(before, nextLine)).toBe(after)
  })
})

describe('in code', () => {
  test.each([
    ['```\nx|', true],
    ['```ts|', false],
    ['```\nx\n```|', false],
    ['```\nx\n```\n|', false],
    ['x|', false],
  ])('%j: %j', (text, is) => {
    expect(inCode(typed(text).text, typed(text).from)).toBe(is)
  })

  test.each([
    ['```\nx|', false, '```\nx  |'],
    ['```\n|x\ny|', false, '```\n  |x\n  y|'],
    ['```\n  |x\n  y|', true, '```\n|x\ny|'],
    ['```\n  x|', true, '```\nx|'],
    ['x|', false, null],
  ])('Tab makes of %j (out: %j) %j', (before, out, after) => {
    expect(done(before, (one) => indent(one, out))).toBe(after)
  })
})

test.each([
  ['b', { ctrlKey: true }, 'bold'],
  ['B', { metaKey: true }, 'bold'],
  ['X', { ctrlKey: true, shiftKey: true }, 'struck'],
  ['&', { ctrlKey: true, shiftKey: true, code: 'Digit7' }, 'numbers'],
  ['b', { ctrlKey: true, altKey: true }, null],
  ['b', {}, null],
])('%s with %j is %s', (key, held, name) => {
  const none = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
  expect(editOf({ key, ...none, ...held })).toBe(name)
})
