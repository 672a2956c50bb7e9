import { createResource } from 'solid-js'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import type { NearReport } from '../../../shared/protocol/near.ts'
import { t } from '../../words/index.ts'
import type { Live } from '../live.tsx'
import { joinedIn, type Spot, spotOf } from './asking.ts'
import { ReportList } from './ReportList.tsx'

interface NearReportsProps {
  readonly api: Pick<Live['api'], 'near' | 'command'>
  readonly form: DeskForm
  /** may whoever looks say that they have the same? */
  readonly joins: boolean
  readonly category: string | null
  readonly point: { readonly lat: number; readonly lon: number } | null
}

/** What of the same sort was reported near there already: whoever has the same says so, and needs to write nothing. */
export const NearReports = (props: NearReportsProps) => {
  const spot = () => {
    const asked = spotOf(props.form, props)
    return asked && JSON.stringify(asked)
  }
  const [found, { mutate }] = createResource(spot, (asked) =>
    props.api.near({ query: JSON.parse(asked) as Spot }).catch((): NearReport[] => []),
  )
  const reports = () => (spot() && found.latest) || []
  return (
    <div role="status">
      <ReportList
        {...props}
        title={t('near.title')}
        reports={reports()}
        onChange={(report, joined) => mutate((all) => all && joinedIn(all, report, joined))}
      />
    </div>
  )
}
