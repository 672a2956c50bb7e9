import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Anchor } from '../../../shared/protocol/log.ts'
import type { Line, Opened, View } from '../../sync/index.ts'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { firstOf, type Heights } from './first.ts'
import { createHold, type Goal, type Hold, type Seen } from './hold.ts'

/** Where somebody was in a conversation when they left it: to be found again as long as the page is not loaded anew. */
const left = new Map<ConversationId, NonNullable<Seen['place']>>()

/** Where to begin: where one was, else at what is new. */
export const beginIn = (conversation: ConversationId, linked: number | null): { readonly anchor: Anchor } => {
  const seq = linked ?? left.get(conversation)?.seq
  return { anchor: seq === undefined ? 'unread' : { seq } }
}

/** So high and so wide, in px, is what is seen of a conversation; 0 before the first. */
let [room, wide] = [0, 0]
/** How high the lines are that were last seen of each, as wide as that. */
const heights = new Map<ConversationId, Heights>()

/** Nearer to an end than this, more is fetched. */
const SOON = 800
/** So long a message that somebody was led to stands out. */
const STANDS_OUT = 2_500

const nothing: Seen = {
  ...{ first: 0, last: 0, atEnd: false, place: null },
  ...{ above: 0, below: 0, room: 0, wide: 0, heights: new Map() },
}

interface ReadingPorts {
  readonly conversation: ConversationId
  readonly view: Accessor<View>
  readonly opened: Opened
  /** the message that a link leads to */
  readonly linked: Accessor<number | null>
  readonly onLinked: () => void
}

/** Where somebody is in a conversation, and the ways to go somewhere else. */
export const createReading = ({ conversation, view, opened, linked, onLinked }: ReadingPorts) => {
  const [seen, setSeen] = createSignal<Seen>(nothing)
  const [marked, setMarked] = createSignal<number | null>(null)
  const [whole, setWhole] = createSignal(false)
  const came = left.get(conversation)
  /** the address forgets the link once it was followed; one does not begin anew for that */
  const led = untrack(linked)
  let hold: Hold | null = null
  let timer = 0

  const standOut = (seq: number) => {
    clearTimeout(timer)
    setMarked(seq)
    timer = window.setTimeout(() => setMarked(null), STANDS_OUT)
  }

  const moved = (now: Seen) => {
    if (now.wide !== wide) heights.clear()
    room = now.room
    wide = now.wide
    heights.set(conversation, now.heights)
    const before = seen()
    setSeen(now)
    if (now.atEnd) left.delete(conversation)
    else if (now.place) left.set(conversation, now.place)
    if (now.atEnd && !before.atEnd) opened.look()
    if (!now.place || !whole()) return
    if (now.above < SOON && !view().atStart) void older()
    else if (now.below < SOON && !view().atEnd) void opened.newer().catch(() => undefined)
  }

  /** Where one comes in. */
  const begins = (): number | 'end' => led ?? came?.seq ?? untrack(view).newFrom ?? 'end'

  /** What came may be so little that more is wanted at once. */
  const older = async () => {
    const before = view().lines.length
    await opened.older().catch(() => undefined)
    if (view().lines.length > before) hold?.keep()
  }

  /** Goes there at once if it is drawn, else when it was fetched; where it cannot be had, says so. */
  const go = async (goal: Goal, anchor: Anchor): Promise<boolean> => {
    if (!hold) return false
    if (hold.go(goal)) return true
    try {
      await opened.jump(anchor)
      hold?.keep()
      return true
    } catch (error) {
      hold?.giveUp()
      toast(error instanceof Refusal && error.code !== 'busy' ? why(error) : t('thread.unreachable'))
      return false
    }
  }

  const focus = (line: HTMLElement | null) => {
    const article = line?.querySelector('article')
    if (!article) return
    article.tabIndex = -1
    article.focus({ preventScroll: true })
  }

  /** To one message, which then stands out for a moment. */
  const jump = async (seq: number) => {
    if (!(await go({ seq, offset: 'middle' }, { seq })) || !hold) return
    standOut(seq)
    if (!document.activeElement?.closest('search')) focus(hold.lineOf(seq)) // going on from result to result
  }

  const toDate = async (at: number) => {
    try {
      const seq = await opened.jump({ date: at })
      if (seq !== null) hold?.go({ seq, offset: 'third' })
    } catch {
      toast(t('thread.dayUnreachable'))
    }
  }

  createEffect(
    on(linked, (seq) => {
      if (seq === null || !hold) return
      void jump(seq).then(onLinked)
    }),
  )
  onCleanup(() => clearTimeout(timer))

  return {
    seen,
    marked,
    /** all there is is drawn, and not only what the screen shows */
    whole,
    jump,
    toDate,
    focus,
    toNewest: () => go('end', 'newest'),
    toOldest: async () => {
      try {
        const seq = await opened.jump('oldest')
        if (seq !== null) hold?.go({ seq, offset: 200 })
      } catch {
        toast(t('thread.unreachable'))
      }
    },
    toNew: () => {
      const seq = view().newFrom
      return seq === null ? undefined : go({ seq, offset: 'third' }, { seq })
    },
    get hold() {
      return hold
    },
    /** Begins, as soon as there is something to scroll. */
    attach(scroller: HTMLElement, lines: HTMLElement) {
      const held = createHold(scroller, lines, {
        reaches: () => ({
          start: whole() && view().atStart,
          end: view().atEnd && (whole() || begins() === 'end'),
        }),
        moved,
      })
      hold = held
      const seq = linked()
      if (seq !== null) void jump(seq).then(onLinked)
      else if (came) held.go(came)
      onCleanup(() => {
        held.end()
        hold = null
      })
    },
    /** Somewhere to begin is known as soon as the conversation is. */
    begin() {
      requestAnimationFrame(() => setTimeout(() => setWhole(true)))
      if (!hold || came || led !== null) return
      const { newFrom } = view()
      hold.go(newFrom === null ? 'end' : { seq: newFrom, offset: 'third' })
    },
    /** What is drawn: at first only what the screen shows, and all there is as soon as that was painted. */
    drawn: (lines: readonly Line[]): readonly Line[] =>
      whole() ? lines : firstOf(lines, begins(), room || window.innerHeight, heights.get(conversation)),
  }
}
export type Reading = ReturnType<typeof createReading>
