import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { isReserved, Username } from './username.ts'

const read = (said: string) => v.safeParse(Username, said)

describe('a username', () => {
  test.each(['asha', 'a.b', 'rafi_karim', 'tanvir-99', 'x9y', 'a'.repeat(30)])('may be %s', (said) => {
    expect(read(said).success).toBe(true)
  })

  test('is kept in lower case, so that I never poses as l', () => {
    expect(read('  RahIm ').output).toBe('rahim')
  })

  test.each([
    ['too short', 'ab'],
    ['too long', 'a'.repeat(31)],
    ['a mark in front', '.asha'],
    ['a mark behind', 'asha_'],
    ['two marks in a row', 'a..b'],
    ['the way up', 'a/../b'],
    ['digits alone', '01712345678'],
    ['a space', 'as ha'],
    ['a letter of another script that looks alike', '\u0430dmin'],
    ['full-width letters', '\uFF41\uFF53\uFF48\uFF41'],
    ['a letter that is no width wide', 'rah\u200Bim'],
    ['a change of direction', 'rah\u202Eim'],
    ['an accent', 'josé'],
    ['a dotless i', 'rah\u0131m'],
    ['a Kelvin sign, which is k in lower case', '\u212Aabir\u0301'],
    ['a NUL', 'asha\0'],
    ['an escape', 'asha%2f'],
    ['a line break', 'asha\nrafi'],
  ])('may not have %s', (_, said) => {
    expect(read(said).success).toBe(false)
  })
})

describe('a reserved username', () => {
  test.each(['messages', 'settings', 'login', 'signup', 'api', 'create_post', 'delete_account', 'contacts', 'verify'])(
    'is the page %s',
    (page) => expect(isReserved(page)).toBe(true),
  )
  test.each([
    'admin',
    'adm1n',
    'a.d.m.i.n',
    'support',
    'supp0rt',
    '5upport',
    'system',
    'super-admin',
    'helloworld.chat',
  ])('is %s, which would speak for the platform', (voice) => expect(isReserved(voice)).toBe(true))
  test.each(['robots.txt', 'favicon.ico', 'sw.js', 'app.webmanifest'])('is %s, which is a file', (file) => {
    expect(isReserved(file)).toBe(true)
  })
  test.each(['asha', 'rafi', 'mitu', 'joy', 'nadia', 'tanvir', 'kabir', 'administer', 'a.b'])('is not %s', (said) => {
    expect(isReserved(said)).toBe(false)
  })
})
