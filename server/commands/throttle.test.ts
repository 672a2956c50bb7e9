import { describe, expect, test } from 'vitest'
import { someone } from '../testing/log.ts'
import { createThrottle } from './throttle.ts'

describe('HUB5 commands of one account', () => {
  test('a burst passes, more is refused with the seconds to wait, and time lets it pass again', () => {
    let clock = 0
    const throttle = createThrottle(60, () => clock)
    const [asha, rafi] = [someone(), someone()]
    for (let at = 0; at < 15; at++) throttle(asha)
    expect(() => throttle(asha)).toThrow(expect.objectContaining({ code: 'rate.limited', details: { retryAfter: 1 } }))
    expect(() => throttle(rafi)).not.toThrow()
    clock = 1_000
    expect(() => throttle(asha)).not.toThrow()
    expect(() => throttle(asha)).toThrow('rate.limited')
  })

  test('nobody saves up more than a burst', () => {
    let clock = 0
    const throttle = createThrottle(60, () => clock)
    const asha = someone()
    throttle(asha)
    clock = 1e9
    for (let at = 0; at < 15; at++) throttle(asha)
    expect(() => throttle(asha)).toThrow('rate.limited')
  })
})
