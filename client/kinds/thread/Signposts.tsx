import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import { createEffect, createMemo, createSignal, Show, untrack } from 'solid-js'
import type { Opened, View } from '../../sync/index.ts'
import { clock, count, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { newBelow, seqOf } from './order.ts'
import type { Reading } from './reading.ts'
import './signposts.css'

interface SignpostProps {
  readonly view: View
  readonly opened: Opened
  readonly reading: Reading
}

/** Down to the newest, with how many new ones there are below. */
export const ToNewest = (props: SignpostProps) => {
  const live = useLive()
  const furthest = createMemo((before: number) => {
    const { last, place } = props.reading.seen()
    return place ? Math.max(before, last) : before
  }, 0)
  const below = createMemo(() => {
    const { lines, unread, own } = props.view
    const read = Math.min(own.read, (own.unreadFrom ?? Number.POSITIVE_INFINITY) - 1)
    return newBelow(lines, unread, read, furthest(), live.account)
  })
  const away = () => props.reading.seen().place !== null && !props.reading.seen().atEnd
  return (
    <Show when={away()}>
      <button
        type="button"
        class="thread-newest"
        aria-label={below() > 0 ? t('thread.toNewestWith', below()) : t('messages.newest')}
        title={t('messages.newest')}
        onClick={() => void props.reading.toNewest()}
      >
        <Show when={below() > 0}>
          <span class="thread-count">{count(below())}</span>
        </Show>
        <ArrowDown aria-hidden="true" />
      </button>
    </Show>
  )
}

/** Up to where the new begins, as long as that was not seen. */
export const ToNew = (props: SignpostProps) => {
  const [wasSeen, setSeen] = createSignal<number | null>(null)
  const from = () => props.view.newFrom
  createEffect(() => {
    const { first, last, place } = props.reading.seen()
    const seq = from()
    if (place && seq !== null && first <= seq && seq <= last) setSeen(seq)
  })
  const above = createMemo(() => {
    const seq = from()
    return seq !== null && props.reading.seen().first > seq && wasSeen() !== seq ? seq : null
  })
  createEffect(() => {
    const seq = above()
    if (seq !== null) untrack(() => props.opened.quote(seq))
  })
  const since = () => {
    const seq = from()
    const shown = props.view.lines.find((line) => seqOf(line) === seq)
    return (shown?.line === 'message' ? shown.message.at : props.view.quotes[seq ?? 0]?.at) ?? null
  }
  const words = () => {
    const at = since()
    const many = count(props.view.newCount)
    return at === null ? t('thread.new', many) : t('thread.newSince', many, clock(at))
  }
  return (
    <Show when={above()}>
      <button type="button" class="thread-to-new" onClick={() => void props.reading.toNew()}>
        <ArrowUp aria-hidden="true" /> {words()}
      </button>
    </Show>
  )
}
