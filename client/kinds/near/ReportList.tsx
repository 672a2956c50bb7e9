import { For, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { t } from '../../words/index.ts'
import type { Live } from '../live.tsx'
import { type Reported, ReportLine } from './ReportLine.tsx'
import './near.css'

interface ReportListProps {
  readonly title: string
  readonly api: Pick<Live['api'], 'command'>
  readonly form: DeskForm
  /** may whoever looks say that they have the same? */
  readonly joins: boolean
  readonly reports: readonly Reported[]
  readonly onChange: (report: ConversationId, joined: boolean) => void
}

/** What others reported already: whoever has the same says so, and needs to write nothing. */
export const ReportList = (props: ReportListProps) => (
  <Show when={props.reports.length > 0}>
    <section class="near" aria-label={props.title}>
      <h2>{props.title}</h2>
      <p class="soft">{t(props.joins ? 'near.lead' : 'near.leadGuest')}</p>
      <ul>
        <For each={props.reports}>
          {(report) => (
            <ReportLine {...props} report={report} onChange={(on) => props.onChange(report.conversation, on)} />
          )}
        </For>
      </ul>
    </section>
  </Show>
)
