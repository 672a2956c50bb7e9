import { useSearchParams } from '@solidjs/router'
import { createResource, Match, Show, Switch } from 'solid-js'
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
  const known = () => (list.error ? undefined : list.latest)
  const go = (desk: string | null) => setSearch({ desk }, { scroll: false })
  return (
    <div class="desks">
      <Switch fallback={<SkeletonRows rows={6} label={t('frame.loading')} />}>
        <Match when={list.error}>{(failure) => <Failure of={failure()} />}</Match>
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
