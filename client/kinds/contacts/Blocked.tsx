import Ban from 'lucide-solid/icons/ban'
import { For, Show } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { PersonRow } from './PersonRow.tsx'

/** Whom one blocked, and the way back (CO4). */
export const Blocked = (props: { readonly rows: readonly Row[] }) => {
  const live = useLive()
  return (
    <Show
      when={props.rows.length > 0}
      fallback={
        <EmptyState icon={Ban} title={t('contacts.blocked.none')}>
          {t('contacts.blocked.noneBody')}
        </EmptyState>
      }
    >
      <section class="requests">
        <p class="soft">{t('contacts.blocked.count', props.rows.length)}</p>
        <ul>
          <For each={props.rows}>
            {(row) => (
              <PersonRow row={row}>
                <Button size="small" onClick={() => live.wish(row.conversation, { type: 'contact.unblock' })}>
                  {t('people.unblock')}
                </Button>
              </PersonRow>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
