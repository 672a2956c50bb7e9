import { useSearchParams } from '@solidjs/router'
import TableProperties from 'lucide-solid/icons/table-properties'
import UserRoundSearch from 'lucide-solid/icons/user-round-search'
import { createSignal, Show } from 'solid-js'
import type { AccountId } from '../../../../shared/kernel/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { later } from '../../../ui/later.tsx'
import { t } from '../../../words/index.ts'
import { type Me, useSession } from '../../session.ts'
import { createPages } from '../pages.ts'
import { PeopleList, type PeopleWish } from './PeopleList.tsx'
import { PersonPanel } from './PersonPanel.tsx'
import './people.css'

const PermissionsDialog = later(async () => (await import('./PermissionsDialog.tsx')).PermissionsDialog)

/** Two panes: those who were found, and one of them. On a phone one at a time. Who is open stands in the address. */
export const PeoplePanel = (props: { readonly me: Me }) => {
  const { accounts } = useSession()
  const [found, setFound] = useSearchParams<{ person: string }>()
  const [tableShown, showTable] = createSignal(false)
  const pages = createPages((wish: PeopleWish, after) =>
    accounts.staffPeople({ query: { ...wish, ...(after && { after }) } }),
  )
  const open = (person: string | null) => setFound({ person }, { scroll: false })
  return (
    <section class="people-page" data-open={found.person ? '' : undefined}>
      <div class="people-head">
        <p class="soft">{t('staff.lead')}</p>
        <Button size="small" icon={TableProperties} onClick={() => showTable(true)}>
          {t('staff.table')}
        </Button>
      </div>
      <div class="people-panes">
        <PeopleList pages={pages} open={found.person ?? null} onOpen={open} />
        <Show
          when={found.person}
          keyed={true}
          fallback={
            <div class="people-none">
              <EmptyState icon={UserRoundSearch} title={t('staff.find.pick')}>
                {t('staff.find.pickBody')}
              </EmptyState>
            </div>
          }
        >
          {(id) => <PersonPanel me={props.me} id={id as AccountId} onChange={pages.put} onBack={() => open(null)} />}
        </Show>
      </div>
      <Show when={tableShown()}>
        <PermissionsDialog onClose={() => showTable(false)} />
      </Show>
    </section>
  )
}
