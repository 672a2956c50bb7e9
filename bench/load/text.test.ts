import { describe, expect, test } from 'vitest'
import { countMessages, tellAges, writeText } from './text.ts'

describe('the text of the load', () => {
  test('has the length that is asked for', () => {
    expect(writeText(200)).toHaveLength(200)
  })

  test('is counted where several messages share a frame, and only within it', () => {
    const frame = Buffer.from(JSON.stringify(['events', [writeText(200), writeText(50)]]))
    const chunk = Buffer.concat([frame, Buffer.from(writeText(30))])
    expect(countMessages(chunk, 0, frame.length)).toBe(2)
    expect(countMessages(chunk, frame.length, chunk.length)).toBe(1)
    expect(countMessages(Buffer.from('["typing"]'), 0, 10)).toBe(0)
  })

  test('says how old it is', () => {
    const frame = Buffer.from(`["events","${writeText(200)}"]`)
    const ages: number[] = []
    tellAges(frame, 0, frame.length, (age) => ages.push(age))
    expect(ages).toHaveLength(1)
    expect(ages[0]).toBeGreaterThanOrEqual(0)
    expect(ages[0]).toBeLessThan(1_000_000)
  })
})
