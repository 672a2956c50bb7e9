import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Reason } from '../../../shared/kinds/self/index.ts'
import type { Row } from '../../sync/index.ts'

/** Something that a device may ring for. */
export interface Arrival {
  readonly about: ConversationId
  readonly reason: Reason
  readonly from: AccountId
  /** the message it is about */
  readonly message: number | null
}

/** What was told, as far as an arrival needs it. */
interface Told {
  readonly seq: number
  readonly about: ConversationId
  readonly reason: Reason
  readonly from: AccountId
  readonly message?: number | undefined
}

/**
 * What came in since it was last asked: messages by what the list shows, the rest by what the account was told. A
 * mention comes both ways, in any order, and counts once.
 */
export const createArrivals = (account: AccountId) => {
  const heard = new Map<ConversationId, number>()
  const mentions = new Set<string>()
  let told = 0

  const isNew = ({ about, reason, message }: Arrival): boolean => {
    const key = `${about} ${message}`
    if (reason !== 'mention' || message === null) return true
    return !mentions.has(key) && mentions.add(key) !== null
  }

  const ofMessage = ({ conversation, last, unread }: Row): Arrival[] => {
    if (!last || last.seq <= (heard.get(conversation) ?? 0)) return []
    heard.set(conversation, last.seq)
    if (last.by === account || last.removed || unread === 0) return []
    const reason = last.everyone || last.mentions.includes(account) ? 'mention' : 'message'
    return [{ about: conversation, reason, from: last.by, message: last.seq }]
  }

  const ofNotice = ({ about, reason, from, message }: Told): Arrival[] =>
    reason === 'message' ? [] : [{ about, reason, from, message: message ?? null }]

  return {
    /** @param notices  what the account was told and has not looked at */
    since(rows: readonly Row[], notices: readonly Told[]): Arrival[] {
      const fresh = notices.filter(({ seq }) => seq > told)
      told = Math.max(told, ...fresh.map(({ seq }) => seq))
      return [...rows.flatMap(ofMessage), ...fresh.flatMap(ofNotice)].filter(isNew)
    },
  }
}
