import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Em } from '../db/orm.ts'

/** On which device something happened, and from where. */
export interface Scene {
  /** in ms since 1970 */
  readonly at: number
  readonly agent: string
  readonly address: string
}

/**
 * What is to be told by mail. It names facts only, and never a secret: links are made at the moment in which the mail is
 * written (`letters.ts`), so that no queue ever holds one. Whether there is anybody to tell is found out then, too: the
 * one who asked cannot measure it.
 */
export type Errand =
  | { readonly errand: 'proveEmail'; readonly account: AccountId; readonly email: string }
  | { readonly errand: 'resetPassword'; readonly identifier: string }
  | { readonly errand: 'passwordChanged'; readonly account: AccountId; readonly scene: Scene }
  | { readonly errand: 'newDevice'; readonly account: AccountId; readonly scene: Scene }
  | { readonly errand: 'emailChanged'; readonly account: AccountId; readonly former: string }
  | GuestErrand

/** What a guest is told of a ticket: it came, there is news (up to that seq), or the way to it was asked for again. */
export type GuestErrand =
  | { readonly errand: 'ticketOpened'; readonly account: AccountId; readonly conversation: ConversationId }
  | {
      readonly errand: 'ticketNews'
      readonly account: AccountId
      readonly conversation: ConversationId
      readonly seq: number
    }
  | { readonly errand: 'ticketLink'; readonly number: string; readonly email: string }

/** When an errand is done; of those with one key that wait, only the last. */
export interface Later {
  readonly key: string
  /** in ms */
  readonly delay: number
}

/** How errands get done: a queue in the database writes them down in the transaction that they follow from. */
export interface Errands {
  enqueue(em: Em, errand: Errand, later?: Later): Promise<void>
  /** called once the transaction is committed; of use where there is no queue */
  committed(errand: Errand): void
}

/** Without a queue: done right after the commit, tried once. */
export const createDirectErrands = (
  run: (errand: Errand) => Promise<void>,
  aside: (work: Promise<unknown>) => void,
): Errands => ({
  enqueue: async () => undefined,
  committed: (errand) => aside(run(errand)),
})
