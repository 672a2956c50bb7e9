import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import type { Tree } from '../../../../shared/kernel/tree.ts'
import type { KeptPlace } from '../../../../shared/protocol/places.ts'
import { found, keyed, openedFor, PlaceOption, unfolded } from '../../../kinds/places/index.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Switch } from '../../../ui/Checkbox.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { t } from '../../../words/index.ts'
import type { Kept } from './kept.ts'

interface PlaceTreeProps {
  readonly kept: Kept
  readonly tree: Tree<KeptPlace>
  readonly chosen: PlaceId | null
  readonly onChoose: (place: PlaceId) => void
}

/** The tree of places: folded and unfolded, walked through by arrows, searched. */
export const PlaceTree = (props: PlaceTreeProps) => {
  const id = createUniqueId()
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(openedFor(props.tree, props.chosen))
  const [typed, setTyped] = createSignal('')
  const [at, setAt] = createSignal<PlaceId | null>(props.chosen)
  const rows = createMemo(() => (typed().trim() ? found(props.tree, typed()) : unfolded(props.tree, opened())))
  const index = () => rows().findIndex(({ place }) => place.id === at())

  const fold = (place: string) => {
    const next = new Set(opened())
    if (!next.delete(place)) next.add(place)
    setOpened(next)
  }
  const choose = (place: PlaceId) => {
    setAt(place)
    props.onChoose(place)
  }
  // what was chosen elsewhere, or moved, is to be seen
  createEffect(
    on(
      () => [props.chosen, props.tree] as const,
      ([chosen, tree]) => {
        if (!chosen) return
        setAt(chosen)
        setOpened((before) => new Set([...before, ...openedFor(tree, chosen)]))
      },
    ),
  )
  const press = (event: KeyboardEvent) => {
    const row = rows()[index()]
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (row) choose(row.place.id)
      return
    }
    const move = keyed(rows(), index(), event.key)
    if (!move) return
    event.preventDefault()
    if ('fold' in move) return fold(move.fold)
    setAt(rows()[move.to]!.place.id)
    document.getElementById(`${id}-${move.to}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <section class="places-side sheet">
      <TextField
        type="search"
        icon={Search}
        label={t('places.admin.find')}
        value={typed()}
        onValue={setTyped}
        autocomplete="off"
        dir="auto"
      />
      {/* biome-ignore lint/a11y/useAriaActivedescendantWithTabindex: it has one, as Solid writes it */}
      <div
        class="places-tree"
        role="tree"
        tabindex={0}
        aria-label={t('places.admin.tree')}
        aria-activedescendant={index() >= 0 ? `${id}-${index()}` : undefined}
        onKeyDown={press}
        onFocus={() => index() < 0 && setAt(rows()[0]?.place.id ?? null)}
      >
        <For each={rows()} fallback={<p class="place-none">{t('places.nothing', typed().trim())}</p>}>
          {(row, place) => (
            <PlaceOption
              id={`${id}-${place()}`}
              row={row}
              at={row.place.id === at()}
              chosen={row.place.id === props.chosen}
              barred={false}
              onFold={() => fold(row.place.id)}
              onChoose={() => choose(row.place.id)}
              end={
                <Show when={row.place.retiredAt !== null}>
                  <Badge>{t('places.admin.outOfUse')}</Badge>
                </Show>
              }
            />
          )}
        </For>
      </div>
      <Switch label={t('places.admin.retired')} checked={props.kept.retired()} onChange={props.kept.setRetired} />
    </section>
  )
}
