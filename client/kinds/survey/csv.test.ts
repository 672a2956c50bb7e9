import { describe, expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const line = (...cells: string[]) => csvOf([cells]).slice(1)

describe('a file for spreadsheets', () => {
  test('says that it is UTF-8, and keeps what is written in any script', () => {
    expect(csvOf([['চা', 'tea ☕']])).toBe('\uFEFFচা,tea ☕\r\n')
    expect([...new TextEncoder().encode(csvOf([]))]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('has a line for each row', () => {
    expect(csvOf([['a', 'b'], [''], ['c']])).toBe('\uFEFFa,b\r\n\r\nc\r\n')
  })

  test.each([
    ['a comma', 'tea, rice', '"tea, rice"'],
    ['quotes', 'the "best" tea', '"the ""best"" tea"'],
    ['a new line', 'one\ntwo', '"one\ntwo"'],
    ['a new line of Windows', 'one\r\ntwo', '"one\r\ntwo"'],
    ['nothing', '', ''],
    ['a space at the end', 'tea ', 'tea '],
    ['a semicolon', 'a; b', 'a; b'],
  ])('keeps %s', (_, said, written) => {
    expect(line(said)).toBe(`${written}\r\n`)
  })

  test.each([
    ['=', '=1+1', "'=1+1"],
    ['+', '+8801700000000', "'+8801700000000"],
    ['-', '-1', "'-1"],
    ['@', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a return', '\r=1', '"\'\r=1"'],
    ['a wide =', '＝1', "'＝1"],
    [
      '= with quotes and a comma',
      '=HYPERLINK("http://evil.example","tea")',
      `"'=HYPERLINK(""http://evil.example"",""tea"")"`,
    ],
  ])('runs nothing that begins with %s', (_, said, written) => {
    expect(line(said)).toBe(`${written}\r\n`)
  })

  test('leaves alone what only has such a sign inside', () => {
    expect(line('a=b', '5-6', 'me@home', '1+1')).toBe('a=b,5-6,me@home,1+1\r\n')
  })
})
