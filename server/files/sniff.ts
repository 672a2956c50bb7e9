import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { Refusal } from '../../shared/kernel/refusal.ts'

/** Pictures that we can draw anew. */
export const PICTURES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
])

/** What browsers play; whatever else moves or sounds is a document. */
const PLAYED: Readonly<Record<string, string>> = {
  'video/mp4': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'video/quicktime': 'video/quicktime',
  'video/webm': 'video/webm',
  'video/ogg': 'video/ogg',
  'audio/mpeg': 'audio/mpeg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/aac': 'audio/aac',
  'audio/ogg': 'audio/ogg',
  'audio/webm': 'audio/webm',
  'audio/wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/flac': 'audio/flac',
  'audio/x-flac': 'audio/flac',
}

/** Containers that hold films and sounds alike: there, and only there, the sender's word counts. */
const EITHER = /^video\/(mp4|webm|ogg)$/

/** A reader of these knows what to do with them; the browser is never asked to. */
const DOCUMENT = /^application\/(pdf|zip|gzip|rtf|msword|vnd\.[\w.-]+|epub\+zip|x-7z-compressed|x-rar-compressed)$/
const UNKNOWN = 'application/octet-stream'
/** So much of a file tells whether it is text. */
const TASTE = 64 * 1024

const isText = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(TASTE), 0, TASTE, 0)
    const bytes = buffer.subarray(0, bytesRead)
    if (bytes.includes(0)) return false
    // what is cut off within a letter is text all the same
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  } finally {
    await file.close()
  }
}

/**
 * What a file is, by its bytes: never by its name, and by what its sender says only where the bytes can be either.
 *
 * @param said  what the sender takes it for: `audio/webm`
 * @throws Refusal  `file.type` for pictures that we cannot draw anew: they may tell where they were taken
 */
export const sniff = async (path: string, said: string): Promise<string> => {
  const found = (await fileTypeFromFile(path))?.mime ?? ''
  if (PICTURES.has(found)) return found
  // drawn by scripts or by programs of their own: kept, and never shown
  if (/^image\/(svg\+xml|x-xcf|vnd\.)/.test(found)) return UNKNOWN
  if (found.startsWith('image/')) throw new Refusal('file.type')
  const played = PLAYED[found]
  if (played) return EITHER.test(played) && said.startsWith('audio/') ? played.replace('video', 'audio') : played
  if (DOCUMENT.test(found)) return found
  return found === '' && (await isText(path)) ? 'text/plain' : UNKNOWN
}
