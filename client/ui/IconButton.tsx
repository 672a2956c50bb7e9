import { type JSX, Show, splitProps } from 'solid-js'
import type { Icon } from './Button.tsx'
import { copyOf } from './drawn.ts'
import './IconButton.css'

/** `menu` is no type of button that a browser still knows. */
type ButtonAttributes = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  readonly type?: 'button' | 'submit' | 'reset'
}

type IconButtonProps = Omit<ButtonAttributes, 'children' | 'title'> & {
  readonly icon: Icon
  /** what it does: read out, and shown on hover */
  readonly label: string
  readonly size?: 'medium' | 'small'
  readonly pressed?: boolean
  /** false where the label stands beside it anyway */
  readonly tip?: boolean
  /** a count or a dot in the corner */
  readonly badge?: JSX.Element
}

export const IconButton = (props: IconButtonProps) => {
  const [own, rest] = splitProps(props, ['icon', 'label', 'size', 'pressed', 'tip', 'badge', 'class', 'type'])
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={`icon-button ${own.class ?? ''}`}
      data-size={own.size ?? 'medium'}
      aria-label={own.label}
      aria-pressed={own.pressed}
      title={own.tip === false ? undefined : own.label}
    >
      {copyOf(own.icon, own.size === 'small' ? 18 : 20)}
      <Show when={own.badge}>
        <span class="icon-button-badge">{own.badge}</span>
      </Show>
    </button>
  )
}
