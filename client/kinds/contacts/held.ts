import { onCleanup } from 'solid-js'
import { SECOND } from '../../../shared/kernel/time.ts'

const LONG = SECOND / 2
/** A finger is never quite still. */
const STILL = 10

/** Tells when a finger rests on something: in place of hovering, which fingers cannot. The press that ends it is none. */
export const whenHeld = (place: HTMLElement, tell: () => void): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  let held = false
  const stop = () => clearTimeout(timer)
  const follow = {
    pointerdown(event: PointerEvent) {
      stop()
      held = false
      if (event.pointerType === 'mouse') return
      from = { x: event.clientX, y: event.clientY }
      timer = setTimeout(() => {
        held = true
        tell()
      }, LONG)
    },
    pointermove(event: PointerEvent) {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) stop()
    },
    pointerup: stop,
    pointercancel: stop,
    contextmenu(event: Event) {
      if (held) event.preventDefault()
    },
    click(event: Event) {
      if (!held) return
      held = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
  for (const [name, hear] of Object.entries(follow))
    place.addEventListener(name, hear as EventListener, { capture: true })
  onCleanup(stop)
}
