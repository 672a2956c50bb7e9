import { SECOND } from '../../../shared/kernel/time.ts'

/** What came makes no sense, or no end. `isEndpoints`: the endpoint is to blame, and not what it was asked. */
export class Broken extends Error {
  override readonly name = 'Broken'
  readonly isEndpoints: boolean
  constructor(message: string, { isEndpoints = true } = {}) {
    super(message)
    this.isEndpoints = isEndpoints
  }
}

/** What follows from a failure. `says` is ours: what the other side says may hold what people wrote. */
export interface Failure {
  readonly says: string
  /** could the same, asked again, succeed? */
  readonly again: boolean
  /** does it speak against the endpoint? A question that no model could answer keeps nobody else from asking */
  readonly counts: boolean
  /** in ms: until then it wants to be left alone */
  readonly rest: number | null
}

interface Refused {
  readonly status?: number
  readonly headers?: Headers
}

/** Seconds, or a moment in the words of HTTP. */
const restOf = (headers: Headers | undefined, now: number): number | null => {
  const said = headers?.get('retry-after')
  if (!said) return null
  const rest = /^\d+(?:\.\d+)?$/.test(said) ? Number(said) * SECOND : Date.parse(said) - now
  return Number.isFinite(rest) ? Math.max(0, rest) : null
}

export const failureOf = (error: unknown, now: number): Failure => {
  if (error instanceof Broken) {
    const { message: says, isEndpoints } = error
    return { says, again: isEndpoints, counts: isEndpoints, rest: null }
  }
  const { status, headers } = error as Refused
  if (status === undefined) return { says: 'is out of reach', again: true, counts: true, rest: null }
  const isBusy = status === 429 || status === 408 || status >= 500
  return {
    says: `answered with ${status}`,
    again: isBusy,
    counts: isBusy || [401, 402, 403, 404].includes(status),
    rest: isBusy ? restOf(headers, now) : null,
  }
}
