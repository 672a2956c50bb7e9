/** So long nothing is fetched that nobody waits for: what is seen first comes first. */
const A_MOMENT = 1_000

/** Runs a moment after what is seen first, when the page has nothing else to do: for what is likely needed next. */
export const whenIdle = (run: () => void): void => {
  setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(run) : run()), A_MOMENT)
}
