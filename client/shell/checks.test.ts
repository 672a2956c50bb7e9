import { expect, test } from 'vitest'
import { checks } from './checks.ts'
import { levelOf } from './PasswordStrength.tsx'

test.each([
  ['', 'Please fill this in.'],
  ['ab', 'Between 3 and 30 letters.'],
  ['a'.repeat(31), 'Between 3 and 30 letters.'],
  ['rahima begum', 'Only small Latin letters, digits, and . _ - between them.'],
  ['rahima..b', 'Only small Latin letters, digits, and . _ - between them.'],
  ['রহিমা', 'Only small Latin letters, digits, and . _ - between them.'],
  ['admin', 'This username is kept for the site itself.'],
  [' Rahima.B ', undefined],
])('the username %j: %s', (username, wrong) => {
  expect(checks.username(username)).toBe(wrong)
})

test.each([
  ['   ', 'Please fill this in.'],
  ['…', 'Letters, on one line, without signs that nobody can see.'],
  ['a'.repeat(61), 'At most 60 letters.'],
  ['রহিমা বেগম', undefined],
])('the name %j: %s', (name, wrong) => {
  expect(checks.name(name)).toBe(wrong)
})

test.each([
  ['', 'Please fill this in.'],
  ['rahima@', 'That does not look like an e-mail address.'],
  ['rahima@example.org', undefined],
])('the address %j: %s', (email, wrong) => {
  expect(checks.email(email)).toBe(wrong)
})

test.each([
  ['01711 123456', undefined],
  ['+880 1711-123456', undefined],
  ['০১৭১১১২৩৪৫৬', undefined],
  ['call me', 'That does not look like a phone number.'],
  ['123', 'That does not look like a phone number.'],
])('the number %j: %s', (phone, wrong) => {
  expect(checks.phone(phone)).toBe(wrong)
})

test.each([
  ['', 'Please fill this in.'],
  ['short', 'At least 10 letters.'],
  ['aaaaaaaaaaaa', 'Too easy to guess. Add another word or two.'],
  ['rahimabegum1', 'It is made of your own names. Choose words that have nothing to do with you.'],
  ['kettle-orbit-mango-31', undefined],
])('the password %j: %s', (password, wrong) => {
  expect(checks.password(password, ['rahima', 'Rahima Begum'])).toBe(wrong)
})

test('a password that would be refused never looks better than weak, and one that will do never looks weak', () => {
  const passwords = ['a', 'aaaaaaaaaaaaaaaa', 'qwertyuiop', 'rahimabegum1', 'plum kettle', 'kettle-orbit-mango-31']
  for (const password of passwords) {
    const refused = checks.password(password, ['Rahima Begum']) !== undefined
    expect([password, levelOf(password, ['Rahima Begum']) === 'weak']).toEqual([password, refused])
  }
})

test('nothing is said about a password before there is one', () => {
  expect(levelOf('')).toBeNull()
})
