import { createSignal } from 'solid-js'
import { LANGUAGES, type Language } from '../../shared/kernel/describe.ts'
import { type Catalogue, en } from './en/index.ts'
import { remember, remembered } from './memory.ts'

const KEY = 'language'

/** What a language calls itself: somebody who cannot read the page must find theirs. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', bn: 'বাংলা' }

/** English comes with the page; another language is fetched by those who read it. */
const fetched: Record<Language, () => Promise<Catalogue>> = {
  en: async () => en,
  bn: async () => (await import('./bn/index.ts')).bn,
}

interface Spoken {
  readonly language: Language
  readonly catalogue: Catalogue
}

const [spoken, setSpoken] = createSignal<Spoken>({ language: 'en', catalogue: en })

export const language = (): Language => spoken().language
export const catalogue = (): Catalogue => spoken().catalogue

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
  const words = await fetched[wanted]()
  if (mine !== latest) return
  setSpoken({ language: wanted, catalogue: words })
}

/** Speaks it and keeps to it. */
export const chooseLanguage = (wanted: Language): Promise<void> => {
  remember(KEY, wanted)
  return speak(wanted)
}
