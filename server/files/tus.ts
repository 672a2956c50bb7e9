import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Call } from '../http/handler.ts'

/** What tus (https://tus.io, version 1.0) puts into the head of requests. */
export const TUS = '1.0.0'

const invalid = (path: string, message: string) => new Refusal('input.invalid', { issues: [{ path, message }] })

export const checkVersion = (call: Call): void => {
  if ((call.header('tus-resumable') ?? TUS) !== TUS) throw invalid('Tus-Resumable', `must be ${TUS}`)
}

const whole = (call: Call, name: string): number => {
  const said = call.header(name) ?? ''
  if (!/^\d{1,15}$/.test(said)) throw invalid(name, 'must be a whole number')
  return Number(said)
}

export const lengthIn = (call: Call): number => whole(call, 'Upload-Length')

/** Bytes may be of any kind here, but a form is none. */
export const offsetIn = (call: Call): number => {
  if (call.header('content-type') !== 'application/offset+octet-stream') throw new Refusal('input.type')
  return whole(call, 'Upload-Offset')
}

const textOf = (base64: string): string => {
  try {
    if (base64.length > 4_000) throw new Error('too long')
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'))
  } catch {
    throw invalid('Upload-Metadata', 'must be base64 of UTF-8')
  }
}

const TYPE = /^[\w.+-]{1,40}\/[\w.+-]{1,80}/

/** `filename ZmlsZS5wbmc=,filetype aW1hZ2UvcG5n`; whatever else is said is passed over. */
export const metadataIn = (call: Call): { name: string; said: string } => {
  const pairs = (call.header('upload-metadata') ?? '').split(',').map((pair) => pair.trim().split(/ +/))
  const saying = (key: string) => textOf(pairs.find(([name]) => name === key)?.[1] ?? '')
  return { name: saying('filename') || 'file', said: TYPE.exec(saying('filetype'))?.[0].toLowerCase() ?? '' }
}
