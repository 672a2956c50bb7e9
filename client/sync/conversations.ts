import { type AccountId, type CommandId, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { type Self, self } from '../../shared/kinds/self/index.ts'
import type { Change, Entry, Page } from '../../shared/protocol/log.ts'
import { createTopic } from '../net/index.ts'
import { Confirmed, type Kept } from './confirmed.ts'
import { Conversation, type ConversationPorts } from './conversation.ts'
import { rulesOf } from './rules.ts'

/** Events that this device has not seen before. */
export interface Fresh {
  readonly conversation: Conversation
  readonly entries: readonly Entry[]
}

/**
 * All conversations of this account that this device knows of. Changes are told together, once per turn of the event
 * loop: a hundred events are one redrawing.
 */
export class Conversations {
  readonly changes = createTopic<ReadonlySet<ConversationId>>()
  readonly fresh = createTopic<Fresh>()
  readonly drops = createTopic<ConversationId>()
  readonly #all = new Map<ConversationId, Conversation>()
  readonly #ports: ConversationPorts
  #changed = new Set<ConversationId>()

  constructor(ports: ConversationPorts) {
    this.#ports = ports
  }

  get account(): AccountId {
    return this.#ports.actor.account
  }

  get selfId(): ConversationId {
    return selfOf(this.account)
  }

  get(id: ConversationId): Conversation | undefined {
    return this.#all.get(id)
  }

  all(): Conversation[] {
    return [...this.#all.values()]
  }

  /** The conversation of that id, begun here where it is not known. */
  begin(id: ConversationId, kind: KindName): Conversation {
    const known = this.#all.get(id)
    if (known) return known
    const begun = new Conversation(new Confirmed(id, rulesOf(kind), this.account), this.#ports)
    this.#all.set(id, begun)
    return begun
  }

  restore(kept: Kept, state: unknown): void {
    this.begin(kept.conversation, kept.kind).confirmed.restore(kept, state)
    this.touch(kept.conversation)
  }

  receive(conversation: Conversation, entries: readonly Entry[]): void {
    this.#told(conversation, conversation.confirmed.receive(entries))
  }

  take(change: Change): Conversation {
    const conversation = this.begin(change.conversation, change.kind)
    this.#told(conversation, conversation.confirmed.take(change, conversation.screens.size > 0))
    return conversation
  }

  absorb(page: Page): Conversation {
    const conversation = this.begin(page.conversation, page.kind)
    this.#told(conversation, conversation.confirmed.absorb(page))
    return conversation
  }

  /** Events that were here before, from the store. */
  recollect(conversation: Conversation, entries: readonly Entry[]): void {
    const { confirmed } = conversation
    const had = confirmed.held.size
    confirmed.recollect(entries)
    if (confirmed.held.size > had) this.#told(conversation, entries)
  }

  #told(conversation: Conversation, entries: readonly Entry[]): void {
    this.fresh.tell({ conversation, entries })
    this.touch(conversation.id)
  }

  drop(id: ConversationId): void {
    if (!this.#all.delete(id)) return
    this.drops.tell(id)
    this.touch(id)
  }

  /** Lets go of all of them. Those that somebody looks at begin anew, empty. */
  clear(): void {
    for (const id of [...this.#all.keys()]) this.drop(id)
  }

  /** What one conversation shows is different now. */
  touch(id: ConversationId): void {
    this.#all.get(id)?.stale()
    if (this.#changed.size === 0) queueMicrotask(() => this.#tell())
    this.#changed.add(id)
  }

  #tell(): void {
    const changed = this.#changed
    this.#changed = new Set()
    this.changes.tell(changed)
  }

  /** The account's own conversation: its notifications, drafts, settings. */
  get self(): Self {
    return (this.#all.get(this.selfId)?.state ?? self.initial) as Self
  }

  isLogged(id: ConversationId, command: CommandId): boolean {
    const confirmed = this.#all.get(id)?.confirmed
    if (!confirmed) return false
    const { low, head: high } = confirmed
    return confirmed.held.between({ low, high }).some((entry) => entry.command === command && entry.by === this.account)
  }
}
