import type { Issue } from '../../../../shared/kernel/parse.ts'
import { LONGEST_WORDS, MOST_WORDS, RULE_RANGES } from '../../../../shared/protocol/moderation.ts'
import { number, t } from '../../../words/index.ts'
import type { Filled, Measure } from './rule.ts'

/** What is wrong, in a sentence, by the field where it is to be mended. */
export type Wrong = Readonly<Partial<Record<'name' | 'places' | 'words' | 'ask' | Measure, string>>>

const NAMED = 3

/** Lines are counted as they stand in the field: those that are empty are not sent, and count. */
const ofLines = (written: readonly string[], paths: readonly string[]): string | undefined =>
  written
    .flatMap((word, at) => (word.trim() ? [{ word: word.trim(), line: number(at + 1) }] : []))
    .filter((_, at) => paths.includes(`words.${at}`))
    .slice(0, NAMED)
    .map(({ word, line }) =>
      word.length > LONGEST_WORDS
        ? t('moderation.wrong.long', line, number(LONGEST_WORDS))
        : t('moderation.wrong.word', line, word),
    )
    .join(' ') || undefined

const ofWords = (filled: Filled, paths: readonly string[]): Wrong => {
  const lines = ofLines(filled.words, paths)
  if (lines) return { words: lines }
  if (!paths.includes('words')) return {}
  if (filled.aim === 'requests') return { requests: t('moderation.wrong.uncounted') }
  const none = filled.words.every((word) => word.trim() === '')
  return { words: none ? t('moderation.wrong.nothing') : t('moderation.wrong.words', number(MOST_WORDS)) }
}

const ofMeasures = (paths: readonly string[]): Wrong =>
  Object.fromEntries(
    Object.entries(RULE_RANGES)
      .filter(([name]) => paths.includes(name) || paths.includes(`signals.${name}`))
      .map(([name, [least, most]]) => [name, t('moderation.wrong.count', number(least), number(most))]),
  )

/** Why a rule is refused, each at its field; empty: it is about none of them. */
export const wrongOf = (filled: Filled, refused: unknown): Wrong => {
  const { details } = (refused ?? {}) as { details?: { issues?: readonly Issue[] } }
  const paths = (details?.issues ?? []).map(({ path }) => path)
  return {
    ...(paths.includes('name') && { name: t(filled.name.trim() ? 'form.invalid' : 'form.required') }),
    ...(paths.some((path) => path.startsWith('places')) && { places: t('moderation.wrong.places') }),
    ...(paths.includes('ask') && { ask: t('moderation.wrong.seek') }),
    ...ofWords(filled, paths),
    ...ofMeasures(paths),
  }
}
