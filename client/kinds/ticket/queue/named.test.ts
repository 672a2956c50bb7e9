import { expect, test } from 'vitest'
import { categoryName, stageName } from './named.ts'

const desk = {
  categories: [{ id: 'road', label: { en: 'Road', bn: 'রাস্তা' } }],
  stages: { waiting: { en: 'with the citizen', bn: '' } },
}

test('a category goes by its name, or by its id where the desk is not known', () => {
  expect(categoryName(desk, 'road', 'bn')).toBe('রাস্তা')
  expect(categoryName(null, 'road', 'en')).toBe('road')
  expect(categoryName(desk, null, 'en')).toBeNull()
})

test('a desk may call a stage its own way', () => {
  expect(stageName(desk, 'waiting', 'bn')).toBe('with the citizen')
  expect(stageName(desk, 'solved', 'en')).toBe('solved')
  expect(stageName(null, 'waiting', 'en')).toBe('waiting for an answer')
})
