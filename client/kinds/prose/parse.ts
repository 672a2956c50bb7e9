import { createSignal } from 'solid-js'
import { spansOfLetters } from './letters.ts'
import { SPOILER } from './spoiler.ts'
import type { Block, Span } from './tree.ts'

/** Turn the direction of what follows around, unseen: a file name or an address could lie about itself. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g

/** What a text needs to mean more than its letters. Most of what people write has none of it. */
const MARK = /[*_~`[\]|<\\\t]|^(?:[>#+=-]|:-|\d+[.)])|:\/\/|www\.|[^\s(]@|@\S*@/im
/** Blanks at the edges of lines mean something now and then, too. */
const UNEVEN = /^\s|\s$|[^\S\n]\n|\n[^\S\n]/

const broken = (text: string): Span[] =>
  text.split('\n').flatMap((line, at) => (at > 0 ? [{ is: 'break' }, ...spansOfLetters(line)] : spansOfLetters(line)))

const paragraphs = (text: string): readonly Block[] =>
  text.split(/\n{2,}/).map((paragraph) => ({ is: 'paragraph', spans: broken(paragraph) }))

/** As it was typed, until it is understood. What is hidden is hidden also then. */
export const covered = (typed: string): readonly Block[] => [
  {
    is: 'paragraph',
    spans: typed
      .replace(TURNS, '')
      .split(SPOILER)
      .map((piece, at): Span => {
        const letters: Span = { is: 'text', text: piece }
        return at % 2 === 0 ? letters : { is: 'spoiler', spans: [letters] }
      }),
  },
]

type Read = (text: string) => readonly Block[]

const [reader, setReader] = createSignal<Read | null>(null)
let fetching: Promise<void> | null = null

/** Fetches what understands marks; done when it is there. Without a network it is asked for again by the next text. */
export const fetchReader = (): Promise<void> => {
  fetching ??= import('./reader.ts').then(
    ({ read }) => void setReader(() => read),
    () => {
      fetching = null
    },
  )
  return fetching
}

const MOST = 500
const known = new Map<string, readonly Block[]>()

const remember = (text: string, blocks: readonly Block[]) => {
  known.delete(text)
  known.set(text, blocks)
  if (known.size > MOST) known.delete(known.keys().next().value!)
  return blocks
}

/**
 * Understands a text, once: what is on the screen is asked for again and again. Null where it has marks, and what
 * understands those is not there yet; who tracks this hears when it is.
 */
export const understood = (typed: string): readonly Block[] | null => {
  const blocks = known.get(typed)
  if (blocks) return remember(typed, blocks)
  const text = typed.replace(TURNS, '')
  if (!MARK.test(text) && !UNEVEN.test(text)) return remember(typed, paragraphs(text))
  const read = reader()
  return read && remember(typed, read(text))
}

/**
 * The same for a text that is read in full: what understands marks is fetched with the first that has any. Until then
 * that one stands as it was typed.
 */
export const parse = (typed: string): readonly Block[] => {
  const blocks = understood(typed)
  if (!blocks) void fetchReader()
  return blocks ?? covered(typed)
}
