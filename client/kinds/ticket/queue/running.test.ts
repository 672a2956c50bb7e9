import { expect, test } from 'vitest'
import { inTurn } from './running.ts'

test('steps are taken one after the other, up to the first that is refused', async () => {
  const taken: string[] = []
  const take = async (step: string) => {
    taken.push(step)
    if (step === 'no') throw new Error('refused')
  }
  expect(await inTurn(['one', 'two'], take)).toEqual({ done: 2, refused: null })
  expect(await inTurn(['one', 'no', 'three'], take)).toEqual({ done: 1, refused: new Error('refused') })
  expect(taken).toEqual(['one', 'two', 'one', 'no'])
})
