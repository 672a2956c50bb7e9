import { inCode } from './lines.ts'

/** A word that can be completed, from its sign to the caret. */
export interface Begun {
  readonly sign: '@' | ':' | '/'
  readonly query: string
  /** where its sign stands */
  readonly from: number
  readonly to: number
}

const COMMAND = /^\/([a-z]*)$/i
const WORD = /(?:^|[\s(*_~|>])([@:])([\p{L}\p{M}\p{N}._+-]*)$/u

/** The word that is being written just before the caret, if it is one that we know how to go on with. */
export const begunAt = (text: string, caret: number): Begun | null => {
  const before = text.slice(0, caret)
  const [, command] = COMMAND.exec(before) ?? []
  if (command !== undefined) return { sign: '/', query: command.toLowerCase(), from: 0, to: caret }
  const [, sign, query] = WORD.exec(before.slice(-80)) ?? []
  if (!sign || query === undefined || inCode(text, caret)) return null
  // a colon alone ends a sentence, and :) is a face
  if (sign === ':' && !/^[\p{L}\p{N}]{2}|^[\p{L}\p{M}]{2}/u.test(query)) return null
  return { sign: sign as '@' | ':', query: query.toLowerCase(), from: caret - query.length - 1, to: caret }
}

/** 0 fits best; Infinity not at all: by username, by the beginning of the name, by the beginning of any word in it. */
export const nameDistance = (query: string, name: string, username: string): number => {
  const small = name.toLowerCase()
  if (username === query) return 0
  if (small.startsWith(query)) return 1
  if (username.startsWith(query)) return 2
  return small.split(/\s+/).some((word) => word.startsWith(query)) ? 3 : Number.POSITIVE_INFINITY
}
