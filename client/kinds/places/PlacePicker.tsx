import ChevronDown from 'lucide-solid/icons/chevron-down'
import X from 'lucide-solid/icons/x'
import { createEffect, createUniqueId, For, on, Show } from 'solid-js'
import type { PlaceId } from '../../../shared/kernel/ids.ts'
import type { Tree } from '../../../shared/kernel/tree.ts'
import type { Place } from '../../../shared/protocol/places.ts'
import { Field, type FieldWords } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { t } from '../../words/index.ts'
import { placeName, placesFailed, usePlaces } from './known.ts'
import { PlaceOption } from './PlaceOption.tsx'
import { createPicking } from './picking.ts'
import './picker.css'

interface PlacePickerProps extends FieldWords {
  readonly value: PlaceId | null
  readonly onChange: (place: PlaceId | null) => void
  /** default: all places in use */
  readonly tree?: Tree<Place> | null
  /** what cannot be chosen here */
  readonly barred?: (place: Place) => boolean
  /** what it says when nothing is chosen */
  readonly none?: string
  /** false: something has to be chosen */
  readonly clearable?: boolean
}

/** Chooses a place: by typing some of its name, in either language, or by walking through the tree. */
export const PlacePicker = (props: PlacePickerProps) => {
  const all = usePlaces()
  const tree = () => props.tree ?? all()
  const list = createUniqueId()
  let box!: HTMLDivElement
  let input!: HTMLInputElement

  const picking = createPicking({
    tree,
    value: () => props.value,
    barred: (place) => props.barred?.(place) ?? false,
    onChoose({ id }) {
      props.onChange(id)
      input.focus()
    },
  })
  const { open, typed, at, rows } = picking
  createEffect(
    on([at, rows], () => {
      if (open()) document.getElementById(`${list}-${at()}`)?.scrollIntoView({ block: 'nearest' })
    }),
  )

  const way = () => tree()?.pathOf(props.value).map(placeName) ?? []
  const face = () => way().at(-1) ?? (props.value && tree() ? t('places.unknown') : '')
  const hint = () => (open() ? face() : props.none) || t('places.choose')
  const nothing = () => {
    if (typed().trim()) return t('places.nothing', typed().trim())
    if (tree()) return t('places.empty')
    return placesFailed() ? t('places.away') : t('frame.loading')
  }
  const press = () => {
    if (props.value !== null && props.clearable !== false) {
      props.onChange(null)
      picking.close()
    } else if (open()) picking.close()
    else picking.show()
    input.focus()
  }
  const clears = () => props.value !== null && props.clearable !== false

  return (
    <Field
      label={props.label}
      optional={props.optional ?? false}
      hint={props.hint}
      error={props.error ?? null}
      below={props.below ?? (way().length > 1 && <span dir="auto">{way().join(' › ')}</span>)}
    >
      {(links) => (
        <div
          class="place-pick"
          ref={box}
          onFocusOut={(event) => box.contains(event.relatedTarget as Node | null) || picking.close()}
        >
          <div class="input-row">
            <input
              {...links()}
              ref={input}
              class="input"
              role="combobox"
              aria-expanded={open()}
              aria-controls={list}
              aria-haspopup="tree"
              aria-autocomplete="list"
              aria-activedescendant={open() && at() >= 0 ? `${list}-${at()}` : undefined}
              autocomplete="off"
              dir="auto"
              placeholder={hint()}
              value={open() ? typed() : face()}
              onClick={picking.show}
              onInput={(event) => picking.type(event.currentTarget.value)}
              onKeyDown={picking.press}
            />
            <span class="input-end">
              <IconButton
                icon={(icon) => (clears() ? <X {...icon} /> : <ChevronDown {...icon} />)}
                size="small"
                label={clears() ? t('places.clear') : t('places.show')}
                onClick={press}
              />
            </span>
          </div>
          <Show when={open()}>
            <div class="place-list" role="tree" id={list} aria-label={props.label}>
              <For each={rows()} fallback={<p class="place-none">{nothing()}</p>}>
                {(row, index) => (
                  <PlaceOption
                    id={`${list}-${index()}`}
                    row={row}
                    at={index() === at()}
                    chosen={row.place.id === props.value}
                    barred={props.barred?.(row.place) ?? false}
                    onFold={() => picking.fold(row.place.id)}
                    onChoose={() => picking.choose(row.place)}
                  />
                )}
              </For>
              <Show when={picking.more() > 0}>
                <p class="place-none">{t('places.more', picking.more())}</p>
              </Show>
            </div>
          </Show>
          <span class="unseen" role="status">
            <Show when={open() && typed().trim()}>{t('places.found', rows().length + picking.more())}</Show>
          </span>
        </div>
      )}
    </Field>
  )
}
