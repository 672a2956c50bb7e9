import { readFile } from 'node:fs/promises'
import { checkKey, type Storage } from './storage.ts'

/** For tests, and for nothing that is to be there tomorrow. */
export const createMemoryStorage = (now = Date.now): Storage => {
  const held = new Map<string, { bytes: Uint8Array<ArrayBuffer>; at: number }>()
  return {
    async put(key, content) {
      const bytes = content instanceof Uint8Array ? content : await readFile(content.path)
      held.set(checkKey(key), { bytes: Uint8Array.from(bytes), at: now() })
    },
    async open(key, piece) {
      const bytes = held.get(checkKey(key))?.bytes
      return bytes ? new Blob([piece ? bytes.subarray(piece.first, piece.last + 1) : bytes]).stream() : null
    },
    async remove(keys) {
      for (const key of keys) held.delete(checkKey(key))
    },
    async *under(prefix) {
      for (const [key, { at }] of [...held]) if (key.startsWith(prefix)) yield { key, at }
    },
  }
}
