import ArrowDown from 'lucide-solid/icons/arrow-down'
import { type Accessor, createEffect, createMemo, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import type { Line, MessageLine, Opened, View } from '../../sync/index.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { ThreadLine } from './ThreadLine.tsx'

interface ThreadLinesProps {
  readonly view: View
  readonly opened: Opened
  readonly message: (line: Accessor<MessageLine>, follows: Accessor<boolean>) => JSX.Element
}

/** Everything said and done in a conversation, as far as it was scrolled. */
export const ThreadLines = (props: ThreadLinesProps) => {
  let scroller!: HTMLDivElement
  let top!: HTMLDivElement
  let bottom!: HTMLDivElement
  onMount(() => followScrolling(props.opened, scroller, top, bottom))
  announceNew(() => props.view.lines.at(-1))
  askForQuoted(() => props.view.lines, props.opened)

  const toNewest = () =>
    props.opened.jump('newest').then(
      () => scroller.scrollTo({ top: 0 }),
      () => undefined, // no way to the server: it stays where it is
    )
  const keys = createMemo(() => props.view.lines.map(({ key }) => key))
  const byKey = createMemo(
    () => new Map(props.view.lines.map((line, at, all) => [line.key, { line, above: all[at - 1] ?? null }])),
  )
  return (
    <>
      <div
        class="thread-scroll"
        ref={scroller}
        tabindex={0}
        role="log"
        aria-label={t('messages.thread')}
        aria-live="off"
      >
        <div class="thread-lines">
          <div ref={top} class="thread-edge" aria-hidden="true" />
          <Show when={props.view.kind === null}>
            <SkeletonRows rows={6} label={t('frame.loading')} />
          </Show>
          <Show when={props.view.atStart && props.view.kind !== null}>
            <p class="thread-start">{t('messages.start')}</p>
          </Show>
          <For each={keys()}>
            {(key) => {
              const line = createMemo<Line | undefined>((last) => byKey().get(key)?.line ?? last)
              const above = () => byKey().get(key)?.above ?? null
              return (
                <Show when={line()}>
                  {(shown) => <ThreadLine line={shown()} above={above()} view={props.view} message={props.message} />}
                </Show>
              )
            }}
          </For>
          <div ref={bottom} class="thread-edge" aria-hidden="true" />
        </div>
      </div>
      <Show when={!props.view.atEnd}>
        <button type="button" class="thread-newest" onClick={() => void toNewest()}>
          <ArrowDown aria-hidden="true" /> {t('messages.newest')}
        </button>
      </Show>
    </>
  )
}

/** Near its edges more is fetched; at its end, or back at the window, it counts as looked at. */
const followScrolling = (opened: Opened, scroller: Element, top: Element, bottom: Element) => {
  const arrive = (edge: Element) => {
    void (edge === top ? opened.older() : opened.newer()).catch(() => undefined)
    if (edge === bottom) opened.look()
  }
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) arrive(target)
    },
    { root: scroller, rootMargin: '400px 0px' },
  )
  watch.observe(top)
  watch.observe(bottom)
  const look = () => opened.look()
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  onCleanup(() => {
    watch.disconnect()
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  })
}

/** What arrives is said to those who cannot see it; what was there before is not. */
const announceNew = (last: () => Line | undefined) => {
  const live = useLive()
  createEffect(
    on(
      last,
      (line, before) => {
        if (line?.line !== 'message' || !before || line.key === before.key || line.message.by === live.account) return
        announce(`${live.name(line.message.by)}: ${line.message.text.slice(0, 200)}`)
      },
      { defer: true },
    ),
  )
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
