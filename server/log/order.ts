import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../shared/kernel/kind.ts'
import type { Reach } from '../../shared/kernel/visible.ts'
import type { AnyKind } from '../../shared/kinds/index.ts'

/** A command that may be carried out: read, allowed, and with the facts that its rules ask for. */
export interface Order {
  readonly kind: AnyKind
  readonly actor: Actor
  readonly conversation: ConversationId
  readonly id: CommandId
  readonly body: Fact & { readonly target?: unknown; readonly topic?: unknown }
  readonly facts: unknown
  /** how the actor stands to the conversation, where others than its members may see it */
  readonly standing?: Reach
  /** what the actor had read, where a wish says so: it is decided with whether somebody else spoke since */
  readonly basedOn?: number
  /** of the body, in hex: tells a repeat from another wish under the same id (LOG3) */
  readonly digest: string
  /** where else the log may have an answer to this id: at its author's, where a rule held it back, or the other way round */
  readonly elsewhere?: ConversationId
  /** work that follows if anything comes of it */
  readonly follows?: readonly Job[]
}

/** Somebody who came or changed roles (`role`), or went (`role` null), by the event at `seq`. */
export interface Seat {
  readonly account: AccountId
  readonly role: string | null
  readonly seq: number
}

/** What came of an order. */
export interface Verdict {
  readonly seq: number | null
  readonly repeated: boolean
  /** this id was carried out in the other conversation where it may have been */
  readonly elsewhere?: true
}

/** What one commit did to one conversation: its new events in order, and the state after them. */
export interface Committed {
  readonly conversation: ConversationId
  readonly kind: AnyKind
  readonly events: readonly Stored[]
  readonly state: unknown
  readonly stateSeq: number
  /** who came, went or changed roles */
  readonly seats: readonly Seat[]
}

/** Work that follows from events, written in the same transaction (server/jobs). */
export interface Job {
  readonly task: string
  readonly payload: unknown
  /** a second job with the same key takes the place of one that has not run yet, and runs when that would have */
  readonly key?: string
  /** those of one queue are done one after the other: what is slow does not keep all hands busy */
  readonly queue?: string
  /** how long it waits before it is done, in ms */
  readonly delay?: number
}

/** A row that is a function of the state, kept only to be queried. */
export interface Row {
  readonly table: string
  readonly columns: Readonly<Record<string, unknown>>
}

/**
 * What one event puts into a table that a kind keeps beside the log, or (columns null) takes out of it. The table is the
 * fold of these over the log, so the same ones once more change nothing (LOG5).
 */
export interface RowChange {
  readonly table: string
  /** its primary key */
  readonly key: Readonly<Record<string, unknown>>
  readonly columns: Readonly<Record<string, unknown>> | null
  /** only where it is there: what was taken out stays out */
  readonly amends?: true
}

/** What a kind adds on the server to its rules: told by `server/kinds`, used inside the commit. */
export interface Effects {
  row(state: unknown, conversation: ConversationId): Row | null
  rows?(event: Stored, conversation: ConversationId): readonly RowChange[]
  /** What a wish hands in that is kept beside the log and in none of its events, now that it was granted. */
  papers?(event: Stored, body: Fact, conversation: ConversationId): readonly RowChange[]
  react(events: readonly Stored[], state: unknown, conversation: ConversationId): readonly Job[]
}
