import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Icon } from './Button.tsx'
import './EmptyState.css'

interface EmptyStateProps {
  readonly icon: Icon
  readonly title: string
  /** `h1` where it is all there is on the page */
  readonly heading?: 'h1' | 'h2' | 'h3'
  readonly children?: JSX.Element
  /** what to do about it */
  readonly action?: JSX.Element
}

/** Nothing is here (yet), and what to do about it. */
export const EmptyState = (props: EmptyStateProps) => (
  <div class="empty-state">
    <span class="empty-state-icon">{props.icon({ size: 28, 'aria-hidden': true })}</span>
    <Dynamic component={props.heading ?? 'h2'} class="empty-state-title">
      {props.title}
    </Dynamic>
    <Show when={props.children}>
      <p>{props.children}</p>
    </Show>
    <Show when={props.action}>
      <div class="empty-state-action">{props.action}</div>
    </Show>
  </div>
)
