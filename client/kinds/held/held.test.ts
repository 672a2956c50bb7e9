import { expect, test } from 'vitest'
import { somewhere } from '../../../shared/testing/index.ts'
import { heldIn } from './held.ts'

const held = (place: number) =>
  ({ conversation: somewhere(place), text: `at ${place}`, asked: false, outcome: null }) as const

test('MOD4 an author sees what of theirs waits here, the first first; or all of it', () => {
  const self = { held: { 9: held(1), 4: held(1), 7: held(2) } }
  expect(heldIn(self, somewhere(1)).map((one) => one.held)).toEqual([4, 9])
  expect(heldIn(self, null).map((one) => one.held)).toEqual([4, 7, 9])
  expect(heldIn({}, null)).toEqual([])
})
