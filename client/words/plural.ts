import type { Language } from '../../shared/kernel/describe.ts'

/** The forms that English and Bangla tell apart. Bangla counts nought with one. */
interface Forms {
  readonly one: (number: string) => string
  readonly other: (number: string) => string
}

/** Chooses the form of a count and hands it the number in the language's own digits. */
export const pluralIn = (language: Language) => {
  const rules = new Intl.PluralRules(language)
  const digits = new Intl.NumberFormat(language)
  return (count: number, forms: Forms): string =>
    forms[rules.select(count) === 'one' ? 'one' : 'other'](digits.format(count))
}
