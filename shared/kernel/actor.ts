import type { AccountId, SessionId } from './ids.ts'

/** What an account may be on the platform as a whole (AC10). Roles inside a group are the group's own. */
export const ROLES = ['guest', 'user', 'vip', 'provider', 'agent', 'moderator', 'admin', 'superadmin', 'bot'] as const
export type Role = (typeof ROLES)[number]

/** An account in the moment of acting. `session` is null when the platform itself acts for it (jobs). */
export interface Actor {
  readonly account: AccountId
  readonly role: Role
  readonly session: SessionId | null
}
