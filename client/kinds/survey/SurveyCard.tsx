import ClipboardList from 'lucide-solid/icons/clipboard-list'
import { createSignal, createUniqueId, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { isOver, type Message, type Surveyed } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { confirmed } from '../../ui/Confirm.tsx'
import { later } from '../../ui/later.tsx'
import { moment, t } from '../../words/index.ts'
import { createEnding } from '../alerts/ending.ts'
import { useLive } from '../live.tsx'
import { eyes } from './eyes.ts'
import { paperOf } from './papers.ts'
import './survey.css'

const AnswerDialog = later(async () => (await import('./AnswerDialog.tsx')).AnswerDialog)
const ResultsDialog = later(async () => (await import('./ResultsDialog.tsx')).ResultsDialog)

interface SurveyCardProps {
  readonly conversation: ConversationId
  readonly message: Message
  readonly survey: Surveyed
}

/** What is asked here, who gets to see it, how many have answered, and whether one has oneself. */
export const SurveyCard = (props: SurveyCardProps) => {
  const live = useLive()
  const id = createUniqueId()
  const [open, setOpen] = createSignal<'answer' | 'results' | null>(null)
  const now = createEnding(() => [props.survey.until ?? 0])
  const over = () => isOver(props.survey, now())
  const standing = () => props.message.seq > 0
  const mine = () => props.message.by === live.account
  const answered = () => props.survey.answered.includes(live.account)
  const asked = () => ({ account: live.account, conversation: props.conversation, message: props.message.seq })
  const elsewhere = () => answered() && props.survey.anonymous && paperOf(asked()) === null
  const close = async () => {
    const question = { title: t('survey.closeTitle'), body: t('survey.closeBody'), action: t('survey.close') }
    if (await confirmed(question)) live.wish(props.conversation, { type: 'survey.close', target: props.message.seq })
  }
  return (
    <section class="survey" aria-labelledby={`${id}-name`}>
      <p class="survey-name" id={`${id}-name`}>
        <ClipboardList aria-hidden="true" /> {t('survey.name')} · {t('survey.size', props.survey.questions.length)}
      </p>
      <p class="survey-eyes">{eyes(props.survey, mine(), live.name(props.message.by))}</p>
      <Show when={answered()}>
        <p class="survey-eyes">{elsewhere() && !over() ? t('survey.elsewhere') : t('survey.answered')}</p>
      </Show>
      <div class="survey-deeds">
        <Show when={standing() && !over() && !elsewhere()}>
          <Button tone={answered() || mine() ? 'plain' : 'primary'} onClick={() => setOpen('answer')}>
            {answered() ? t('survey.change') : t('survey.answer')}
          </Button>
        </Show>
        <Show when={standing() && mine()}>
          <Button onClick={() => setOpen('results')}>{t('survey.results')}</Button>
        </Show>
      </div>
      <div class="survey-foot">
        <span>{t('survey.people', props.survey.answered.length)}</span>
        <Show
          when={over()}
          fallback={
            <Show when={props.survey.until}>{(until) => <span>{t('survey.until', moment(until()))}</span>}</Show>
          }
        >
          <strong>{t('survey.closed')}</strong>
        </Show>
        <Show when={standing() && mine() && !over()}>
          <Button tone="quiet" size="small" onClick={() => void close()}>
            {t('survey.close')}
          </Button>
        </Show>
      </div>
      <Show when={open() === 'answer'}>
        <AnswerDialog {...props} onClose={() => setOpen(null)} />
      </Show>
      <Show when={open() === 'results'}>
        <ResultsDialog {...props} over={over()} onClose={() => setOpen(null)} />
      </Show>
    </section>
  )
}
