export interface Span {
  readonly low: number
  readonly high: number
}

/** Which seqs are held: spans without a hole, apart from each other. */
export class Spans {
  #spans: Span[] = []

  get all(): readonly Span[] {
    return this.#spans
  }

  /** Takes a span in; those that it touches become one with it. */
  add({ low, high }: Span): void {
    if (low > high) return
    const touching = this.#spans.filter((span) => span.low <= high + 1 && span.high >= low - 1)
    const others = this.#spans.filter((span) => !touching.includes(span))
    const merged = {
      low: Math.min(low, ...touching.map((span) => span.low)),
      high: Math.max(high, ...touching.map((span) => span.high)),
    }
    this.#spans = [...others, merged].sort((one, other) => one.low - other.low)
  }

  /** The span that a seq lies in. */
  around(seq: number): Span | null {
    return this.#spans.find(({ low, high }) => low <= seq && seq <= high) ?? null
  }

  /** Lets go of whatever lies in none of these. */
  keep(kept: readonly Span[]): void {
    const before = this.#spans
    this.#spans = []
    for (const span of before)
      for (const { low, high } of kept) this.add({ low: Math.max(span.low, low), high: Math.min(span.high, high) })
  }
}
