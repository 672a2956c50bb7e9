import { createSignal, onCleanup } from 'solid-js'
import { SECOND } from '../../../shared/kernel/time.ts'
import type { Filter, TopicCard } from '../../../shared/protocol/boards.ts'

/** What happens in a board in this while is one reason to look again. */
const A_MOMENT = SECOND / 3

interface TopicPage {
  readonly items: readonly TopicCard[]
  readonly next: number | null
}

/** The first page as it is now, and behind it what was shown further down before. */
export const joined = (page: TopicPage, before: readonly TopicCard[]): readonly TopicCard[] => {
  const known = new Set(page.items.map(({ topic }) => topic))
  const end = page.next ?? 0
  return [...page.items, ...(end > 0 ? before.filter(({ topic, last }) => !known.has(topic) && last < end) : [])]
}

interface TopicsPorts {
  load(filter: Filter, before?: number): Promise<TopicPage>
  /** something happened in the board */
  on(changed: () => void): () => void
}

/** The topics of a board as a list shows them: it moves with what happens. */
export const createTopics = ({ load, on }: TopicsPorts) => {
  const [filter, setFilter] = createSignal<Filter>('all')
  const [items, setItems] = createSignal<readonly TopicCard[]>([])
  const [next, setNext] = createSignal<number | null>(null)
  const [state, setState] = createSignal<'loading' | 'ready' | 'failed'>('loading')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const look = async () => {
    asked += 1
    const mine = asked
    try {
      const page = await load(filter())
      if (mine !== asked) return
      const longer = items().length > page.items.length
      setItems((before) => joined(page, before))
      if (!longer || page.next === null) setNext(page.next)
      setState('ready')
    } catch {
      if (mine === asked && state() === 'loading') setState('failed')
    }
  }
  const again = () => {
    setState('loading')
    setItems([])
    void look()
  }
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void look()
    }, A_MOMENT)
  }

  const stop = on(soon)
  onCleanup(() => {
    stop()
    clearTimeout(timer)
    asked = -1
  })
  void look()

  return {
    filter,
    items,
    next,
    state,
    again,
    choose(chosen: Filter) {
      setFilter(chosen)
      again()
    },
    async more() {
      const before = next()
      if (before === null) return
      const page = await load(filter(), before).catch(() => null)
      if (!page || next() !== before) return
      setItems((so) => [...so, ...page.items.filter(({ topic }) => !so.some((one) => one.topic === topic))])
      setNext(page.next)
    },
  }
}
export type Topics = ReturnType<typeof createTopics>
