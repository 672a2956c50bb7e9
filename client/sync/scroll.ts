import type { Anchor } from '../../shared/protocol/log.ts'
import type { Conversation } from './conversation.ts'
import type { Filling } from './filling.ts'
import type { Span } from './spans.ts'

/** So many events are shown at first, and more with every step. */
const PAGE = 50
/** More are not held for the screen at once, however far somebody scrolls. */
const MOST_SHOWN = 400

export interface ScrollPorts {
  readonly read: Filling['read']
  /** are the newest lines before somebody's eyes? */
  readonly visible: () => boolean
  /** something else is shown now */
  readonly moved: () => void
  /** so many events are held for the screen at once */
  readonly most?: number
}

/** The first event of a day or later; null where what lies before it is not held: an earlier one may be the first. */
const firstSince = ({ held, low, from, head: high }: Conversation['confirmed'], date: number): number | null => {
  const entries = held.between({ low, high }).filter(({ at }) => at !== undefined)
  const first = entries.findIndex(({ at }) => at! >= date)
  if (first < 0) return entries.length > 0 ? high : null
  return first > 0 || low <= from ? entries[first]!.seq : null
}

/** Where an anchor lies, as far as this device can tell without reading. */
const locate = (anchor: Anchor, { confirmed, newFrom }: Conversation): number | null => {
  if (anchor === 'newest') return confirmed.head
  if (anchor === 'unread') return Math.min(confirmed.head, newFrom ?? confirmed.head)
  if (anchor === 'oldest') return confirmed.from
  if ('date' in anchor) return firstSince(confirmed, anchor.date)
  return Math.min(confirmed.head, Math.max(confirmed.from, anchor.seq))
}

/** Which span of a conversation a screen shows: moved by whoever scrolls, and by what is new. */
export const createScroll = ({ read, visible, moved, most = MOST_SHOWN }: ScrollPorts, begin: Anchor) => {
  let conversation: Conversation | undefined
  let span: Span | null = null
  let atEnd = true
  /** where somebody wants to be, and could not be taken yet */
  let wanted: Anchor | null = begin
  let moving: Promise<void> | null = null

  const reset = (shown: Conversation | undefined) => {
    conversation = shown
    span = null
    atEnd = true
  }

  /** Too much was missed: what was shown is not held any more. */
  const land = () => {
    if (span && !atEnd) wanted = { seq: Math.floor((span.low + span.high) / 2) }
    span = null
  }

  /** New events join the lines where the newest are shown. */
  const follow = () => {
    if (!conversation || !atEnd) return
    const { head: high, low: first, from } = conversation.confirmed
    const begun = span && span.low <= span.high ? span.low : high - PAGE + 1
    const low = Math.max(from, first, begun)
    // where nobody looks, what was on the screen stays there for a while
    const looked = visible()
    if (high - low < (looked ? most : 2 * most)) span = { low, high }
    else if (looked) span = { low: high - most / 2, high }
    else atEnd = false
  }

  const place = (low: number, high: number, at = high) => {
    if (!conversation) return
    const { held, from, head } = conversation.confirmed
    const around = held.around(Math.min(at, head))
    if (!around) return
    span = { low: Math.max(around.low, from, low), high: Math.min(around.high, high) }
    atEnd = span.high >= head
    moved()
  }

  /** Is so much around it held that nobody sees where it ends? Always so near the newest: the rest comes behind it. */
  const isHeld = (seq: number, { confirmed: { held, low, from, head } }: Conversation, enough: number): boolean => {
    const around = held.around(seq)
    if (!around || seq > head) return false
    return seq >= low || (around.low <= Math.max(from, seq - enough) && around.high >= Math.min(head, seq + enough))
  }

  /** Goes where somebody wants to be, if that is held here: says which event that is. */
  const goHere = (enough = PAGE / 2): number | null => {
    const seq = wanted && conversation?.founded ? locate(wanted, conversation) : null
    if (seq === null || !conversation || !isHeld(seq, conversation, enough)) return null
    wanted = null
    place(seq - PAGE, seq + PAGE, seq)
    return seq
  }

  /** Goes where somebody wants to be, and reads what is not held; without a way to the server, what is held has to do. */
  const go = async (): Promise<number | null> => {
    const anchor = wanted
    if (!anchor || !conversation?.founded) return null
    const here = goHere()
    if (here !== null) return fillUp().then(() => here)
    try {
      const page = await read({ conversation: conversation.id, anchor, before: PAGE, after: PAGE })
      if (wanted !== anchor) return null
      wanted = null
      place(page.events[0]?.seq ?? page.anchor, page.events.at(-1)?.seq ?? page.anchor)
      return page.anchor
    } catch (refusal) {
      const near = wanted === anchor && 'seq' in Object(anchor) ? goHere(0) : null
      if (near === null) throw refusal
      return near
    }
  }

  /** A screen is not left half empty where there is more to show. */
  const fillUp = async () => {
    if (span && conversation && span.high - span.low < PAGE / 2 && span.low > conversation.confirmed.from) await back()
  }

  /** The span that an event lies in, read where it is not held. */
  const around = async ({ id, confirmed }: Conversation, seq: number, way: 'before' | 'after') => {
    if (!confirmed.held.around(seq))
      await read({ conversation: id, anchor: { seq }, before: 0, after: 0, [way]: PAGE - 1 })
    return confirmed.held.around(seq)
  }

  const back = async () => {
    if (!conversation || !span || span.low <= conversation.confirmed.from) return
    const seq = span.low - 1
    const held = await around(conversation, seq, 'before')
    if (!held || span?.low !== seq + 1) return
    const low = Math.max(held.low, conversation.confirmed.from, seq - PAGE + 1)
    place(low, Math.min(span.high, low + most - 1))
  }

  const forth = async () => {
    if (!conversation || !span || atEnd) return
    const seq = span.high + 1
    const held = await around(conversation, seq, 'after')
    if (!held || span?.high !== seq - 1) return
    const high = Math.min(held.high, seq + PAGE - 1)
    place(Math.max(span.low, high - most + 1), high)
  }

  /** One step at a time: a second wish for more of the same is the same wish. */
  const step = (take: () => Promise<void>): Promise<void> => {
    moving ??= take().finally(() => {
      moving = null
    })
    return moving
  }

  return {
    get span() {
      return span
    },
    get atEnd() {
      return atEnd
    },
    /** is it where somebody wanted to be? */
    get arrived() {
      return wanted === null
    },
    reset,
    land,
    follow,
    goHere,
    go,
    fillUp,
    older: () => step(back),
    newer: () => step(forth),
    /** Where it cannot go, it stays: also later, when it could. */
    async jump(anchor: Anchor) {
      const before = wanted
      wanted = anchor
      try {
        return await go()
      } catch (refusal) {
        if (wanted === anchor) wanted = before
        throw refusal
      }
    },
  }
}
