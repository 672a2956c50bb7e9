import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Attached } from '../../../shared/kernel/file.ts'
import { BARS, waveOf } from './heard.ts'
import { canRecord, followRecording, type Recording, record } from './recording.ts'

const track = { stop: vi.fn() }
const stream = { getTracks: () => [track] }
const getUserMedia = vi.fn(async (_: object) => stream)
const closed = vi.fn()
let loudness = 0

/** A microphone whose browser records in the first of the sorts that it knows. */
class FakeRecorder {
  static known = 'audio/webm;codecs=opus'
  static isTypeSupported = (type: string) => type === FakeRecorder.known
  state = 'inactive'
  readonly mimeType: string
  ondataavailable?: (event: { data: Blob }) => void
  onstop?: () => void
  constructor(_: unknown, { mimeType }: { mimeType: string }) {
    this.mimeType = mimeType
  }
  start() {
    this.state = 'recording'
  }
  stop() {
    this.state = 'inactive'
    this.ondataavailable?.({ data: new Blob(['said']) })
    this.onstop?.()
  }
}
class FakeContext {
  createAnalyser = () => ({
    fftSize: 0,
    getFloatTimeDomainData: (samples: Float32Array) => void samples.fill(-loudness),
  })
  createMediaStreamSource = () => ({ connect: () => undefined })
  close = closed
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21, 9, 5) })
  vi.clearAllMocks()
  FakeRecorder.known = 'audio/webm;codecs=opus'
  vi.stubGlobal('MediaRecorder', FakeRecorder)
  vi.stubGlobal('AudioContext', FakeContext)
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a voice message', () => {
  test.each([
    ['audio/webm;codecs=opus', 'voice-2026-11-21-09-05.webm'],
    ['audio/mp4', 'voice-2026-11-21-09-05.m4a'],
    ['audio/ogg;codecs=opus', 'voice-2026-11-21-09-05.ogg'],
  ])('is recorded as %s where the browser knows that, and named by its hour', async (known, name) => {
    FakeRecorder.known = known
    const file = await (await record()).take()
    expect([file.name, file.type, await file.text()]).toEqual([name, known, 'said'])
  })

  test('lets go of the microphone when it is done, and when it is not wanted', async () => {
    await (await record()).take()
    await (await record()).discard()
    expect([track.stop.mock.calls.length, closed.mock.calls.length]).toEqual([2, 2])
  })

  test('says how loud and how long it is, and when it is full', async () => {
    const recording = await record()
    loudness = 0.3
    expect(recording.level()).toBeCloseTo(0.6)
    loudness = 0.9
    expect(recording.level()).toBe(1)
    vi.advanceTimersByTime(90_000)
    expect([recording.seconds(), recording.full()]).toEqual([90, false])
    vi.advanceTimersByTime(15 * 60_000)
    expect([recording.seconds(), recording.full()]).toEqual([900, true])
  })

  test('is not begun where the person does not allow it', async () => {
    getUserMedia.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'))
    await expect(record()).rejects.toThrow('no')
  })

  test('is offered only where the browser can record', () => {
    expect(canRecord()).toBe(true)
    vi.stubGlobal('navigator', {})
    expect(canRecord()).toBe(false)
    vi.stubGlobal('MediaRecorder', undefined)
    expect(canRecord()).toBe(false)
  })

  test('is followed while it goes on: how long by now, how loud lately, and once it is full', () => {
    const recording = { seconds: () => 2, level: () => 0.5, full: () => full }
    let full = false
    const onFull = vi.fn()
    const { follow, end } = createRoot((end) => ({
      end,
      follow: followRecording(recording as unknown as Recording, 3, onFull),
    }))
    vi.advanceTimersByTime(200)
    expect([follow.seconds(), follow.levels()]).toEqual([2, [0, 0.5, 0.5]])
    full = true
    vi.advanceTimersByTime(100)
    expect(onFull).toHaveBeenCalledOnce()
    end()
    vi.advanceTimersByTime(1_000)
    expect(onFull).toHaveBeenCalledOnce()
  })
})

describe('what a sound looks like', () => {
  const file = (id: string) => ({ id }) as Attached
  const ask = vi.fn(async (_: string) => new Response('bytes'))
  class FakeOffline {
    decodeAudioData = async () => ({
      getChannelData: () => Float32Array.from({ length: 8_000 }, () => 0.5),
      duration: 1,
    })
  }
  beforeEach(() => {
    vi.stubGlobal('fetch', ask)
    vi.stubGlobal('OfflineAudioContext', FakeOffline)
  })

  test('is found out once, however often it is shown', async () => {
    const [one, other] = [waveOf(file('v1')), waveOf(file('v1'))]
    expect(one).toBe(other)
    expect(await one).toMatchObject({ length: 1, peaks: { length: BARS } })
    expect(ask).toHaveBeenCalledOnce()
  })

  test('is asked for again where it could not be had', async () => {
    ask.mockResolvedValueOnce(new Response('', { status: 404 }))
    await expect(waveOf(file('v2'))).rejects.toThrow()
    expect(await waveOf(file('v2'))).toMatchObject({ length: 1 })
  })
})
