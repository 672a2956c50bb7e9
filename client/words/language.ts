import { createSignal } from 'solid-js'
import { LANGUAGES, type Language } from '../../shared/kernel/describe.ts'
import { remember, remembered } from './memory.ts'
import { fetched } from './parts.ts'

const KEY = 'language'

/** What a language calls itself: somebody who cannot read the page must find theirs. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', bn: 'বাংলা' }

const [language, setLanguage] = createSignal<Language>('en')

export { language }

const isLanguage = (said: string | null): said is Language => LANGUAGES.some((one) => one === said)

/** The one chosen here before; else the first of the browser's languages that we speak. */
export const preferredLanguage = (
  chosen: string | null = remembered(KEY),
  wanted: readonly string[] = navigator.languages,
): Language => {
  if (isLanguage(chosen)) return chosen
  return wanted.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'en'
}

let latest = 0

/** Speaks a language from now on, without reloading. When its words cannot be fetched, the page stays as it is. */
export const speak = async (wanted: Language): Promise<void> => {
  const mine = ++latest
  await fetched(wanted)
  if (mine === latest) setLanguage(wanted)
}

/** Waits until what the page has brought since can be said in the language spoken: without that, it is said in English. */
export const sayable = (): Promise<void> => fetched(language()).catch(() => undefined)

/** Speaks it and keeps to it. */
export const chooseLanguage = (wanted: Language): Promise<void> => {
  remember(KEY, wanted)
  return speak(wanted)
}
