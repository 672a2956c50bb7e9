import { createRoot } from 'solid-js'
import { describe, expect, test, vi } from 'vitest'
import type { Filter, TopicCard } from '../../../shared/protocol/boards.ts'
import { asha } from '../../../shared/testing/index.ts'
import { createTopics, joined } from './topics.ts'

const card = (topic: number, last = topic): TopicCard => ({
  ...{ topic, last, lastBy: asha.account, title: `Topic ${topic}`, by: asha.account },
  ...{ at: 0, lastAt: 0, answers: 0, accepted: null, closed: false },
})
const numbers = (cards: readonly TopicCard[]) => cards.map(({ topic }) => topic)

describe('a list of topics that is read again', () => {
  test('BRD9 begins as it is now, and keeps what stood further down', () => {
    const before = [card(9), card(8), card(7), card(2)]
    expect(numbers(joined({ items: [card(7, 12), card(9), card(8)], next: 8 }, before))).toEqual([7, 9, 8, 2])
  })

  test('BRD9 is all there is where there is no more', () => {
    expect(numbers(joined({ items: [card(7)], next: null }, [card(9), card(2)]))).toEqual([7])
  })
})

describe('topics on the screen', () => {
  const shown = (pages: (filter: Filter, before?: number) => { items: TopicCard[]; next: number | null }) => {
    let change: () => void = () => undefined
    const load = vi.fn(async (filter: Filter, before?: number) => pages(filter, before))
    const topics = createRoot(() =>
      createTopics({
        load,
        on: (changed) => {
          change = changed
          return () => undefined
        },
      }),
    )
    return { topics, load, change: () => change() }
  }

  test('BRD9 go on page by page', async () => {
    const { topics } = shown((_, before) =>
      before === undefined ? { items: [card(9), card(8)], next: 8 } : { items: [card(7)], next: null },
    )
    await vi.waitFor(() => expect(topics.state()).toBe('ready'))
    await topics.more()
    expect(numbers(topics.items())).toEqual([9, 8, 7])
    expect(topics.next()).toBeNull()
  })

  test('BRD9 are read again when something happens, once for much that does', async () => {
    let items = [card(9)]
    const { topics, load, change } = shown(() => ({ items, next: null }))
    await vi.waitFor(() => expect(topics.state()).toBe('ready'))
    items = [card(10), card(9)]
    for (let times = 0; times < 5; times += 1) change()
    await vi.waitFor(() => expect(numbers(topics.items())).toEqual([10, 9]))
    expect(load).toHaveBeenCalledTimes(2)
  })

  test('BRD9 are sieved, and a late answer to an earlier wish does not come between', async () => {
    const answers: (() => void)[] = []
    const load = (filter: Filter) =>
      new Promise<{ items: TopicCard[]; next: null }>((resolve) =>
        answers.push(() => resolve({ items: filter === 'all' ? [card(1)] : [card(2)], next: null })),
      )
    const topics = createRoot(() => createTopics({ load, on: () => () => undefined }))
    topics.choose('solved')
    answers[1]!()
    await vi.waitFor(() => expect(numbers(topics.items())).toEqual([2]))
    answers[0]!()
    await Promise.resolve()
    expect(numbers(topics.items())).toEqual([2])
  })

  test('BRD9 say where they cannot be had', async () => {
    const topics = createRoot(() =>
      createTopics({ load: () => Promise.reject(new Error('away')), on: () => () => undefined }),
    )
    await vi.waitFor(() => expect(topics.state()).toBe('failed'))
  })
})
