import { Match, Show, Switch } from 'solid-js'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import { STAGE_WORDS } from '../../../shared/kinds/ticket/index.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import type { NearReport, SimilarReport } from '../../../shared/protocol/near.ts'
import { Badge } from '../../ui/Badge.tsx'
import { date, language, number, t } from '../../words/index.ts'
import type { Live } from '../live.tsx'
import { MeToo } from './MeToo.tsx'

/** What others reported: found by where it is, or by what sort it is. */
export type Reported = Omit<NearReport, 'metres'> &
  Partial<Pick<NearReport, 'metres'> & Pick<SimilarReport, 'category'>>

interface ReportLineProps {
  readonly api: Pick<Live['api'], 'command'>
  readonly form: DeskForm
  readonly joins: boolean
  readonly report: Reported
  readonly onChange: (joined: boolean) => void
}

/** One report of others: how far it has come, and a way to say that one has the same. */
export const ReportLine = (props: ReportLineProps) => (
  <li class="near-report">
    <Facts report={props.report} form={props.form} />
    <Switch fallback={<Joining {...props} />}>
      <Match when={!props.joins && props.report.mine === null}>
        <a class="near-yours" href={`/status/${props.report.number}`}>
          {t('near.status')}
        </a>
      </Match>
      <Match when={props.report.mine === 'yours'}>
        <a class="near-yours" href={`/messages/${props.report.conversation}`}>
          {t('near.yours')}
        </a>
      </Match>
    </Switch>
  </li>
)

const Facts = (props: { readonly report: Reported; readonly form: DeskForm }) => {
  const category = () => {
    const known = props.form.categories.find(({ id }) => id === props.report.category)
    return known ? [inLanguage(known.label, language())] : []
  }
  const stage = () => {
    const own = props.form.stages?.[props.report.stage]
    return own ? inLanguage(own, language()) : STAGE_WORDS[props.report.stage][language()]
  }
  return (
    <div class="near-facts">
      <span class="near-head">
        <b dir="ltr">{props.report.number}</b>
        <Badge tone={props.report.stage === 'waiting' ? 'warning' : 'soft'}>{stage()}</Badge>
      </span>
      <span class="soft">
        {[
          ...category(),
          ...(props.report.metres === undefined ? [] : [t('near.metres', number(props.report.metres))]),
          t('near.since', date(props.report.day)),
          ...(props.report.others > 0 ? [t('near.others', props.report.others)] : []),
        ].join(' · ')}
      </span>
    </div>
  )
}

interface JoiningProps {
  readonly api: Pick<Live['api'], 'command'>
  readonly report: Reported
  readonly onChange: (joined: boolean) => void
}

const Joining = (props: JoiningProps) => (
  <div class="near-deeds">
    <MeToo
      api={props.api}
      report={props.report.conversation}
      joined={props.report.mine === 'joined'}
      number={props.report.number}
      onChange={props.onChange}
    />
    <Show when={props.report.mine === 'joined'}>
      <p>
        {t('near.joined')} <a href={`/status/${props.report.number}`}>{t('near.status')}</a>
      </p>
    </Show>
  </div>
)
