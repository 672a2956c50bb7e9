import { expect, test } from 'vitest'
import type { Gif } from '../../../shared/protocol/gifs.ts'
import { createFinding, type Found } from './finding.ts'

const gif = (id: string): Gif => ({ id, says: id, width: 4, height: 3 })
interface Question {
  readonly q: string
  readonly page: string | null
  readonly signal: AbortSignal
  answer(ids: string, next?: string | null): void
  fail(): void
}

const open = () => {
  const questions: Question[] = []
  const shown: Found[] = []
  const finding = createFinding(
    (q, page, signal) =>
      new Promise((resolve, reject) => {
        const answer = (ids: string, next: string | null = null) => resolve({ items: [...ids].map(gif), next })
        questions.push({ q, page, signal, answer, fail: () => reject(new Error('no')) })
      }),
    (found) => shown.push(found),
  )
  const last = () => [
    shown.at(-1)!.is,
    shown
      .at(-1)!
      .items.map(({ id }) => id)
      .join(''),
  ]
  return { finding, questions, last }
}

test('GIF1 what is found is shown, and more of it behind, each once', async () => {
  const { finding, questions, last } = open()
  const first = finding.for(' cat ')
  expect([questions[0]!.q, questions[0]!.page]).toEqual(['cat', null])
  expect(last()).toEqual(['looking', ''])
  questions[0]!.answer('ab', '2')
  await first
  const more = finding.more()
  expect(last()).toEqual(['looking', 'ab'])
  void finding.more()
  expect(questions).toHaveLength(2)
  questions[1]!.answer('bc')
  await more
  expect(last()).toEqual(['there', 'abc'])
  await finding.more()
  expect(questions).toHaveLength(2)
})

test('GIF1 an answer to what nobody asks any more is passed over', async () => {
  const { finding, questions, last } = open()
  const first = finding.for('cat')
  const second = finding.for('dog')
  expect(questions[0]!.signal.aborted).toBe(true)
  questions[1]!.answer('d')
  await second
  questions[0]!.answer('c')
  await first
  expect(last()).toEqual(['there', 'd'])
})

test('GIF5 where it fails that is said, what is there stays, and one may ask again', async () => {
  const { finding, questions, last } = open()
  const first = finding.for('cat')
  questions[0]!.answer('a', '2')
  await first
  const more = finding.more()
  questions[1]!.fail()
  await more
  expect(last()).toEqual(['failed', 'a'])
  const again = finding.again()
  expect(questions[2]!.page).toBe('2')
  questions[2]!.answer('b')
  await again
  expect(last()).toEqual(['there', 'ab'])
})
