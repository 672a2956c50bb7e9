import { type Accessor, createSignal } from 'solid-js'
import type { Shelved } from '../../../shared/protocol/shelf.ts'

interface Page {
  readonly items: readonly Shelved[]
  readonly next: number | null
}

/** A first page that was asked for again, and what was known behind it already. */
export const renewed = (before: Page, first: Page): Page => {
  const last = first.items.at(-1)?.seq
  const known = before.items.findIndex(({ seq }) => seq === last)
  if (first.next === null || known < 0) return first
  return { items: [...first.items, ...before.items.slice(known + 1)], next: before.next }
}

export interface Shelf {
  readonly items: Accessor<readonly Shelved[]>
  readonly state: Accessor<'loading' | 'ready' | 'failed'>
  readonly complete: Accessor<boolean>
  readonly loadingMore: Accessor<boolean>
  more(): Promise<void>
  /** Looks at its beginning once more: something may have come, or gone. */
  renew(): Promise<void>
}

/** What was sent along, as far as somebody has walked down. */
export const createShelf = (load: (cursor: number | null) => Promise<Page>): Shelf => {
  const [page, setPage] = createSignal<Page>({ items: [], next: null })
  const [state, setState] = createSignal<'loading' | 'ready' | 'failed'>('loading')
  const [loadingMore, setLoadingMore] = createSignal(false)
  return {
    items: () => page().items,
    state,
    complete: () => page().next === null,
    loadingMore,
    async more() {
      const { next } = page()
      if (next === null || loadingMore()) return
      setLoadingMore(true)
      try {
        const found = await load(next)
        setPage(({ items }) => ({ items: [...items, ...found.items], next: found.next }))
      } catch {
        setState(page().items.length > 0 ? 'ready' : 'failed')
      }
      setLoadingMore(false)
    },
    async renew() {
      if (state() === 'failed') setState('loading')
      try {
        const first = await load(null)
        setPage((before) => renewed(before, first))
        setState('ready')
      } catch {
        if (state() === 'loading') setState('failed') // what is shown already stays
      }
    },
  }
}
