import type { AccountId } from './ids.ts'

export const LANGUAGES = ['en', 'bn'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a sentence about an event needs: whom it speaks to, in which language, and what people are called. */
export interface Telling {
  readonly language: Language
  readonly reader: AccountId | null
  name(account: AccountId): string
}

/** The reader is called "you", everybody else by name: as the one who does it … */
export const called = ({ language, reader, name }: Telling, account: AccountId): string =>
  account === reader ? { en: 'You', bn: 'আপনি' }[language] : name(account)

/** … as the one to whom it is done … */
export const calledWhom = ({ language, reader, name }: Telling, account: AccountId): string => {
  if (account === reader) return { en: 'you', bn: 'আপনাকে' }[language]
  return { en: name(account), bn: `${name(account)}-কে` }[language]
}

/** … and as the one whose it is. */
export const calledWhose = ({ language, reader, name }: Telling, account: AccountId): string => {
  if (account === reader) return { en: 'your', bn: 'আপনার' }[language]
  return { en: `${name(account)}’s`, bn: `${name(account)}-এর` }[language]
}
