import type { HttpResponse } from 'uWebSockets.js'
import { STATUS_CODES } from 'node:http'
import { Answer } from './answer.ts'
import type { Exchange } from './exchange.ts'
import { type Field, isFieldValue } from './fields.ts'

/** How an answer is to leave. */
export interface Manner {
  /** asked with HEAD: everything but the body */
  readonly head: boolean
  /** hang up afterwards */
  readonly close: boolean
  /** on every answer, unless it says otherwise itself */
  readonly fields: readonly Field[]
}

/** What uWS writes itself, or what is not for us to say. */
const NOT_OURS = new Set(['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'date', 'upgrade'])
/** More than this is not handed to uWS in one piece: it would keep what the reader does not take. */
const PIECE = 64 * 1024

/**
 * Writes an answer, as fast as its reader takes it. Where the caller has gone, nothing is written and what the body
 * holds is let go.
 *
 * @throws  what the body threw on its way
 */
export const send = async (
  res: HttpResponse,
  response: Response,
  manner: Manner,
  exchange: Exchange,
): Promise<void> => {
  if (exchange.gone) return letGo(response)
  const fields = fieldsOf(response, manner.fields)
  const line = `${response.status} ${STATUS_CODES[response.status] ?? 'Unknown'}`
  const open = () => {
    exchange.start()
    res.writeStatus(line)
    for (const [name, value] of fields) res.writeHeader(name, value)
  }
  const content = response instanceof Answer ? response.content : response.body
  if (manner.head || content === null) return sendHead(res, response, open, manner, exchange)
  if (content instanceof ReadableStream) return sendStream(res, response, content, open, exchange)
  if (typeof content === 'string' ? content.length * 3 <= PIECE : content.byteLength <= PIECE) {
    res.cork(() => {
      open()
      exchange.finish()
      res.end(content, manner.close)
    })
    return
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  res.cork(open)
  await new Measured(res, exchange, bytes.byteLength).put(bytes)
}

const fieldsOf = (response: Response, common: readonly Field[]): readonly Field[] => {
  const own = response instanceof Answer ? response.headers.list : [...response.headers]
  const fields = own.filter(([name]) => !NOT_OURS.has(name))
  if (!checked.has(common)) check(common)
  for (const field of common) if (!response.headers.has(field[0])) fields.push(field)
  return fields
}

/** Responses check their own headers when they are set; these are handed in, and the same ones over and over. */
const checked = new WeakSet<readonly Field[]>()

const check = (common: readonly Field[]): void => {
  for (const [name, value] of common)
    if (!isFieldValue(value)) throw new TypeError(`Not a header field: ${JSON.stringify(name)}`)
  checked.add(common)
}

const letGo = async (response: Response): Promise<void> => {
  if (!(response instanceof Answer)) await response.body?.cancel()
}

const lengthOf = (response: Response): number | null => {
  const said = response.headers.get('content-length')
  return said !== null && /^\d+$/.test(said) ? Number(said) : null
}

const sendHead = (
  res: HttpResponse,
  response: Response,
  open: () => void,
  { head, close }: Manner,
  exchange: Exchange,
): Promise<void> => {
  const bare = response.status === 204 || response.status === 304
  const length = head ? headLength(response) : null
  res.cork(() => {
    open()
    if (head && !bare && length !== null) res.writeHeader('content-length', String(length))
    exchange.finish()
    // uWS takes a length here too, but then waits for a body of that length and hangs up.
    if (head || bare) res.endWithoutBody()
    else res.end('', close)
  })
  return letGo(response)
}

const headLength = (response: Response): number | null => {
  if (response instanceof Answer && response.content !== null) return Buffer.byteLength(response.content)
  return lengthOf(response)
}

const sendStream = async (
  res: HttpResponse,
  response: Response,
  body: ReadableStream<Uint8Array>,
  open: () => void,
  exchange: Exchange,
): Promise<void> => {
  const length = lengthOf(response)
  const sink = length === null ? new Chunked(res, exchange) : new Measured(res, exchange, length)
  const reader = body.getReader()
  exchange.whenGone(() => void reader.cancel().catch(() => undefined))
  res.cork(open)
  try {
    for (let read = await reader.read(); !read.done && !exchange.gone; read = await reader.read())
      await sink.put(read.value)
    if (!exchange.gone) sink.end()
  } catch (error) {
    if (!exchange.gone) throw error
  }
}

/** Waits until the reader has taken what is under way. uWS takes one handler for that per answer, once and for all. */
class Drain {
  #retry: ((offset: number) => boolean) | null = null

  constructor(res: HttpResponse) {
    res.onWritable((offset) => this.#retry?.(offset) ?? true)
  }

  /** @param retry  goes on from an offset; true: all is out */
  wait(exchange: Exchange, retry: (offset: number) => boolean): Promise<void> {
    return new Promise((resolve) => {
      exchange.whenGone(resolve)
      this.#retry = (offset) => {
        if (!retry(offset)) return false
        this.#retry = null
        resolve()
        return true
      }
    })
  }
}

/** A body whose length was told: uWS says how far it got, and we go on from there. Nothing is kept twice. */
class Measured {
  readonly #res: HttpResponse
  readonly #exchange: Exchange
  readonly #total: number
  readonly #drain: Drain
  #put = 0

  constructor(res: HttpResponse, exchange: Exchange, total: number) {
    this.#res = res
    this.#exchange = exchange
    this.#total = total
    this.#drain = new Drain(res)
  }

  async put(bytes: Uint8Array): Promise<void> {
    const from = this.#put
    this.#put += bytes.byteLength
    if (this.#put > this.#total) throw new Error('The body is longer than its content-length.')
    if (this.#exchange.gone || bytes.byteLength === 0 || this.#attempt(bytes)) return
    await this.#drain.wait(this.#exchange, (offset) => this.#attempt(bytes.subarray(offset - from)))
  }

  #attempt(bytes: Uint8Array): boolean {
    let out = false
    this.#res.cork(() => {
      const [ok, done] = this.#res.tryEnd(bytes, this.#total)
      out = ok || done
    })
    return out
  }

  end(): void {
    if (this.#put < this.#total) throw new Error('The body is shorter than its content-length.')
  }
}

/** A body that ends when it ends. uWS keeps what the reader has not taken, so the next piece waits for that. */
class Chunked {
  readonly #res: HttpResponse
  readonly #exchange: Exchange
  readonly #drain: Drain

  constructor(res: HttpResponse, exchange: Exchange) {
    this.#res = res
    this.#exchange = exchange
    this.#drain = new Drain(res)
  }

  async put(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength && !this.#exchange.gone; at += PIECE)
      if (!this.#write(bytes.subarray(at, at + PIECE))) await this.#drain.wait(this.#exchange, () => true)
  }

  /** Never an empty piece: that would end the body. */
  #write(piece: Uint8Array): boolean {
    let taken = false
    this.#res.cork(() => {
      taken = this.#res.write(piece)
    })
    return taken
  }

  end(): void {
    this.#exchange.finish()
    this.#res.cork(() => {
      this.#res.end()
    })
  }
}
