import { createSignal } from 'solid-js'

/** Whoever goes on typing is not finished. */
const PAUSE = 250

interface Found<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

interface AskingOptions<Item> {
  load(words: string, cursor: string | null): Promise<Found<Item>>
  /** fewer letters ask for nothing */
  readonly shortest: number
  /** calls back after a while, unless what it returns is called before */
  after?(ms: number, run: () => void): () => void
}

const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/**
 * What is found while somebody types: asked for a moment after the last letter. An answer that comes when the words are
 * others by then is nobody's; what stands there stays until the next answer comes.
 */
export const createAsking = <Item>({ load, shortest, after = later }: AskingOptions<Item>) => {
  const [asked, setAsked] = createSignal('')
  const [found, setFound] = createSignal<Found<Item> | null>(null)
  const [state, setState] = createSignal<'idle' | 'loading' | 'ready' | 'failed'>('idle')
  let words = ''
  let cancel = () => {}
  let turn = 0

  const ask = async (cursor: string | null) => {
    turn += 1
    const mine = turn
    setState('loading')
    const before = cursor ? (found()?.items ?? []) : []
    const answer = await load(words, cursor).catch(() => null)
    if (mine !== turn) return
    if (!answer) return void setState('failed')
    setFound({ items: [...before, ...answer.items], next: answer.next })
    setAsked(words)
    setState('ready')
  }

  return {
    /** the words that what is found belongs to */
    asked,
    state,
    items: (): readonly Item[] => found()?.items ?? [],
    hasMore: () => found()?.next != null,
    type(typed: string) {
      const next = typed.trim()
      if (next === words) return
      words = next
      cancel()
      if (words.length < shortest) {
        turn += 1 // what is on its way is for nobody
        setFound(null)
        setAsked('')
        return void setState('idle')
      }
      cancel = after(PAUSE, () => void ask(null))
    },
    more: () => ask(found()?.next ?? null),
    again: () => ask(null),
    stop: () => cancel(),
  }
}
export type Asking<Item> = ReturnType<typeof createAsking<Item>>
