import { DropdownMenu as Behaviour } from '@kobalte/core/dropdown-menu'
import { createUniqueId, onCleanup } from 'solid-js'
import type { MenuAtProps } from '../MenuAt.tsx'
import { wayBackTo } from '../way-back.ts'

/** The bottom of the screen, where the thumb is. */
const edge = () => ({ x: 0, y: innerHeight, width: innerWidth, height: 0 })

/**
 * A menu that many buttons share: it is in the page once, while it is open. On phones it comes up from the bottom edge.
 * Whoever opens it draws it, and takes it away when it asks to be closed.
 */
export const MenuAt = (props: MenuAtProps) => {
  const { at } = props
  at.id ||= createUniqueId() // its words name the menu, and a dialog opened from here gives the focus back to it
  const back = wayBackTo(at)
  if (at.ariaHasPopup) at.ariaExpanded = 'true'
  // an item chosen closes its menu a moment later: by then the next one may be open, which is not to close with it
  let gone = false
  onCleanup(() => {
    gone = true
    if (at.ariaHasPopup) at.ariaExpanded = 'false'
  })
  const low = matchMedia('(width < 40rem)').matches
  let menu: HTMLElement | undefined
  /** By now the focus may be elsewhere: in a dialog opened from here, or in the next menu, which would close without. */
  const goBack = () => {
    const focused = document.activeElement
    if (!focused || focused === document.body || menu?.contains(focused)) back()
  }
  return (
    <Behaviour
      open={true}
      onOpenChange={(open) => !open && !gone && props.onClose()}
      getAnchorRect={() =>
        low ? edge() : props.point ? { ...props.point, width: 0, height: 0 } : at.getBoundingClientRect()
      }
      placement={low ? 'top' : props.point ? 'bottom-start' : 'bottom-end'}
      gutter={low ? 0 : 6}
      overflowPadding={low ? 0 : 8}
      sameWidth={low}
      modal={false}
    >
      <Behaviour.Portal>
        <Behaviour.Content
          ref={menu}
          class="menu menu-sheet"
          data-kb-top-layer=""
          aria-label={props.label}
          aria-labelledby={props.label ? undefined : at.id}
          onCloseAutoFocus={goBack}
        >
          {props.children}
        </Behaviour.Content>
      </Behaviour.Portal>
    </Behaviour>
  )
}
