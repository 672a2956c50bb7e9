import type { JSX } from 'solid-js'
import './Badge.css'

interface BadgeProps {
  readonly tone?: 'accent' | 'soft' | 'danger' | 'success' | 'warning' | 'info'
  readonly children: JSX.Element
}

/** A count or a word in a small round field. What it counts must be said beside it, or with `unseen` words inside. */
export const Badge = (props: BadgeProps) => (
  <span class="badge" data-tone={props.tone ?? 'soft'}>
    {props.children}
  </span>
)
