import { expect, test } from 'vitest'
import { asha, mitu, rafi } from '../../../shared/testing/index.ts'
import { readersOf } from './readers.ts'

const receipt = ({ account }: typeof asha, delivered: number, read: number) => ({ account, delivered, read })

test('a message was read by some, has reached others, and is on its way to the rest', () => {
  const receipts = [receipt(asha, 9, 9), receipt(rafi, 7, 5), receipt(mitu, 6, 2)]
  expect(readersOf(5, receipts, asha.account)).toEqual({
    read: [rafi.account],
    delivered: [mitu.account],
    waiting: [],
  })
  expect(readersOf(7, receipts, asha.account)).toEqual({
    read: [],
    delivered: [rafi.account],
    waiting: [mitu.account],
  })
})
