import { type Field, Fields } from './fields.ts'

/** A body that is there already. */
export type Content = string | Uint8Array<ArrayBuffer>

/**
 * A `Response` that keeps its body as it was given. The platform's own wraps every text in a stream, which the adapter
 * would only unwrap again: that was more than half of what a small answer cost.
 */
export class Answer implements Response {
  readonly content: Content | null
  readonly status: number
  readonly headers: Fields
  readonly type = 'default'
  readonly url = ''
  readonly redirected = false
  #read = false

  /** @throws TypeError  where a field would break the message open */
  constructor(
    content: Content | null,
    { status = 200, fields = [] }: { status?: number; fields?: readonly Field[] } = {},
  ) {
    this.content = content
    this.status = status
    this.headers = new Fields()
    for (const [name, value] of fields) this.headers.append(name, value)
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  get statusText(): string {
    return ''
  }

  get bodyUsed(): boolean {
    return this.#read
  }

  get body(): Response['body'] {
    return this.#usual().body
  }

  /** As a reader of the platform's own would have it. */
  #usual(): Response {
    const type = this.headers.get('content-type')
    return new Response(this.content, type === null ? {} : { headers: { 'content-type': type } })
  }

  #once(): Response {
    if (this.#read) throw new TypeError('The body was read already.')
    this.#read = this.content !== null
    return this.#usual()
  }

  async text(): Promise<string> {
    return this.#once().text()
  }

  async json(): Promise<unknown> {
    return this.#once().json()
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#once().arrayBuffer()
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer())
  }

  async blob(): ReturnType<Response['blob']> {
    return this.#once().blob()
  }

  async formData(): ReturnType<Response['formData']> {
    return this.#once().formData()
  }

  clone(): Answer {
    return new Answer(this.content, { status: this.status, fields: this.headers.list })
  }
}

const JSON_FIELDS: readonly Field[] = [
  ['content-type', 'application/json'],
  ['cache-control', 'no-store'],
]

/** Anything that JSON can say. Nobody but the one who asked may keep it. */
export const answerJson = (value: unknown, status = 200, fields: readonly Field[] = []): Answer =>
  new Answer(JSON.stringify(value), { status, fields: [...JSON_FIELDS, ...fields] })
