import { createSignal } from 'solid-js'
import { t } from '../words/index.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface Question {
  readonly title: string
  readonly body?: string
  /** the verb on the button: "Delete", not "Yes" */
  readonly action: string
  readonly danger?: boolean
}

interface Asked extends Question {
  readonly answer: (yes: boolean) => void
}

const [asked, setAsked] = createSignal<Asked | null>(null)
const [open, setOpen] = createSignal(false)

const settle = (yes: boolean) => {
  asked()?.answer(yes)
  setOpen(false)
}

/** Asks before something that is not easily taken back; true when the person agreed. A new question declines an open one. */
export const confirmed = (question: Question): Promise<boolean> => {
  asked()?.answer(false)
  return new Promise((answer) => {
    setAsked({ ...question, answer })
    setOpen(true)
  })
}

/** Where `confirmed` asks: once, at the end of the page. Keeps its words while it closes. */
export const Confirmations = () => (
  <Dialog
    open={open()}
    onClose={() => settle(false)}
    title={asked()?.title ?? ''}
    description={asked()?.body}
    size="small"
    alert={true}
    actions={
      <>
        <Button onClick={() => settle(false)}>{t('action.cancel')}</Button>
        <Button tone={asked()?.danger ? 'danger' : 'primary'} onClick={() => settle(true)}>
          {asked()?.action}
        </Button>
      </>
    }
  />
)
