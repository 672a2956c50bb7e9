import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js'
import type { Line, MessageLine, Opened, View } from '../../sync/index.ts'
import { later } from '../../ui/later.tsx'
import { keepFocusIn } from '../../ui/way-back.ts'
import { day, t } from '../../words/index.ts'
import { carriesFocus } from '../carry.ts'
import { partsOf } from '../parts.tsx'
import { announceNew } from './announced.ts'
import { takenApartLate } from './give-up.ts'
import { walkByKeys } from './keys.ts'
import { atOf, beginsDay, seqOf } from './order.ts'
import type { Reading } from './reading.ts'
import { ToNew, ToNewest } from './Signposts.tsx'
import { dayLeft, leaveDay } from './shown.ts'
import { oneStop } from './stop.ts'
import { ThreadLine } from './ThreadLine.tsx'
import { Wait } from './Wait.tsx'
import './thread-lines.css'

const DayDialog = later(async () => (await import('./DayDialog.tsx')).DayDialog)

interface ThreadLinesProps {
  readonly view: View
  readonly opened: Opened
  readonly reading: Reading
  readonly message: (line: Accessor<MessageLine>, follows: Accessor<boolean>) => JSX.Element
  /** what is about to be said, below all that was */
  readonly soon?: JSX.Element
}

/** Everything said and done in a conversation, as far as it was scrolled. */
export const ThreadLines = (props: ThreadLinesProps) => {
  let scroller!: HTMLDivElement
  let list!: HTMLDivElement
  let past!: HTMLSpanElement
  const { reading, opened } = props
  onMount(() => reading.attach(scroller, list))
  onMount(() => oneStop(scroller, past))
  onMount(() => keepFocusIn(scroller))
  carriesFocus('messages', () => scroller)
  onCleanup(() => leaveDay(null))
  lookWhenBack(opened)
  announceNew(() => props.view)
  askForQuoted(() => props.view.lines, opened)

  const keys = createMemo(() => reading.drawn(props.view.lines).map(({ key }) => key))
  const byKey = createMemo(
    () => new Map(props.view.lines.map((line, at, all) => [line.key, { line, above: all[at - 1] ?? null }])),
  )
  const there = createMemo(() => props.view.lines.length > 0 || (props.view.kind !== null && props.view.atStart))
  const said = createMemo(
    () => props.view.lines.some(({ line }) => line === 'message') || partsOf(props.view.kind).Happening !== undefined,
  )
  // after everything that was drawn anew, before it is painted
  createEffect(on(there, (isThere) => isThere && reading.begin()))
  // who was taken to the beginning of the page (Frame) came for what is said here
  createEffect(on(there, () => requestAnimationFrame(() => document.activeElement?.id === 'main' && scroller.focus())))
  createEffect(on([() => props.view, there, keys], () => reading.hold?.keep()))
  return (
    <div class="thread-middle">
      <div
        class="thread-scroll"
        ref={scroller}
        tabindex={0}
        role="log"
        aria-label={t('messages.thread')}
        aria-live="off"
        onKeyDown={(event) => walkByKeys(reading, scroller, () => void reading.toOldest())(event)}
      >
        <div class="thread-lines">
          <Show when={!there()}>
            <Wait />
          </Show>
          <Show when={there() && props.view.atStart}>
            <p class="thread-start">{said() ? t('messages.start') : t('thread.empty')}</p>
          </Show>
          <div ref={list}>
            {takenApartLate(() => (
              <For each={keys()}>
                {(key) => {
                  const line = createMemo<Line | undefined>((last) => byKey().get(key)?.line ?? last)
                  const above = () => byKey().get(key)?.above ?? null
                  return (
                    <Show when={line()}>
                      {(shown) => (
                        <ThreadLine
                          line={shown()}
                          above={above()}
                          view={props.view}
                          reading={reading}
                          onPickDay={leaveDay}
                          message={props.message}
                        />
                      )}
                    </Show>
                  )
                }}
              </For>
            ))}
          </div>
          {props.soon}
        </div>
      </div>
      <span ref={past} tabindex={-1} />
      <DayNow view={props.view} reading={reading} onPick={leaveDay} />
      <ToNew view={props.view} opened={opened} reading={reading} />
      <ToNewest view={props.view} opened={opened} reading={reading} />
      <Show when={dayLeft()}>
        {(from) => <DayDialog from={from()} onClose={() => leaveDay(null)} onGo={(at) => void reading.toDate(at)} />}
      </Show>
    </div>
  )
}

/** The day of what one sees, at its upper edge, as long as one scrolls. */
const DayNow = (props: { readonly view: View; readonly reading: Reading; readonly onPick: (at: number) => void }) => {
  const [moving, setMoving] = createSignal(false)
  let timer = 0
  createEffect(
    on(
      () => props.reading.seen().first,
      (_, before) => {
        if (!before || props.reading.seen().atEnd) return
        setMoving(true)
        clearTimeout(timer)
        timer = window.setTimeout(() => setMoving(false), 1_500)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  const at = createMemo(() => {
    const { first } = props.reading.seen()
    const place = first > 0 ? props.view.lines.findIndex((line) => seqOf(line) === first) : -1
    const [above = null, line] = [props.view.lines[place - 1], props.view.lines[place]]
    return line && !beginsDay(line, above) ? atOf(line) : 0 // where the day begins it stands there itself
  })
  return (
    <Show when={at() > 0}>
      <p class="thread-day thread-day-now" data-moving={moving() ? '' : undefined} aria-hidden="true">
        <button type="button" tabindex={-1} onClick={() => props.onPick(at())}>
          {day(at(), Date.now())}
        </button>
      </p>
    </Show>
  )
}

/** Back at the window, what is on the screen counts as looked at. */
const lookWhenBack = (opened: Opened) => {
  const look = () => opened.look()
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  onCleanup(() => {
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  })
}

const askForQuoted = (lines: () => readonly Line[], opened: Opened) => {
  const asked = new Set<number>()
  createEffect(() => {
    const answered = lines().flatMap((line) => (line.line === 'message' ? (line.message.replyTo ?? []) : []))
    for (const seq of answered.filter((one) => !asked.has(one))) {
      asked.add(seq) // asking tells the view, and that runs this again
      opened.quote(seq)
    }
  })
}
