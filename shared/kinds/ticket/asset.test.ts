import { expect, test } from 'vitest'
import { assetKey, assetTag, isAssetTag } from './asset.ts'

test('AST1 a thing is the same however its number is typed', () => {
  for (const typed of ['P-0417', 'p-0417', ' P - 0417 ', 'p\u20130417', 'P-০৪১৭', 'Ｐ-0417'])
    expect(assetTag(typed)).toBe('P-0417')
})

test('AST1 what stands between its letters and digits tells no two things apart', () => {
  for (const typed of ['P-0417', 'p 0417', 'p0417', 'P/0417.']) expect(assetKey(typed)).toBe('P0417')
  expect(assetKey('ল-১২')).toBe('ল12')
  expect(assetKey('--')).toBe('--')
})

test('AST1 what is no number of a thing is none', () => {
  expect(isAssetTag('   ')).toBe(false)
  expect(isAssetTag('x'.repeat(41))).toBe(false)
  expect(isAssetTag('P-0417')).toBe(true)
})
