import '../testing/window.ts'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Hit } from '../../../shared/protocol/search.ts'
import type { Live } from '../live.tsx'
import { createFinding, type Wish } from './finding.ts'

const PAUSE = 300
const tea = 'tea' as ConversationId
const hit = (seq: number, conversation = tea) => ({ conversation, seq, text: `${seq}` }) as Hit
const answer = (seqs: number[], next: string | null = null) => ({ items: seqs.map((seq) => hit(seq)), next })

const searchMessages = vi.fn(async (_: object, __: { signal: AbortSignal }) => answer([3, 2]))
const [connection, setConnection] = createSignal<'ready' | 'closed'>('ready')
const hidden: Record<string, number[]> = {}
const live = { api: { searchMessages }, connection, sync: { self: { hidden } } } as unknown as Live
const asked = () => searchMessages.mock.calls.map(([{ query }]: [{ query?: object }, ...unknown[]]) => query)

const ends: (() => void)[] = []
beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  setConnection('ready')
  delete hidden.tea
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
})

const begin = (held: readonly Hit[] = []) => {
  const [wish, setWish] = createSignal<Wish>({ q: '' })
  const finding = createRoot((end) => {
    ends.push(end)
    return createFinding(live, wish, () => held)
  })
  const type = async (typed: string | Wish, wait = PAUSE) => {
    setWish(typeof typed === 'string' ? { q: typed } : typed)
    await vi.advanceTimersByTimeAsync(wait)
  }
  const shown = () =>
    `${finding.finding().status}: ${finding
      .finding()
      .hits.map(({ seq }) => seq)
      .join()}`
  return { ...finding, type, shown }
}

describe('looking for messages', () => {
  test('asks once for a word that is being typed, and not for a single letter', async () => {
    const { type, shown } = begin()
    for (const typed of ['t', 'te', 'tea']) await type(typed, 100)
    expect(shown()).toBe('looking: ')
    await type('tea ')
    expect(asked()).toEqual([{ q: 'tea ' }])
    expect(shown()).toBe('found: 3,2')
    await type('t')
    expect([shown(), asked().length]).toEqual(['idle: ', 1])
  })

  test('asks by whom and when as the server wants it said', async () => {
    await begin().type({ q: 'tea', conversation: tea, after: 5, before: 9 })
    expect(asked()).toEqual([{ q: 'tea', conversation: 'tea', after: '5', before: '9' }])
  })

  test('an answer to what is no longer wished for is not shown', async () => {
    const { type, shown } = begin()
    let late = (_: ReturnType<typeof answer>) => {}
    searchMessages.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)))
    await type('tea')
    await type('coffee')
    const [, { signal }] = searchMessages.mock.calls[0]!
    expect(signal.aborted).toBe(true)
    late(answer([9]))
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toBe('found: 3,2')
  })

  test('what somebody deleted for themselves is not found by them', async () => {
    hidden.tea = [3]
    const { type, shown } = begin()
    await type('tea')
    expect(shown()).toBe('found: 2')
  })

  test('goes on where the last page ended, and keeps what was found where more is not to be had', async () => {
    searchMessages.mockResolvedValueOnce(answer([3, 2], 'two'))
    const { type, shown, more } = begin()
    await type('tea')
    searchMessages.mockRejectedValueOnce(new Refusal('busy'))
    more()
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toBe('failed: 3,2')
    searchMessages.mockResolvedValueOnce(answer([1]))
    more()
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toBe('found: 3,2,1')
    expect(asked().slice(1)).toEqual([
      { q: 'tea', cursor: 'two' },
      { q: 'tea', cursor: 'two' },
    ])
    more() // there is none
    expect(asked()).toHaveLength(3)
  })

  test('looks through this device where there is no connection, and on the server as soon as there is one', async () => {
    const { type, shown } = begin([hit(8), hit(7)])
    setConnection('closed')
    hidden.tea = [7]
    searchMessages.mockRejectedValueOnce(new Refusal('busy'))
    await type('tea')
    expect(shown()).toBe('offline: 8')
    setConnection('ready')
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toBe('found: 3,2')
  })

  test('asks nothing any more when nobody looks', async () => {
    const { type } = begin()
    await type('tea', 100)
    for (const end of ends.splice(0)) end()
    await vi.advanceTimersByTimeAsync(PAUSE)
    expect(asked()).toEqual([])
  })
})
