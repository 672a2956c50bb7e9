import { createUniqueId, For, Match, Show, Switch } from 'solid-js'
import { type Answer, LONGEST_WORDS, type Question } from '../../../shared/kinds/thread/index.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { number, t } from '../../words/index.ts'

interface QuestionFieldProps {
  readonly question: Question
  readonly answer: Answer
  /** what is missing, once one wanted to go on */
  readonly wrong: string | null
  readonly onAnswer: (answer: Answer) => void
}

type Of<S extends Question['sort']> = QuestionFieldProps & { readonly question: Extract<Question, { sort: S }> }

/** One question with its answers: a group of its own, for those who see it and those who hear it. */
export const QuestionField = (props: QuestionFieldProps) => {
  const id = createUniqueId()
  return (
    <fieldset class="survey-question" aria-describedby={props.wrong ? `${id}-wrong` : undefined}>
      <legend dir="auto">
        {props.question.says}
        <Show when={props.question.required}>
          <span class="survey-must"> {t('survey.must')}</span>
        </Show>
      </legend>
      <Switch>
        <Match when={props.question.sort === 'scale'}>
          <Scale {...(props as Of<'scale'>)} />
        </Match>
        <Match when={props.question.sort === 'words'}>
          <TextArea
            label={t('survey.yourWords')}
            value={typeof props.answer === 'string' ? props.answer : ''}
            onValue={props.onAnswer}
            maxLength={LONGEST_WORDS}
            dir="auto"
          />
        </Match>
        <Match when={true}>
          <Choices {...(props as Of<'one' | 'several'>)} />
        </Match>
      </Switch>
      <Show when={props.wrong}>
        <p class="field-error" id={`${id}-wrong`} role="alert">
          {props.wrong}
        </p>
      </Show>
    </fieldset>
  )
}

/** One of them, or several: what is pressed is where it stands. */
const Choices = (props: Of<'one' | 'several'>) => {
  const name = createUniqueId()
  const several = () => props.question.sort === 'several'
  const chosen = (): readonly number[] => [props.answer ?? []].flat().filter((place) => typeof place === 'number')
  const choose = (place: number, on: boolean) => {
    if (!several()) return props.onAnswer(place)
    const others = chosen().filter((other) => other !== place)
    props.onAnswer((on ? [...others, place] : others).sort((one, other) => one - other))
  }
  return (
    <For each={props.question.choices}>
      {(choice, place) => (
        <label class="survey-choice">
          <input
            type={several() ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen().includes(place())}
            onChange={(event) => choose(place(), event.currentTarget.checked)}
          />
          <span dir="auto">{choice}</span>
        </label>
      )}
    </For>
  )
}

const Scale = (props: Of<'scale'>) => {
  const name = createUniqueId()
  const points = () => Array.from({ length: props.question.to }, (_, at) => at + 1)
  return (
    <>
      <div class="survey-scale" style={{ '--points': Math.min(5, props.question.to) }}>
        <For each={points()}>
          {(point) => (
            <label class="survey-point">
              <input type="radio" name={name} checked={props.answer === point} onChange={() => props.onAnswer(point)} />
              <span>{number(point)}</span>
            </label>
          )}
        </For>
      </div>
      <p class="field-hint">{t('survey.points', number(props.question.to))}</p>
    </>
  )
}
