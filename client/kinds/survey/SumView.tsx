import { For, Show } from 'solid-js'
import { meanOf, type Question, type Sum } from '../../../shared/kinds/thread/index.ts'
import { Bar } from '../../ui/Bar.tsx'
import { number, t } from '../../words/index.ts'
import { choiceAt } from './sheet.ts'

interface SumViewProps {
  readonly question: Question
  readonly sum: Sum
  /** how many answered the survey */
  readonly people: number
}

/** What all answered to one question: bars, with their middle where it is a scale, or a list of words. */
export const SumView = (props: SumViewProps) => (
  <section class="survey-sum" aria-label={props.question.says}>
    <h3 dir="auto">{props.question.says}</h3>
    {'words' in props.sum ? (
      <WordsSaid words={props.sum.words} />
    ) : (
      <Bars question={props.question} counts={props.sum.counts} people={props.people} />
    )}
  </section>
)

const WordsSaid = (props: { readonly words: readonly string[] }) => (
  <Show when={props.words.length > 0} fallback={<p class="soft">{t('survey.noWords')}</p>}>
    <ul class="survey-words">
      <For each={props.words}>{(words) => <li dir="auto">{words}</li>}</For>
    </ul>
  </Show>
)

interface BarsProps {
  readonly question: Question
  readonly counts: readonly number[]
  readonly people: number
}

/** The longest bar is the most chosen: what the numbers say, seen at a glance. */
const Bars = (props: BarsProps) => {
  const most = () => Math.max(1, ...props.counts)
  const mean = () => (props.question.sort === 'scale' ? meanOf(props.counts) : null)
  return (
    <>
      <Show when={mean() !== null && props.question.sort === 'scale' && props.question}>
        {(scale) => (
          <p class="survey-mean">{t('survey.mean', number(Math.round(mean()! * 10) / 10), number(scale().to))}</p>
        )}
      </Show>
      <ul class="survey-bars">
        <For each={props.counts}>
          {(count, place) => (
            <li>
              <span class="survey-bar-name" dir="auto">
                {props.question.sort === 'scale' ? number(place() + 1) : choiceAt(props.question, place())}
              </span>{' '}
              <span class="survey-bar-count" aria-hidden="true">
                {number(count)}
              </span>
              <span class="unseen">{t('survey.votes', count, props.people)}</span>
              <Bar share={count / most()} />
            </li>
          )}
        </For>
      </ul>
    </>
  )
}
