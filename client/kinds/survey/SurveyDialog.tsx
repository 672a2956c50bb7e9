import Plus from 'lucide-solid/icons/plus'
import { createSignal, createUniqueId, Index, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { LONGEST_SAID, MOST_QUESTIONS } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MomentField } from '../../ui/MomentField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { number, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { blank, isAskable, surveyOf, type Typed } from './typed.ts'
import './form.css'

interface SurveyDialogProps {
  readonly conversation: ConversationId
  readonly onSaid: () => void
  readonly onClose: () => void
}

/** Asks several things at once, for one's own eyes. */
export const SurveyDialog = (props: SurveyDialogProps) => {
  const live = useLive()
  const form = createUniqueId()
  const [title, setTitle] = createSignal('')
  const [questions, setQuestions] = createSignal<readonly Typed[]>([blank])
  const [anonymous, setAnonymous] = createSignal(false)
  const [until, setUntil] = createSignal<number | null>(null)
  const past = () => (until() ?? Number.POSITIVE_INFINITY) <= Date.now()
  const ready = () => title().trim() !== '' && questions().every(isAskable) && !past()
  const focus = (place: number) =>
    queueMicrotask(() => document.querySelectorAll<HTMLElement>('.survey-form > .field input')[place]?.focus())
  const add = () => {
    setQuestions([...questions(), blank])
    focus(questions().length - 1)
  }
  const drop = (place: number) => {
    setQuestions(questions().toSpliced(place, 1))
    focus(Math.max(0, place - 1))
  }
  const ask = (event: Event) => {
    event.preventDefault()
    if (!ready()) return
    const survey = surveyOf(questions(), anonymous(), until())
    live.wish(props.conversation, { type: 'message.send', text: title().trim(), survey })
    props.onSaid()
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('survey.new')}
      description={t('survey.open')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" disabled={!ready()}>
            {t('survey.ask')}
          </Button>
        </>
      }
    >
      <form id={form} class="stack-form" onSubmit={ask}>
        <TextField
          label={t('survey.title')}
          value={title()}
          onValue={setTitle}
          maxLength={LONGEST_SAID}
          dir="auto"
          autocomplete="off"
        />
        <Index each={questions()}>
          {(question, place) => (
            <QuestionForm
              name={t('survey.question', number(place + 1))}
              typed={question()}
              onTyped={(typed) => setQuestions(questions().with(place, typed))}
              onDrop={questions().length > 1 ? () => drop(place) : null}
              dropName={t('survey.dropQuestion', number(place + 1))}
            />
          )}
        </Index>
        <Show when={questions().length < MOST_QUESTIONS}>
          <Button icon={Plus} onClick={add}>
            {t('survey.addQuestion')}
          </Button>
        </Show>
        <Checkbox
          label={t('survey.anonymous')}
          hint={t('survey.anonymousHint')}
          checked={anonymous()}
          onChange={setAnonymous}
        />
        <MomentField
          label={t('poll.closes')}
          hint={t('survey.closesHint')}
          optional={true}
          value={until()}
          min={Date.now()}
          error={past() ? t('poll.past') : null}
          onValue={setUntil}
        />
      </form>
    </Dialog>
  )
}
