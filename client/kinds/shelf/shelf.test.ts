import { describe, expect, test } from 'vitest'
import type { Shelved } from '../../../shared/protocol/shelf.ts'
import { createShelf, renewed } from './shelf.ts'

const item = (seq: number) =>
  ({ seq, at: seq, by: 'someone', files: [], link: null, preview: null }) as unknown as Shelved
const page = (next: number | null, ...seqs: number[]) => ({ items: seqs.map(item), next })
const seqs = (items: readonly Shelved[]) => items.map(({ seq }) => seq)

describe('a shelf', () => {
  test('goes on from page to page, until there is no more', async () => {
    const pages: Record<string, ReturnType<typeof page>> = { null: page(8, 9, 8), 8: page(6, 7, 6), 6: page(null, 5) }
    const shelf = createShelf(async (cursor) => pages[String(cursor)]!)
    await shelf.renew()
    expect([seqs(shelf.items()), shelf.complete(), shelf.state()]).toEqual([[9, 8], false, 'ready'])
    await shelf.more()
    await shelf.more()
    await shelf.more()
    expect([seqs(shelf.items()), shelf.complete()]).toEqual([[9, 8, 7, 6, 5], true])
  })

  test('says that it could not be loaded, and tries again', async () => {
    let away = true
    const shelf = createShelf(async () => {
      if (away) throw new Error('away')
      return page(null, 1)
    })
    await shelf.renew()
    expect(shelf.state()).toBe('failed')
    away = false
    await shelf.renew()
    expect([shelf.state(), seqs(shelf.items())]).toEqual(['ready', [1]])
    away = true
    await shelf.renew()
    expect([shelf.state(), seqs(shelf.items())]).toEqual(['ready', [1]])
  })
})

describe('a beginning that was asked for again', () => {
  test('puts on top what came, takes out what went, and keeps what was known behind it', () => {
    expect(renewed(page(3, 9, 8, 7, 5, 3), page(7, 10, 9, 7))).toEqual(page(3, 10, 9, 7, 5, 3))
  })
  test('begins anew where so much came that nothing of it is known', () => {
    expect(renewed(page(3, 9, 8), page(20, 22, 21))).toEqual(page(20, 22, 21))
  })
  test('is all there is where nothing is behind it', () => {
    expect(renewed(page(3, 9, 8), page(null, 8))).toEqual(page(null, 8))
  })
})
