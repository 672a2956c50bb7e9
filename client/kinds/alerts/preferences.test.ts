import { expect, test } from 'vitest'
import { faviconFor } from './favicon.ts'
import { preferencesFrom } from './preferences.ts'

const usual = { sound: 'all', popups: true, preview: true, title: 'all' }

test('a device that was told nothing does what most people expect', () => {
  expect(preferencesFrom(null)).toEqual(usual)
})

test('what was chosen is remembered, and what is missing is as usual', () => {
  expect(preferencesFrom('{"sound":"off","preview":false}')).toEqual({ ...usual, sound: 'off', preview: false })
})

test.each(['', 'no', '[]', '{"sound":"loud"}', '{"popups":1}', 'null'])(
  'what makes no sense is as usual: %s',
  (kept) => {
    expect(preferencesFrom(kept)).toEqual(usual)
  },
)

test('the icon of the page carries the count while there is one', () => {
  expect(faviconFor(0)).toBe('/favicon.svg')
  expect(decodeURIComponent(faviconFor(3))).toMatch(/^data:image\/svg\+xml,<svg.*>3<\/text><\/svg>$/)
  expect(decodeURIComponent(faviconFor(12))).toContain('>9+<')
})
