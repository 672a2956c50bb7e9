import '../testing/window.ts'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Hit } from '../../../shared/protocol/search.ts'
import { asha, joy, mitu, rafi } from '../../../shared/testing/index.ts'
import { createStage, direct } from '../../sync/testing/index.ts'
import { liveOver } from '../testing/live.ts'
import { createEntries, type Entry } from './entries.ts'

vi.mock('../../ui/Toast.tsx', () => ({ Toasts: () => null, toast: vi.fn() }))

const PAUSE = 300
const card = ({ account }: typeof asha, name: string) => ({ id: account, name, username: name.toLowerCase() })
const search = vi.fn(async (_: object, __: { signal: AbortSignal }) => [
  card(rafi, 'Rafi'),
  card(joy, 'Joy'),
  card(asha, 'Asha'),
])
const searchMessages = vi.fn(async () => ({
  items: [{ conversation: direct, seq: 3, text: 'tea' }] as Hit[],
  next: null,
}))

const ends: (() => void)[] = []
beforeEach(() => void vi.clearAllMocks())
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
})

/** What Asha's switcher shows. */
const switcher = async () => {
  const stage = createStage()
  stage.say(rafi, 'tea?')
  const { sync } = await stage.device(asha)
  const { live, end } = liveOver(sync, { search, searchMessages })
  for (const one of [rafi, mitu]) live.person(one.account)
  await stage.hands.pass(1_000)
  vi.useFakeTimers()
  const [typed, setTyped] = createSignal('')
  const entries = createRoot((dispose) => {
    ends.push(dispose, end)
    return createEntries(live, typed)
  })
  const of = (entry: Entry) =>
    entry.is === 'conversation' ? entry.title : entry.is === 'person' ? entry.person.name : `message ${entry.hit.seq}`
  const shown = () => Object.fromEntries(entries.sections().map(({ title, entries }) => [title, entries.map(of)]))
  const type = async (words: string, wait = PAUSE) => {
    setTyped(words)
    await vi.advanceTimersByTimeAsync(wait)
    return shown()
  }
  return { shown, type, live, entries }
}

describe('what is at hand', () => {
  test('is what is unread, then what is recent', async () => {
    const { shown } = await switcher()
    expect(shown()).toEqual({ unread: ['Rafi'], recent: ['Cricket'] })
  })

  test('is not called unread where somebody wants to hear nothing of it', async () => {
    const { shown, live } = await switcher()
    live.mute(direct, true)
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toEqual({ recent: expect.arrayContaining(['Rafi', 'Cricket']) })
  })
})

describe('what fits the words', () => {
  test('is at once what is on this device, then people one has no conversation with, then what was said', async () => {
    const { type } = await switcher()
    expect(await type('ra', 0)).toEqual({ conversations: ['Rafi'] })
    expect(await type('ra')).toEqual({ conversations: ['Rafi'], people: ['Joy'], messages: ['message 3'] })
    expect(await type('cricket', 0)).toMatchObject({ conversations: ['Cricket'] })
  })

  test('of people is asked when somebody pauses, and not for a single letter', async () => {
    const { type } = await switcher()
    for (const words of ['r', 'ra', 'raf']) await type(words, 100)
    expect(search).not.toHaveBeenCalled()
    await type('rafi')
    expect(search).toHaveBeenCalledOnce()
    await type('r')
    expect(await type('r')).not.toHaveProperty('people')
    await type('x'.repeat(61))
    expect(search).toHaveBeenCalledOnce()
  })

  test('a question that is no longer asked is called off; where there is no answer, nobody is shown', async () => {
    const { type } = await switcher()
    search.mockImplementationOnce(() => new Promise(() => undefined))
    await type('jo')
    expect(search.mock.calls[0]![1].signal.aborted).toBe(false)
    expect(await type('joy')).toMatchObject({ people: ['Rafi', 'Joy'] })
    search.mockRejectedValueOnce(new Error('away'))
    await type('joy k')
    expect(search.mock.calls[0]![1].signal.aborted).toBe(true)
    expect(await type('joy k')).not.toHaveProperty('people')
  })
})
