import type { Actor } from '../../../shared/kernel/actor.ts'
import type { AccountId, CommandId, ConversationId } from '../../../shared/kernel/ids.ts'
import { KINDS, type Members, type Stored } from '../../../shared/kernel/kind.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { visible } from '../../../shared/kernel/visible.ts'
import { type AnyKind, kindOf } from '../../../shared/kinds/index.ts'
import { amend, type Message, type MessageSent, messageOf } from '../../../shared/kinds/thread/index.ts'
import type { Outcome, Sent } from '../../../shared/protocol/command.ts'
import type { Entry, Own } from '../../../shared/protocol/log.ts'
import { emptied, isErasedBy } from '../held.ts'

export interface Place extends Own {
  left: boolean
  changedAt: number
}

export interface Committed {
  readonly log: FakeLog
  readonly events: readonly Stored[]
  /** who came, changed role, or (null) went */
  readonly seats: readonly { readonly account: AccountId; readonly role: string | null }[]
}

export const foundedBy = (type: string): AnyKind | null =>
  KINDS.map(kindOf).find((kind) => kind.founders.includes(type)) ?? null

const entryOf = (event: Stored) => event as unknown as Entry

/** One conversation of the fake server: the real rules over a list in memory. */
export class FakeLog {
  readonly id: ConversationId
  readonly kind: AnyKind
  readonly places = new Map<AccountId, Place>()
  readonly digests = new Map<string, string>()
  events: Stored[] = []
  state: unknown
  stateSeq = 0
  stateChangedAt = 0
  changedAt = 0

  constructor(id: ConversationId, kind: AnyKind) {
    this.id = id
    this.kind = kind
    this.state = kind.initial
  }

  get head(): number {
    return this.events.length
  }

  view(account: AccountId) {
    const place = this.places.get(account)
    const view = visible(this.kind, this.state, account)
    return place && !place.left && view ? { ...view, place } : null
  }

  message(seq: unknown): Message | null {
    const sent = this.events.find((event) => event.seq === seq)
    if (sent?.type !== 'message.sent') return null
    return this.events.reduce(
      (message, event) => amend(message, event),
      messageOf(sent as Stored<MessageSent> & { erased?: true }),
    )
  }

  repeat(account: AccountId, { id, body }: Sent): Outcome | null {
    const digest = this.digests.get(`${account} ${id}`)
    if (digest === undefined) return null
    if (digest !== JSON.stringify(body)) throw new Refusal('command.reused')
    const seq = Math.max(
      ...this.events.filter((event) => event.by === account && event.command === id).map((e) => e.seq),
    )
    return { seq, repeated: true }
  }

  take(actor: Actor, { id, body }: Sent, facts: unknown, at: number): Committed {
    this.#demandEntry(actor, body.type)
    const { head, state } = this
    const decided = this.kind.decide(state, body, { actor, at, head, target: this.message(body.target), facts })
    const before = this.kind.members(state)
    const events = decided.map((fact): Stored => {
      const event = { ...fact, seq: this.head + 1, at, by: actor.account, command: id as CommandId }
      this.events.push(event)
      const next = this.kind.evolve(this.state, event)
      if (next !== this.state) {
        this.state = next
        this.stateSeq = event.seq
        this.stateChangedAt = at
      }
      return event
    })
    if (events.length > 0) {
      this.changedAt = at
      this.digests.set(`${actor.account} ${id}`, JSON.stringify(body))
    }
    for (const event of events) this.#erase(event)
    return { log: this, events, seats: this.#seat(before, this.kind.members(this.state), at) }
  }

  #demandEntry(actor: Actor, type: string) {
    const founding = this.head === 0 && this.kind.founders.includes(type)
    const seen = this.kind.sight(this.state, actor.account) !== null
    if (!founding && !seen && !(this.head > 0 && this.kind.strangers.includes(type)))
      throw new Refusal('conversation.unknown')
  }

  #erase(event: Stored) {
    const erasure = this.kind.erases(event)
    if (!erasure) return
    this.events = this.events.map((one) =>
      isErasedBy(entryOf(one), erasure) ? (emptied(entryOf(one)) as unknown as Stored) : one,
    )
  }

  #seat(before: Members, after: Members, at: number): Committed['seats'] {
    const come = Object.entries(after).filter(([account, role]) => before[account as AccountId] !== role)
    const gone = Object.keys(before).filter((account) => !(account in after))
    for (const [account, role] of come) this.#place(account as AccountId, role, at)
    for (const account of gone) Object.assign(this.places.get(account as AccountId)!, { left: true, changedAt: at })
    return [
      ...come.map(([account, role]) => ({ account: account as AccountId, role })),
      ...gone.map((account) => ({ account: account as AccountId, role: null })),
    ]
  }

  #place(account: AccountId, role: string, changedAt: number) {
    const known = this.places.get(account)
    const joined = this.head
    if (known && !known.left) Object.assign(known, { role, changedAt })
    else if (known)
      Object.assign(known, { role, changedAt, left: false, joined, read: Math.max(known.read, joined - 1) })
    else
      this.places.set(account, {
        role,
        joined,
        delivered: joined - 1,
        read: joined - 1,
        unreadFrom: null,
        left: false,
        changedAt,
      })
  }

  /** UNR1, counted one by one: what the account may see of it. */
  unread(account: AccountId): number {
    const { read, unreadFrom } = this.places.get(account)!
    const from = this.view(account)?.from ?? 1
    const boundary = Math.max(from - 1, Math.min(read, (unreadFrom ?? Number.POSITIVE_INFINITY) - 1))
    const news = (this.events as (Stored & { erased?: true })[]).filter(
      (event) => this.kind.counts(event) && !event.erased && event.by !== account && event.seq > boundary,
    )
    return Math.min(100, news.length)
  }
}
