import type { ParentProps } from 'solid-js'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { t } from '../../../words/index.ts'
import './asking.css'

interface FormDialogProps {
  readonly title: string
  /** the verb on its button */
  readonly action?: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A few fields to fill in: Enter in one of them is done, as its button is. */
export const FormDialog = (props: ParentProps<FormDialogProps>) => (
  <Dialog
    open={true}
    onClose={props.onClose}
    title={props.title}
    size="small"
    actions={
      <Button tone="primary" onClick={() => props.onDone()}>
        {props.action ?? t('bulk.go')}
      </Button>
    }
  >
    <form
      class="queue-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onDone()
      }}
    >
      {props.children}
      <input type="submit" hidden={true} />
    </form>
  </Dialog>
)
