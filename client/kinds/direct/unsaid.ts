import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import { t } from '../../words/index.ts'

/** How two people stand who said nothing to each other yet, as one of them may know it. */
export const unsaid = (state: Direct, account: AccountId, nameOf: (account: AccountId) => string): string => {
  const { contact, by, blockedBy } = state
  if (blockedBy.includes(account)) return t('people.youBlocked')
  if (contact === 'accepted') return t('people.met')
  if (contact === 'none' || by === null) return ''
  return by === account ? t('people.requested') : t('people.asks', nameOf(by))
}
