/** Begins every message of the load, and stands nowhere else in what a server sends. */
const MARK = Buffer.from('@@')
const DIGITS = 12
const FILLER = 'The quick brown fox jumps over the lazy dog. '.repeat(20)

const clock = (): number => Math.round(performance.now() * 1_000)

/** The text of a message: the mark, when it was written (µs by the clock of this process), and filling. */
export const writeText = (bytes: number): string =>
  (MARK + String(clock()).padStart(DIGITS, '0') + FILLER).slice(0, bytes)

/** How many messages a frame holds: a server may put several into one. */
export const countMessages = (bytes: Buffer, start: number, end: number): number => {
  let count = 0
  for (let at = bytes.indexOf(MARK, start); at >= 0 && at < end; at = bytes.indexOf(MARK, at + DIGITS)) count += 1
  return count
}

/** Tells the age, in µs, of every message in a frame. */
export const tellAges = (bytes: Buffer, start: number, end: number, tell: (age: number) => void): void => {
  const now = clock()
  for (let at = bytes.indexOf(MARK, start); at >= 0 && at < end; at = bytes.indexOf(MARK, at + DIGITS))
    tell(now - digitsAt(bytes, at + MARK.length))
}

const digitsAt = (bytes: Buffer, at: number): number => {
  let number = 0
  for (let digit = 0; digit < DIGITS; digit += 1) number = number * 10 + bytes[at + digit]! - 48
  return number
}
