import { For } from 'solid-js'
import { COLUMNS, type Column } from '../../../../../shared/protocol/views.ts'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { Dialog } from '../../../../ui/Dialog.tsx'
import { t } from '../../../../words/index.ts'

interface ColumnsDialogProps {
  readonly columns: readonly Column[]
  readonly onChoose: (columns: readonly Column[]) => void
  readonly onClose: () => void
}

/** What the list shows of each ticket, where it has room. */
export const ColumnsDialog = (props: ColumnsDialogProps) => (
  <Dialog open={true} onClose={props.onClose} title={t('view.columns')} size="small">
    <div class="view-columns">
      <For each={COLUMNS}>
        {(column) => (
          <Checkbox
            label={t(`view.column.${column}`)}
            checked={props.columns.includes(column)}
            disabled={column === 'subject'}
            onChange={(on) =>
              props.onChoose(COLUMNS.filter((one) => (one === column ? on : props.columns.includes(one))))
            }
          />
        )}
      </For>
    </div>
  </Dialog>
)
