import { createSignal, Show } from 'solid-js'
import { later } from './later.tsx'

export interface Question {
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
const settle = (yes: boolean) => {
  asked()?.answer(yes)
  setAsked(null)
}

/** Asks before something that is not easily taken back; true when the person agreed. A new question declines an open one. */
export const confirmed = (question: Question): Promise<boolean> => {
  asked()?.answer(false)
  return new Promise((answer) => {
    setAsked({ ...question, answer })
  })
}

const ConfirmDialog = later(async () => (await import('./ConfirmDialog.tsx')).ConfirmDialog)

/** Where `confirmed` asks: once, at the end of the page. */
export const Confirmations = () => (
  <Show when={asked()}>{(question) => <ConfirmDialog question={question()} onAnswer={settle} />}</Show>
)
