import type { ConversationId } from '../../shared/kernel/ids.ts'

/** Half-written words are shown at most so often. */
const EVERY = 120

export interface WritingDeps {
  readonly now: () => number
  emit(conversation: ConversationId, about: number, text: string): void
}

/** Shows what the bot has written so far, and that it writes no more. Signals: never in the log (AI1). */
export const createWriting =
  ({ now, emit }: WritingDeps) =>
  (conversation: ConversationId, about: number) => {
    let shownAt = Number.NEGATIVE_INFINITY
    let began = false
    return {
      words(text: string) {
        if (now() - shownAt < EVERY) return
        shownAt = now()
        began = true
        emit(conversation, about, text)
      },
      over() {
        if (began) emit(conversation, about, '')
      },
    }
  }
export type Writing = ReturnType<typeof createWriting>
