/**
 * What is being read stays where it is, to the pixel, whatever comes, goes or grows around it; at the end, the end stays.
 *
 * Browsers do this by themselves only in part (`overflow-anchor`), and Safari does not. So it is done here: what is on the
 * screen is remembered whenever somebody scrolls, and put back after everything that was drawn anew and, before it is
 * painted, after everything that took another size. The element scrolled is turned around (column-reverse): 0 is its end.
 */

import { bodyOf, createDrawn, seqOf } from './drawn.ts'
import type { Heights } from './first.ts'

/** A line, and how far below the upper edge of what is seen it stands. */
interface Spot {
  readonly key: string
  readonly offset: number
}

/** Where to go: to an event (or what follows it, if it is not shown), or to the end. */
export type Goal = 'end' | { readonly seq: number; readonly offset: 'third' | 'middle' | number }

/** What stands on the screen. */
export interface Seen {
  readonly first: number
  readonly last: number
  /** the newest is on the screen */
  readonly atEnd: boolean
  /** how far it is to either end of what is drawn */
  readonly above: number
  readonly below: number
  /** how high and how wide the screen is */
  readonly room: number
  readonly wide: number
  /** how high each line is that is on it */
  readonly heights: Heights
  /** the line to come back to, later; null as long as it is not where it is to begin */
  readonly place: { readonly seq: number; readonly offset: number } | null
}

export interface HoldPorts {
  /** the lines drawn end with the newest, or begin with the first */
  readonly reaches: () => { readonly start: boolean; readonly end: boolean }
  readonly moved: (seen: Seen) => void
}

/** So near counts as there. */
const NEAR = 24

export const createHold = (scroller: HTMLElement, lines: HTMLElement, { reaches, moved }: HoldPorts) => {
  let held: 'end' | readonly Spot[] = []
  let goal: Goal | null = null
  let top = 0 // asking would lay everything out, in the middle of drawing it

  const { find, offsetOf, lineFrom, onScreen } = createDrawn(scroller, lines)
  const lineAt = (seq: number) => lineFrom(seq, reaches().start)

  const scrollBy = (way: number) => {
    if (Math.abs(way) >= 0.01) scroller.scrollTop += way
    top = scroller.scrollTop
  }

  /** Puts back what was there. */
  const keep = () => {
    if (goal) reach(goal)
    if (held === 'end') scroller.scrollTop = 0
    else
      for (const { key, offset } of held) {
        const line = find(key)
        if (!line || !bodyOf(line)) continue
        scrollBy(offsetOf(line) - offset)
        break
      }
    top = scroller.scrollTop
    tell()
  }

  const offsetFor = (line: HTMLElement, { offset }: Exclude<Goal, 'end'>): number => {
    if (typeof offset === 'number') return offset
    const room = scroller.clientHeight
    const tall = bodyOf(line)!.getBoundingClientRect().height
    return offset === 'third' ? room / 3 : Math.max(NEAR, (room - tall) / 2)
  }

  /** Goes where somebody wants to be, as soon as that is drawn. */
  const reach = (wanted: Goal): boolean => {
    const line = wanted === 'end' ? null : lineAt(wanted.seq)
    if (wanted === 'end' ? !reaches().end : !line) return false
    goal = null
    if (wanted === 'end' || !line) held = 'end'
    else {
      scrollBy(offsetOf(line) - Math.round(offsetFor(line, wanted)))
      take()
    }
    return true
  }

  /** Remembers what is on the screen: first of all the first line that begins there. */
  const take = () => {
    if (reaches().end && Math.abs(scroller.scrollTop) < NEAR) held = 'end'
    else {
      const spots = onScreen().map(({ line, offset }) => ({ key: line.dataset.key!, offset }))
      held = [...spots.filter(({ offset }) => offset >= 0), ...spots.filter(({ offset }) => offset < 0).reverse()]
    }
  }

  const tell = () => {
    const shown = onScreen()
    const seen = shown.map(({ line, offset }) => ({ seq: seqOf(line), offset }))
    const logged = seen.filter(({ seq }) => seq > 0)
    const [below, room] = [Math.abs(scroller.scrollTop), scroller.clientHeight]
    const begun = goal === null && held.length > 0
    moved({
      first: logged[0]?.seq ?? 0,
      last: logged.at(-1)?.seq ?? 0,
      atEnd: begun && reaches().end && below < NEAR && logged.length > 0,
      above: scroller.scrollHeight - room - below,
      below,
      room,
      wide: scroller.clientWidth,
      heights: new Map(shown.map(({ line, height }) => [line.dataset.key!, height])),
      place: begun ? (logged.find(({ offset }) => offset >= 0) ?? logged[0] ?? null) : null,
    })
  }

  /** What moved besides the scrolling, between two redraws, is put back first. */
  const onScroll = () => {
    const by = scroller.scrollTop - top
    if (by === 0) return
    if (held !== 'end') {
      held = held.map(({ key, offset }) => ({ key, offset: offset - by }))
      const there = held.find(({ key }) => find(key))
      const line = there && find(there.key)
      if (line && bodyOf(line)) scrollBy(offsetOf(line) - there.offset)
    }
    top = scroller.scrollTop
    take()
    tell()
  }

  const sizes = new ResizeObserver(keep)
  sizes.observe(scroller)
  sizes.observe(lines.parentElement!)
  scroller.addEventListener('scroll', onScroll, { passive: true })

  return {
    keep,
    /** @returns whether it is there already; else it goes there once that is drawn */
    go(wanted: Goal): boolean {
      goal = wanted
      const there = reach(wanted)
      if (there) keep()
      return there
    },
    lineOf: lineAt,
    /** It cannot be had. */
    giveUp() {
      goal = null
      take()
      tell()
    },
    /** A line may change its size while all together keep theirs. */
    watch: (line: Element) => sizes.observe(line),
    unwatch: (line: Element) => sizes.unobserve(line),
    end() {
      sizes.disconnect()
      scroller.removeEventListener('scroll', onScroll)
    },
  }
}
export type Hold = ReturnType<typeof createHold>
