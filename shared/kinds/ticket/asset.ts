import * as v from 'valibot'
import { latinDigits } from '../../kernel/digits.ts'

const DASHES = /[\u2010-\u2015\u2212]/g

/**
 * What is printed on a thing, however somebody typed it: two who mean the same printer wrote the same.
 *
 * @returns  in capitals, without blanks; empty where nothing is left
 */
export const assetTag = (said: string): string =>
  latinDigits(said.normalize('NFKC')).replace(/\s/g, '').replace(DASHES, '-').toUpperCase()

/** Two that differ only in what stands between its letters and digits are the same. */
export const assetKey = (tag: string): string => assetTag(tag).replace(/[^\p{L}\p{M}\p{N}]/gu, '') || assetTag(tag)

const LONGEST = 40

export const isAssetTag = (said: string): boolean => {
  const tag = assetTag(said)
  return tag.length > 0 && tag.length <= LONGEST
}

export const Asset = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST))
