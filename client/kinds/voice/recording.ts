import { createSignal, onCleanup } from 'solid-js'

/** The first that this browser can record: all of them are played by all. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']
/** A voice needs no more; a minute is a quarter of a megabyte. */
const BITS = 32_000
const LONGEST_S = 15 * 60

export const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined

const nameOf = (type: string) => {
  const stamp = new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')
  return `voice-${stamp}.${type.includes('mp4') ? 'm4a' : type.includes('ogg') ? 'ogg' : 'webm'}`
}

/** How loud it is right now, from 0 to 1. */
const createMeter = (stream: MediaStream) => {
  const context = new AudioContext()
  const meter = context.createAnalyser()
  meter.fftSize = 256
  context.createMediaStreamSource(stream).connect(meter)
  const samples = new Float32Array(meter.fftSize)
  return {
    level() {
      meter.getFloatTimeDomainData(samples)
      return Math.min(1, 2 * samples.reduce((loud, sample) => Math.max(loud, Math.abs(sample)), 0))
    },
    close: () => void context.close(),
  }
}

/**
 * Records what is said into the microphone, from now on.
 *
 * @throws DOMException  where the person, or the device, does not allow it
 */
export const record = async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? ''
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS })
  const meter = createMeter(stream)
  const pieces: Blob[] = []
  const began = performance.now()
  recorder.ondataavailable = ({ data }) => void pieces.push(data)
  recorder.start(1_000)
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve()
  })
  const stop = async () => {
    if (recorder.state !== 'inactive') recorder.stop()
    await ended
    for (const track of stream.getTracks()) track.stop()
    meter.close()
  }
  return {
    seconds: () => Math.min(LONGEST_S, (performance.now() - began) / 1_000),
    level: meter.level,
    full: () => performance.now() - began >= LONGEST_S * 1_000,
    async take(): Promise<File> {
      await stop()
      const type = recorder.mimeType || mimeType
      return new File(pieces, nameOf(type), { type })
    },
    discard: stop,
  }
}
export type Recording = Awaited<ReturnType<typeof record>>

/** How long a recording is by now, and how loud it was lately. */
export const followRecording = (recording: Recording, bars: number, onFull: () => void) => {
  const [seconds, setSeconds] = createSignal(0)
  const [levels, setLevels] = createSignal<readonly number[]>(Array.from({ length: bars }, () => 0))
  const timer = setInterval(() => {
    setSeconds(recording.seconds())
    setLevels((before) => [...before.slice(1), recording.level()])
    if (recording.full()) onFull()
  }, 100)
  onCleanup(() => clearInterval(timer))
  return { seconds, levels }
}
