import { describe, expect, test } from 'vitest'
import type { Attached } from '../../../shared/kernel/file.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { blurOf } from './blur.ts'
import { saidIn } from './said.ts'
import { sizeOf } from './size.ts'

const file = (type: string, more: Partial<Attached> = {}) => ({ type, name: 'minutes.pdf', ...more }) as Attached
const said = (text: string, ...files: Attached[]) => saidIn({ text, files } as unknown as Message)
const [picture, film, voice, paper] = ['image/png', 'video/mp4', 'audio/webm', 'application/pdf'].map((type) =>
  file(type),
) as [Attached, Attached, Attached, Attached]

describe('what a message says, on one line', () => {
  test('is its words without their marks, whatever it carries', () => {
    expect(said('**Tea** at _five_')).toBe('Tea at five')
    expect(said('Look:', picture, picture)).toBe('Look:')
    expect(said('')).toBe('')
  })

  test('is what it carries, where it has no words', () => {
    const sorts = [picture, film, voice].map((one) => said('', one))
    expect(new Set(sorts).size).toBe(3)
    expect(said('', paper)).toBe('minutes.pdf')
    expect(said('', file('image/png', { alt: 'a cat' }))).toBe(`${sorts[0]}: a cat`)
  })

  test('is how many of them, where there are several; pictures by their name where all are pictures', () => {
    const [pictures, mixed] = [said('', picture, picture, picture), said('', picture, paper, paper)]
    expect(pictures).toContain('3')
    expect(mixed).toContain('3')
    expect(mixed).not.toBe(pictures)
  })
})

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1_023, '1,023 bytes'],
  [1_024, '1 kB'],
  [1_468_006, '1.4 MB'],
  [14_680_064, '14 MB'],
  [5 * 1_024 ** 4, '5,120 GB'],
])('%i bytes are said as %s', (bytes, as) => {
  expect(sizeOf(bytes)).toBe(as)
})

describe('what can be seen of a picture before it is there', () => {
  const HASH = '1QcSHQRnh493V4dIh4eXh1h4kJUI'
  test('is a picture of its own, drawn once', () => {
    expect(blurOf(HASH)).toMatch(/^data:image\/png;base64,/)
    expect(blurOf(HASH)).toBe(blurOf(HASH))
  })
  test('is nothing where nothing is known, or what is known is broken', () => {
    expect([blurOf(undefined), blurOf('%%%')]).toEqual([undefined, undefined])
  })
})
