import UserPlus from 'lucide-solid/icons/user-plus'
import { Show } from 'solid-js'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Row } from '../../sync/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ago, t } from '../../words/index.ts'
import { PeopleRows } from './PeopleRows.tsx'

interface RequestsProps {
  readonly incoming: readonly Row[]
  readonly outgoing: readonly Row[]
}

const line = ({ state }: Row) => t('contacts.requests.asked', ago((state as Direct).askedAt, Date.now()))

/** Who asks to be a contact, and who was asked: answered, withdrawn and brought to mind here (CO1). */
export const Requests = (props: RequestsProps) => (
  <Show
    when={props.incoming.length + props.outgoing.length > 0}
    fallback={
      <EmptyState icon={UserPlus} title={t('contacts.requests.none')}>
        {t('contacts.requests.noneBody')}
      </EmptyState>
    }
  >
    <PeopleRows
      head={<h2>{t('contacts.requests.incoming')}</h2>}
      rows={props.incoming}
      line={line}
      primary={true}
      ways={['contact.accept', 'contact.decline']}
    />
    <PeopleRows
      head={<h2>{t('contacts.requests.outgoing')}</h2>}
      rows={props.outgoing}
      line={line}
      ways={['contact.boost', 'contact.cancel']}
    />
  </Show>
)
