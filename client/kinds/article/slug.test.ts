import { expect, test } from 'vitest'
import { keywordsIn, slugOf } from './slug.ts'

test.each([
  ['The printer doesn’t print!', 'the-printer-doesn-t-print'],
  ['Café & Wi-Fi', 'cafe-wi-fi'],
  ['প্রিন্টার', ''],
  [
    'How to ask for a birth certificate at the office of your ward without waiting',
    'how-to-ask-for-a-birth-certificate-at-the-office-of-your',
  ],
])('%j has the address %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('keywords are told apart by commas', () => {
  expect(keywordsIn(' printer, paper jam ,, printer,প্রিন্টার')).toEqual(['printer', 'paper jam', 'প্রিন্টার'])
})
