import { Refusal } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'

/** How the sender is held back and let go on. */
export interface Flow {
  pause(): void
  resume(): void
}

/** So much waits for a reader before the sender has to. */
const HELD = 256 * 1024
/** What a sender must manage, in bytes a millisecond; uWS cuts off whoever stays below that for ten seconds. */
const PACE = 16

export type Bytes = Uint8Array<ArrayBuffer>

/** A body on its way in: bounded, held back where nobody reads it, given up where it trickles. */
export class IncomingBody {
  readonly #flow: Flow
  readonly #limit: number
  readonly #patience: number
  #chunks: Bytes[] = []
  #held = 0
  #received = 0
  #fresh = 0
  #ended = false
  #error: unknown = null
  #use: 'none' | 'whole' | 'stream' | 'nobody' = 'none'
  #wake: (() => void) | null = null
  #timer: NodeJS.Timeout | null = null

  /**
   * @param limit     most bytes; more and whoever reads gets `input.tooLarge`
   * @param declared  what the sender says: too much is refused before any of it is read
   * @param patience  ms in which 16 KB/s have to come while somebody waits for them; less is `input.slow`
   */
  constructor(flow: Flow, limit: number, declared: number | null, patience: number) {
    this.#flow = flow
    this.#limit = limit
    this.#patience = patience
    if (declared !== null && declared > limit) this.#error = new Refusal('input.tooLarge', { limit })
  }

  get used(): boolean {
    return this.#use === 'whole' || this.#use === 'stream'
  }

  get ended(): boolean {
    return this.#ended
  }

  /** Does a reader still want what is to come? */
  get wanted(): boolean {
    return this.#use === 'stream' && this.#error === null
  }

  /** What has arrived. The bytes must be a copy: uWS takes its own back. */
  push(chunk: Bytes, last: boolean): void {
    this.#received += chunk.byteLength
    if (last) this.#end()
    if (this.#received > this.#limit) this.fail(new Refusal('input.tooLarge', { limit: this.#limit }))
    if (this.#error === null && this.#use !== 'nobody') this.#keep(chunk)
    this.#wake?.()
  }

  #keep(chunk: Bytes): void {
    this.#chunks.push(chunk)
    this.#held += chunk.byteLength
    this.#fresh += chunk.byteLength
    if (this.#held > HELD && this.#use !== 'whole' && !this.#ended) this.#pause()
    else if (this.#fresh >= PACE * this.#patience) this.#progress()
  }

  #pause(): void {
    this.#stopTimer()
    this.#flow.pause()
  }

  #progress(): void {
    this.#fresh = 0
    this.#timer?.refresh()
  }

  #end(): void {
    this.#ended = true
    this.#stopTimer()
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** Nothing more will be read; whoever reads is told why. */
  fail(error: unknown): void {
    this.#error ??= error
    this.discard()
    this.#wake?.()
  }

  /** Nothing more will come: the sender is gone. */
  cut(error: unknown): void {
    this.#end()
    this.fail(error)
  }

  /** What is still to come is thrown away as it comes. */
  discard(): void {
    this.#use = 'nobody'
    this.#chunks = []
    this.#held = 0
    this.#stopTimer()
    if (!this.#ended) this.#flow.resume()
  }

  async whole(): Promise<Bytes> {
    this.#take('whole')
    while (!this.#ended && this.#error === null) await this.#more()
    if (this.#error !== null) throw this.#error
    return this.#chunks.length === 1 ? this.#chunks[0]! : Uint8Array.from(Buffer.concat(this.#chunks))
  }

  stream(): ReadableStream<Bytes> {
    this.#take('stream')
    return new ReadableStream<Bytes>(
      { pull: (controller) => this.#pull(controller), cancel: () => this.discard() },
      { highWaterMark: 0 },
    )
  }

  async #pull(controller: ReadableStreamDefaultController<Bytes>): Promise<void> {
    while (this.#chunks.length === 0 && !this.#ended && this.#error === null) await this.#more()
    const chunk = this.#chunks.shift()
    if (this.#error !== null) return controller.error(this.#error)
    if (chunk === undefined) return controller.close()
    this.#held -= chunk.byteLength
    controller.enqueue(chunk)
  }

  #take(use: 'whole' | 'stream'): void {
    if (this.used) throw new TypeError('The body was read already.')
    if (this.#use === 'none') this.#use = use
  }

  #more(): Promise<void> {
    this.#flow.resume()
    this.#timer ??= setTimeout(() => this.fail(new Refusal('input.slow')), this.#patience)
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = null
        resolve()
      }
    })
  }

  /**
   * Lets the rest go by, so that the sender comes to hear our answer: whoever closes on unread bytes takes it back.
   * Ends with the body, with the time, or where there is more to come than is worth it; at once where it trickled.
   */
  async rest({ time, most }: { time: number; most: number }): Promise<void> {
    if (this.#error instanceof Refusal && this.#error.code === 'input.slow') return
    this.discard()
    const until = this.#received + most
    let late = false
    const timer = setTimeout(() => {
      late = true
      this.#wake?.()
    }, time)
    while (!this.#ended && !late && this.#received < until)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    clearTimeout(timer)
  }
}

/** How long, and for how many bytes more, an answer waits for a body that nobody wants. */
export const LINGER = { time: 2 * SECOND, most: 4 * 1024 * 1024 }
