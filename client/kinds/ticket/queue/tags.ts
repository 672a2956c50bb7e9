import { LONGEST_TAG } from '../../../../shared/kinds/ticket/index.ts'
import { number, t } from '../../../words/index.ts'

/** Tags as they are typed, with commas between them. */
export const tagsIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(',')
      .map((tag) => tag.trim().toLowerCase())
      .filter(Boolean),
  ),
]

/** What is wrong with them, before anything is sent; null: nothing. */
export const faultInTags = (tags: readonly string[], most: number): string | null => {
  const long = tags.find((tag) => tag.length > LONGEST_TAG)
  if (long) return t('queue.tagLong', number(LONGEST_TAG), `${long.slice(0, 20)}…`)
  return tags.length > most ? t('queue.tagsMany', number(most)) : null
}
