import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FileId } from '../../shared/kernel/ids.ts'
import { createUpload, type UploadState } from './upload.ts'

const LONG = 60_000
const ID = 'f1' as FileId

/** What the server has of a file, and what it says of it; the line may be cut at any byte. */
const server = {
  offset: 0,
  headers: {} as Record<string, string>,
  created: 0,
  deleted: [] as string[],
  /** the line is cut after so many bytes of the next piece */
  cutAfter: null as number | null,
  /** so many of the next requests reach nobody */
  away: 0,
  refusal: null as { code: string; details?: object } | null,
  states: [] as object[],
}
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status })

const answer = async (path: string, init: RequestInit = {}): Promise<Response> => {
  if (init.method === 'DELETE') {
    server.deleted.push(path)
    return json({})
  }
  if (server.away > 0) {
    server.away -= 1
    throw new TypeError('fetch failed')
  }
  if (server.refusal) return json(server.refusal, 400)
  if (init.method === 'POST') {
    server.created += 1
    server.headers = init.headers as Record<string, string>
    return json({ upload: ID })
  }
  if (path.startsWith('/api/v1/uploads/')) return json({ offset: server.offset })
  return json(server.states.length > 1 ? server.states.shift()! : server.states[0]!)
}

/** As much of a browser's request as sends a piece of a file. */
class FakeRequest {
  status = 0
  responseText = ''
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {}
  onload?: () => void
  onerror?: () => void
  readonly headers = new Map<string, string>()
  open = () => undefined
  setRequestHeader = (name: string, value: string) => void this.headers.set(name, value)
  abort = () => this.onerror?.()
  async send(piece: Blob) {
    await Promise.resolve()
    if (Number(this.headers.get('upload-offset')) !== server.offset) throw new Error('sent what was there already')
    const cut = server.cutAfter
    server.cutAfter = null
    server.offset += cut ?? piece.size
    this.upload.onprogress?.({ loaded: cut ?? piece.size })
    if (cut !== null) return this.onerror?.()
    this.status = 204
    this.onload?.()
  }
}

const line = new EventTarget()
beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(server, { offset: 0, created: 0, deleted: [], cutAfter: null, away: 0, refusal: null })
  server.states = [{ state: 'ready', file: { id: ID, name: 'a.txt' } }]
  vi.stubGlobal('fetch', answer)
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
  vi.stubGlobal('addEventListener', line.addEventListener.bind(line))
  vi.stubGlobal('removeEventListener', line.removeEventListener.bind(line))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const upload = (blob = new Blob(['0123456789'], { type: 'text/plain' }), name = 'a.txt') => {
  const said: UploadState[] = []
  const { cancel } = createUpload(blob, { name, onChange: (state) => void said.push(state) })
  const steps = () => said.map((state) => ('sent' in state ? `${state.is} ${state.sent}` : state.is))
  return { said, steps, cancel, last: () => said.at(-1)! }
}

describe('an upload', () => {
  test('tells how far it is, is looked at, and is ready', async () => {
    server.states.unshift({ state: 'checking' }, { state: 'checking' })
    const { steps, last } = upload()
    await vi.advanceTimersByTimeAsync(LONG)
    expect(steps()).toEqual(['sending 0', 'sending 10', 'checking 10', 'ready'])
    expect(last()).toEqual({ is: 'ready', file: { id: ID, name: 'a.txt' } })
  })

  test('of what the server has already, only what it finds out is waited for', async () => {
    server.states.unshift({ state: 'checking' })
    const said: UploadState[] = []
    createUpload(ID, { name: '', onChange: (state) => void said.push(state) })
    await vi.advanceTimersByTimeAsync(LONG)
    expect(said.map(({ is }) => is)).toEqual(['checking', 'ready'])
    expect([server.created, server.offset]).toEqual([0, 0])
  })

  test('says its name and what it is, in whatever letters', async () => {
    upload(new Blob(['x'], { type: 'image/png' }), 'ছবি.png')
    await vi.advanceTimersByTimeAsync(LONG)
    const [, name] = /^filename (\S+),filetype /.exec(server.headers['upload-metadata']!)!
    expect(Buffer.from(name!, 'base64').toString()).toBe('ছবি.png')
    expect(server.headers['upload-length']).toBe('1')
  })

  test('goes on from where the line was cut, and sends nothing twice', async () => {
    server.cutAfter = 4
    const { steps } = upload()
    await vi.advanceTimersByTimeAsync(LONG)
    expect(steps()).toEqual(['sending 0', 'sending 4', 'waiting 4', 'sending 4', 'sending 10', 'checking 10', 'ready'])
    expect([server.offset, server.created]).toEqual([10, 1])
  })

  test('goes on at once when there is a network again', async () => {
    server.away = 1
    const { last } = upload()
    await vi.advanceTimersByTimeAsync(0)
    expect(last()).toEqual({ is: 'waiting', sent: 0 })
    line.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(200)
    expect(last().is).toBe('ready')
  })

  test('waits for ever longer where nobody answers, and does not give up', async () => {
    server.away = 12
    const { last, steps } = upload()
    await vi.advanceTimersByTimeAsync(30 * LONG)
    expect(steps().filter((step) => step === 'waiting 0')).toHaveLength(12)
    expect(last().is).toBe('ready')
  })

  test('ends where the server says a no that stays a no', async () => {
    server.refusal = { code: 'file.tooLarge', details: { most: 5 } }
    const { said } = upload()
    await vi.advanceTimersByTimeAsync(LONG)
    expect(said).toMatchObject([{ is: 'refused', refusal: { code: 'file.tooLarge', details: { most: 5 } } }])
  })

  test('ends where what was sent turned out to be no good', async () => {
    server.states = [{ state: 'refused', file: null, code: 'file.type' }]
    const { last } = upload()
    await vi.advanceTimersByTimeAsync(LONG)
    expect(last()).toMatchObject({ is: 'refused', refusal: { code: 'file.type' } })
  })

  test('that is given up is heard of no more, and deleted on the server', async () => {
    server.states = [{ state: 'checking' }]
    const { said, cancel } = upload()
    await vi.advanceTimersByTimeAsync(1_000)
    const before = said.length
    cancel()
    server.states = [{ state: 'ready', file: { id: ID } }]
    await vi.advanceTimersByTimeAsync(LONG)
    expect(said).toHaveLength(before)
    expect(server.deleted).toEqual(['/api/v1/uploads/f1'])
  })
})
