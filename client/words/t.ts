import { type Flatten, translator } from '@solid-primitives/i18n'
import type { Catalogue } from './en/index.ts'
import { language } from './language.ts'
import { sayingsIn } from './parts.ts'

type Flat = Flatten<Catalogue['words']>
/** What can be said: not the groups that the sayings stand in. */
type Sayings = {
  [Key in keyof Flat as Flat[Key] extends string | ((...given: never[]) => string) ? Key : never]: Flat[Key]
}

/**
 * The words for a key in the language spoken now. Called in JSX it follows a change of language.
 *
 * @example t('action.close')
 * @example t('form.tooLong', 60)
 */
export const t = translator(() => sayingsIn(language()) as Sayings)
