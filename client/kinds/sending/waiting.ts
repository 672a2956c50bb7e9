import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Sending } from '../../../shared/kinds/self/index.ts'
import type { Live } from '../live.tsx'

export interface WaitingMessage extends Sending {
  readonly sending: number
}

/** What waits to be said in a conversation, the next first. Drawn anew whenever something of the account changes. */
export const waitingIn = (live: Live, conversation: ConversationId): readonly WaitingMessage[] => {
  live.rows()
  return Object.entries(live.sync.self.sendings ?? {})
    .map(([sending, message]) => ({ ...message, sending: Number(sending) }))
    .filter((message) => message.conversation === conversation)
    .sort((one, other) => one.due - other.due)
}
