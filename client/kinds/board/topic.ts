import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Opened, View } from '../../sync/index.ts'
import type { Live } from '../live.tsx'
import { postsOf } from './posts.ts'

/** A topic on the screen: fetched once, and from then on with what happens. */
export const createTopic = (live: Live, topic: number, opened: Opened, view: Accessor<View>) => {
  const { conversation } = view()
  const [state, setState] = createSignal<'loading' | 'ready' | 'failed' | 'absent'>('loading')
  const [known, setKnown] = createSignal<readonly number[]>([])
  const [next, setNext] = createSignal<number | null>(null)
  const quoted = new Set<number>()
  let ended = false

  const fetch = async (after: number) => {
    const page = await live.api.topic({
      params: { conversation, topic: String(topic) },
      query: { after: String(after) },
    })
    if (ended) return
    opened.gather(page.events)
    setKnown((before) => [...before.filter((seq) => seq <= after), ...page.answers])
    setNext(page.next)
    setState('ready')
  }
  const again = async () => {
    try {
      await fetch(0)
    } catch (error) {
      const unknown = error instanceof Refusal && error.code === 'topic.unknown'
      if (unknown) setState('absent')
      else if (state() !== 'ready') setState('failed')
    }
  }
  const more = async () => {
    const after = next()
    if (after !== null) await fetch(after).catch(() => undefined)
  }

  const stop = live.sync.onLevel(() => void again()) // what was missed meanwhile may lie anywhere
  onCleanup(() => {
    ended = true
    stop()
  })
  void again()

  return {
    state,
    again,
    more,
    whole: () => next() === null,
    posts: createMemo(() => postsOf(topic, known(), next() === null, view())),
    async toEnd() {
      for (let before: number | null = 0; next() !== null && next() !== before; ) {
        before = next()
        await more()
      }
    },
    quote(seq: number) {
      if (quoted.has(seq)) return
      quoted.add(seq)
      opened.quote(seq)
    },
  }
}
