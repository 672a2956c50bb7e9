/** The server said no. `retryAfter`: seconds, where it said that the same may be asked again. */
export class Refused extends Error {
  readonly retryAfter: number | null

  constructor(answer: string) {
    super(`refused: ${/"code":"([^"]+)"/.exec(answer)?.[1] ?? answer}`)
    const [, seconds] = /"retryAfter":(\d+)/.exec(answer) ?? []
    this.retryAfter = seconds === undefined ? null : Number(seconds)
  }
}
