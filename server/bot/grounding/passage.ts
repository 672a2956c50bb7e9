import type { Language } from '../../../shared/kernel/describe.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'

/** A part of a published article that may hold an answer. */
export interface Passage {
  readonly article: ConversationId
  readonly slug: string
  readonly version: number
  readonly title: string
  /** the heading that it stands under; empty at the beginning */
  readonly heading: string
  readonly language: Language
  readonly desk: string | null
  readonly text: string
  /** how well it fits, 0 … 1; comparable between questions */
  readonly score: number
}
