import { describe, expect, test, vi } from 'vitest'
import { createHands } from '../net/testing/index.ts'
import { onWake } from './wake.ts'

const room = () => {
  const hands = createHands()
  const window = new EventTarget()
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState })
  let leapt = 0
  const clock = { ...hands.clock, now: () => hands.clock.now() + leapt }
  const heard = vi.fn()
  const stop = onWake({ window, document, clock }, heard)
  const sleep = (ms: number) => {
    leapt += ms
  }
  return { hands, window, document, heard, stop, sleep }
}

describe('somebody who comes back', () => {
  test('is noticed by each of the signs, and once where several come together', async () => {
    const { hands, window, document, heard } = room()
    window.dispatchEvent(new Event('focus'))
    window.dispatchEvent(new Event('online'))
    document.dispatchEvent(new Event('visibilitychange'))
    await hands.pass(0)
    expect(heard).toHaveBeenCalledTimes(1)
    document.dispatchEvent(new Event('resume'))
    await hands.pass(0)
    expect(heard).toHaveBeenCalledTimes(2)
  })

  test('is not somebody who leaves', async () => {
    const { hands, document, heard } = room()
    document.visibilityState = 'hidden'
    document.dispatchEvent(new Event('visibilitychange'))
    await hands.pass(0)
    expect(heard).not.toHaveBeenCalled()
  })

  test('is noticed by the clock where the machine slept and nothing else tells', async () => {
    const { hands, heard, sleep, stop } = room()
    await hands.pass(60_000)
    expect(heard).not.toHaveBeenCalled()
    sleep(40_000)
    await hands.pass(5_000)
    expect(heard).toHaveBeenCalledTimes(1)
    stop()
    sleep(40_000)
    await hands.pass(60_000)
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
