import { type JSX, Show, splitProps } from 'solid-js'
import type { Icon } from './Button.tsx'
import { type ButtonAttributes, Tooltip } from './Tooltip.tsx'
import './IconButton.css'

type IconButtonProps = Omit<ButtonAttributes, 'children' | 'title'> & {
  readonly icon: Icon
  /** what it does: read out, and shown on hover and focus */
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
  const face = () => (
    <>
      {own.icon({ size: own.size === 'small' ? 18 : 20, 'aria-hidden': true })}
      <Show when={own.badge}>
        <span class="icon-button-badge">{own.badge}</span>
      </Show>
    </>
  )
  const attributes = () =>
    ({
      ...rest,
      type: own.type ?? 'button',
      class: `icon-button ${own.class ?? ''}`,
      'data-size': own.size ?? 'medium',
      'aria-label': own.label,
      'aria-pressed': own.pressed,
    }) as const
  return (
    <Show when={own.tip !== false} fallback={<button {...attributes()}>{face()}</button>}>
      <Tooltip text={own.label} trigger={attributes()}>
        {face()}
      </Tooltip>
    </Show>
  )
}
