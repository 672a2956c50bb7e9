import { For } from 'solid-js'
import type { DeskFigures } from '../../../../shared/protocol/assistant.ts'
import { number, roughly, t } from '../../../words/index.ts'
import { share } from './told.ts'
import { WideTable } from './WideTable.tsx'

interface DeskTableProps {
  readonly of: readonly DeskFigures[]
  /** what desks are called */
  readonly names: ReadonlyMap<string, string>
}

/** The same by desk, and what was at none. */
export const DeskTable = (props: DeskTableProps) => (
  <WideTable
    id="assistant-desks"
    title={t('assistant.desks')}
    columns={[
      t('assistant.desk'),
      t('assistant.asked'),
      t('assistant.card.answered'),
      t('assistant.back'),
      t('assistant.unknownTo'),
      t('assistant.card.alone'),
      t('assistant.card.stayed'),
      t('assistant.card.tokens'),
    ]}
  >
    <For each={props.of}>
      {(one) => (
        <tr>
          <th scope="row" dir="auto">
            {one.desk === null ? t('assistant.elsewhere') : (props.names.get(one.desk) ?? one.desk)}
          </th>
          <td>{number(one.asked)}</td>
          <td>{share(one.answered, one.asked)}</td>
          <td>{number(one.back)}</td>
          <td>{number(one.unknown)}</td>
          <td>{share(one.alone, one.solved)}</td>
          <td>{share(one.stayed, one.ripe)}</td>
          <td>{roughly(one.read + one.written)}</td>
        </tr>
      )}
    </For>
  </WideTable>
)
