import type { Attached } from '../../shared/kernel/file.ts'
import type { FileId } from '../../shared/kernel/ids.ts'
import { Refusal, type RefusalCode, refusalCodes } from '../../shared/kernel/refusal.ts'
import type { FileState } from '../../shared/protocol/files.ts'
import { backoff, pauseAsked } from './backoff.ts'

/** How far an upload has got. `sent` is in bytes. */
export type UploadState =
  | { readonly is: 'sending'; readonly sent: number }
  /** the line is cut; it goes on by itself, from where it was */
  | { readonly is: 'waiting'; readonly sent: number }
  /** all of it is there, and is looked at before it may be sent */
  | { readonly is: 'checking'; readonly sent: number }
  | { readonly is: 'ready'; readonly file: Attached }
  | { readonly is: 'refused'; readonly refusal: Refusal }

export interface Upload {
  /** Gives it up, here and on the server. */
  cancel(): void
}

interface UploadOptions {
  readonly name: string
  readonly onChange: (state: UploadState) => void
}

const API = '/api/v1'
const TUS = { 'tus-resumable': '1.0.0' }
/** It is looked at within moments; a film takes longer. */
const FIRST_LOOK = 150
const LAST_LOOK = 3_000

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

const refusalIn = (text: string): Refusal => {
  try {
    const { code, details } = JSON.parse(text) as { code: RefusalCode; details?: object }
    return new Refusal(refusalCodes.includes(code) ? code : 'internal', { ...details })
  } catch {
    return new Refusal('busy')
  }
}

const ask = async (path: string, init: RequestInit, signal: AbortSignal): Promise<Response> => {
  const answer = await fetch(API + path, { ...init, signal }).catch(() => {
    throw new Refusal('busy')
  })
  if (!answer.ok) throw refusalIn(await answer.text())
  return answer
}

const begin = async (blob: Blob, name: string, signal: AbortSignal): Promise<FileId> => {
  const metadata = `filename ${base64(name)}${blob.type ? `,filetype ${base64(blob.type)}` : ''}`
  const headers = { ...TUS, 'upload-length': String(blob.size), 'upload-metadata': metadata }
  const answer = await ask('/uploads', { method: 'POST', headers }, signal)
  return ((await answer.json()) as { upload: FileId }).upload
}

const offsetOf = async (id: FileId, signal: AbortSignal): Promise<number> =>
  ((await (await ask(`/uploads/${id}`, {}, signal)).json()) as { offset: number }).offset

/** `fetch` tells nobody how much of a body has left. */
const send = (id: FileId, blob: Blob, offset: number, onSent: (sent: number) => void, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PATCH', `${API}/uploads/${id}`)
    for (const [name, value] of Object.entries(TUS)) request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', 'application/offset+octet-stream')
    request.setRequestHeader('upload-offset', String(offset))
    request.upload.onprogress = ({ loaded }) => onSent(offset + loaded)
    request.onload = () => (request.status < 300 ? resolve() : reject(refusalIn(request.responseText)))
    request.onerror = () => reject(new Refusal('busy'))
    request.onabort = request.onerror
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(blob.slice(offset))
  })

/** A while, or until there is a network again. */
const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    const over = () => {
      clearTimeout(timer)
      removeEventListener('online', over)
      resolve()
    }
    const timer = setTimeout(over, ms)
    addEventListener('online', over)
  })

/**
 * Uploads a file (tus) and sees to it that it arrives: where the line is cut it goes on from there, as often as it takes.
 * It ends as `ready` or `refused`, or is given up.
 *
 * @param source  an id: it is on the server already, and is only waited for
 */
export const createUpload = (source: Blob | FileId, { name, onChange }: UploadOptions): Upload => {
  const blob = typeof source === 'string' ? new Blob() : source
  const controller = new AbortController()
  const { signal } = controller
  let id: FileId | null = null
  let sent = 0

  const tell = (state: UploadState) => {
    if (!signal.aborted) onChange(state)
  }
  const progress = (now: number) => {
    sent = Math.min(now, blob.size)
    tell({ is: 'sending', sent })
  }

  /** Tries until it is done; a no that will stay a no is thrown. */
  const insist = async <T>(act: () => Promise<T>): Promise<T> => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await act()
      } catch (error) {
        if (!(error instanceof Refusal) || !error.retry || signal.aborted) throw error
        tell({ is: 'waiting', sent })
        await pause(Math.max(pauseAsked(error), backoff(failures, Math.random())))
      }
    }
  }

  const carry = async (upload: FileId) => {
    let begun = false
    await insist(async () => {
      const offset = begun ? await offsetOf(upload, signal) : 0
      begun = true
      progress(offset)
      if (offset < blob.size) await send(upload, blob, offset, progress, signal)
    })
  }

  const look = async (upload: FileId): Promise<FileState> => {
    tell({ is: 'checking', sent: blob.size })
    for (let wait = FIRST_LOOK; ; wait = Math.min(wait * 1.5, LAST_LOOK)) {
      await pause(wait)
      const answer = await insist(() => ask(`/files/${upload}`, {}, signal))
      const state = (await answer.json()) as FileState
      if (state.state !== 'checking' || signal.aborted) return state
    }
  }

  const run = async () => {
    id = typeof source === 'string' ? source : await insist(() => begin(blob, name, signal))
    if (source === blob) await carry(id)
    const { file, code } = await look(id)
    if (!file) throw new Refusal((code as RefusalCode | null) ?? 'file.broken')
    tell({ is: 'ready', file: file as Attached })
  }
  void run().catch((error: unknown) => {
    tell({ is: 'refused', refusal: error instanceof Refusal ? error : new Refusal('internal') })
  })

  return {
    cancel() {
      controller.abort()
      if (id) void fetch(`${API}/uploads/${id}`, { method: 'DELETE', headers: TUS, keepalive: true }).catch(() => {})
    },
  }
}
