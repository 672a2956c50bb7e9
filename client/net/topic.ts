/** Something that happens, and those who want to hear of it. */
export interface Topic<T> {
  tell(news: T): void
  /** The answer ends it. */
  on(hear: (news: T) => void): () => void
}

export const createTopic = <T>(): Topic<T> => {
  const listeners = new Set<(news: T) => void>()
  return {
    tell(news) {
      for (const hear of [...listeners]) {
        try {
          hear(news)
        } catch (error) {
          // one listener's mistake is reported, and is not the others'
          queueMicrotask(() => {
            throw error
          })
        }
      }
    },
    on(hear) {
      const listener = (news: T) => hear(news)
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
