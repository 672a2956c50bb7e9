import * as v from 'valibot'
import { latinDigits } from './digits.ts'

/** Control characters, changes of direction, and what takes no room on the screen: nobody sees them, so they deceive. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** Two of them are needed all the same: joiners shape Bangla and others, and one selector makes an emoji colourful. */
const SHAPING = /\p{Join_Control}|\uFE0F/gu

/** A joiner where it shapes nothing: at an end, or at letters that know no joining. */
const IDLE_JOINER =
  /(?:^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{N}\p{Z}\p{Join_Control}])\p{Join_Control}|\p{Join_Control}(?=$|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{N}\p{Z}])/u

/** More marks upon one letter than any script needs: they climb over the lines around them. */
const PILED = /\p{Mn}{5,}/u

const isPlain = (name: string): boolean =>
  !UNSEEN.test(name.replace(SHAPING, '')) && !IDLE_JOINER.test(name) && !PILED.test(name)

/** What people call somebody: any script, on one line, without anything unseen. */
export const PersonName = v.pipe(
  v.string(),
  v.normalize('NFC'),
  v.transform((name) => name.replace(/[\p{Zs}\t]+/gu, ' ').trim()),
  v.minLength(1, 'must not be empty'),
  v.maxLength(60, 'must have at most 60 characters'),
  v.regex(/[\p{L}\p{N}]/u, 'must have a letter in it'),
  v.check(isPlain, 'must be plain text on one line'),
)

/** A number that can be called, as it is dialled: typed with what people put between its digits, in ০–৯ too. */
export const Phone = v.pipe(
  v.string(),
  v.transform((said) => latinDigits(said).replace(/[\s().–-]/g, '')),
  v.regex(/^\+?\d{6,15}$/, 'must be a phone number'),
)

/** An address that can be written to, in the one form in which it is compared. */
export const Email = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, 'must have at most 254 characters'),
  v.email('must be an e-mail address'),
)
