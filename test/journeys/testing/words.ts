import { flatten } from '@solid-primitives/i18n'
import { bn } from '../../../client/words/bn/index.ts'
import { en } from '../../../client/words/en/index.ts'
import type { Language } from '../../../shared/kernel/describe.ts'

type Saying = string | ((...given: never[]) => string)
const SAID = { en: flatten(en.words), bn: flatten(bn.words) } as unknown as Record<Language, Record<string, Saying>>

/** What stands on the page under this key, in one of its languages. */
export const sayIn = (language: Language, key: string, ...given: (string | number)[]): string => {
  const words = SAID[language][key]
  if (words === undefined) throw new Error(`no words for ${key}`)
  return typeof words === 'string' ? words : words(...(given as never[]))
}
