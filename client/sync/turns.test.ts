import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

/** Tasks that end when they are told to, and how many of them run. */
const setUp = (most: number) => {
  const turns = createTurns(most)
  const begun: string[] = []
  const running = new Map<string, { resolve(done: string): void; reject(why: Error): void }>()
  const begin = (name: string) =>
    turns(() => {
      begun.push(name)
      return new Promise<string>((resolve, reject) => running.set(name, { resolve, reject }))
    })
  return { begin, begun, running }
}

test('so many run side by side, and the others follow in the order they came', async () => {
  const { begin, begun, running } = setUp(2)
  const answers = ['a', 'b', 'c', 'd'].map(begin)
  expect(begun).toEqual(['a', 'b'])
  running.get('b')!.resolve('done')
  await expect(answers[1]).resolves.toBe('done')
  expect(begun).toEqual(['a', 'b', 'c'])
  running.get('a')!.resolve('done')
  await answers[0]
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
})

test('one that fails gives its turn on', async () => {
  const { begin, begun, running } = setUp(1)
  const [first] = [begin('a'), begin('b')]
  running.get('a')!.reject(new Error('lost'))
  await expect(first).rejects.toThrow('lost')
  expect(begun).toEqual(['a', 'b'])
})

test('who comes just as a turn is given on does not get in beside the one who waited', async () => {
  const turns = createTurns(1)
  let running = 0
  let together = 0
  const task = async () => {
    running += 1
    together = Math.max(together, running)
    await null
    running -= 1
  }
  const arrivals: Promise<void>[] = [turns(task), turns(task)]
  for (let step = 0; step < 12; step += 1) {
    await null
    arrivals.push(turns(task))
  }
  await Promise.all(arrivals)
  expect(together).toBe(1)
})
