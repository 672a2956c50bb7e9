import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import { type FaultName, faults } from './faults.ts'
import { type Mind, reads } from './minds.ts'
import type { ChatRequest } from './reading.ts'
import { embedded, streamed, whole } from './speaking.ts'

interface EndpointOptions {
  /** default: one that reads what it is given */
  readonly mind?: Mind
  /** default: whoever comes may ask */
  readonly key?: string
  /** parts of a request that it does not know, and says so */
  readonly refuses?: readonly string[]
  readonly port?: number
  /** so many come in a piece */
  readonly signs?: number
}

/**
 * An endpoint that speaks as OpenAI's do, over real HTTP: chat in a stream and at once, tools, usage, vectors. Instead of a model it
 * has a mind, which is a function of the request; and it breaks in whatever way it is told to.
 *
 * @example
 * const simulated = await openEndpoint({ mind: obeys })
 * simulated.breaks('is cut', 1) // the next one only
 */
export const openEndpoint = async ({
  mind: usual = reads,
  key,
  refuses = [],
  port = 0,
  signs,
}: EndpointOptions = {}) => {
  const chats: ChatRequest[] = []
  const count = { chats: 0, embeddings: 0, open: 0, gone: 0 }
  const broken: FaultName[] = []
  let always: FaultName | null = null
  let mind = usual

  const json = (response: ServerResponse, status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  const no = (response: ServerResponse, status: number, message: string) =>
    json(response, status, { error: { message, type: 'invalid_request_error', param: null, code: null } })

  const chat = async (request: ChatRequest, response: ServerResponse, gone: AbortSignal) => {
    count.chats += 1
    chats.push(request)
    const unknown = refuses.find((part) => part in request)
    if (unknown) return no(response, 400, `Unrecognized request argument supplied: ${unknown}`)
    const thought = mind(request)
    const pieces = streamed(request, thought, signs)
    const fault = broken.shift() ?? always
    if (fault) return faults[fault]({ response, pieces, gone })
    if (!request.stream) return json(response, 200, whole(request, thought))
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const piece of pieces) {
      if (gone.aborted) return
      response.write(piece)
      await turn()
    }
    return response.end()
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const gone = new AbortController()
    count.open += 1
    response.on('close', () => {
      count.open -= 1
      if (!response.writableFinished) count.gone += 1
      gone.abort()
    })
    const body = JSON.parse(await text(request))
    if (key && request.headers.authorization !== `Bearer ${key}`) return no(response, 401, 'Incorrect API key provided')
    if (request.url === '/v1/chat/completions') return chat(body, response, gone.signal)
    if (request.url !== '/v1/embeddings') return no(response, 404, 'Unknown request URL')
    count.embeddings += 1
    const fault = broken.shift() ?? always
    return fault
      ? faults[fault]({ response, pieces: [], gone: gone.signal })
      : json(response, 200, embedded(body.model, body.input))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    /** what it was asked */
    chats,
    /** `gone`: who asked went away before the end */
    count,
    thinks(other: Mind = usual) {
      mind = other
    },
    /** Default: from now on, always. */
    breaks(fault: FaultName, times = Number.POSITIVE_INFINITY) {
      if (times === Number.POSITIVE_INFINITY) always = fault
      else broken.push(...new Array<FaultName>(times).fill(fault))
    },
    /** All is well again, and nothing was counted. */
    mends() {
      broken.length = 0
      always = null
      mind = usual
      chats.length = 0
      Object.assign(count, { chats: 0, embeddings: 0, gone: 0 })
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
export type SimulatedEndpoint = Awaited<ReturnType<typeof openEndpoint>>
