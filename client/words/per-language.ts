import type { Language } from '../../shared/kernel/describe.ts'

/** Making a formatter costs far more than using it: one per language is kept. */
export const perLanguage = <T>(make: (language: Language) => T) => {
  const made = new Map<Language, T>()
  return (language: Language): T => {
    const kept = made.get(language) ?? make(language)
    made.set(language, kept)
    return kept
  }
}
