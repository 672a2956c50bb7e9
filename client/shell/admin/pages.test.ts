import { expect, test } from 'vitest'
import { createPages } from './pages.ts'

interface Asked {
  readonly wish: string
  readonly after: string | null
  answer(ids: string[], next?: string | null): Promise<void>
  refuse(): Promise<void>
}

const open = () => {
  const asked: Asked[] = []
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve))
  const pages = createPages(
    (wish: string, after) =>
      new Promise<{ items: { id: string; name?: string }[]; next: string | null }>((resolve, reject) => {
        asked.push({
          wish,
          after,
          answer: (ids, next = null) => {
            resolve({ items: ids.map((id) => ({ id })), next })
            return turn()
          },
          refuse: () => {
            reject(new Error('no'))
            return turn()
          },
        })
      }),
  )
  const ids = () => pages.items()?.map(({ id }) => id)
  return { asked, pages, ids }
}

test('a list grows page by page', async () => {
  const { asked, pages, ids } = open()
  void pages.look('a')
  expect([pages.items(), pages.busy()]).toEqual([null, true])
  await asked[0]!.answer(['1', '2'], '2')
  void pages.more()
  expect(asked[1]).toMatchObject({ wish: 'a', after: '2' })
  await asked[1]!.answer(['3'])
  expect([ids(), pages.next(), pages.busy()]).toEqual([['1', '2', '3'], null, false])
})

test('an answer to what is no longer looked for does not count', async () => {
  const { asked, pages, ids } = open()
  void pages.look('a')
  void pages.look('ab')
  await asked[1]!.answer(['2'])
  await asked[0]!.answer(['1'])
  expect(ids()).toEqual(['2'])
})

test('what could not be had is said, and what is there stays', async () => {
  const { asked, pages, ids } = open()
  void pages.look('a')
  await asked[0]!.answer(['1'], '1')
  void pages.more()
  await asked[1]!.refuse()
  expect([ids(), pages.next(), pages.busy()]).toEqual([['1'], '1', false])
  expect(pages.failure()).toBeInstanceOf(Error)
  void pages.more()
  expect(pages.failure()).toBe(null)
})

test('one of the list is replaced', async () => {
  const { asked, pages } = open()
  pages.put({ id: '1' })
  void pages.look('a')
  await asked[0]!.answer(['1', '2'])
  pages.put({ id: '2', name: 'Two' })
  expect(pages.items()).toEqual([{ id: '1' }, { id: '2', name: 'Two' }])
})
