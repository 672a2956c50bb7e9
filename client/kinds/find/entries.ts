import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { directOf } from '../../../shared/kernel/ids.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { type Hit, SHORTEST_SEARCH } from '../../../shared/protocol/search.ts'
import type { Row } from '../../sync/index.ts'
import type { Live } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import { createFinding } from './finding.ts'
import { ranked } from './rank.ts'

export type Entry =
  | { readonly is: 'conversation'; readonly key: string; readonly row: Row; readonly title: string }
  | { readonly is: 'person'; readonly key: string; readonly person: Person }
  | { readonly is: 'message'; readonly key: string; readonly hit: Hit }

export interface Section {
  readonly title: 'recent' | 'unread' | 'conversations' | 'people' | 'messages'
  readonly entries: readonly Entry[]
}

const MOST = { recent: 8, conversations: 6, people: 5, messages: 8 }
const PAUSE = 200

/** People by the beginning of their names, as long as somebody types. */
const createPeople = (live: Live, typed: Accessor<string>) => {
  const [people, setPeople] = createSignal<readonly Person[]>([])
  createEffect(
    on(typed, (q) => {
      setPeople((before) => (q.length < SHORTEST_SEARCH ? [] : before))
      if (q.length < SHORTEST_SEARCH || q.length > 60) return
      const asking = new AbortController()
      const ask = () =>
        live.api.search({ query: { q } }, { signal: asking.signal }).then(
          (found) => {
            live.sync.people.take(found)
            setPeople(found)
          },
          () => asking.signal.aborted || setPeople([]),
        )
      const timer = setTimeout(() => void ask(), PAUSE)
      onCleanup(() => {
        clearTimeout(timer)
        asking.abort()
      })
    }),
  )
  return people
}

/**
 * What fits the words typed: conversations first, they are at hand also without a connection; then people, then what
 * was said. Where nothing is typed, what is unread and what is recent.
 */
export const createEntries = (live: Live, typed: Accessor<string>) => {
  const people = createPeople(live, typed)
  const { finding, again } = createFinding(live, () => ({ q: typed() }))

  const conversation = (row: Row): Entry & { is: 'conversation' } => ({
    is: 'conversation',
    key: row.conversation,
    row,
    title: sideOf(row.kind).title(row, live),
  })
  const beginning = (): Section[] => {
    const unread = live.rows().filter((row) => row.unread > 0 && !live.isMuted(row.tuned))
    const recent = live.rows().filter((row) => !unread.includes(row))
    return [
      { title: 'unread', entries: unread.slice(0, MOST.recent).map(conversation) },
      { title: 'recent', entries: recent.slice(0, MOST.recent).map(conversation) },
    ]
  }
  const fitting = (): Section[] => {
    const rows = ranked(live.rows().map(conversation), typed(), ({ title }) => title).slice(0, MOST.conversations)
    const there = new Set(rows.map(({ key }) => key))
    const others = people().filter(({ id }) => id !== live.account && !there.has(directOf(live.account, id)))
    return [
      { title: 'conversations', entries: rows },
      {
        title: 'people',
        entries: others.slice(0, MOST.people).map((person) => ({ is: 'person', key: person.id, person })),
      },
      {
        title: 'messages',
        entries: finding()
          .hits.slice(0, MOST.messages)
          .map((hit) => ({ is: 'message', key: `${hit.conversation}-${hit.seq}`, hit })),
      },
    ]
  }
  const sections = createMemo(() =>
    (typed() === '' ? beginning() : fitting()).filter(({ entries }) => entries.length > 0),
  )
  return { sections, status: () => finding().status, again }
}
