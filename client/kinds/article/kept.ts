import * as v from 'valibot'
import { createDraft, keyOfDraft, type Shelf } from '../../ui/drafts.ts'
import { LANGUAGES } from '../../words/index.ts'

/** What was written, and the edition that it was made of; half written it may be. */
const Kept = v.object({
  made: v.number(),
  written: v.object({
    slug: v.string(),
    language: v.picklist(LANGUAGES),
    title: v.string(),
    text: v.string(),
    audience: v.picklist(['public', 'internal']),
    desk: v.nullable(v.string()),
    keywords: v.string(),
    translation: v.nullable(v.string()),
  }),
})

/**
 * What was written on this device and neither saved nor published: it outlasts the page.
 *
 * @param slug  null: the article that is begun
 */
export const createShelf = (shelf: Shelf, account: string, slug: string | null) =>
  createDraft(shelf, keyOfDraft(slug === null ? 'new article' : `article ${slug}`, account), Kept)
export type ArticleShelf = ReturnType<typeof createShelf>
