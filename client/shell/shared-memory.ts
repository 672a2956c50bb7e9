import { remember, remembered } from '../words/index.ts'
import type { Memory } from './session.ts'

/** One entry that all tabs of this browser share. */
export const sharedMemory = (key: string): Memory => ({
  read: () => remembered(key),
  write: (kept) => remember(key, kept),
  watch: (changed) =>
    window.addEventListener('storage', (event) => {
      // without a key, everything was cleared
      if (event.key === key || event.key === null) changed()
    }),
})
