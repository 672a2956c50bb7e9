import type { Gif } from '../../../shared/protocol/gifs.ts'

/** What is shown of those that were found. */
export interface Found {
  readonly items: readonly Gif[]
  readonly next: string | null
  readonly is: 'looking' | 'there' | 'failed'
}

type Ask = (q: string, page: string | null, signal: AbortSignal) => Promise<Pick<Found, 'items' | 'next'>>

const NOTHING: Found = { items: [], next: null, is: 'looking' }

/**
 * Looks for moving pictures: a question takes the place of the one before, whenever the answer to that comes, and more of
 * the same stands behind what is there, each once.
 */
export const createFinding = (ask: Ask, show: (found: Found) => void) => {
  let found = NOTHING
  let asked = ''
  let asking = new AbortController()
  const set = (now: Found) => {
    found = now
    show(now)
  }
  const go = async (page: string | null) => {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    set(page === null ? NOTHING : { ...found, is: 'looking' })
    try {
      const { items, next } = await ask(asked, page, signal)
      if (signal.aborted) return
      const known = new Set(found.items.map(({ id }) => id))
      set({ items: [...found.items, ...items.filter(({ id }) => !known.has(id))], next, is: 'there' })
    } catch {
      if (!signal.aborted) set({ ...found, is: 'failed' })
    }
  }
  return {
    for(q: string): Promise<void> {
      asked = q.trim()
      return go(null)
    },
    more: (): Promise<void> => (found.next === null || found.is === 'looking' ? Promise.resolve() : go(found.next)),
    /** the same once more, after it failed */
    again: (): Promise<void> => go(found.items.length > 0 ? found.next : null),
    end: () => asking.abort(),
  }
}
