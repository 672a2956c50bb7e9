import { createSignal } from 'solid-js'

interface Page<Item> {
  readonly items: readonly Item[]
  /** where the next one begins; null: this was the last */
  readonly next: string | null
}

type Ask<Wish, Item> = (wish: Wish, after: string | null) => Promise<Page<Item>>

/** A list that comes page by page, and anew whenever something else is looked for: only the latest answer counts. */
export const createPages = <Wish, Item extends { readonly id: string }>(ask: Ask<Wish, Item>) => {
  const [items, setItems] = createSignal<readonly Item[] | null>(null)
  const [next, setNext] = createSignal<string | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>(null)
  let sought: Wish
  let turn = 0

  const take = async (after: string | null) => {
    const mine = ++turn
    setBusy(true)
    setFailure(null)
    try {
      const page = await ask(sought, after)
      if (mine !== turn) return
      setItems(after === null ? page.items : [...(items() ?? []), ...page.items])
      setNext(page.next)
    } catch (refused) {
      if (mine === turn) setFailure(() => refused)
    } finally {
      if (mine === turn) setBusy(false)
    }
  }

  return {
    /** null: nothing has come yet */
    items,
    next,
    busy,
    failure,
    /** From now on lists what fits this. What is on the screen stays until the answer comes. */
    look(wish: Wish): Promise<void> {
      sought = wish
      return take(null)
    },
    more: () => take(next()),
    /** One of them is another by now. */
    put(changed: Item): void {
      setItems((all) => all?.map((one) => (one.id === changed.id ? changed : one)) ?? null)
    },
  }
}
export type Pages<Wish, Item extends { readonly id: string }> = ReturnType<typeof createPages<Wish, Item>>
