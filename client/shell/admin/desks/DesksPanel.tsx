import { useSearchParams } from '@solidjs/router'
import { createMemo, createResource, Match, Show, Switch } from 'solid-js'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { type Me, useSession } from '../../session.ts'
import { DeskList } from './DeskList.tsx'
import { OneDesk } from './OneDesk.tsx'
import './desks.css'

/** Looks after the desks: all of them, and the one that is being written. */
export const DesksPanel = (props: { readonly me: Me }) => {
  const { accounts } = useSession()
  const [search, setSearch] = useSearchParams<{ desk?: string }>()
  const [list, { refetch }] = createResource(() => accounts.keptDesks())
  type List = ReturnType<typeof list>
  // what is not read again stays as it was: somebody is writing beside it
  const known = createMemo<List>((before) => (list.error ? before : list.latest))
  const go = (desk: string | null) => setSearch({ desk }, { scroll: false })
  return (
    <div class="desks">
      <Failure of={list.error} />
      <Switch fallback={!list.error && <SkeletonRows rows={6} label={t('frame.loading')} />}>
        <Match when={known()}>
          {(there) => (
            <Show
              when={search.desk}
              keyed={true}
              fallback={<DeskList account={props.me.id} list={there()} onOpen={go} />}
            >
              {(desk) => (
                <OneDesk
                  account={props.me.id}
                  desk={desk}
                  list={there()}
                  onBack={() => go(null)}
                  onChanged={() => void refetch()}
                />
              )}
            </Show>
          )}
        </Match>
      </Switch>
    </div>
  )
}
