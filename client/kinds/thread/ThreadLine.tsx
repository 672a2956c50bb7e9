import { type Accessor, type JSX, Show } from 'solid-js'
import type { EventLine, Line, MessageLine, View } from '../../sync/index.ts'
import { day, language, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { sideOf } from '../sides.tsx'

/** Messages of one person within this time stand together. */
const TOGETHER = 5 * 60_000

interface ThreadLineProps {
  readonly line: Line
  readonly above: Line | null
  readonly view: View
  /** called once per message, which then follows what it is given */
  readonly message: (line: Accessor<MessageLine>, follows: Accessor<boolean>) => JSX.Element
}

/** One line of what was said and what happened, and what has to be said before it: another day, where the new begins. */
export const ThreadLine = (props: ThreadLineProps) => (
  <>
    <DayLine line={props.line} above={props.above} />
    <Show when={isNew(props.line, props.above, props.view.newFrom)}>
      <p class="thread-new">
        <span>{t('messages.newSince')}</span>
      </p>
    </Show>
    <Show
      when={props.line.line === 'message' ? props.line : null}
      fallback={<Happening line={props.line as EventLine} kind={props.view.kind} />}
    >
      {(line) => <div id={`seq-${line().message.seq}`}>{props.message(line, () => follows(line(), props.above))}</div>}
    </Show>
  </>
)

const atOf = (line: Line | null): number =>
  line === null ? 0 : line.line === 'message' ? line.message.at : line.event.at
const seqOf = (line: Line | null): number =>
  line === null ? 0 : line.line === 'message' ? line.message.seq : line.event.seq

/** The first of what was not read when the conversation was opened. */
const isNew = (line: Line, above: Line | null, newFrom: number | null): boolean =>
  newFrom !== null && seqOf(line) >= newFrom && above !== null && seqOf(above) < newFrom && seqOf(above) > 0

const follows = (line: MessageLine, above: Line | null): boolean =>
  above?.line === 'message' && above.message.by === line.message.by && line.message.at - above.message.at < TOGETHER

const DayLine = (props: { readonly line: Line; readonly above: Line | null }) => {
  const changes = () => new Date(atOf(props.line)).toDateString() !== new Date(atOf(props.above)).toDateString()
  return (
    <Show when={changes()}>
      <p class="thread-day">
        <time datetime={new Date(atOf(props.line)).toISOString().slice(0, 10)}>
          {day(atOf(props.line), Date.now())}
        </time>
      </p>
    </Show>
  )
}

const Happening = (props: { readonly line: EventLine; readonly kind: View['kind'] }) => {
  const live = useLive()
  const sentence = () =>
    sideOf(props.kind).describe(props.line.event, {
      language: language(),
      reader: live.account,
      name: (id) => live.person(id)?.name ?? t('messages.somebody'),
    })
  return <Show when={sentence()}>{(said) => <p class="thread-event">{said()}</p>}</Show>
}
