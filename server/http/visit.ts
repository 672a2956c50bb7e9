import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Field } from './fields.ts'
import type { Allowance } from './limits.ts'
import type { Caller } from './peer.ts'

/** What is known about one request beside the request: handed in at the door, added to on the way, logged at the end. */
export interface Visit {
  readonly caller: Caller
  /** names this one request in the logs and in problems */
  readonly id: string
  /** the browser speaks https to us, or to the proxy in front of us */
  readonly secure: boolean
  /** the pattern of the route that answers, for logs and metrics: never the path itself */
  route: string | null
  account: AccountId | null
  /** of the limits that this request counted towards, the nearest */
  allowance: Allowance | null
  /** goes out with the answer, whatever the answer is */
  readonly fields: Field[]
}

/** What Hono knows our requests by. */
export interface HttpEnv {
  Bindings: Visit
  Variables: { actor: Actor | null }
}
