import UserPlus from 'lucide-solid/icons/user-plus'
import { For, Show } from 'solid-js'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Row } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ago, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { PersonRow } from './PersonRow.tsx'

interface RequestsProps {
  readonly incoming: readonly Row[]
  readonly outgoing: readonly Row[]
}

/** Who asks to be a contact, and who was asked: answered, withdrawn and brought to mind here (CO1). */
export const Requests = (props: RequestsProps) => {
  const live = useLive()
  const wish = (row: Row, type: 'contact.accept' | 'contact.decline' | 'contact.cancel' | 'contact.boost') =>
    live.wish(row.conversation, { type })
  const line = ({ state }: Row) => t('contacts.requests.asked', ago((state as Direct).askedAt, Date.now()))
  return (
    <Show
      when={props.incoming.length + props.outgoing.length > 0}
      fallback={
        <EmptyState icon={UserPlus} title={t('contacts.requests.none')}>
          {t('contacts.requests.noneBody')}
        </EmptyState>
      }
    >
      <Show when={props.incoming.length > 0}>
        <section class="requests">
          <h2>{t('contacts.requests.incoming')}</h2>
          <ul>
            <For each={props.incoming}>
              {(row) => (
                <PersonRow row={row} line={line(row)}>
                  <Button tone="primary" size="small" onClick={() => wish(row, 'contact.accept')}>
                    {t('people.accept')}
                  </Button>
                  <Button size="small" onClick={() => wish(row, 'contact.decline')}>
                    {t('people.decline')}
                  </Button>
                </PersonRow>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.outgoing.length > 0}>
        <section class="requests">
          <h2>{t('contacts.requests.outgoing')}</h2>
          <ul>
            <For each={props.outgoing}>
              {(row) => (
                <PersonRow row={row} line={line(row)}>
                  <Button size="small" onClick={() => wish(row, 'contact.boost')}>
                    {t('people.boost')}
                  </Button>
                  <Button size="small" onClick={() => wish(row, 'contact.cancel')}>
                    {t('people.cancel')}
                  </Button>
                </PersonRow>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </Show>
  )
}
