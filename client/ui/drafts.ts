import * as v from 'valibot'

/** Where on this device stands what somebody writes and has not published. Two who share it have each their own. */
export const keyOfDraft = (what: string, account: string): string => `draft of ${what} by ${account}`

/** What may keep it: the browser's storage, or one that goes with the page. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * What somebody writes, as it waits on this device: it outlasts the page. Where there is no room for such things, it
 * lasts as long as the page; what an older page left there in another shape is gone.
 */
export const createDraft = <Shape extends v.GenericSchema>(shelf: Shelf, key: string, shape: Shape) => ({
  read(): v.InferOutput<Shape> | null {
    try {
      const parsed = v.safeParse(shape, JSON.parse(shelf.getItem(key) ?? 'null'))
      return parsed.success ? parsed.output : null
    } catch {
      return null
    }
  },
  /** null: there is nothing to keep any more */
  keep(written: v.InferOutput<Shape> | null): void {
    try {
      if (written === null) shelf.removeItem(key)
      else shelf.setItem(key, JSON.stringify(written))
    } catch {
      // there is no room for it
    }
  },
})

/** All that somebody wrote and did not publish goes from the device with them. */
export const dropDraftsOf = (shelf: Pick<Storage, 'key' | 'length' | 'removeItem'>, account: string): void => {
  const [before, after] = keyOfDraft('|', account).split('|') as [string, string]
  const keys = Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '')
  for (const key of keys) if (key.startsWith(before) && key.endsWith(after)) shelf.removeItem(key)
}
