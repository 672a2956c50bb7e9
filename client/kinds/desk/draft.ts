import * as v from 'valibot'
import { EMPTY, Filled } from './filled.ts'

/** Where a form waits on this device: also through a reload, and while nobody is signed in. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (desk: string) => `form of ${desk}`

/** What was filled in on this device and never sent; what an older page left there in another shape is gone. */
export const readDraft = (shelf: Shelf, desk: string): Filled => {
  try {
    const parsed = v.safeParse(Filled, JSON.parse(shelf.getItem(keyOf(desk)) ?? 'null'))
    return parsed.success ? parsed.output : EMPTY
  } catch {
    return EMPTY // there is no room for such things here, or somebody else wrote there
  }
}

export const keepDraft = (shelf: Shelf, desk: string, filled: Filled): void => {
  try {
    shelf.setItem(keyOf(desk), JSON.stringify(filled))
  } catch {
    // the form goes on without
  }
}

export const dropDraft = (shelf: Shelf, desk: string): void => {
  try {
    shelf.removeItem(keyOf(desk))
  } catch {
    // it was never kept
  }
}
