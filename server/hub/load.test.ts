import { expect, test } from 'vitest'
import { LOOK, type LoadLevel, type LoadSample, loopSampler, watchLoad } from './load.ts'
import { handClock } from './testing/clock.ts'

const calm: LoadSample = { lag: 1, used: 0.3 }
const high: LoadSample = { lag: 60, used: 0.95 }
const extreme: LoadSample = { lag: 400, used: 1 }

const watched = () => {
  const clock = handClock()
  let sample = calm
  const levels: LoadLevel[] = []
  const load = watchLoad({ clock, sampler: { take: () => sample, close: () => undefined } })
  load.onChange((level) => levels.push(level))
  const see = (next: LoadSample, times: number) => {
    sample = next
    clock.turn(times * LOOK)
    return load.level
  }
  return { load, see, levels }
}

test('HUB5 the level rises with the load and falls after it', () => {
  const { see, levels } = watched()
  expect(see(high, 2)).toBe(1)
  expect(see(extreme, 2)).toBe(2)
  expect(see(calm, 6)).toBe(0)
  expect(levels).toEqual([1, 2, 0])
})

test('a single bad look, and a loop that is busy but on time, are no load', () => {
  const { see, levels } = watched()
  see(extreme, 1)
  see(calm, 1)
  see(high, 1)
  see({ lag: 5, used: 1 }, 20)
  expect(levels).toEqual([])
})

test('the level does not flutter around its threshold', () => {
  const { see, levels } = watched()
  see(high, 2)
  for (let round = 0; round < 10; round += 1) {
    see({ lag: 30, used: 0.7 }, 2)
    see(calm, 3)
    see({ lag: 45, used: 0.9 }, 1)
  }
  expect(levels).toEqual([1])
})

test('it falls step by step when the load does', () => {
  const { see, levels } = watched()
  see(extreme, 2)
  see({ lag: 50, used: 0.9 }, 6)
  see(calm, 6)
  expect(levels).toEqual([2, 1, 0])
})

test('after it is closed it looks no more', () => {
  const { load, see } = watched()
  load.close()
  expect(see(extreme, 5)).toBe(0)
})

test('the sampler sees the loop being blocked', async () => {
  const sampler = loopSampler()
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  await turn()
  sampler.take()
  for (let round = 0; round < 5; round += 1) {
    const until = performance.now() + 60
    while (performance.now() < until);
    await turn()
  }
  const blocked = sampler.take()
  sampler.close()
  expect(blocked.lag).toBeGreaterThan(30)
  expect(blocked.used).toBeGreaterThan(0.5)
})
