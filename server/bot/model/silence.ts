import { Broken } from './failure.ts'

/** Listens whether there is still somebody: its signal ends what has been silent for too long. */
export const createSilence = (longest: number) => {
  const gone = new AbortController()
  const timer = setTimeout(() => gone.abort(new Broken('fell silent')), longest)
  return { signal: gone.signal, heard: () => void timer.refresh(), over: () => clearTimeout(timer) }
}
