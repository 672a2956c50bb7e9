import { ASSISTANT, type ConversationId, directOf } from '../../../shared/kernel/ids.ts'
import type { Live } from '../live.tsx'

/** The conversation with the bot: begun with the first that one asks it. */
export const beginWithBot = (live: Pick<Live, 'account' | 'row' | 'wish'>): ConversationId => {
  const conversation = directOf(live.account, ASSISTANT)
  if (!live.row(conversation)) live.wish(conversation, { type: 'contact.request', to: ASSISTANT })
  return conversation
}
