import { randomBytes } from 'node:crypto'

/** Puts what others wrote between marks that they cannot know: what stands inside never ends before its end. */
export interface Fence {
  readonly nonce: string
  /** @param sort  in one word, what it is */
  around(sort: string, text: string): string
}

/** One for each question: a mark that was seen once is worth nothing later. */
export const createFence = (nonce = randomBytes(12).toString('hex')): Fence => ({
  nonce,
  around: (sort, text) => `<${sort} ${nonce}>\n${text.replaceAll(nonce, '')}\n</${sort} ${nonce}>`,
})
