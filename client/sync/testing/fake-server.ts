import type { Actor } from '../../../shared/kernel/actor.ts'
import { type AccountId, type CommandId, type ConversationId, selfOf, uuidv7 } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { parse } from '../../../shared/kernel/parse.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Direct, otherOf } from '../../../shared/kinds/direct/index.ts'
import type { Outcome, Sent } from '../../../shared/protocol/command.ts'
import type { Anchor, Change, Entry, Heads, Page, Receipt, ReceiptWish, Sync } from '../../../shared/protocol/log.ts'
import type { News } from '../../../shared/protocol/socket.ts'
import { platform, somebody } from '../../../shared/testing/index.ts'
import { type Clock, createTopic } from '../../net/index.ts'
import { type Committed, FakeLog, foundedBy, type Place } from './fake-log.ts'

const OVERLAP = 20_000

/** Small, so that holes and pages happen in short tests too. */
export interface Sizes {
  readonly newest: number
  readonly perPage: number
  readonly mostEvents: number
}

type Said = { [N in keyof News]: { readonly to: AccountId; readonly name: N; readonly news: News[N] } }[keyof News]
interface Wish {
  readonly conversation: ConversationId
  readonly anchor?: Anchor | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
}

/** The protocol in memory, by the real rules: what one node with its log would answer. */
export class FakeServer {
  readonly said = createTopic<Said>()
  readonly logs = new Map<ConversationId, FakeLog>()
  epoch = 'first'
  readonly #clock: Clock
  readonly #sizes: Sizes
  #ids = 0

  constructor(clock: Clock, sizes: Partial<Sizes> = {}) {
    this.#clock = clock
    this.#sizes = { newest: 30, perPage: 50, mostEvents: 200, ...sizes }
  }

  command(actor: Actor, sent: Sent): Outcome {
    const known = this.logs.get(sent.conversation)
    const kind = known?.kind ?? foundedBy(sent.body.type)
    if (!kind) throw new Refusal('conversation.unknown')
    const body = parse(kind.command, sent.body) as Sent['body']
    const log = known ?? new FakeLog(sent.conversation, kind)
    const repeated = log.repeat(actor.account, { ...sent, body })
    if (repeated) return repeated
    const committed = log.take(actor, { ...sent, body }, this.#facts(actor, log, body), this.#clock.now())
    if (committed.events.length === 0) return { seq: null, repeated: false }
    this.logs.set(log.id, log)
    this.#tell(committed)
    this.#follow(committed)
    return { seq: committed.events.at(-1)!.seq, repeated: false }
  }

  /** The platform does something for an account. */
  act(actor: Actor, conversation: ConversationId, body: Sent['body']): void {
    const id = uuidv7(this.#clock.now(), Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, this.#ids >> 8, this.#ids & 255))
    this.#ids += 1
    this.command(platform(actor), { id: id as CommandId, conversation, body })
  }

  #facts({ account }: Actor, { kind }: FakeLog, body: Sent['body']): unknown {
    const facts = kind.presumes as object
    if (body.type === 'message.forward') {
      const from = body.from as { conversation: ConversationId; message: number }
      const log = this.logs.get(from.conversation)
      const message = log?.view(account) ? log.message(from.message) : null
      if (!message || message.removed) throw new Refusal('message.unknown')
      return { ...facts, forwarded: { by: message.forwardedFrom ?? message.by, text: message.text } }
    }
    if (body.type !== 'group.invite') return facts
    const contacts = [...this.logs.values()].flatMap(({ kind: { name }, state }) =>
      name === 'direct' && (state as Direct).contact === 'accepted' ? (otherOf(state as Direct, account) ?? []) : [],
    )
    return { ...facts, contacts, reachable: body.accounts }
  }

  #tell({ log, events, seats }: Committed): void {
    for (const [account] of log.places) {
      const view = log.view(account)
      if (view) this.#say(account, 'events', { conversation: log.id, events: events.map(view.show) as Entry[] })
    }
    for (const { account, role } of seats) this.#say(account, 'membership', { conversation: log.id, role })
  }

  #say<N extends keyof News>(to: AccountId, name: N, news: News[N]): void {
    this.said.tell({ to, name, news: structuredClone(news) } as Said)
  }

  /** What jobs would do. */
  #follow({ log, events }: Committed): void {
    if (log.kind.name !== 'direct') return
    for (const event of events) {
      const to = otherOf(log.state as Direct, event.by)
      if (event.type === 'message.sent' && to) this.#notify(to, event, log.id)
      if (event.type === 'contact.removed' || event.type === 'contact.blocked')
        this.act({ ...somebody(1), account: event.by }, log.id, { type: 'messages.erase' })
    }
  }

  #notify(to: AccountId, { by, seq }: Stored, about: ConversationId): void {
    const body = { type: 'notification.raise', about, reason: 'message', from: by, message: seq }
    this.act({ ...somebody(1), account: to }, selfOf(to), body)
  }

  sync(account: AccountId, { mark, after }: { mark?: string | null; after?: string | null }): Sync {
    const since = mark ? Math.max(0, Number(mark) - OVERLAP) : 0
    const moved = (log: FakeLog) => Math.max(log.changedAt, log.places.get(account)!.changedAt)
    const changed = [...this.logs.values()]
      .filter((log) => log.view(account) && moved(log) > since)
      .sort((one, other) => moved(other) - moved(one) || (one.id < other.id ? 1 : -1))
    const first = after ? changed.findIndex(({ id }) => id === after) + 1 : 0
    const page = changed.slice(first, first + this.#sizes.perPage)
    const left = [...this.logs.values()].filter(({ places }) => {
      const place = places.get(account)
      return place?.left && place.changedAt > since
    })
    return structuredClone({
      epoch: this.epoch,
      mark: String(this.#clock.now()),
      changes: page.map((log) => this.#change(log, account, since)),
      left: mark && !after ? left.map(({ id }) => id) : [],
      more: first + page.length < changed.length ? page.at(-1)!.id : null,
    })
  }

  #change(log: FakeLog, account: AccountId, since: number): Change {
    const { from, place, show } = log.view(account)!
    const newest = log.events.slice(-this.#sizes.newest)
    const first = newest.findIndex(({ at }) => at > since)
    const receipts = this.#receipts(log)
    return {
      ...this.#snapshot(log, place),
      changedAt: Math.max(log.changedAt, place.changedAt),
      state: log.stateChangedAt > since ? log.state : null,
      from,
      unread: log.unread(account),
      events: newest
        .slice(first < 0 ? -1 : first)
        .filter(({ seq }) => seq >= from)
        .map(show) as Entry[],
      receipts: receipts.length > 10 ? [] : receipts,
    }
  }

  #snapshot({ id: conversation, kind, head, stateSeq }: FakeLog, place: Place) {
    const { role, joined, delivered, read, unreadFrom } = place
    return { conversation, kind: kind.name, head, stateSeq, own: { role, joined, delivered, read, unreadFrom } }
  }

  #receipts({ places }: FakeLog): Receipt[] {
    return [...places]
      .filter(([, { left }]) => !left)
      .map(([account, { delivered, read }]) => ({ account, delivered, read }))
  }

  read(account: AccountId, { conversation, anchor = 'newest', before = 50, after = 0 }: Wish): Page {
    const log = this.logs.get(conversation)
    const view = log?.view(account)
    if (!log || !view) throw new Refusal('conversation.unknown')
    const at = Math.max(view.from, Math.min(log.head, this.#anchor(log, view.place, view.from, anchor)))
    const from = Math.max(view.from, at - Math.min(before, this.#sizes.mostEvents))
    const to = Math.min(log.head, at + Math.min(after, this.#sizes.mostEvents))
    const events = log.events.slice(from - 1, to)
    const about = log.events.filter((event) => {
      const target = log.kind.about(event) ?? 0
      return event.seq > to && target >= from && target <= to
    })
    return structuredClone({
      ...this.#snapshot(log, view.place),
      epoch: this.epoch,
      state: log.state,
      from: view.from,
      anchor: at,
      events: events.map(view.show) as Entry[],
      about: about.map(view.show) as Entry[],
      receipts: this.#receipts(log),
    })
  }

  #anchor({ head, events }: FakeLog, { read, unreadFrom }: Place, from: number, anchor: Anchor): number {
    if (anchor === 'newest') return head
    if (anchor === 'oldest') return from
    if (anchor === 'unread') return unreadFrom ?? read + 1
    return 'seq' in anchor ? anchor.seq : (events.find(({ at }) => at >= anchor.date)?.seq ?? head)
  }

  heads(account: AccountId, conversations: readonly ConversationId[]): Heads {
    const seen = conversations.flatMap((id) => this.logs.get(id) ?? []).filter((log) => log.view(account))
    return { epoch: this.epoch, heads: Object.fromEntries(seen.map(({ id, head }) => [id, head])) }
  }

  receipts(account: AccountId, wishes: readonly ReceiptWish[]): null {
    for (const wish of wishes) {
      const log = this.logs.get(wish.conversation)
      const place = log?.view(account) && log.places.get(account)
      if (log && place) this.#raise(log, place, account, wish)
    }
    return null
  }

  #raise(log: FakeLog, place: Place, account: AccountId, { delivered = 0, read = 0, unreadFrom }: ReceiptWish): void {
    const before = JSON.stringify(place)
    const to = Math.min(read, log.head)
    place.delivered = Math.max(place.delivered, Math.min(delivered, log.head), to)
    place.read = Math.max(place.read, to)
    if (unreadFrom !== undefined) place.unreadFrom = unreadFrom
    else if (read > 0) place.unreadFrom = null
    if (JSON.stringify(place) === before) return
    place.changedAt = this.#clock.now()
    const told = { conversation: log.id, delivered: place.delivered, read: place.read }
    this.#say(account, 'own', { ...told, unreadFrom: place.unreadFrom })
    for (const { account: other } of this.#receipts(log)) this.#say(other, 'receipt', { ...told, account })
  }

  viewing(account: AccountId, { conversation, on }: { conversation: ConversationId; on: boolean }): null {
    const log = this.logs.get(conversation)
    for (const { account: to } of log?.view(account) ? this.#receipts(log) : [])
      this.#say(to, 'viewing', { conversation, account, on })
    return null
  }

  typing(account: AccountId, { conversation, on }: { conversation: ConversationId; on: boolean }): null {
    const log = this.logs.get(conversation)
    for (const { account: to } of log?.view(account) ? this.#receipts(log) : [])
      this.#say(to, 'typing', { conversation, account, on })
    return null
  }
}
