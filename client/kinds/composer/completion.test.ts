import { describe, expect, test } from 'vitest'
import { begunAt, nameDistance } from './completion.ts'
import { emojiFrom, findEmoji } from './emoji.ts'
import { sends } from './keys.ts'
import { readTyped } from './typed.ts'

describe('a word that was begun', () => {
  const begun = (text: string) => {
    const found = begunAt(text, text.length)
    return found && `${found.sign} ${found.query}`.trim()
  }
  test.each([
    ['hi @ni', '@ ni'],
    ['@', '@'],
    ['(@নি', '@ নি'],
    ['a@b', null],
    ['so:', null],
    ['so :)', null],
    [':sm', ': sm'],
    [':হাসি', ': হাসি'],
    [':s', null],
    ['10:30', null],
    ['/', '/'],
    ['/mu', '/ mu'],
    ['x /mu', null],
    ['/mute now', null],
    ['```\n@ni', null],
  ])('%j: %j', (text, word) => {
    expect(begun(text)).toBe(word)
  })

  test('is what stands before the caret', () => {
    expect(begunAt('hi @ni there', 6)).toEqual({ sign: '@', query: 'ni', from: 3, to: 6 })
  })
})

test('people are found by username, name and any word of it', () => {
  const far = (query: string) => nameDistance(query, 'Nila Das', 'nila.das')
  expect([far('nila.das'), far('nila'), far('das'), far('ila')]).toEqual([0, 1, 3, Number.POSITIVE_INFINITY])
})

describe('emoji', () => {
  const entry = (emoji: string, annotation: string, shortcodes: string[], tags: string[], version = 1) => ({
    ...{ emoji, annotation, shortcodes, tags, version },
    group: 0,
  })
  const english = [
    entry('😸', 'grinning cat', ['smile_cat'], ['cat', 'smile']),
    entry('😄', 'grinning face with smiling eyes', ['smile'], ['happy', 'smile']),
    entry('🆕', 'too new', ['new'], [], 17),
    { ...entry('🏽', 'skin', ['tone'], []), group: undefined },
  ].map(({ group, ...rest }) => ({ ...rest, ...(group !== undefined && { group }) }))
  const bangla = [entry('😄', 'খোলা মুখে হাসি', [], ['হাসি'])]
  const all = emojiFrom(english, bangla)
  const found = (query: string) => findEmoji(all, query, 5).map(({ emoji }) => emoji)

  test.each([
    ['smile', ['😄', '😸']],
    ['cat', ['😸']],
    ['happy', ['😄']],
    ['হাসি', ['😄']],
    ['smile cat', ['😸']],
    ['new', []],
    ['tone', []],
    ['  ', []],
  ])('by %j: %j', (query, emoji) => {
    expect(found(query)).toEqual(emoji)
  })

  test('are called by their names in the language of the reader', () => {
    expect(all.map(({ name }) => name)).toEqual(['grinning cat', 'খোলা মুখে হাসি'])
  })
})

describe('what was typed', () => {
  test.each([
    ['hello', { say: 'hello' }],
    ['/mute', { name: 'mute', words: '' }],
    ['/Invite  @nila ', { name: 'invite', words: '@nila' }],
    ['/topic one\ntwo', { name: 'topic', words: 'one\ntwo' }],
    ['//mute', { say: '/mute' }],
    ['/usr/bin/env', { say: '/usr/bin/env' }],
    ['/', { say: '/' }],
    ['/ 5', { say: '/ 5' }],
    ['say /mute', { say: 'say /mute' }],
  ])('%j is %j', (text, read) => {
    expect(readTyped(text)).toEqual(read)
  })
})

describe('Enter', () => {
  const press = (held: object, key = 'Enter') => ({
    ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
    ...held,
  })
  test.each([
    [{}, 'enter', false, true],
    [{ shiftKey: true }, 'enter', false, false],
    [{}, 'ctrl', false, false],
    [{ ctrlKey: true }, 'ctrl', false, true],
    [{ metaKey: true }, 'enter', true, true],
    [{}, 'enter', true, false],
  ] as const)('with %j where %s sends, by touch %j: %j', (held, chosen, touched, does) => {
    expect(sends(press(held), chosen, touched)).toBe(does)
  })
  test('is the only key that sends', () => {
    expect(sends(press({ ctrlKey: true }, 's'), 'enter', false)).toBe(false)
  })
})
