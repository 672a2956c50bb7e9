import { createIndexedStore } from './indexed-store.ts'
import type { Lead } from './keeper.ts'
import { createMemoryStore } from './memory-store.ts'
import type { Store } from './store.ts'

const LOCK = 'helloworld-chat:writes'

/**
 * Of several windows, the one that holds the lock writes down what the log says; when it closes, another one goes on.
 * What the person wishes for, each window writes by itself: those entries have ids of their own and never clash.
 */
export const createLead = (locks: Pick<LockManager, 'request'> | undefined): Lead => {
  let holds = locks === undefined
  let gained = () => {}
  locks
    ?.request(LOCK, () => {
      holds = true
      gained()
      // held until the window is gone
      return new Promise(() => undefined)
    })
    .catch(() => undefined)
  return {
    get holds() {
      return holds
    },
    onGain(hear) {
      gained = hear
    },
  }
}

/** Where the browser keeps nothing (a private window, say), the memory of the page has to do. */
export const openStore = async (): Promise<Store> => {
  try {
    return await createIndexedStore()
  } catch {
    return createMemoryStore()
  }
}
