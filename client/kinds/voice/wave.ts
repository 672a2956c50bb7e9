/** What a sound looks like, and how long it is. */
export interface Wave {
  /** how loud it is, from 0 to 1, in as many steps as it has bars */
  readonly peaks: readonly number[]
  /** in seconds */
  readonly length: number
}

/** Quieter than this is a cough in the next room: a whole recording of it is not drawn as if it were loud. */
const QUIET = 0.05

/** The loudest of each stretch, measured by the loudest of all. */
export const peaksOf = (samples: ArrayLike<number>, bars: number): number[] => {
  const stretch = samples.length / bars
  const peaks = Array.from({ length: bars }, (_, bar) => {
    let peak = 0
    const end = Math.min(samples.length, Math.ceil((bar + 1) * stretch))
    for (let at = Math.floor(bar * stretch); at < end; at += 1) peak = Math.max(peak, Math.abs(samples[at]!))
    return peak
  })
  const loudest = Math.max(QUIET, ...peaks)
  return peaks.map((peak) => peak / loudest)
}

/** 75 seconds are 1:15, in the reader's digits. */
export const timeOf = (seconds: number, language: string): string => {
  const whole = Math.max(0, Math.floor(seconds))
  const digits = new Intl.NumberFormat(language, { useGrouping: false })
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 })
  return `${digits.format(Math.floor(whole / 60))}:${two.format(whole % 60)}`
}
