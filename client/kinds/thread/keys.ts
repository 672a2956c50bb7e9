import type { Reading } from './reading.ts'

/** What has keys of its own: a menu's button, a link, a field. */
const OWN_KEYS = 'button, a, input, textarea, select, [role="menu"], [contenteditable]'

/** Arrows go from message to message, Home and End to either end; PageUp and PageDown scroll as everywhere. */
export const walkByKeys = (reading: Reading, scroller: HTMLElement, toOldest: () => void) => (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const target = event.target as HTMLElement
  const article = target.closest('article')
  if (target.closest(OWN_KEYS)) {
    if (event.key !== 'Escape' || !article) return
    return reading.focus(article.closest<HTMLElement>('.thread-line'))
  }
  const act = {
    ArrowUp: () => step(-1),
    ArrowDown: () => step(1),
    Home: () => leap(toOldest),
    End: () => leap(() => void reading.toNewest()),
  }[event.key]
  if (!act) return
  event.preventDefault()
  act()

  /** The message that has the focus may not be there any more where one lands. */
  function leap(go: () => void) {
    scroller.focus({ preventScroll: true })
    go()
  }

  function step(way: 1 | -1) {
    const articles = [...scroller.querySelectorAll<HTMLElement>('.thread-line article')]
    const box = scroller.getBoundingClientRect()
    const shown = articles.filter((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return bottom > box.top && top < box.bottom
    })
    const from = article && shown.includes(article) ? articles.indexOf(article) : null
    const next = from === null ? shown.at(way < 0 ? -1 : 0) : articles[from + way]
    if (!next) return
    reading.focus(next.closest<HTMLElement>('.thread-line'))
    next.scrollIntoView({ block: 'nearest' })
  }
}
