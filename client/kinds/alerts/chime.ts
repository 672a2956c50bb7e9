/** Two notes, a fourth apart: short, soft, and nobody else's. */
const NOTES = [
  { at: 0, hertz: 659.25 },
  { at: 0.11, hertz: 880 },
] as const
const LENGTH = 0.32
const LOUDNESS = 0.12
/** However much comes in, it rings once in this while. */
const PAUSE = 1_500

let context: AudioContext | null = null
let last = 0

const note = (audio: AudioContext, { at, hertz }: (typeof NOTES)[number]) => {
  const begin = audio.currentTime + at
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz })
  const volume = new GainNode(audio, { gain: 0 })
  volume.gain.setValueAtTime(0, begin)
  volume.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.012)
  volume.gain.exponentialRampToValueAtTime(0.0001, begin + LENGTH)
  tone.connect(volume).connect(audio.destination)
  tone.start(begin)
  tone.stop(begin + LENGTH)
}

/** Rings, where the browser lets a page make a sound: most do once somebody has touched it. */
export const chime = async (): Promise<void> => {
  if (Date.now() - last < PAUSE) return
  last = Date.now()
  try {
    context ??= new AudioContext()
    await context.resume()
    for (const one of NOTES) note(context, one)
  } catch {
    // no loudspeaker, or not yet allowed: what came in can be seen
  }
}
