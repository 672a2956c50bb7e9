import { ContextMenu as Behaviour } from '@kobalte/core/context-menu'
import type { JSX, ValidComponent } from 'solid-js'
import './Menu.css'

interface ContextMenuProps {
  /** what the menu is called */
  readonly label: string
  /** what is pressed on: by the right button, for long, or by the menu key */
  readonly area: (Trigger: ValidComponent) => JSX.Element
  /** its items: of Menu.tsx */
  readonly children: JSX.Element
  /** where the keyboard goes when it closes */
  readonly onClosed: () => void
}

/** What can be done with the thing under the pointer or the focus. */
export const ContextMenu = (props: ContextMenuProps) => (
  <Behaviour modal={false} gutter={2}>
    {props.area(Behaviour.Trigger)}
    <Behaviour.Portal>
      <Behaviour.Content
        class="menu"
        aria-label={props.label}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          props.onClosed()
        }}
      >
        {props.children}
      </Behaviour.Content>
    </Behaviour.Portal>
  </Behaviour>
)
