import { onCleanup } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { SECOND } from '../../../shared/kernel/time.ts'

/** The row that somebody wants a menu of, and where they pressed. */
export interface Pressed {
  readonly conversation: ConversationId
  readonly at: HTMLElement
  readonly point: { readonly x: number; readonly y: number } | null
}

const LONG = SECOND / 2
/** A finger is never quite still. */
const STILL = 10

const rowOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-conversation]') : null

/**
 * Tells when a row is pressed by the right button, by the menu key, or for long: some phones tell of the last by
 * themselves, others do not.
 */
export const wherePressed = (list: HTMLElement, tell: (pressed: Pressed) => void): void => {
  let held: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  const press = (target: EventTarget | null, point: Pressed['point']): boolean => {
    const row = rowOf(target)
    const at = row?.querySelector<HTMLElement>('.row')
    if (!row || !at) return false
    tell({ conversation: row.dataset.conversation as ConversationId, at, point })
    return true
  }
  const release = () => clearTimeout(held)
  const follow = {
    contextmenu(event: MouseEvent) {
      release()
      // the menu key has no place: the menu stands at its row
      const placed = event.clientX !== 0 || event.clientY !== 0
      if (press(event.target, placed && event.button === 2 ? { x: event.clientX, y: event.clientY } : null))
        event.preventDefault()
    },
    pointerdown(event: PointerEvent) {
      if (event.pointerType === 'mouse') return
      release()
      from = { x: event.clientX, y: event.clientY }
      held = setTimeout(() => press(event.target, null), LONG)
    },
    pointermove(event: PointerEvent) {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) release()
    },
    pointerup: release,
    pointercancel: release,
  }
  for (const [name, hear] of Object.entries(follow)) list.addEventListener(name, hear as EventListener)
  onCleanup(release)
}
