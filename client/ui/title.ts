import { createEffect, createRoot, createSignal, onCleanup } from 'solid-js'

const SITE = 'Helloworld-Chat'

const [page, setPage] = createSignal<string | null>(null)
const [waiting, setWaiting] = createSignal('')

createRoot(() =>
  createEffect(() => {
    const name = page() ? `${page()} · ${SITE}` : SITE
    document.title = waiting() ? `(${waiting()}) ${name}` : name
  }),
)

/** Names the page in the browser's tab for as long as its owner stands, and follows the language. */
export const useTitle = (title: () => string | null): void => {
  createEffect(() => setPage(title()))
  onCleanup(() => setPage(null))
}

/** A count before the title, "(3) Messages": what waits to be read. Empty: nothing. */
export const setTitleCount = setWaiting
