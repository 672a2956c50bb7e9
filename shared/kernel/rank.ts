import type { Role } from './actor.ts'

/** Who works here, each above the one before. */
const STAFF = ['agent', 'moderator', 'admin', 'superadmin'] as const satisfies readonly Role[]

/** How high a role stands: 0 for all who do not work here. */
const rankOf = (role: Role): number => (STAFF as readonly Role[]).indexOf(role) + 1

export const isStaff = (role: Role): boolean => rankOf(role) > 0

/** The roles that somebody may be given by hand; of a guest, a bot and the highest nobody is made one on a page. */
export const GIVEN_ROLES = ['user', 'vip', 'provider', 'agent', 'moderator', 'admin'] as const satisfies readonly Role[]
export type GivenRole = (typeof GIVEN_ROLES)[number]

/** May the one decide about the other? Only about those below; the highest about each other too. */
export const outranks = (one: Role, other: Role): boolean =>
  other !== 'bot' && other !== 'guest' && (one === 'superadmin' || rankOf(one) > rankOf(other))

/** May the one shut the other out? A guest has nothing to be raised to, and is shut out like anybody below. */
export const shutsOut = (one: Role, other: Role): boolean => outranks(one, other) || (other === 'guest' && isStaff(one))

/** Nobody is lifted to where the one who lifts stands, or above (STA1). */
export const lifts = (one: Role, to: GivenRole): boolean => rankOf(one) > rankOf(to)
