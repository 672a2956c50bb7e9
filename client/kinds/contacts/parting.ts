import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { t } from '../../words/index.ts'
import type { Live } from '../live.tsx'

/** Ends a contact, once whoever wants it has said so twice: what was said goes with it (CO3). */
export const removeContact = async (live: Live, conversation: ConversationId, name: string): Promise<void> => {
  const question = {
    title: t('contacts.remove.title', name),
    body: t('contacts.remove.body'),
    action: t('contacts.remove.action'),
    danger: true,
  }
  if (await confirmed(question)) live.wish(conversation, { type: 'contact.remove' })
}

/** Blocks somebody, once whoever wants it has said so twice (CO4). */
export const blockPerson = async (
  live: Live,
  conversation: ConversationId,
  person: AccountId,
  name: string,
): Promise<void> => {
  const question = {
    title: t('people.blockTitle', name),
    body: t('people.blockBody'),
    action: t('people.block'),
    danger: true,
  }
  if (await confirmed(question)) live.wish(conversation, { type: 'contact.block', to: person })
}
