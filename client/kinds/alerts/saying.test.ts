import '../testing/window.ts'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { selfOf } from '../../../shared/kernel/ids.ts'
import { DAY, HOUR } from '../../../shared/kernel/time.ts'
import { asha, mitu, rafi } from '../../../shared/testing/index.ts'
import { createStage, direct, group } from '../../sync/testing/index.ts'
import type { Live } from '../live.tsx'
import { liveOver } from '../testing/live.ts'
import type { Arrival } from './arrivals.ts'
import { chime } from './chime.ts'
import { useSaying } from './saying.ts'
import { silenceWords, untilWords } from './words.ts'

const around = vi.hoisted(() => ({ live: null as unknown }))
vi.mock('../../ui/Toast.tsx', () => ({ Toasts: () => null, toast: vi.fn() }))
vi.mock('../live.tsx', async (original) => {
  const real = await original<{ useLive(): Live }>()
  return { ...real, useLive: () => (around.live as Live | null) ?? real.useLive() }
})

const ends: (() => void)[] = []
afterEach(() => {
  around.live = null
  for (const end of ends.splice(0)) end()
})

/** What a notification of Asha's browser says. */
const saying = async (stage: ReturnType<typeof createStage>) => {
  const { sync } = await stage.device(asha)
  const { live, end } = liveOver(sync)
  ends.push(end)
  for (const one of [rafi, mitu]) live.person(one.account)
  await stage.hands.pass(1_000)
  around.live = live
  return createRoot(() => useSaying())
}
const arrival = (some: Partial<Arrival>): Arrival => ({
  about: direct,
  reason: 'message',
  from: rafi.account,
  message: null,
  ...some,
})

describe('a notification of the browser', () => {
  test('says who wrote, and what, without its marks', async () => {
    const stage = createStage()
    const message = stage.say(rafi, `tea at ${'five '.repeat(100)}`)
    const say = await saying(stage)
    const { title, body } = say(arrival({ message }), true)
    expect(title).toBe('Rafi')
    expect(body.startsWith('tea at five')).toBe(true)
    expect(body.length).toBeLessThanOrEqual(160)
  })

  test('says nothing of it where whoever passes by may see it, nor what is no longer the last word', async () => {
    const stage = createStage()
    const message = stage.say(rafi, 'the secret')
    const say = await saying(stage)
    expect(say(arrival({ message }), false).body).not.toContain('secret')
    expect(say(arrival({ message: message - 1 }), true).body).not.toContain('secret')
    const mention = say(arrival({ message, reason: 'mention' }), false)
    expect(mention.body).not.toBe(say(arrival({ message }), false).body)
  })

  test('says in a group who wrote there', async () => {
    const stage = createStage()
    const message = stage.say(mitu, 'who plays?', group)
    const say = await saying(stage)
    expect(say(arrival({ about: group, from: mitu.account, message }), true)).toEqual({
      title: 'Cricket',
      body: 'Mitu: who plays?',
    })
  })

  test('tells what else happened in one sentence', async () => {
    const stage = createStage()
    const asked = { type: 'notification.raise', about: direct, reason: 'request', from: rafi.account } as const
    stage.server.act(asha, selfOf(asha.account), asked)
    const say = await saying(stage)
    const { title, body } = say(arrival({ reason: 'request' }), true)
    expect(title).toContain('Rafi')
    expect(title).not.toBe('Rafi')
    expect(body).toBe('')
    expect(say(arrival({ reason: 'request', about: group }), true)).toEqual({ title: 'Rafi', body: '' })
  })
})

describe('until when something is silent', () => {
  const now = new Date(2026, 10, 21, 15).getTime()
  test('is said as short as it can be', () => {
    const [today, tomorrow, later] = [now + 2 * HOUR, now + 20 * HOUR, now + 3 * DAY].map((at) => untilWords(at, now)!)
    expect(today!.length).toBeLessThan(tomorrow!.length)
    expect(tomorrow).toContain('11')
    expect(later).toContain('24')
    expect(untilWords(now + 3_000 * DAY, now)).toBeNull()
  })

  test('is part of the sentence, where it ends', () => {
    expect(silenceWords(now + 2 * HOUR, now)).toContain(untilWords(now + 2 * HOUR, now))
    expect(silenceWords(now + 3_000 * DAY, now)).not.toContain('24')
  })
})

describe('the sound', () => {
  let notes = 0
  const ramp = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }
  const part = { gain: ramp, connect: () => part, start: () => void notes++, stop() {} }
  const node = class {
    gain = ramp
    connect = () => part
    start = part.start
    stop = part.stop
  }
  beforeEach(() => {
    vi.useFakeTimers()
    notes = 0
    vi.stubGlobal('OscillatorNode', node)
    vi.stubGlobal('GainNode', node)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  test('rings once for all that comes within a moment, and not at all where nothing may be heard', async () => {
    const resume = vi.fn(async () => undefined)
    vi.stubGlobal(
      'AudioContext',
      class {
        currentTime = 0
        destination = part
        resume = resume
      },
    )
    resume.mockRejectedValueOnce(new Error('NotAllowedError'))
    vi.setSystemTime(10_000)
    await chime()
    expect(notes).toBe(0)
    vi.setSystemTime(20_000)
    await Promise.all([chime(), chime(), chime()])
    expect(notes).toBe(2) // two notes make the sound
    vi.setSystemTime(22_000)
    await chime()
    expect(notes).toBe(4)
  })
})
