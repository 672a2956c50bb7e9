import type { Bytes, IncomingBody } from './body.ts'
import type { Exchange } from './exchange.ts'
import type { Fields } from './fields.ts'
import type { Head } from './head.ts'

/**
 * A `Request` without the weight of the platform's own, which makes a stream, a controller and a sorted list of headers
 * for every one, asked or not.
 */
export class IncomingRequest implements Request {
  readonly method: string
  readonly url: string
  readonly headers: Fields
  readonly cache = 'default'
  readonly credentials = 'same-origin'
  readonly destination = ''
  readonly integrity = ''
  readonly mode = 'cors'
  readonly redirect = 'follow'
  readonly referrer = 'about:client'
  readonly referrerPolicy = ''
  readonly keepalive = false
  readonly duplex = 'half'
  readonly #content: IncomingBody | null
  readonly #exchange: Exchange

  constructor(url: string, { method, fields }: Head, content: IncomingBody | null, exchange: Exchange) {
    this.url = url
    this.method = method
    this.headers = fields
    this.#content = content
    this.#exchange = exchange
  }

  get signal(): AbortSignal {
    return this.#exchange.signal
  }

  get body(): Request['body'] {
    return this.#content?.stream() ?? null
  }

  get bodyUsed(): boolean {
    return this.#content?.used ?? false
  }

  async bytes(): Promise<Bytes> {
    return this.#content ? this.#content.whole() : new Uint8Array(0)
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = await this.bytes()
    return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes())
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }

  async blob(): ReturnType<Request['blob']> {
    return (await this.#response()).blob()
  }

  async formData(): ReturnType<Request['formData']> {
    return (await this.#response()).formData()
  }

  async #response(): Promise<Response> {
    return new Response(await this.bytes(), { headers: { 'content-type': this.headers.get('content-type') ?? '' } })
  }

  clone(): Request {
    throw new TypeError('What comes in comes once: it cannot be cloned.')
  }
}
