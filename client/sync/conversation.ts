import type { Actor } from '../../shared/kernel/actor.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Own, ReceiptWish } from '../../shared/protocol/log.ts'
import type { Confirmed } from './confirmed.ts'
import { type Ground, type Prediction, predict } from './predict.ts'
import type { Span } from './spans.ts'
import { standingOf } from './standing.ts'
import { boundaryOf, countOf, firstOf } from './unread.ts'
import type { Waiting } from './waiting.ts'

/** How far this device has read and does not know yet that the server knows. */
export type OwnWish = Omit<ReceiptWish, 'conversation'>

export interface ConversationPorts {
  readonly actor: Actor
  readonly presume: Ground['presume']
  waiting(conversation: ConversationId): readonly Waiting[]
}

/** What is confirmed, with what waits taken for granted: what the person sees. */
export class Conversation {
  readonly confirmed: Confirmed
  /** what the screens show of it; an event that they show is not let go of */
  readonly screens = new Set<{ readonly span: Span | null }>()
  /** said to the server, or about to be */
  wish: OwnWish | null = null
  /** marked as unread while it was looked at: looking on does not read it */
  leftUnread = false
  readonly #ports: ConversationPorts
  #prediction: Prediction | null = null
  /** counts its changes */
  version = 0

  constructor(confirmed: Confirmed, ports: ConversationPorts) {
    this.confirmed = confirmed
    this.#ports = ports
  }

  get id(): ConversationId {
    return this.confirmed.id
  }

  get actor(): Actor {
    return this.#ports.actor
  }

  /** Is it in the log, as far as is known here? Else somebody is only about to begin it. */
  get founded(): boolean {
    return this.confirmed.head > 0
  }

  get waiting(): readonly Waiting[] {
    return this.#ports.waiting(this.id)
  }

  /** Something changed: what was worked out before does not hold any more. */
  stale(): void {
    this.#prediction = null
    this.version += 1
  }

  get prediction(): Prediction {
    this.#prediction ??= this.#predict()
    return this.#prediction
  }

  #predict(): Prediction {
    const { kind, head, state, held } = this.confirmed
    const { actor, presume } = this.#ports
    const ground: Ground = { kind, actor, head, state, presume, message: (seq) => held.message(seq) }
    return predict(
      ground,
      this.waiting.filter(({ status }) => status !== 'failed'),
    )
  }

  get state(): unknown {
    return this.prediction.state
  }

  get own(): Own {
    return this.wish ? wished(this.confirmed.own, this.wish, this.confirmed.head) : this.confirmed.own
  }

  get unread(): number {
    return countOf(this.confirmed.unread, boundaryOf(this.own))
  }

  /** The first that is to be read; null where nothing is. */
  get newFrom(): number | null {
    return this.unread > 0 ? firstOf(this.confirmed.unread, boundaryOf(this.own)) : null
  }
}

/** The own place once the server has heard of it. It does the same there: server/hub/receipts.ts. */
export const wished = (own: Own, { delivered = 0, read = 0, unreadFrom }: OwnWish, head: number): Own => {
  const to = Math.min(head, read)
  const next = standingOf(own, { delivered: Math.max(Math.min(head, delivered), to), read: Math.max(own.read, to) })
  if (unreadFrom !== undefined) return { ...next, unreadFrom }
  return read > 0 ? { ...next, unreadFrom: null } : next
}
