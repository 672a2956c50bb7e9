import { Tooltip as Behaviour } from '@kobalte/core/tooltip'
import type { JSX } from 'solid-js'
import './Tooltip.css'

/** `menu` is no type of button that a browser still knows. */
export type ButtonAttributes = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  readonly type?: 'button' | 'submit' | 'reset'
}

interface TooltipProps {
  readonly text: string
  /** attributes of the button that it belongs to; the button must carry its own label */
  readonly trigger: ButtonAttributes
  readonly children: JSX.Element
}

/** A button with a word on what it does, for eyes only: whoever listens hears the button's label. */
export const Tooltip = (props: TooltipProps) => (
  <Behaviour openDelay={500} closeDelay={0} gutter={6} placement="bottom">
    <Behaviour.Trigger<'button'> {...props.trigger} aria-describedby={undefined}>
      {props.children}
    </Behaviour.Trigger>
    <Behaviour.Portal>
      <Behaviour.Content class="tooltip" aria-hidden="true">
        {props.text}
      </Behaviour.Content>
    </Behaviour.Portal>
  </Behaviour>
)
