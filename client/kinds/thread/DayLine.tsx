import { createMemo, createSignal, Show } from 'solid-js'
import type { Line } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { day, t } from '../../words/index.ts'
import { atOf } from './order.ts'

/** A day as the browser's own field for dates wants it, where the reader is. */
const isoDay = (at: number): string => {
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
  const changes = createMemo(() => new Date(at()).toDateString() !== new Date(atOf(props.above)).toDateString())
  return (
    <Show when={changes()}>
      <p class="thread-day">
        <button type="button" tabindex={-1} title={t('thread.otherDay')} onClick={() => props.onPick(at())}>
          <time datetime={isoDay(at())}>{day(at(), Date.now())}</time>
        </button>
      </p>
    </Show>
  )
}

interface DayDialogProps {
  /** the day that one comes from; null: closed */
  readonly from: number | null
  readonly onClose: () => void
  readonly onGo: (at: number) => void
}

/** Asks for a day to go to. */
export const DayDialog = (props: DayDialogProps) => {
  const [picked, setPicked] = createSignal<string | null>(null)
  const value = () => picked() ?? isoDay(props.from ?? Date.now())
  const close = () => {
    setPicked(null)
    props.onClose()
  }
  const go = (event: Event) => {
    event.preventDefault()
    const at = new Date(`${value()}T00:00`).getTime()
    close()
    if (!Number.isNaN(at)) props.onGo(at)
  }
  return (
    <Dialog
      open={props.from !== null}
      onClose={close}
      size="small"
      title={t('thread.toDay')}
      actions={
        <Button type="submit" tone="primary" form="thread-day-form">
          {t('thread.goThere')}
        </Button>
      }
    >
      <form id="thread-day-form" onSubmit={go}>
        <TextField
          label={t('thread.day')}
          type="date"
          required={true}
          max={isoDay(Date.now())}
          value={value()}
          onValue={setPicked}
        />
      </form>
    </Dialog>
  )
}
