import { expect, test } from 'vitest'
import { LONGEST_TAG, MOST_TAGS } from '../../../../shared/kinds/ticket/index.ts'
import { faultInTags, tagsIn } from './tags.ts'

test('tags are told apart by commas, each once', () => {
  expect(tagsIn(' Roads, lights,,roads ,')).toEqual(['roads', 'lights'])
})

test('WRK11 what is wrong with tags is said before they are sent: one too long, or too many', () => {
  const many = Array.from({ length: MOST_TAGS }, (_, at) => `tag ${at}`)
  expect(faultInTags(['a'.repeat(LONGEST_TAG), ...many.slice(1)], MOST_TAGS)).toBeNull()
  expect(faultInTags(['roads', 'a'.repeat(LONGEST_TAG + 1)], MOST_TAGS)).toContain('aaaaaaaaaa…')
  expect(faultInTags([...many, 'one more'], MOST_TAGS)).toContain('20')
})
