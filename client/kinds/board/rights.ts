import type { AccountId } from '../../../shared/kernel/ids.ts'
import { type Group, mayInGroup } from '../../../shared/kinds/group/index.ts'

/** May somebody close topics, and accept answers for others? */
export const mayTend = (state: unknown, account: AccountId): boolean => {
  const { closed, visibility, flavour, places } = state as Group
  return !closed && mayInGroup('tend', visibility, places[account]?.rank ?? null, flavour)
}

/** May somebody say which answer helped: as who asked, or who tends the board? */
export const mayJudge = (state: unknown, account: AccountId, asker: AccountId): boolean =>
  mayTend(state, account) || (asker === account && !(state as Group).closed)
