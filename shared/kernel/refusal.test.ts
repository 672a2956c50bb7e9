import { describe, expect, test } from 'vitest'
import { Refusal, refusalCodes } from './refusal.ts'

describe.each(refusalCodes)('%s', (code) => {
  const refusal = new Refusal(code)

  test('REF1 has a status that says whose turn it is', () => {
    expect(refusal.http).toBeGreaterThanOrEqual(400)
    expect(refusal.http).toBeLessThan(600)
    if (refusal.http >= 500) expect(refusal.retry).toBe(true)
    if (refusal.http === 429) expect(refusal.retry).toBe(true)
  })

  test('REF1 says a sentence to a person', () => {
    expect(refusal.says).toMatch(/^[A-Z].*[.]$/)
    if (code.includes('.')) expect(refusal.says).not.toContain(code)
  })
})

describe('a refusal on its way', () => {
  test('REF2 travels as code, sentence and whether to try again', () => {
    expect(JSON.parse(JSON.stringify(new Refusal('group.full')))).toEqual({
      code: 'group.full',
      retry: false,
      says: 'This group is full.',
    })
  })

  test('REF2 takes its details along', () => {
    const sent = JSON.parse(JSON.stringify(new Refusal('rate.limited', { retryAfter: 1_000 })))
    expect(sent).toMatchObject({ code: 'rate.limited', retry: true, details: { retryAfter: 1_000 } })
  })

  test('REF2 never takes a stack along', () => {
    expect(JSON.stringify(new Refusal('internal'))).not.toContain('.ts')
  })
})
