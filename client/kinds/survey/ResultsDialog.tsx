import Download from 'lucide-solid/icons/download'
import { createResource, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message, Surveyed } from '../../../shared/kinds/thread/index.ts'
import type { Results } from '../../../shared/protocol/surveys.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { csvOf } from './csv.ts'
import { SumView } from './SumView.tsx'
import { saidBy, sheetOf } from './sheet.ts'
import './results.css'

interface ResultsDialogProps {
  readonly conversation: ConversationId
  readonly message: Message
  readonly survey: Surveyed
  readonly over: boolean
  readonly onClose: () => void
}

/** Gives a text to the browser to be saved. */
const save = (text: string, name: string) => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** What was answered, for whoever asked: it moves as people answer. */
export const ResultsDialog = (props: ResultsDialogProps) => {
  const live = useLive()
  const moved = () => `${props.survey.moved} ${props.over}`
  const [results] = createResource(moved, () =>
    live.api
      .surveyResults({ params: { conversation: props.conversation, message: String(props.message.seq) } })
      .catch(() => 'failed' as const),
  )
  const told = () => {
    const found = results.latest
    return found && found !== 'failed' && found.sums ? { ...found, sums: found.sums } : null
  }
  const waiting = () => {
    if (results.latest === 'failed') return t('failure.unreachable')
    if (props.survey.anonymous && !props.over) return t('survey.notYet')
    return props.survey.anonymous ? t('survey.tooFew') : t('survey.none')
  }
  const download = () => {
    const headings = {
      name: t('survey.columnName'),
      question: t('survey.says'),
      answer: t('survey.columnAnswer'),
      count: t('survey.columnCount'),
    }
    const nameOf = (account: Message['by']) => live.name(account)
    save(csvOf(sheetOf(props.survey.questions, told()!, headings, nameOf)), `${t('survey.file')}.csv`)
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('survey.results')}
      description={t('survey.people', props.survey.answered.length)}
      actions={
        <Show when={told() && props.survey.answered.length > 0}>
          <Button icon={Download} onClick={download}>
            {t('survey.download')}
          </Button>
        </Show>
      }
    >
      <Switch fallback={<Spinner />}>
        <Match when={told() && props.survey.answered.length > 0}>
          <Found survey={props.survey} results={told()!} />
        </Match>
        <Match when={results.latest}>
          <p class="survey-waits">{waiting()}</p>
        </Match>
      </Switch>
    </Dialog>
  )
}

interface FoundProps {
  readonly survey: Surveyed
  readonly results: Results & { readonly sums: NonNullable<Results['sums']> }
}

const Found = (props: FoundProps) => {
  const [tab, setTab] = createSignal<'all' | 'people'>('all')
  const all = () => (
    <For each={props.survey.questions}>
      {(question, place) => (
        <SumView question={question} sum={props.results.sums[place()]!} people={props.survey.answered.length} />
      )}
    </For>
  )
  return (
    <Show when={props.results.papers} fallback={all()}>
      {(papers) => (
        <Tabs
          label={t('survey.results')}
          value={tab()}
          onChange={setTab}
          tabs={[
            { name: 'all', label: t('survey.byQuestion'), panel: all },
            {
              name: 'people',
              label: t('survey.byPerson'),
              panel: () => <ByPerson survey={props.survey} papers={papers()} />,
            },
          ]}
        />
      )}
    </Show>
  )
}

/** Who answered what, one after the other. */
const ByPerson = (props: { readonly survey: Surveyed; readonly papers: NonNullable<Results['papers']> }) => {
  const live = useLive()
  return (
    <For each={props.papers}>
      {(paper) => (
        <section class="survey-sum" aria-label={live.name(paper.by)}>
          <h3>{live.name(paper.by)}</h3>
          <dl class="survey-paper">
            <For each={props.survey.questions}>
              {(question, place) => (
                <div>
                  <dt dir="auto">{question.says}</dt>
                  <dd dir="auto">{saidBy(question, paper.answers[place()] ?? null) || t('survey.passed')}</dd>
                </div>
              )}
            </For>
          </dl>
        </section>
      )}
    </For>
  )
}
