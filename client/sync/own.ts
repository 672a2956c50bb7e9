import type { AccountId } from '../../shared/kernel/ids.ts'
import type { AnyKind } from '../../shared/kinds/index.ts'

/**
 * Is it among the conversations of this account? What others than its members may see is so for its members alone, and
 * only where there is something to be a member of: a post stands in nobody's list.
 */
export const isOwn = (kind: AnyKind, state: unknown, account: AccountId): boolean =>
  !kind.audience || (kind.staff !== undefined && kind.members(state)[account] !== undefined)
