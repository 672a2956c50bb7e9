import { createMemo, createSignal, untrack } from 'solid-js'
import type { ArticleContent } from '../../../shared/kinds/post/index.ts'
import type { ArticleDraft } from '../../../shared/protocol/articles.ts'
import type { Language } from '../../words/index.ts'
import type { ArticleShelf } from './kept.ts'
import { slugOf } from './slug.ts'
import { contentOf, emptyIn, isSame, type Written, writtenOf } from './written.ts'

interface Beginning {
  /** what stands there; null: nothing does */
  readonly article: ArticleDraft | null
  /** the one that a new article begins in */
  readonly language: Language
  readonly shelf: ArticleShelf
}

/** An article while it is written: what became another, and what others did meanwhile. */
export const createEditing = ({ article, language, shelf }: Beginning) => {
  const empty = emptyIn(language)
  const kept = shelf.read()
  const [base, setBase] = createSignal(article)
  const [made, setMade] = createSignal(kept?.made ?? article?.edition ?? 0)
  const [written, setWritten] = createSignal<Written>(kept?.written ?? (article ? writtenOf(article) : empty))
  let named = untrack(written).slug !== slugOf(untrack(written).title)

  const content = createMemo(() => contentOf(written()))
  const dirty = createMemo(() => !isSame(content(), base()?.content ?? contentOf(empty)))
  const keep = () => untrack(() => shelf.keep(dirty() ? { made: made(), written: written() } : null))
  const become = (now: ArticleDraft | null) => {
    setMade(now?.edition ?? 0)
    setWritten(now ? writtenOf(now) : empty)
    named = false
    keep()
  }
  // what waited on this device may stand there by now
  if (!untrack(dirty)) become(article)
  const [found, setFound] = createSignal(untrack(dirty))
  return {
    base,
    written,
    content,
    dirty,
    /** it was written here earlier, and nothing was done with it yet */
    found: () => found() && dirty(),
    /** somebody wrote there since this was begun */
    late: () => base() !== null && made() !== base()?.edition,
    /** the edition that this was made of; 0: nothing stands there yet */
    made,
    /** As long as a new article has no address of its own it goes by its title. */
    write(some: Partial<Written>) {
      if (some.slug !== undefined) named = some.slug !== ''
      const follows = !base() && !named && some.title !== undefined
      setWritten({ ...untrack(written), ...some, ...(follows && { slug: slugOf(some.title ?? '') }) })
      keep()
    },
    /** Goes back to what stands there. */
    discard: () => {
      setFound(false)
      become(base())
    },
    /** What was written here stands there. */
    stands(content: ArticleContent, edition: number) {
      setBase((before) => before && { ...before, content, edition })
      setMade(edition)
      setFound(false)
      keep()
    },
    /** What stands there now: beside what is written here, or in its place where that is nothing else. */
    heard(now: ArticleDraft) {
      const clean = !dirty()
      setBase(now)
      if (clean || isSame(content(), now.content)) become(now)
      else keep()
    },
    /** Whoever goes on has seen what stands there, and puts this in its place. */
    goOn() {
      setMade(base()?.edition ?? 0)
      keep()
    },
    /** A new one stands there now, at an address of its own: the next begins empty. */
    settle: () => shelf.keep(null),
  }
}
export type Editing = ReturnType<typeof createEditing>
