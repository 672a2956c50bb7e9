import sharp, { type Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { Refusal } from '../../shared/kernel/refusal.ts'

/** A picture as it is kept: drawn anew, without anything that was not a pixel. */
export interface Picture {
  readonly type: string
  readonly bytes: Buffer<ArrayBuffer>
  readonly width: number
  readonly height: number
  readonly thumbhash: string
  readonly small: Buffer<ArrayBuffer>
  readonly large: Buffer<ArrayBuffer>
}

/** Nothing is shown larger than this, and most screens have less. */
const WIDEST = 4_096
export const SMALL = 480
export const LARGE = 1_600
const PATIENCE_S = 30

sharp.cache(false)
sharp.concurrency(1) // several pictures at a time are better than one on all cores: messages go on meanwhile

/** As what a picture is kept; what browsers do not know everywhere becomes WebP. */
const encode = (drawn: Sharp, type: string): [Sharp, string] => {
  if (type === 'image/jpeg') return [drawn.jpeg({ quality: 86, mozjpeg: false }), type]
  if (type === 'image/png') return [drawn.png({ compressionLevel: 8 }), type]
  if (type === 'image/gif') return [drawn.gif(), type]
  return [drawn.webp({ quality: 86 }), 'image/webp']
}

const within = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const

const hashOf = async (drawn: Sharp): Promise<string> => {
  const { data, info } = await drawn.resize(within(100)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

/**
 * Draws a picture anew: whatever hid in its file stays behind, above all where it was taken. It is turned as it was
 * held. The work is done beside the event loop.
 *
 * @param path    of the file as it was sent
 * @param type    what it is, by its bytes
 * @param pixels  most of them, all frames together
 * @throws Refusal  `file.broken`
 */
export const drawAnew = async (path: string, type: string, pixels: number): Promise<Picture> => {
  const options = { limitInputPixels: pixels, failOn: 'error', sequentialRead: false } as const
  const still = () => sharp(path, options).autoOrient().timeout({ seconds: PATIENCE_S }).toColorspace('srgb')
  const whole = () =>
    sharp(path, { ...options, animated: true })
      .autoOrient()
      .timeout({ seconds: PATIENCE_S })
  try {
    const moves = type === 'image/gif' || type === 'image/webp'
    const [encoded, kept] = encode((moves ? whole() : still()).resize(within(WIDEST)), type)
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    const small = await still().resize(within(SMALL)).webp({ quality: 78 }).toBuffer()
    const large = await still().resize(within(LARGE)).webp({ quality: 82 }).toBuffer()
    const height = info.pageHeight ?? info.height
    return { type: kept, bytes: data, width: info.width, height, thumbhash: await hashOf(still()), small, large }
  } catch {
    throw new Refusal('file.broken')
  }
}
