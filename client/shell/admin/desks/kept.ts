import * as v from 'valibot'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { createDraft, keyOfDraft, type Shelf } from '../../../ui/drafts.ts'

/** A desk as somebody was writing it, and the version that it was made of; null: there is no such desk yet. */
export interface Draft {
  readonly base: number | null
  readonly config: Desk
}

/** Nested as a desk is; what stands in it may be half written. */
const Nested = v.object({
  base: v.nullable(v.number()),
  config: v.looseObject({
    name: v.object({ en: v.string(), bn: v.string() }),
    prefix: v.string(),
    categories: v.array(v.looseObject({ id: v.string() })),
    fields: v.array(v.looseObject({ id: v.string() })),
    canned: v.array(v.looseObject({})),
    macros: v.array(v.looseObject({ steps: v.array(v.looseObject({})) })),
    templates: v.array(v.looseObject({})),
  }),
})

const keyOf = (desk: string, account: string) => keyOfDraft(`desk ${desk}`, account)

/** What was written on this device and not published: it outlasts the page. */
export const createShelf = (shelf: Shelf, account: string, desk: string) =>
  createDraft(shelf, keyOf(desk, account), Nested as unknown as v.GenericSchema<Draft>)
export type DraftShelf = ReturnType<typeof createShelf>

/** The desks that were begun on this device and that nobody else knows of yet. */
export const begunDesks = (
  shelf: Shelf & Pick<Storage, 'key' | 'length'>,
  account: string,
): readonly { readonly id: string; readonly name: Desk['name'] }[] => {
  const [before, after] = keyOf('|', account).split('|') as [string, string]
  return Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '')
    .filter((key) => key.startsWith(before) && key.endsWith(after))
    .map((key) => key.slice(before.length, -after.length))
    .flatMap((id) => {
      const draft = createShelf(shelf, account, id).read()
      return draft?.base === null ? [{ id, name: draft.config.name }] : []
    })
}
