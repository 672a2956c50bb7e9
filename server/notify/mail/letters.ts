import type { Letter } from '../../accounts/index.ts'
import { layOut } from './layout.ts'
import type { Mail } from './mail.ts'
import { words } from './words.ts'

/**
 * Until an address is proved it may belong to anybody: such a mail names nobody, so that a name which is really an
 * advertisement never goes out in our letters.
 */
const isForStranger = ({ letter }: Letter): boolean => letter === 'verify' || letter.startsWith('ticket')

/** Puts a letter into words, in the language of its account. */
export const writeLetter = (letter: Letter): Mail => {
  const { hello, stranger, closing, letters } = words[letter.language]
  const say = letters[letter.letter] as (letter: Letter) => ReturnType<(typeof letters)[Letter['letter']]>
  const { subject, before, label, after } = say(letter)
  return layOut(letter.to, {
    language: letter.language,
    subject,
    greeting: isForStranger(letter) ? stranger : hello(letter.name),
    before,
    ...(label && { action: { label, link: letter.link } }),
    after,
    closing,
  })
}
