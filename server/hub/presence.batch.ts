import type { Clock } from './clock.ts'
import type { Change } from './presence.ts'

/** Changes are told together, at most so often, in milliseconds. */
const EVERY = 250

/** Gathers who comes and goes; of each only the last word is told. */
export const createBatch = (clock: Clock) => {
  const listeners: ((changes: readonly Change[]) => void)[] = []
  const changes = new Map<Change['account'], Change>()
  let cancel = () => {}

  const tell = () => {
    const told = [...changes.values()]
    changes.clear()
    for (const listener of listeners) listener(told)
  }

  return {
    add(more: readonly Change[]) {
      if (more.length === 0) return
      if (changes.size === 0) cancel = clock.after(EVERY, tell)
      for (const change of more) changes.set(change.account, change)
    },
    onFull: (listener: (changes: readonly Change[]) => void) => void listeners.push(listener),
    close: () => cancel(),
  }
}
