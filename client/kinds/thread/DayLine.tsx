import { createMemo, Show } from 'solid-js'
import type { Line } from '../../sync/index.ts'
import { day, t } from '../../words/index.ts'
import { atOf, beginsDay } from './order.ts'
import './thread-day.css'

/** A day as the browser's own field for dates wants it, where the reader is. */
export const isoDay = (at: number): string => {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

interface DayLineProps {
  readonly line: Line
  readonly above: Line | null
  readonly onPick: (at: number) => void
}

/** Stands where another day begins. */
export const DayLine = (props: DayLineProps) => {
  const at = createMemo(() => atOf(props.line))
  return (
    <Show when={beginsDay(props.line, props.above)}>
      <p class="thread-day">
        <button type="button" tabindex={-1} title={t('thread.otherDay')} onClick={() => props.onPick(at())}>
          <time datetime={isoDay(at())}>{day(at(), Date.now())}</time>
        </button>
      </p>
    </Show>
  )
}
