import type { RefusalBody } from '../kernel/refusal.ts'

/** How HTTP says no: problem details (RFC 9457, application/problem+json) with our code in it. */
export interface Problem extends RefusalBody {
  readonly type: string
  readonly title: string
  readonly status: number
  /** names this one request in the logs */
  readonly requestId: string
}
