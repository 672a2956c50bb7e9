import { createResource, createSignal, createUniqueId, Show, Suspense } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Answer, Message, Surveyed } from '../../../shared/kinds/thread/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { toast } from '../../ui/Toast.tsx'
import { number, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { plain } from '../prose/plain.ts'
import { eyes } from './eyes.ts'
import { paperFor } from './papers.ts'
import { QuestionField } from './QuestionField.tsx'
import { answersOf, given, isMissing } from './typed.ts'
import './answering.css'

interface AnswerDialogProps {
  readonly conversation: ConversationId
  readonly message: Message
  readonly survey: Surveyed
  readonly onClose: () => void
}

const titleOf = ({ text }: Message) => plain(text.split('\n')[0]!)

/** Answers a survey. Where there are names, one goes on from what one answered before. */
export const AnswerDialog = (props: AnswerDialogProps) => {
  const live = useLive()
  const answered = props.survey.answered.includes(live.account)
  const place = { params: { conversation: props.conversation, message: String(props.message.seq) } }
  const [before] = createResource(async () =>
    answered && !props.survey.anonymous
      ? live.api.surveyResults(place).then(
          ({ own }) => own ?? [],
          () => [],
        )
      : [],
  )
  return (
    <Suspense
      fallback={
        <Dialog open={true} onClose={props.onClose} title={titleOf(props.message)}>
          <Spinner />
        </Dialog>
      }
    >
      <Show when={before()}>
        {(answers) => <Steps {...props} before={answers()} afresh={answered && props.survey.anonymous} />}
      </Show>
    </Suspense>
  )
}

/** One question after the other: each has the whole screen of a phone for itself. */
const Steps = (props: AnswerDialogProps & { readonly before: readonly Answer[]; readonly afresh: boolean }) => {
  const live = useLive()
  const form = createUniqueId()
  const [answers, setAnswers] = createSignal<readonly Answer[]>(
    props.survey.questions.map((_, at) => props.before[at] ?? null),
  )
  const [step, setStep] = createSignal(0)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const last = () => step() === props.survey.questions.length - 1
  const question = () => props.survey.questions[step()]!
  const set = (answer: Answer) => {
    setWrong(null)
    setAnswers(answers().with(step(), answer))
  }
  const go = (to: number) => {
    setWrong(null)
    setStep(to)
    queueMicrotask(() => {
      const fields = document.getElementById(form)
      const field = fields?.querySelector<HTMLElement>('input:checked, textarea') ?? fields?.querySelector('input')
      field?.focus()
    })
  }
  const send = () => {
    const said = answersOf(props.survey.questions, answers())
    if (said.every((answer) => answer === null)) return setWrong(t('survey.nothing'))
    const target = props.message.seq
    const asked = { account: live.account, conversation: props.conversation, message: target }
    const paper = props.survey.anonymous && { paper: paperFor(asked) }
    live.wish(props.conversation, { type: 'survey.answer', target, answers: said, ...paper })
    toast(t('survey.sent'))
    props.onClose()
  }
  const next = (event: Event) => {
    event.preventDefault()
    if (isMissing(question(), answers()[step()]!)) setWrong(t('survey.missing'))
    else if (last()) send()
    else go(step() + 1)
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={titleOf(props.message)}
      description={eyes(props.survey, props.message.by === live.account, live.name(props.message.by))}
      actions={
        <>
          {/* there from the first question on: what one presses next stays where it is */}
          <Button disabled={step() === 0} onClick={() => go(step() - 1)}>
            {t('survey.back')}
          </Button>
          <Button type="submit" form={form} tone="primary">
            {last() ? t('survey.send') : t('survey.next')}
          </Button>
        </>
      }
    >
      <Show when={props.afresh}>
        <p class="soft">{t('survey.afresh')}</p>
      </Show>
      <form id={form} class="survey-answering" onSubmit={next} novalidate>
        <p class="survey-step" aria-live="polite">
          {t('survey.step', number(step() + 1), number(props.survey.questions.length))}
          <Bar share={(step() + 1) / props.survey.questions.length} />
        </p>
        <Show when={question()} keyed>
          {(asked) => <QuestionField question={asked} answer={answers()[step()]!} wrong={wrong()} onAnswer={set} />}
        </Show>
        <Show when={!question().required && question().sort !== 'words' && given(answers()[step()]!) !== null}>
          <Button tone="quiet" size="small" onClick={() => set(null)}>
            {t('survey.clear')}
          </Button>
        </Show>
      </form>
    </Dialog>
  )
}
