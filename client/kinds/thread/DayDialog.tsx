import { createSignal } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { isoDay } from './DayLine.tsx'

interface DayDialogProps {
  /** the day that one comes from */
  readonly from: number
  readonly onClose: () => void
  readonly onGo: (at: number) => void
}

/** Asks for a day to go to. */
export const DayDialog = (props: DayDialogProps) => {
  const [value, setValue] = createSignal(isoDay(props.from))
  const go = (event: Event) => {
    event.preventDefault()
    const at = new Date(`${value()}T00:00`).getTime()
    props.onClose()
    if (!Number.isNaN(at)) props.onGo(at)
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
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
          onValue={setValue}
        />
      </form>
    </Dialog>
  )
}
