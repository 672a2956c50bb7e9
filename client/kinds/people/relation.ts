import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Direct } from '../../../shared/kinds/direct/index.ts'

/** How two people stand to each other, seen from one of them. */
export type Relation = 'oneself' | 'none' | 'asked' | 'asks' | 'contact' | 'blocked' | 'unavailable'

/** @param state  of the conversation that the two share; null where there is none */
export const relationTo = (other: AccountId, account: AccountId, state: Direct | null): Relation => {
  if (other === account) return 'oneself'
  if (!state) return 'none'
  if (state.blockedBy.includes(account)) return 'blocked'
  if (state.blockedBy.length > 0) return 'unavailable'
  if (state.contact === 'accepted') return 'contact'
  if (state.contact === 'none') return 'none'
  return state.by === account ? 'asked' : 'asks'
}
