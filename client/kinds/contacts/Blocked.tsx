import Ban from 'lucide-solid/icons/ban'
import { Show } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { t } from '../../words/index.ts'
import { PeopleRows } from './PeopleRows.tsx'

/** Whom one blocked, and the way back (CO4). */
export const Blocked = (props: { readonly rows: readonly Row[] }) => (
  <Show
    when={props.rows.length > 0}
    fallback={
      <EmptyState icon={Ban} title={t('contacts.blocked.none')}>
        {t('contacts.blocked.noneBody')}
      </EmptyState>
    }
  >
    <PeopleRows
      head={<p class="soft">{t('contacts.blocked.count', props.rows.length)}</p>}
      rows={props.rows}
      ways={['contact.unblock']}
    />
  </Show>
)
