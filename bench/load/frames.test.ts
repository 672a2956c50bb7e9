import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFrameReader, textFrame } from './frames.ts'

/** A text frame as servers send it. */
const served = (text: string): Buffer => {
  const payload = Buffer.from(text)
  const { length } = payload
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), payload])
  if (length < 65_536) return Buffer.concat([Buffer.from([0x81, 126, length >> 8, length & 255]), payload])
  const head = Buffer.alloc(10)
  head.set([0x81, 127])
  head.writeUInt32BE(length, 6)
  return Buffer.concat([head, payload])
}

const readAll = (chunks: readonly Buffer[]): string[] => {
  const texts: string[] = []
  const read = createFrameReader((bytes, start, end) => texts.push(bytes.toString('utf8', start, end)))
  for (const chunk of chunks) {
    const shared = Buffer.from(chunk)
    read(shared)
    shared.fill(0) // the next arrival is written over this one
  }
  return texts
}

describe('frames', () => {
  test('are found again wherever the network cuts them', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.integer({ min: 120, max: 70_000 }).map((n) => 'x'.repeat(n)),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 6 }), (texts, cuts) => {
        const bytes = Buffer.concat(texts.map(served))
        const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
        expect(readAll(at.slice(1).map((end, part) => bytes.subarray(at[part], end)))).toEqual(texts)
      }),
      { numRuns: 50 },
    )
  })

  test('that are no text, like pings, are passed over', () => {
    expect(readAll([Buffer.concat([Buffer.from([0x89, 2, 1, 2]), served('hello')])])).toEqual(['hello'])
  })

  test('leave masked: the key undoes it', () => {
    for (const text of ['hi', 'বাংলা', 'x'.repeat(126), 'x'.repeat(2_000)]) {
      const frame = textFrame(text)
      const head = frame.length - Buffer.byteLength(text)
      const key = frame.subarray(head - 4, head)
      const payload = frame.subarray(head).map((byte, at) => byte ^ key[at & 3]!)
      expect(Buffer.from(payload).toString()).toBe(text)
      expect(frame[1]! & 0x80).toBe(0x80)
    }
  })
})
