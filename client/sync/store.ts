import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import type { Kept } from './confirmed.ts'
import type { LocalDraft } from './drafts.ts'
import type { Erasure } from './held.ts'
import type { Card } from './people.ts'
import type { ReceiptKept } from './receipts.ts'
import type { Waiting } from './waiting.ts'

/** So many of the newest events of a conversation are kept. */
export const MOST_KEPT = 500

/** What was there when the device was left. */
export interface Opening {
  readonly epoch: string | null
  readonly mark: string | null
  readonly conversations: readonly { readonly kept: Kept; readonly state: unknown }[]
  readonly waiting: readonly Waiting[]
  readonly receipts: readonly ReceiptKept[]
  readonly drafts: readonly LocalDraft[]
  readonly people: readonly Card[]
}

/** What is to be kept from now on. Whatever is left out stays as it is. */
export interface Changes {
  readonly epoch?: string
  readonly mark?: string
  readonly kept?: readonly Kept[]
  readonly states?: readonly { readonly conversation: ConversationId; readonly state: unknown }[]
  /** new ones; those before `from` are let go */
  readonly events?: readonly {
    readonly conversation: ConversationId
    readonly from: number
    readonly events: readonly Entry[]
  }[]
  readonly erased?: readonly { readonly conversation: ConversationId; readonly erasure: Erasure }[]
  /** conversations that this account is out of */
  readonly dropped?: readonly ConversationId[]
  readonly waiting?: readonly Waiting[]
  readonly settled?: readonly CommandId[]
  readonly receipts?: readonly ReceiptKept[]
  readonly told?: readonly ConversationId[]
  readonly drafts?: readonly LocalDraft[]
  readonly undrafted?: readonly ConversationId[]
  readonly people?: readonly Card[]
}

/**
 * What a device remembers of one account, so that it opens at once and without a network. The log is the truth: all
 * that comes from it can be let go at any time. What the person wished for and the log does not have yet is kept with care.
 */
export interface Store {
  /** What is remembered of this account. What another one left behind here is wiped first. */
  open(account: AccountId): Promise<Opening>
  /** The events kept of a conversation: in order, without holes, up to its head. */
  events(conversation: ConversationId): Promise<Entry[]>
  /** What waits to be sent, other windows' wishes included. */
  waiting(): Promise<Waiting[]>
  /** All or nothing. */
  write(changes: Changes): Promise<void>
  /** Lets go of everything that came from the log, and of nothing else (SYN4). */
  forget(): Promise<void>
  /** Lets go of everything: the person signs out. */
  wipe(): Promise<void>
  close(): void
}
