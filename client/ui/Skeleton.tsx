import { For } from 'solid-js'
import './Skeleton.css'

interface SkeletonProps {
  readonly shape?: 'line' | 'circle' | 'block'
  /** how much of the line: the text to come is seldom as wide as the page */
  readonly width?: 'full' | 'most' | 'half' | 'short'
}

/** Holds the place of what is being fetched, so that nothing jumps. Hidden from those who listen. */
export const Skeleton = (props: SkeletonProps) => (
  <span class="skeleton" data-shape={props.shape ?? 'line'} data-width={props.width ?? 'full'} aria-hidden="true" />
)

const WIDTHS = ['most', 'half', 'full', 'short'] as const

/** Rows of a list to come: a face, a name, a line. */
export const SkeletonRows = (props: { readonly rows: number; readonly label: string }) => (
  <div class="skeleton-rows" role="status">
    <span class="unseen">{props.label}</span>
    <For each={Array.from({ length: props.rows }, (_, at) => at)}>
      {(at) => (
        <div class="skeleton-row">
          <Skeleton shape="circle" />
          <div>
            <Skeleton width={WIDTHS[(at + 1) % 4]} />
            <Skeleton width={WIDTHS[at % 4]} />
          </div>
        </div>
      )}
    </For>
  </div>
)
