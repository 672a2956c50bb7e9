import { type BaseRecordDict, flatten } from '@solid-primitives/i18n'
import { LANGUAGES, type Language } from '../../shared/kernel/describe.ts'

/** English is what the page is written in: it comes with the code that says it. */
type Fetched = Exclude<Language, 'en'>
type Fetch = () => Promise<BaseRecordDict>

const english: Record<string, unknown> = {}
/** What can be said so far. Of what could not be fetched in another language, the English shows through. */
const sayings: Record<Language, Record<string, unknown>> = { en: english, bn: Object.create(english) }
const unfetched: Record<Fetched, Set<Fetch>> = { bn: new Set() }

/** Takes in a part of the words. The build has every file that says some of it begin with this: client/bringing.ts. */
export const bring = (words: BaseRecordDict, elsewhere: Readonly<Record<Fetched, Fetch>>): void => {
  Object.assign(english, flatten(words))
  for (const language of LANGUAGES) if (language !== 'en') unfetched[language].add(elsewhere[language])
}

/** Waits until all that was brought so far can be said in a language. What could not be fetched is asked for again. */
export const fetched = async (language: Language): Promise<void> => {
  if (language === 'en') return
  const missing = unfetched[language]
  const take = async (fetch: Fetch) => {
    Object.assign(sayings[language], flatten(await fetch()))
    missing.delete(fetch)
  }
  while (missing.size > 0) await Promise.all([...missing].map(take))
}

export const sayingsIn = (language: Language): Readonly<Record<string, unknown>> => sayings[language]
