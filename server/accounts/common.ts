import { readFileSync } from 'node:fs'
import { plainOf } from '../../shared/kernel/password.ts'

const common: ReadonlySet<string> = new Set(
  readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
)

/** So many digits and signs around a common word make it no less common. */
const TRIMMINGS = 6

const wordIn = (said: string): string => said.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** Is it one of those that everybody tries first, as it stands or dressed up (`Password2026!`, `P4ssw0rd…`)? */
export const isCommon = (password: string): boolean => {
  const said = password.toLowerCase()
  const undressed = [wordIn(said), plainOf(wordIn(said)), wordIn(plainOf(said))]
  return (
    common.has(said) || undressed.some((word) => common.has(word) && [...said].length - [...word].length <= TRIMMINGS)
  )
}
