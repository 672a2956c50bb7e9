/** One request and its answer. uWS forbids to touch `res` once the caller is gone, or the answer is out. */
export class Exchange {
  #gone = false
  #over = false
  #started = false
  #controller: AbortController | null = null
  #leaving: (() => void)[] = []

  /** The caller went away. */
  get gone(): boolean {
    return this.#gone
  }

  /** Some of the answer has left: it is too late for another. */
  get started(): boolean {
    return this.#started
  }

  /** Neither is the caller gone nor the last of the answer on its way. */
  get open(): boolean {
    return !this.#gone && !this.#over
  }

  /** A signal is made only for whoever asks for one: most never do. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#gone) this.#controller.abort()
    return this.#controller.signal
  }

  /** Calls back when the caller goes, at once if that was before. */
  whenGone(then: () => void): void {
    if (this.#gone) then()
    else this.#leaving.push(then)
  }

  leave(): void {
    this.#gone = true
    this.#controller?.abort()
    for (const then of this.#leaving.splice(0)) then()
  }

  start(): void {
    this.#started = true
  }

  finish(): void {
    this.#over = true
  }
}
