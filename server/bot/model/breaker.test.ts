import { describe, expect, test } from 'vitest'
import { createBreaker } from './breaker.ts'

const open = (failures = 2) => {
  const time = { is: 0 }
  const breaker = createBreaker({ failures, rest: 1_000, now: () => time.is })
  return { breaker, time, enter: () => breaker.enter()! }
}

describe('the breaker', () => {
  test('MDL5 lets everybody through until it failed so often in a row', () => {
    const { breaker, enter } = open()
    enter().failed()
    enter().worked()
    enter().failed()
    expect(breaker.state()).toBe('closed')
    enter().failed()
    expect(breaker.state()).toBe('open')
    expect(breaker.enter()).toBeNull()
  })

  test('MDL5 after a rest one may try, nobody beside it, and it decides for all', () => {
    const { breaker, time, enter } = open(1)
    enter().failed()
    time.is = 999
    expect(breaker.enter()).toBeNull()
    time.is = 1_000
    expect(breaker.state()).toBe('half-open')
    const trial = enter()
    expect(breaker.enter()).toBeNull()
    trial.failed()
    expect(breaker.state()).toBe('open')
    time.is = 2_000
    enter().worked()
    expect(breaker.state()).toBe('closed')
  })

  test('MDL5 one that tried and went away leaves the try to the next', () => {
    const { breaker, time, enter } = open(1)
    enter().failed()
    time.is = 1_000
    const trial = enter()
    trial.left()
    trial.failed() // it has gone: what it says now counts for nothing
    expect(breaker.state()).toBe('half-open')
    expect(breaker.enter()).not.toBeNull()
  })

  test('MDL5 whoever asks for a rest gets it at once, but not for ever', () => {
    const { breaker, time, enter } = open(9)
    enter().failed(5_000)
    time.is = 4_999
    expect(breaker.state()).toBe('open')
    time.is = 5_000
    enter().failed(1e12)
    time.is = 5_000 + 600_000
    expect(breaker.state()).toBe('half-open')
  })
})
