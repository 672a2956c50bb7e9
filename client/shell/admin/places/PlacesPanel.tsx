import { useSearchParams } from '@solidjs/router'
import FileUp from 'lucide-solid/icons/file-up'
import MapPinned from 'lucide-solid/icons/map-pinned'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { later } from '../../../ui/later.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import { createKept } from './kept.ts'
import { NewPlaceDialog } from './NewPlaceDialog.tsx'
import { PlaceSheet } from './PlaceSheet.tsx'
import { PlaceTree } from './PlaceTree.tsx'
import './places.css'

const ListDialog = later(async () => (await import('./ListDialog.tsx')).ListDialog)

/** Looks after the tree of places: it stands at the side, and beside it the place that was chosen. */
export const PlacesPanel = () => {
  const { accounts } = useSession()
  const kept = createKept(accounts)
  const [search, setSearch] = useSearchParams<{ place?: string }>()
  const [adding, setAdding] = createSignal<{ readonly within: PlaceId | null } | null>(null)
  const [listing, setListing] = createSignal(false)

  const chosen = () => kept.all()?.get((search.place ?? '') as PlaceId) ?? null
  const choose = (place: PlaceId | null) => setSearch({ place }, { scroll: false })
  const isEmpty = () => kept.all()?.all.length === 0
  const ways = () => (
    <>
      <Button tone="primary" icon={Plus} onClick={() => setAdding({ within: null })}>
        {t('places.admin.add')}
      </Button>
      <Button icon={FileUp} onClick={() => setListing(true)}>
        {t('places.admin.import')}
      </Button>
    </>
  )

  return (
    <div class="places">
      <header class="places-head">
        <div class="places-lead">
          <h2>{t('places.admin.title')}</h2>
          <p class="soft">{t('places.admin.lead')}</p>
        </div>
        <Show when={kept.all() && !isEmpty()}>
          <div class="places-ways">{ways()}</div>
        </Show>
      </header>
      <Failure of={kept.failure()} />
      <Switch fallback={!kept.failure() && <SkeletonRows rows={6} label={t('frame.loading')} />}>
        <Match when={isEmpty()}>
          <EmptyState icon={MapPinned} heading="h3" title={t('places.empty')} action={ways()}>
            {t('places.admin.first')}
          </EmptyState>
        </Match>
        <Match when={kept.listed()}>
          {(tree) => (
            <div class="places-both" data-chosen={chosen() ? '' : undefined}>
              <PlaceTree kept={kept} tree={tree()} chosen={chosen()?.id ?? null} onChoose={choose} />
              <Show
                when={chosen()?.id}
                keyed={true}
                fallback={<p class="places-none soft">{t('places.admin.pick')}</p>}
              >
                {(id) => (
                  <PlaceSheet
                    place={chosen()!}
                    kept={kept}
                    onBack={() => choose(null)}
                    onAdd={() => setAdding({ within: id })}
                  />
                )}
              </Show>
            </div>
          )}
        </Match>
      </Switch>
      <Show when={adding()}>
        {(where) => (
          <NewPlaceDialog kept={kept} within={where().within} onClose={() => setAdding(null)} onAdded={choose} />
        )}
      </Show>
      <Show when={listing()}>
        <ListDialog kept={kept} onClose={() => setListing(false)} />
      </Show>
    </div>
  )
}
