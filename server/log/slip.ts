import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { visible } from '../../shared/kernel/visible.ts'
import type { AnyKind } from '../../shared/kinds/index.ts'
import { amend, type Message, type MessageSent, messageOf } from '../../shared/kinds/thread/index.ts'
import type { Order, Seat } from './order.ts'

/** One event on its way into the log: whose order it came from, and as which part of it. */
export interface Entry {
  readonly event: Stored
  readonly order: Order
  readonly part: number
}

/**
 * A locked conversation during a commit: orders are decided one after the other, each on the state that the one before
 * left behind. Nothing here does I/O.
 */
export class Slip {
  readonly conversation: ConversationId
  readonly kind: AnyKind
  readonly entries: Entry[] = []
  readonly seats: Seat[] = []
  head: number
  state: unknown
  stateSeq: number
  stateChanged = false
  readonly #targets: readonly Stored[]

  /** @param targets  the events that the orders point at, and what was said about those, in seq order */
  constructor(
    conversation: ConversationId,
    kind: AnyKind,
    at: { head: number; state: unknown; stateSeq: number },
    targets: readonly Stored[],
  ) {
    this.conversation = conversation
    this.kind = kind
    this.head = at.head
    this.state = at.state
    this.stateSeq = at.stateSeq
    this.#targets = targets
  }

  /**
   * Decides an order and takes its events in.
   *
   * @param late  did somebody else speak before this commit, since what the order is based on?
   * @returns the seq of the last event, or null where nothing was left to do
   * @throws  Refusal; then nothing was taken in
   */
  take(order: Order, at: number, late = false): number | null {
    this.#demandEntry(order)
    const facts = this.kind.decide(this.state, order.body, {
      actor: order.actor,
      at,
      head: this.head,
      target: this.#target(order.body.target),
      topic: this.#target(order.body.topic),
      spoken: late || this.#spokeSince(order),
      facts: order.facts,
    })
    for (const [part, fact] of facts.entries()) this.#append({ order, part }, fact, at)
    return facts.length > 0 ? this.head : null
  }

  #demandEntry({ actor, body, standing }: Order) {
    const founding = this.head === 0 && this.kind.founders.includes(body.type)
    const seen = visible(this.kind, this.state, actor.account, standing) !== null
    const stranger = this.head > 0 && this.kind.strangers.includes(body.type)
    if (!founding && !seen && !stranger) throw new Refusal('conversation.unknown')
  }

  /** In this very commit. */
  #spokeSince({ actor, basedOn }: Order): boolean {
    const overtakes = ({ event }: Entry) =>
      event.by !== actor.account &&
      !this.kind.forStaff(event) &&
      (this.kind.counts(event) || event.type === 'reply.cancelled')
    return basedOn !== undefined && this.entries.some(overtakes)
  }

  #append({ order, part }: Omit<Entry, 'event'>, fact: Fact, at: number) {
    const seq = this.head + 1
    const event: Stored = { ...fact, seq, at, by: order.actor.account, command: order.id }
    const state = this.kind.evolve(this.state, event)
    if (state !== this.state) {
      this.#seat(this.kind.members(this.state), this.kind.members(state), seq)
      this.state = state
      this.stateSeq = seq
      this.stateChanged = true
    }
    this.head = seq
    this.entries.push({ event, order, part })
  }

  #seat(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, seq: number) {
    for (const [account, role] of Object.entries(after))
      if (before[account] !== role) this.seats.push({ account: account as AccountId, role, seq })
    for (const account of Object.keys(before))
      if (!(account in after)) this.seats.push({ account: account as AccountId, role: null, seq })
  }

  #target(seq: unknown): Message | null {
    if (typeof seq !== 'number') return null
    const known = [...this.#targets, ...this.entries.map(({ event }) => event)]
    const sent = known.find((event) => event.seq === seq)
    if (sent?.type !== 'message.sent') return null
    return known.reduce((message, event) => amend(message, event), messageOf(sent as Stored<MessageSent>))
  }
}
