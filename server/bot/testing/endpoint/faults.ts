import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** What would be said, in pieces, if all were well. */
export interface Exchange {
  readonly response: ServerResponse
  readonly pieces: readonly string[]
  /** ends when whoever asked has gone */
  readonly gone: AbortSignal
}
export type Fault = (exchange: Exchange) => unknown

const STREAM = { 'content-type': 'text/event-stream' }
const JSONS = { 'content-type': 'application/json' }
const event = (data: unknown) => `data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`

const no =
  (status: number, message: string, more: Record<string, string> = {}): Fault =>
  ({ response }) =>
    response.writeHead(status, { ...JSONS, ...more }).end(JSON.stringify({ error: { message, type: 'error' } }))

const piece = (input: string) => ({
  choices: [{ delta: { tool_calls: [{ index: 0, function: { arguments: input } }] } }],
})

/** Everything that an endpoint has been seen to do to whoever asked it. */
export const faults = {
  busy: no(429, 'Too many requests'),
  'busy for a second': no(429, 'Too many requests', { 'retry-after': '1' }),
  'busy for an hour': no(429, 'Too many requests', { 'retry-after': '3600' }),
  'out of order': no(500, 'The server had an error'),
  overloaded: no(503, 'Overloaded'),
  'wrong key': no(401, 'Incorrect API key provided'),
  'too long': no(400, 'The prompt is longer than the context'),
  'moved away': ({ response }) => response.writeHead(307, { location: '/elsewhere' }).end(),
  'hangs up': ({ response }) => response.destroy(),
  /** takes the question and says nothing, not even that it heard */
  hangs: () => undefined,
  /** says that it will answer, and then nothing */
  'slow to begin': ({ response }) => response.writeHead(200, STREAM).flushHeaders(),
  'a sign a second': async ({ response, pieces, gone }) => {
    response.writeHead(200, STREAM)
    for (const sign of pieces.join('')) {
      response.write(sign)
      await wait(1_000, undefined, { signal: gone }).catch(() => undefined)
      if (gone.aborted) return
    }
    response.end()
  },
  /** no fault at all */
  'not in a hurry': async ({ response, pieces, gone }) => {
    response.writeHead(200, STREAM)
    for (const one of pieces) {
      response.write(one)
      await wait(120, undefined, { signal: gone }).catch(() => undefined)
    }
    response.end()
  },
  /** begins, and falls silent */
  'falls silent': ({ response, pieces }) => response.writeHead(200, STREAM).write(pieces.slice(0, -4).join('')),
  'is cut': ({ response, pieces }) => {
    response.writeHead(200, STREAM).write(pieces.slice(0, -4).join(''), () => response.destroy())
  },
  'ends too early': ({ response, pieces }) => response.writeHead(200, STREAM).end(pieces.slice(0, -4).join('')),
  garbage: ({ response }) => response.writeHead(200, STREAM).end(Buffer.from('ff00fe80c3280a0a'.repeat(200), 'hex')),
  'not JSON': ({ response }) => response.writeHead(200, STREAM).end(`data: {"choices": [oops\n\n${event('[DONE]')}`),
  'another shape': ({ response }) =>
    response.writeHead(200, STREAM).end(event({ choices: { delta: 7 } }) + event('[DONE]')),
  'an error in between': ({ response, pieces }) =>
    response.writeHead(200, STREAM).end(pieces.slice(0, -4).join('') + event({ error: { message: 'Out of memory' } })),
  'a page': ({ response }) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  empty: ({ response }) => response.writeHead(200, STREAM).end(event('[DONE]')),
  'no room': ({ response, pieces }) =>
    response
      .writeHead(200, STREAM)
      .end(
        pieces.slice(0, -4).join('') + event({ choices: [{ delta: {}, finish_reason: 'length' }] }) + event('[DONE]'),
      ),
  endless: async ({ response, pieces, gone }) => {
    response.writeHead(200, STREAM).write(pieces.slice(0, 3).join(''))
    while (!gone.aborted) {
      if (!response.write(event(piece('and so on '.repeat(50))))) await wait(1)
      await wait(0)
    }
  },
  /** one line without an end */
  'endless line': async ({ response, gone }) => {
    response.writeHead(200, STREAM).write('data: ')
    while (!gone.aborted) {
      if (!response.write('x'.repeat(100_000))) await wait(1)
      await wait(0)
    }
  },
} satisfies Record<string, Fault>
export type FaultName = keyof typeof faults
