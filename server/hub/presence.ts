import type { AVAILABILITIES } from '../../shared/kernel/availability.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { STATUSES } from '../../shared/protocol/socket.ts'
import type { Clock } from './clock.ts'

export type Status = (typeof STATUSES)[number]
/** What people may say of themselves. */
export type Availability = (typeof AVAILABILITIES)[number]

export interface Standing {
  readonly status: Status
  /** when last seen, in ms since 1970; null while they are here, and where nobody knows */
  readonly seenAt: number | null
}

export interface Change extends Standing {
  readonly account: AccountId
}

/** Who is here (HUB4). Never waits for anything but Redis, never fails: who cannot be asked about is offline. */
export interface Presence {
  /** @param connection  unlike any other on any node */
  connected(account: AccountId, connection: string): Promise<void>
  /** Somebody who comes back within a few seconds was never away. */
  disconnected(account: AccountId, connection: string): Promise<void>
  /**
   * `away` lasts until the next connection, `busy` (do not disturb) and `invisible` until they are taken back. Who is
   * invisible is offline for everybody, and nobody hears when they were last here.
   */
  set(account: AccountId, status: Availability): Promise<void>
  /** Everybody asked about is in the answer. */
  read(accounts: readonly AccountId[]): Promise<Map<AccountId, Standing>>
  /** Told of everybody, on every node, a few times a second at most; the last word on each. */
  onChange(tell: (changes: readonly Change[]) => void): void
  /** Renews the leases of this node's connections. Done by itself all the time. */
  renew(): Promise<void>
  close(): void
}

export interface PresenceOptions {
  readonly clock: Clock
  /** how long after a connection was lost somebody still counts as here */
  readonly grace?: number
}

export const GRACE = 5 * SECOND
