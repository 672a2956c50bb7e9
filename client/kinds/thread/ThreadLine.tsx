import { type Accessor, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { EventLine, Line, MessageLine, View } from '../../sync/index.ts'
import { language, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { partsOf } from '../parts.tsx'
import { sideOf } from '../sides.tsx'
import { DayLine } from './DayLine.tsx'
import { beginsNew, follows, seqOf } from './order.ts'
import type { Reading } from './reading.ts'

interface ThreadLineProps {
  readonly line: Line
  readonly above: Line | null
  readonly view: View
  readonly reading: Reading
  readonly onPickDay: (at: number) => void
  /** called once per message, which then follows what it is given */
  readonly message: (line: Accessor<MessageLine>, follows: Accessor<boolean>) => JSX.Element
}

/**
 * One line of what was said and what happened, and what has to be said before it: another day, where the new begins.
 * What is held in its place while one reads is the last element in it (hold.ts).
 */
export const ThreadLine = (props: ThreadLineProps) => {
  let whole!: HTMLDivElement
  onMount(() => {
    const { hold } = props.reading
    hold?.watch(whole)
    onCleanup(() => hold?.unwatch(whole))
  })
  const seq = () => seqOf(props.line)
  return (
    <div
      ref={whole}
      class="thread-line"
      data-key={props.line.key}
      data-seq={seq()}
      data-marked={seq() > 0 && props.reading.marked() === seq() ? '' : undefined}
    >
      <DayLine line={props.line} above={props.above} onPick={props.onPickDay} />
      <Show when={beginsNew(props.line, props.above, props.view.newFrom, props.view.atStart)}>
        <p class="thread-new">
          <span>{t('messages.newSince')}</span>
        </p>
      </Show>
      <Show
        when={props.line.line === 'message' ? props.line : null}
        fallback={<Happening line={props.line as EventLine} above={props.above} view={props.view} />}
      >
        {(line) => (
          <div id={`seq-${seq() || props.line.key}`}>{props.message(line, () => follows(line(), props.above))}</div>
        )}
      </Show>
    </div>
  )
}

const Happening = (props: { readonly line: EventLine; readonly above: Line | null; readonly view: View }) => (
  <Show
    when={partsOf(props.view.kind).Happening}
    fallback={<Sentence event={props.line.event} kind={props.view.kind} />}
  >
    {(Drawn) => <Dynamic component={Drawn()} event={props.line.event} above={props.above} view={props.view} />}
  </Show>
)

const Sentence = (props: { readonly event: EventLine['event']; readonly kind: View['kind'] }) => {
  const live = useLive()
  const sentence = () =>
    sideOf(props.kind).describe(props.event, {
      language: language(),
      reader: live.account,
      name: (id) => live.person(id)?.name ?? t('messages.somebody'),
    })
  return <Show when={sentence()}>{(said) => <p class="thread-event">{said()}</p>}</Show>
}
