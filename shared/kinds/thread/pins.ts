import type { Fact } from '../../kernel/kind.ts'
import type { ThreadEvent } from './events.ts'

/** All that a state knows of its thread: which messages are pinned. The very same list where nothing changed. */
export const evolvePins = (pins: readonly number[], fact: ThreadEvent | Fact): readonly number[] => {
  const event = fact as ThreadEvent
  switch (event.type) {
    case 'message.pinned':
      return pins.includes(event.target) ? pins : [...pins, event.target]
    case 'message.unpinned':
    case 'message.removed':
      return pins.includes(event.target) ? pins.filter((seq) => seq !== event.target) : pins
    case 'messages.erased':
      return pins.some((seq) => seq <= event.through) ? pins.filter((seq) => seq > event.through) : pins
    default:
      return pins
  }
}
