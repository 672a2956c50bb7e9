import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { createSignal, createUniqueId, Index, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { LEAST_ANSWERS, LONGEST_ANSWER, MOST_ANSWERS } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { MomentField } from '../../ui/MomentField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { number, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import './poll.css'

interface PollDialogProps {
  readonly conversation: ConversationId
  readonly onSaid: () => void
  readonly onClose: () => void
}

const LONGEST_QUESTION = 300
const same = (answer: string) => answer.trim().toLowerCase()

/** Asks something that people answer by choosing. */
export const PollDialog = (props: PollDialogProps) => {
  const live = useLive()
  const form = createUniqueId()
  const [question, setQuestion] = createSignal('')
  const [answers, setAnswers] = createSignal<readonly string[]>(['', ''])
  const [several, setSeveral] = createSignal(false)
  const [until, setUntil] = createSignal<number | null>(null)
  const said = () =>
    answers()
      .map((answer) => answer.trim())
      .filter((answer) => answer !== '')
  const repeats = (place: number) =>
    same(answers()[place]!) !== '' && answers().findIndex((answer) => same(answer) === same(answers()[place]!)) < place
  const wrong = () =>
    answers().some((_, place) => repeats(place)) || (until() ?? Number.POSITIVE_INFINITY) <= Date.now()
  const ready = () => question().trim() !== '' && said().length >= LEAST_ANSWERS && !wrong()
  const set = (place: number, answer: string) => setAnswers(answers().with(place, answer))
  const focus = (place: number) =>
    queueMicrotask(() => document.querySelectorAll<HTMLElement>('.poll-answers input')[place]?.focus())
  const add = () => {
    setAnswers([...answers(), ''])
    focus(answers().length - 1)
  }
  const takeOut = (place: number) => {
    setAnswers(answers().toSpliced(place, 1))
    focus(Math.max(0, place - 1))
  }
  /** From one answer to the next, and on to a new one. */
  const onEnter = (event: KeyboardEvent, place: number) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    if (place + 1 < answers().length) focus(place + 1)
    else if (answers().length < MOST_ANSWERS) add()
  }
  const ask = (event: Event) => {
    event.preventDefault()
    if (!ready()) return
    const end = until()
    const poll = { answers: said(), ...(several() && { several: true as const }), ...(end !== null && { until: end }) }
    live.wish(props.conversation, { type: 'message.send', text: question().trim(), poll })
    props.onSaid()
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('poll.new')}
      description={t('poll.open')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" disabled={!ready()}>
            {t('poll.ask')}
          </Button>
        </>
      }
    >
      <form id={form} class="stack-form" onSubmit={ask}>
        <TextField
          label={t('poll.question')}
          value={question()}
          onValue={setQuestion}
          maxLength={LONGEST_QUESTION}
          dir="auto"
          autocomplete="off"
        />
        <div class="poll-answers">
          <Index each={answers()}>
            {(answer, place) => (
              <TextField
                label={t('poll.answer', number(place + 1))}
                value={answer()}
                onValue={(typed) => set(place, typed)}
                onKeyDown={(event) => onEnter(event, place)}
                maxLength={LONGEST_ANSWER}
                error={repeats(place) ? t('poll.repeated') : null}
                dir="auto"
                autocomplete="off"
                end={
                  <Show when={answers().length > LEAST_ANSWERS}>
                    <IconButton
                      icon={X}
                      size="small"
                      label={t('poll.takeOut', number(place + 1))}
                      onClick={() => takeOut(place)}
                    />
                  </Show>
                }
              />
            )}
          </Index>
          <Show when={answers().length < MOST_ANSWERS}>
            <Button icon={Plus} size="small" onClick={add}>
              {t('poll.add')}
            </Button>
          </Show>
        </div>
        <Checkbox label={t('poll.mayChooseSeveral')} checked={several()} onChange={setSeveral} />
        <MomentField
          label={t('poll.closes')}
          hint={t('poll.closesHint')}
          optional={true}
          value={until()}
          min={Date.now()}
          error={(until() ?? Number.POSITIVE_INFINITY) <= Date.now() ? t('poll.past') : null}
          onValue={setUntil}
        />
      </form>
    </Dialog>
  )
}
