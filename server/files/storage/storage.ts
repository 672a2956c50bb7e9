/** What is put: bytes that are at hand, or a whole local file. */
export type Content = Uint8Array<ArrayBuffer> | { readonly path: string }

/** From the first byte to the last, both included. */
export interface Piece {
  readonly first: number
  readonly last: number
}

export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** Something that lies in a storage, and since when (in ms since 1970). */
export interface Lying {
  readonly key: string
  readonly at: number
}

/**
 * Where the bytes of files lie. Keys are made by us and never by people: lower case letters, digits, `-` and `/`.
 * One contract for all of them: storage.contract.test.ts.
 */
export interface Storage {
  /**
   * Whole or not at all: what is put is there for everybody once this is done, and nothing of it before.
   *
   * @throws Refusal  `files.full` where there is no room for it, `busy` where the storage cannot be reached
   */
  put(key: string, content: Content): Promise<void>
  /**
   * @returns what lies under the key, or a piece of it; null: nothing does
   * @throws Refusal  `busy`
   */
  open(key: string, piece?: Piece): Promise<Bytes | null>
  /** Nothing lies under these keys any more, whether something did or not. */
  remove(keys: readonly string[]): Promise<void>
  /** Everything whose key begins so. */
  under(prefix: string): AsyncIterable<Lying>
}

const KEY = /^[a-z0-9]+(?:[/-][a-z0-9]+)*$/

/** A key that is not ours is a bug, and must not become a path. */
export const checkKey = (key: string): string => {
  if (!KEY.test(key)) throw new TypeError('Not a key of a storage.')
  return key
}
