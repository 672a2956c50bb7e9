/** What Tab would stop at inside a message. */
const STOPS = 'a[href], button, input, summary, [tabindex="0"]'

const stopsIn = (article: Element) =>
  [...article.querySelectorAll<HTMLElement>(STOPS)].filter((one) => one.tabIndex >= 0 && one.checkVisibility())

/**
 * All messages together are one stop for the Tab key, however many there are: arrows lead to one of them, and from
 * there Tab leads through what can be done with it, and on past all others.
 *
 * @param past  stands right behind the messages
 */
export const oneStop = (scroller: HTMLElement, past: HTMLElement): void => {
  scroller.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    const article = target.closest('article')
    const stops = article ? stopsIn(article) : []
    const at = stops.indexOf(target)
    // the browser goes on from wherever the focus is
    if (!event.shiftKey) {
      if (at === stops.length - 1) past.focus({ preventScroll: true })
    } else if (article && at <= 0) {
      event.preventDefault()
      const before = at === 0 ? article : scroller
      before.focus({ preventScroll: true })
    }
  })
  // from below one would come upon the last thing in the last message
  scroller.addEventListener('focusin', ({ target, relatedTarget }) => {
    const [to, from] = [target as HTMLElement, relatedTarget as Node | null]
    if (
      !from ||
      scroller.contains(from) ||
      to === scroller ||
      to.tagName === 'ARTICLE' ||
      !to.matches(':focus-visible')
    )
      return
    const behind = scroller.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING
    if (behind && scroller.closest('.thread')?.contains(from)) scroller.focus({ preventScroll: true })
  })
}
