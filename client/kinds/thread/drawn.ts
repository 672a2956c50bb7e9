/** What is said in a line; what stands before it (a day, "new") may come and go. */
export const bodyOf = (line: Element): Element | null => line.lastElementChild
export const seqOf = (line: HTMLElement): number => Number(line.dataset.seq)

/** The lines as they are drawn, and where they stand. */
export const createDrawn = (scroller: HTMLElement, lines: HTMLElement) => {
  const all = () => [...lines.children] as HTMLElement[]

  /** How far below the upper edge of what is seen a line stands. */
  const offsetOf = (line: Element) => bodyOf(line)!.getBoundingClientRect().top - scroller.getBoundingClientRect().top

  return {
    offsetOf,
    find: (key: string): Element | null => lines.querySelector(`:scope > [data-key="${CSS.escape(key)}"]`),

    /**
     * The line of an event, or the next one where it has none; null where that may not be drawn yet.
     *
     * @param fromStart  the lines drawn begin with the first
     */
    lineFrom(seq: number, fromStart: boolean): HTMLElement | null {
      const known = all().filter((line) => seqOf(line) > 0 && bodyOf(line))
      const at = known.findIndex((line) => seqOf(line) >= seq)
      const line = known[at]
      return line && (at > 0 || seqOf(line) === seq || fromStart) ? line : null
    },

    onScreen() {
      const height = scroller.clientHeight
      return all()
        .filter((line) => bodyOf(line))
        .map((line) => ({ line, offset: offsetOf(line), height: bodyOf(line)!.getBoundingClientRect().height }))
        .filter((one) => one.offset + one.height > 0 && one.offset < height)
    },
  }
}
