import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type AUDIENCES, Details, isFor, NO_DETAILS, type Standing } from './profile.ts'

describe('who sees a field', () => {
  const readers: Standing[] = ['oneself', 'contact', 'stranger', 'guest', 'apart']
  const seenBy = (open: boolean, audience: (typeof AUDIENCES)[number]) =>
    readers.filter((standing) => isFor(standing, { open, audiences: { birthday: audience } }, 'birthday'))

  test('PRO1 of an open profile', () => {
    expect(seenBy(true, 'public')).toEqual(['oneself', 'contact', 'stranger', 'guest'])
    expect(seenBy(true, 'contacts')).toEqual(['oneself', 'contact'])
    expect(seenBy(true, 'private')).toEqual(['oneself'])
  })

  test('PRO1 of a private profile: nobody but contacts, whatever the field says', () => {
    expect(seenBy(false, 'public')).toEqual(['oneself', 'contact'])
    expect(seenBy(false, 'contacts')).toEqual(['oneself', 'contact'])
    expect(seenBy(false, 'private')).toEqual(['oneself'])
  })

  test('PRO1 a face goes with the name, among members', () => {
    const audiences = {}
    expect(isFor('stranger', { open: false, audiences }, 'avatar')).toBe(true)
    expect(isFor('guest', { open: false, audiences }, 'avatar')).toBe(false)
    expect(isFor('stranger', { open: true, audiences: { avatar: 'contacts' } }, 'avatar')).toBe(false)
    expect(isFor('apart', { open: true, audiences }, 'avatar')).toBe(false)
  })

  test('PRO1 an address is for nobody until its owner says otherwise', () => {
    expect(isFor('contact', { open: true, audiences: {} }, 'email')).toBe(false)
    expect(isFor('stranger', { open: true, audiences: {} }, 'about')).toBe(true)
  })
})

const reads = (field: keyof Details, value: unknown) => {
  const parsed = v.safeParse(Details, { ...NO_DETAILS, [field]: value })
  return parsed.success ? parsed.output[field] : 'refused'
}

describe('what people tell of themselves', () => {
  test.each([
    ['example.org', 'https://example.org'],
    ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['উদাহরণ.বাংলা', 'https://উদাহরণ.বাংলা'],
    ['', ''],
  ])('PRO2 takes the address %j', (said, kept) => expect(reads('website', said)).toBe(kept))

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
    'localhost',
    'https://user@example.org',
    'https://example.org/"><b>',
    'https://exa mple.org',
    `https://example.org/${'x'.repeat(200)}`,
    7,
  ])('PRO2 refuses the address %j', (said) => expect(reads('website', said)).toBe('refused'))

  test('PRO2 takes a few links and no empty one', () => {
    const links = Array.from({ length: 5 }, (_, at) => `https://example.org/${at}`)
    expect(reads('links', links)).toEqual(links)
    expect(reads('links', [...links, 'https://example.org/6'])).toBe('refused')
    expect(reads('links', [''])).toBe('refused')
  })

  test.each(['2000-02-29', '1900-01-01', ''])('PRO2 takes the day %j', (said) =>
    expect(reads('birthday', said)).toBe(said),
  )
  test.each(['2001-02-29', '1899-12-31', '1.2.2000', '2000-13-01', 'today'])('PRO2 refuses the day %j', (said) =>
    expect(reads('birthday', said)).toBe('refused'),
  )

  test('PRO2 takes one line of up to 80 characters for a place', () => {
    expect(reads('location', '  ঢাকা ')).toBe('ঢাকা')
    expect(reads('ward', 'x'.repeat(81))).toBe('refused')
    expect(reads('building', 'a\nb')).toBe('refused')
    expect(reads('department', 'a\u202Eb')).toBe('refused')
  })
})
