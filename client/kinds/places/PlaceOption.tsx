import ChevronRight from 'lucide-solid/icons/chevron-right'
import { type JSX, Show } from 'solid-js'
import { drawn } from '../../ui/drawn.ts'
import { t } from '../../words/index.ts'
import { placeName } from './known.ts'
import type { Row } from './rows.ts'

const FoldIcon = drawn(ChevronRight)

interface PlaceOptionProps {
  readonly id: string
  readonly row: Row
  /** the keys are at it */
  readonly at: boolean
  readonly chosen: boolean
  readonly barred: boolean
  /** after its words */
  readonly end?: JSX.Element
  readonly onFold: () => void
  readonly onChoose: () => void
}

/** A place that can be chosen, and before it what unfolds those within it. */
export const PlaceOption = (props: PlaceOptionProps) => {
  const fold = (event: Event) => {
    event.stopPropagation()
    props.onFold()
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
    <div
      class="place-option"
      id={props.id}
      role="treeitem"
      aria-level={props.row.level}
      aria-expanded={props.row.open ?? undefined}
      aria-selected={props.chosen}
      aria-disabled={props.barred || undefined}
      data-at={props.at ? '' : undefined}
      style={{ '--level': props.row.level }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for fingers; the arrows of the field do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <span
        class="place-fold"
        data-open={props.row.open === null ? undefined : props.row.open}
        onClick={(event) => props.row.open !== null && fold(event)}
      >
        <Show when={props.row.open !== null}>
          <FoldIcon />
        </Show>
      </span>
      <span class="place-option-words">
        <span dir="auto">{placeName(props.row.place)}</span>
        <small dir="auto">
          {[t(`places.sort.${props.row.place.sort}`), ...props.row.within.map(placeName).reverse()].join(' · ')}
        </small>
      </span>
      {props.end}
    </div>
  )
}
