import { t } from '../words/index.ts'
import { Button } from './Button.tsx'
import type { Question } from './Confirm.tsx'
import { Dialog } from './Dialog.tsx'

interface ConfirmDialogProps {
  readonly question: Question
  readonly onAnswer: (yes: boolean) => void
}

/** Is that really wanted? */
export const ConfirmDialog = (props: ConfirmDialogProps) => (
  <Dialog
    open={true}
    onClose={() => props.onAnswer(false)}
    title={props.question.title}
    description={props.question.body}
    size="small"
    alert={true}
    actions={
      <>
        <Button onClick={() => props.onAnswer(false)}>{t('action.cancel')}</Button>
        <Button tone={props.question.danger ? 'danger' : 'primary'} onClick={() => props.onAnswer(true)}>
          {props.question.action}
        </Button>
      </>
    }
  />
)
