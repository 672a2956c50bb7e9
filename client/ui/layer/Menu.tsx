import { DropdownMenu as Behaviour } from '@kobalte/core/dropdown-menu'
import Check from 'lucide-solid/icons/check'
import { Show } from 'solid-js'
import type { MenuChoiceProps, MenuItemProps, MenuOptionProps, MenuProps } from '../Menu.tsx'

/** A button that opens a list of things to do. Arrows, Home, End and first letters move in it, Escape closes it. */
export const Menu = (props: MenuProps & { readonly startsOpen: boolean }) => (
  <Behaviour
    defaultOpen={props.startsOpen}
    placement={props.placement ?? 'bottom-end'}
    gutter={6}
    modal={false}
    onOpenChange={(open) => open && props.onOpen?.()}
  >
    <Behaviour.Trigger class={props.triggerClass ?? 'icon-button'} aria-label={props.label}>
      {props.trigger}
    </Behaviour.Trigger>
    <Behaviour.Portal>
      {/* of the top layer: an open dialog hides from those who listen whatever else comes into the page */}
      <Behaviour.Content class="menu" data-kb-top-layer="">
        {props.children}
      </Behaviour.Content>
    </Behaviour.Portal>
  </Behaviour>
)

export const MenuItem = (props: MenuItemProps) => (
  <Behaviour.Item
    class="menu-item"
    data-danger={props.danger ? '' : undefined}
    disabled={props.disabled}
    onSelect={props.onSelect}
  >
    <Show when={props.icon}>{(icon) => icon()({ size: 18, 'aria-hidden': true })}</Show>
    <span class="menu-item-words">{props.children}</span>
  </Behaviour.Item>
)

export const MenuLine = () => <Behaviour.Separator class="menu-line" />

/** One of several: the menu stays open, so that the choice can be seen and changed. */
export const MenuChoice = (props: MenuChoiceProps) => (
  <Behaviour.RadioGroup value={props.value} onChange={props.onChoose}>
    <Behaviour.GroupLabel class="menu-label">{props.label}</Behaviour.GroupLabel>
    {props.children}
  </Behaviour.RadioGroup>
)

export const MenuOption = (props: MenuOptionProps) => (
  <Behaviour.RadioItem class="menu-item" value={props.value} closeOnSelect={false}>
    {props.lead}
    <span class="menu-item-words">{props.children}</span>
    <Behaviour.ItemIndicator>
      <Check size={18} aria-hidden={true} />
    </Behaviour.ItemIndicator>
  </Behaviour.RadioItem>
)
