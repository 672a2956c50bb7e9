import { describe, expect, test } from 'vitest'
import { Fields } from './fields.ts'

describe('fields', () => {
  test('are found whatever their case, and joined where they came several times', () => {
    const fields = new Fields([
      ['x-a', '1'],
      ['cookie', 'a=1'],
      ['x-a', '2'],
      ['cookie', 'b=2'],
    ])
    expect([fields.get('X-A'), fields.get('Cookie'), fields.get('x-b')]).toEqual(['1, 2', 'a=1; b=2', null])
    expect([fields.has('X-a'), fields.has('x-b')]).toEqual([true, false])
    expect([...fields]).toEqual([
      ['x-a', '1, 2'],
      ['cookie', 'a=1; b=2'],
    ])
    expect([...fields.keys()]).toEqual(['x-a', 'cookie'])
    expect([...fields.values()]).toEqual(['1, 2', 'a=1; b=2'])
  })
  test('are set in the place of what was there, and appended beside it', () => {
    const fields = new Fields()
    fields.append('Set-Cookie', 'a=1')
    fields.append('set-cookie', 'b=2')
    fields.set('X-A', '1')
    fields.set('x-a', '2')
    fields.delete('X-B')
    expect(fields.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect([...fields]).toEqual([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
      ['x-a', '2'],
    ])
    fields.delete('Set-Cookie')
    expect(fields.has('set-cookie')).toBe(false)
  })
  test('make headers of the platform’s own', () => {
    const fields = new Fields([['x-a', '1']])
    expect(new Headers(fields).get('x-a')).toBe('1')
    const seen: string[] = []
    fields.forEach((value, name) => {
      seen.push(`${name}=${value}`)
    })
    expect(seen).toEqual(['x-a=1'])
  })
  test.each([
    ['x-a', 'a\r\nSet-Cookie: b=1'],
    ['x-a', 'a\nb'],
    ['x-a', 'a\0b'],
    ['x-a', 'আ'],
    ['x a', 'a'],
    ['x-a:', 'a'],
    ['x\r\n', 'a'],
    ['', 'a'],
  ])('that would break a message open are refused: %j: %j', (name, value) => {
    expect(() => new Fields().append(name, value)).toThrow(TypeError)
    expect(() => new Fields().set(name, value)).toThrow(TypeError)
  })
})
