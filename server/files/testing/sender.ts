import type { Attached } from '../../../shared/kernel/file.ts'
import type { FileId } from '../../../shared/kernel/ids.ts'
import type { FileState } from '../../../shared/protocol/files.ts'
import type { Person } from '../../testing/app.ts'

type Bytes = Uint8Array<ArrayBuffer>

export const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Calls the API about files, as a browser of this person would. */
export const fileCall = (person: Pick<Person, 'url'> & { cookie?: string }, path: string, init: RequestInit = {}) =>
  fetch(`${person.url}/api/v1${path}`, {
    ...init,
    // a connection that waits for the next call may be gone by then, where the machine is busy
    headers: {
      connection: 'close',
      origin: person.url,
      ...(person.cookie && { cookie: person.cookie }),
      ...init.headers,
    },
  })

export const begin = (person: Person, length: number, name = 'photo.png', type = 'image/png') =>
  fileCall(person, '/uploads', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(length),
      'upload-metadata': `filename ${base64(name)},filetype ${base64(type)}`,
    },
  })

export const proceed = (person: Person, id: FileId, offset: number, bytes: Bytes) =>
  fileCall(person, `/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    body: bytes,
  })

export const stateOf = async (person: Person, id: FileId): Promise<FileState> =>
  (await (await fileCall(person, `/files/${id}`)).json()) as FileState

/** What came of it, once it was looked at. */
export const settled = async (person: Person, id: FileId): Promise<FileState> => {
  for (;;) {
    const state = await stateOf(person, id)
    if (state.state !== 'checking') return state
    await new Promise((go) => setTimeout(go, 20))
  }
}

/** Sends a whole file. */
export const upload = async (person: Person, bytes: Bytes, name?: string, type?: string): Promise<FileId> => {
  const begun = await begin(person, bytes.byteLength, name, type)
  if (begun.status !== 201) throw new Error(`${begun.status} ${await begun.text()}`)
  const { upload: id } = (await begun.json()) as { upload: FileId }
  const sent = await proceed(person, id, 0, bytes)
  if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`)
  return id
}

/** Sends a whole file that nothing is wrong with. */
export const attach = async (person: Person, bytes: Bytes, name?: string, type?: string): Promise<Attached> => {
  const { file, code } = await settled(person, await upload(person, bytes, name, type))
  if (!file) throw new Error(`refused: ${code}`)
  return file as Attached
}
