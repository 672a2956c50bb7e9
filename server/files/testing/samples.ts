import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

type Bytes = Uint8Array<ArrayBuffer>
const bytesOf = (buffer: Buffer): Bytes => Uint8Array.from(buffer)
export const textBytes = (text: string): Bytes => Uint8Array.from(Buffer.from(text))

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c2185b' } })

export const png = async (width = 60, height = 40): Promise<Bytes> =>
  bytesOf(await canvas(width, height).png().toBuffer())

/** Taken with a phone held upright, in Dhaka. */
export const photoWithPosition = async (): Promise<Bytes> =>
  bytesOf(
    await canvas(60, 40)
      .withExif({
        IFD0: { Make: 'Telescope', Copyright: 'CANARY-OWNER' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '23/1 48/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '90/1 24/1 0/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
  )

export const gif = async (): Promise<Bytes> => bytesOf(await canvas(30, 20).gif().toBuffer())

const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(Buffer.concat([head.subarray(4), data])))
  return Buffer.concat([head, data, sum])
}
const crc = (data: Buffer): number => {
  let value = ~0
  for (const byte of data) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

/** A few kilobytes that unfold to so many pixels. */
export const pixelBomb = (side: number): Bytes => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * Math.min(side, 4_000)), { level: 9 })
  const parts = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return bytesOf(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]))
}

/** The head of a film, as far as anybody looks. */
export const mp4 = (size = 2_000): Bytes => {
  const bytes = new Uint8Array(size)
  bytes.set(textBytes('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'))
  return bytes
}
export const webm = (): Bytes => {
  const head = [0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 0x01, 0x42, 0xf7, 0x81, 0x01, 0x42, 0xf2, 0x81, 0x04]
  const rest = [0x42, 0xf3, 0x81, 0x08, 0x42, 0x82, 0x84, 0x77, 0x65, 0x62, 0x6d, 0x42, 0x87, 0x81, 0x04]
  return Uint8Array.from([...head, ...rest, ...new Array<number>(200).fill(0)])
}
export const pdf = (): Bytes => textBytes(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`)
export const zip = (): Bytes => Uint8Array.from([0x50, 0x4b, 0x05, 0x06, ...new Array<number>(18).fill(0)])
export const svg = (): Bytes =>
  textBytes(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)
export const html = (): Bytes => textBytes(`<!doctype html><script>fetch('/api/v1/me')</script>`)
