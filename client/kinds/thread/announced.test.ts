import '../testing/window.ts'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Line, View } from '../../sync/index.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { announceNew } from './announced.ts'

vi.mock('../../ui/LiveRegion.tsx', () => ({ announce: vi.fn() }))
vi.mock('../live.tsx', () => ({ useLive: () => ({ account: 'me', name: (id: string) => id }) }))

const line = (seq: number, by = 'Rafi', more: object = {}) =>
  ({
    line: 'message',
    message: { seq, by, text: `**number** ${seq}`, files: [], removed: false, ...more },
  }) as unknown as Line
let end = () => {}
beforeEach(() => void vi.clearAllMocks())
afterEach(() => end())

const thread = (lines: Line[], atEnd = true) => {
  const [view, setView] = createSignal({ lines, atEnd } as unknown as View)
  createRoot((dispose) => {
    end = dispose
    announceNew(view)
  })
  return (lines: Line[], atEnd = true) => setView({ lines, atEnd } as unknown as View)
}
const said = () => vi.mocked(announce).mock.calls.map(([words]) => words)

describe('to those who cannot see it is said', () => {
  test('what arrives, who said it, and each of it once', () => {
    const show = thread([line(1)])
    show([line(1), line(2)])
    show([line(1), line(2)])
    show([line(1), line(2), line(3), line(4)])
    expect(said()).toEqual(['Rafi: number 2', 'Rafi: number 3\nRafi: number 4'])
  })

  test('not what was there before, what is fetched, what is one’s own, or what is gone', () => {
    const show = thread([])
    show([line(5)]) // the conversation is there
    show([line(3), line(4), line(5)])
    show([line(3), line(4), line(5), line(6, 'me')])
    show([line(5), line(6, 'me'), line(7, 'Rafi', { removed: true })])
    expect(said()).toEqual([])
  })

  test('nothing while somebody reads further up; and of what came meanwhile nothing when they are back', () => {
    const show = thread([line(1)])
    show([line(1)], false)
    show([line(1), line(2)], true)
    expect(said()).toEqual([])
    show([line(1), line(2), line(3)])
    expect(said()).toEqual(['Rafi: number 3'])
  })

  test('of many at once the last five, and how many there were', () => {
    const show = thread([line(1)])
    show(Array.from({ length: 9 }, (_, at) => line(at + 1)))
    const [words] = said()
    expect(words!.split('\n')).toHaveLength(6)
    expect(words).toMatch(/^.*8.*\nRafi: number 5\n/)
  })
})
