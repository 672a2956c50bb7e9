import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { type Direct, otherOf } from '../../shared/kinds/direct/index.ts'
import type { Conversations } from './conversations.ts'
import type { People } from './people.ts'

/**
 * What people show each other goes by how they stand to each other: where that changes, in the log and not only in what
 * is wished for, the other's card is looked up again.
 */
export const createTied = (conversations: Conversations, people: People) => {
  const ties = new Map<ConversationId, string>()
  /** of what was here before this window was opened, the cards are as old as they are */
  let begun = false
  const tieOf = ({ contact, blockedBy }: Direct) => `${contact} ${blockedBy.join()}`

  const stop = conversations.changes.on((ids) => {
    const others: AccountId[] = []
    for (const id of ids) {
      const conversation = conversations.get(id)
      if (conversation?.confirmed.kind.name !== 'direct') continue
      const state = conversation.confirmed.state as Direct
      const other = otherOf(state, conversation.actor.account)
      if (!other || ties.get(id) === tieOf(state)) continue
      ties.set(id, tieOf(state))
      others.push(other)
    }
    if (begun && others.length > 0) people.renew(others)
  })

  return {
    /** What the device remembered is here: from now on, what is different is news. */
    begin: () => {
      begun = true
    },
    stop,
  }
}
