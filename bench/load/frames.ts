/** A whole frame came: its payload lies in `bytes` from `start` to `end`, and only for as long as the call lasts. */
export type OnFrame = (bytes: Buffer, start: number, end: number) => void

const FINAL_TEXT = 0x81
const MASKED = 0x80
/** Any key is a valid one. Not zero: some servers skip the unmasking then, and would have it easier than in life. */
const KEY = [0x5a, 0x17, 0xc3, 0x2e] as const

/** A text frame as clients have to send it: masked. */
export const textFrame = (text: string): Buffer => {
  const length = Buffer.byteLength(text)
  if (length > 0xffff) throw new Error('The load sends no frames that long.')
  const head = length < 126 ? 6 : 8
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = FINAL_TEXT
  frame[1] = MASKED | Math.min(length, 126)
  if (length >= 126) frame.writeUInt16BE(length, 2)
  frame.set(KEY, head - 4)
  frame.write(text, head)
  for (let at = 0; at < length; at += 1) frame[head + at]! ^= KEY[at & 3]!
  return frame
}

/** Cuts what arrives into frames without copying or decoding them; only what is cut off at the end is kept aside. */
export const createFrameReader = (onFrame: OnFrame) => {
  let rest: Buffer | null = null

  return (chunk: Buffer): void => {
    const bytes: Buffer = rest ? Buffer.concat([rest, chunk]) : chunk
    let at = 0
    for (let end = endOfFrame(bytes, at); end !== null; end = endOfFrame(bytes, at)) {
      if (bytes[at] === FINAL_TEXT) onFrame(bytes, startOfPayload(bytes, at), end)
      at = end
    }
    // a copy: the chunk lies in a buffer that all sockets share
    rest = at < bytes.length ? Buffer.from(bytes.subarray(at)) : null
  }
}

const startOfPayload = (bytes: Buffer, at: number): number => {
  const length = bytes[at + 1]! & 0x7f
  return at + (length < 126 ? 2 : length === 126 ? 4 : 10)
}

/** Where the frame ends that begins here; null while it is not all there. */
const endOfFrame = (bytes: Buffer, at: number): number | null => {
  if (bytes.length < at + 2) return null
  const start = startOfPayload(bytes, at)
  if (bytes.length < start) return null
  const short = bytes[at + 1]! & 0x7f
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUIntBE(at + 4, 6)
  return bytes.length < start + length ? null : start + length
}
