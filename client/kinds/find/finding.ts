import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { type Hit, SHORTEST_SEARCH } from '../../../shared/protocol/search.ts'
import type { Live } from '../live.tsx'

export interface Wish {
  readonly q: string
  readonly conversation?: ConversationId
  readonly from?: AccountId
  /** in ms since 1970 */
  readonly after?: number
  readonly before?: number
}

export interface Finding {
  readonly status: 'idle' | 'looking' | 'found' | 'failed' | 'offline'
  readonly hits: readonly Hit[]
  /** where there is more */
  readonly next: string | null
}

/** Somebody who types does not want an answer to every letter. */
const PAUSE = 250
const idle: Finding = { status: 'idle', hits: [], next: null }

/**
 * Messages by their words. A wish that is no longer wished for is called off; without a connection, what is on this
 * device is looked through, and again on the server once it can be reached.
 *
 * @param held  what is on this device
 */
export const createFinding = (live: Live, wish: Accessor<Wish>, held: (wish: Wish) => readonly Hit[] = () => []) => {
  const [finding, setFinding] = createSignal(idle)
  let asking: AbortController | null = null
  let timer = 0

  const isShown = ({ conversation, seq }: Hit) => !live.sync.self.hidden[conversation]?.includes(seq)

  const ask = async (cursor: string | null, before: readonly Hit[]) => {
    asking?.abort()
    const mine = new AbortController()
    asking = mine
    const { after, before: until, ...rest } = wish()
    const query = {
      ...rest,
      ...(after !== undefined && { after: String(after) }),
      ...(until !== undefined && { before: String(until) }),
      ...(cursor && { cursor }),
    }
    try {
      const { items, next } = await live.api.searchMessages({ query }, { signal: mine.signal })
      if (asking === mine) setFinding({ status: 'found', hits: [...before, ...items.filter(isShown)], next })
    } catch {
      if (asking !== mine) return
      if (live.connection() === 'ready') setFinding({ status: 'failed', hits: before, next: cursor })
      else setFinding({ status: 'offline', hits: held(wish()).filter(isShown), next: null })
    }
  }

  const again = () => {
    setFinding((before) => ({ ...before, status: 'looking' }))
    void ask(null, [])
  }

  createEffect(
    on(wish, ({ q }) => {
      clearTimeout(timer)
      asking?.abort()
      asking = null
      if (q.trim().length < SHORTEST_SEARCH) return setFinding(idle)
      setFinding((before) => ({ ...before, status: 'looking' }))
      timer = window.setTimeout(() => void ask(null, []), PAUSE)
    }),
  )
  createEffect(
    on(live.connection, (connection) => connection === 'ready' && finding().status === 'offline' && again(), {
      defer: true,
    }),
  )
  onCleanup(() => {
    clearTimeout(timer)
    asking?.abort()
  })
  return {
    finding,
    again,
    more() {
      const { next, hits } = finding()
      if (next) void ask(next, hits)
    },
  }
}
