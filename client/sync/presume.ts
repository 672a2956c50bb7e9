import { type AccountId, ASSISTANT, type ConversationId } from '../../shared/kernel/ids.ts'
import { type Direct, otherOf } from '../../shared/kinds/direct/index.ts'
import type { AnyKind } from '../../shared/kinds/index.ts'
import type { Conversations } from './conversations.ts'
import { knownFiles } from './known-files.ts'
import type { Wish } from './waiting.ts'

/** Those whose contact was accepted, as far as this device knows. */
const contactsAmong = (conversations: Conversations, account: AccountId): AccountId[] =>
  conversations.all().flatMap(({ confirmed: { kind, state } }) => {
    const direct = kind.name === 'direct' ? (state as Direct) : null
    return direct?.contact === 'accepted' ? (otherOf(direct, account) ?? []) : []
  })

const forwarded = (conversations: Conversations, { from }: Wish) => {
  const { conversation, message: seq } = from as { conversation: ConversationId; message: number }
  const message = conversations.get(conversation)?.confirmed.held.message(seq)
  if (!message || message.removed) return null
  const { by, forwardedFrom, text, files, place, sticker, poll, survey, meeting } = message
  return { by: forwardedFrom ?? by, text, files, place, sticker, poll, survey, meeting }
}

/** What only the server knows for certain, guessed from what this device holds: a wrong guess is put right by the log. */
export const presume = (conversations: Conversations, kind: AnyKind, body: Wish): unknown => {
  const facts = kind.presumes as object
  if (body.type === 'message.send') return { ...facts, files: knownFiles(body.files) }
  if (body.type === 'contact.request') return { ...facts, welcomes: body.to === ASSISTANT }
  if (body.type === 'message.forward') return { ...facts, forwarded: forwarded(conversations, body) }
  if (body.type === 'group.invite') {
    const contacts = contactsAmong(conversations, conversations.account)
    return { ...facts, contacts, reachable: contacts }
  }
  return facts
}
