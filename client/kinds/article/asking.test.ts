import { describe, expect, test } from 'vitest'
import { createAsking } from './asking.ts'

/** A clock that rings when it is told to, and answers that come when they are told to. */
const scene = () => {
  let ring = () => {}
  const asked: { words: string; cursor: string | null; answer(items: string[], next?: string): void; fail(): void }[] =
    []
  const asking = createAsking<string>({
    load: (words, cursor) =>
      new Promise((resolve, reject) =>
        asked.push({
          words,
          cursor,
          answer: (items, next) => resolve({ items, next: next ?? null }),
          fail: () => reject(new Error('no network')),
        }),
      ),
    shortest: 2,
    after: (_, run) => {
      ring = run
      return () => {
        ring = () => {}
      }
    },
  })
  return { asking, asked, ring: () => ring(), settled: () => new Promise<void>((done) => setImmediate(done)) }
}

describe('asking while somebody types', () => {
  test('is done when they stop, for enough letters', async () => {
    const { asking, asked, ring, settled } = scene()
    asking.type('p')
    ring()
    expect([asked.length, asking.state()]).toEqual([0, 'idle'])
    asking.type('pr')
    asking.type('printer ')
    ring()
    expect(asked.map(({ words }) => words)).toEqual(['printer'])
    asked[0]!.answer(['The printer'])
    await settled()
    expect([asking.state(), asking.items(), asking.asked()]).toEqual(['ready', ['The printer'], 'printer'])
  })

  test('forgets an answer to other words', async () => {
    const { asking, asked, ring, settled } = scene()
    asking.type('wifi')
    ring()
    asking.type('printer')
    ring()
    asked[1]!.answer(['The printer'])
    asked[0]!.answer(['Wi-Fi'])
    await settled()
    expect(asking.items()).toEqual(['The printer'])
    asking.type('')
    expect([asking.state(), asking.items()]).toEqual(['idle', []])
  })

  test('goes on where the page ended, and tries again what failed', async () => {
    const { asking, asked, ring, settled } = scene()
    asking.type('mail')
    ring()
    asked[0]!.fail()
    await settled()
    expect(asking.state()).toBe('failed')
    void asking.again()
    asked[1]!.answer(['one'], '1')
    await settled()
    expect(asking.hasMore()).toBe(true)
    void asking.more()
    expect(asked[2]!.cursor).toBe('1')
    asked[2]!.answer(['two'])
    await settled()
    expect([asking.items(), asking.hasMore()]).toEqual([['one', 'two'], false])
  })
})
