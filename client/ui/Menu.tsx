import { createSignal, type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Icon } from './Button.tsx'
import { fetchLayers, layers } from './layers.ts'
import './Menu.css'

export interface MenuProps {
  /** what the button that opens it is called, if its face has no words */
  readonly label?: string
  /** the face of that button */
  readonly trigger: JSX.Element
  readonly triggerClass?: string
  readonly placement?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end'
  readonly onOpen?: () => void
  readonly children: JSX.Element
}

/**
 * A button that opens a list of things to do. Arrows, Home, End and first letters move in it, Escape closes it. Until
 * somebody presses it, it is a button and nothing more.
 */
export const Menu = (props: MenuProps) => {
  const [asked, setAsked] = createSignal(layers() !== null)
  const [pressed, setPressed] = createSignal(false)
  const press = () => {
    setPressed(true)
    fetchLayers().then(
      () => setAsked(true),
      () => setPressed(false),
    )
  }
  return (
    <Show
      when={asked() && layers()}
      fallback={
        <button
          type="button"
          class={props.triggerClass ?? 'icon-button'}
          aria-label={props.label}
          aria-haspopup="true"
          aria-expanded="false"
          aria-busy={pressed()}
          onClick={press}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
            event.preventDefault()
            press()
          }}
        >
          {props.trigger}
        </button>
      }
    >
      {(there) => <Dynamic component={there().Menu} {...props} startsOpen={pressed()} />}
    </Show>
  )
}

export interface MenuItemProps {
  readonly icon?: Icon
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
  readonly children: JSX.Element
}
/** Of an open menu, as all that follow: by then they are here. */
export const MenuItem = (props: MenuItemProps) => <Dynamic component={layers()?.MenuItem} {...props} />

export const MenuLine = () => <Dynamic component={layers()?.MenuLine} />

export interface MenuChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly children: JSX.Element
}
/** One of several: the menu stays open, so that the choice can be seen and changed. */
export const MenuChoice = (props: MenuChoiceProps) => <Dynamic component={layers()?.MenuChoice} {...props} />

export interface MenuOptionProps {
  readonly value: string
  readonly lead?: JSX.Element
  readonly children: JSX.Element
}
export const MenuOption = (props: MenuOptionProps) => <Dynamic component={layers()?.MenuOption} {...props} />
