import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shrink } from './shrink.ts'

const LARGE = 4_000_000
const photo = (type: string, size = LARGE) => new File([new Uint8Array(size)], 'photo', { type })

const drawn = { width: 6_000, height: 3_000, close: vi.fn() }
const canvas = {
  width: 0,
  height: 0,
  type: '',
  smaller: new Blob(['small']) as Blob | null,
  getContext: () => ({ drawImage: () => undefined }),
  toBlob(done: (blob: Blob | null) => void, type: string) {
    canvas.type = type
    done(canvas.smaller)
  },
}
beforeEach(() => {
  vi.stubGlobal(
    'createImageBitmap',
    vi.fn(async () => drawn),
  )
  vi.stubGlobal('document', { createElement: () => canvas })
  canvas.smaller = new Blob(['small'])
})
afterEach(() => vi.unstubAllGlobals())

describe('a large photograph', () => {
  test('is made smaller before it is sent, and keeps its shape', async () => {
    expect(await shrink(photo('image/jpeg'))).toBe(canvas.smaller)
    expect([canvas.width, canvas.height, canvas.type]).toEqual([3_072, 1_536, 'image/jpeg'])
    expect(drawn.close).toHaveBeenCalled()
  })

  test('may keep what is seen through it', async () => {
    await shrink(photo('image/png'))
    expect(canvas.type).toBe('image/webp')
  })

  test.each([
    ['that became no smaller', () => (canvas.smaller = new Blob([new Uint8Array(LARGE)]))],
    ['that the browser could not write', () => (canvas.smaller = null)],
    ['that it could not draw', () => vi.mocked(createImageBitmap).mockRejectedValue(new Error('broken'))],
  ])('%s goes as it is', async (_, so) => {
    so()
    const file = photo('image/jpeg')
    expect(await shrink(file)).toBe(file)
  })
})

test.each([
  ['a small picture', photo('image/jpeg', 100_000)],
  ['a moving one', photo('image/gif')],
  ['a film', photo('video/mp4')],
])('%s is not touched', async (_, file) => {
  expect(await shrink(file)).toBe(file)
  expect(createImageBitmap).not.toHaveBeenCalled()
})
