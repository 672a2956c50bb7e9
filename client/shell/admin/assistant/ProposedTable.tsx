import { For } from 'solid-js'
import type { Suggestions } from '../../../../shared/protocol/suggestions.ts'
import { number, t } from '../../../words/index.ts'
import { WideTable } from './WideTable.tsx'

interface ProposedTableProps {
  readonly of: readonly Suggestions[]
  /** what desks are called */
  readonly names: ReadonlyMap<string, string>
}

const COLUMNS = ['desk', 'made', 'taken', 'edited', 'dismissed', 'automatic'] as const

/** What it proposed to the staff, and what became of that. */
export const ProposedTable = (props: ProposedTableProps) => (
  <WideTable
    id="assistant-proposed"
    title={t('assistant.proposalsTitle')}
    columns={COLUMNS.map((name) => t(`assistant.${name}`))}
  >
    <For each={props.of}>
      {(one) => (
        <tr>
          <th scope="row" dir="auto">
            {props.names.get(one.desk) ?? one.desk} · {t(`assistant.field.${one.field}`)}
          </th>
          <td>{number(one.made)}</td>
          <td>{number(one.accepted)}</td>
          <td>{number(one.edited)}</td>
          <td>{number(one.dismissed)}</td>
          <td>{number(one.automatic)}</td>
        </tr>
      )}
    </For>
  </WideTable>
)
