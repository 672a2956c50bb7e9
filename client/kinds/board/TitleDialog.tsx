import { createSignal } from 'solid-js'
import { LONGEST_TITLE } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'

interface TitleDialogProps {
  readonly title: string
  readonly onChange: (title: string) => void
  readonly onClose: () => void
}

/** Another title for one's own topic. */
export const TitleDialog = (props: TitleDialogProps) => {
  const [title, setTitle] = createSignal(props.title)
  const wanted = () => title().trim()
  const save = (event: Event) => {
    event.preventDefault()
    if (wanted() !== props.title) props.onChange(wanted())
    props.onClose()
  }
  return (
    <Dialog open={true} onClose={props.onClose} title={t('board.rename')} size="small">
      <form class="stack-form" onSubmit={save}>
        <TextField
          label={t('board.title')}
          value={title()}
          onValue={setTitle}
          maxLength={LONGEST_TITLE}
          required={true}
          autocomplete="off"
        />
        <Button type="submit" tone="primary" disabled={wanted() === ''}>
          {t('action.save')}
        </Button>
      </form>
    </Dialog>
  )
}
