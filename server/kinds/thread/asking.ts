import { type AccountId, ASSISTANT, type ConversationId } from '../../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../../shared/kernel/kind.ts'
import type { ThreadEvent } from '../../../shared/kinds/thread/index.ts'
import type { Job } from '../../log/order.ts'

/** Somebody said something that the bot is to answer: work for server/bot/answering.ts. */
export interface Asking {
  readonly conversation: ConversationId
  /** the message, and whom the bot serves */
  readonly about: number
  readonly by: AccountId
  /** another answer is wished for in the place of this one, by the event `wish` */
  readonly again?: { readonly instead: number; readonly wish: number }
}

const asks = (event: Stored<Fact>, conversation: ConversationId, meant: (said: Said) => boolean): Asking[] => {
  const said = event as Stored<ThreadEvent>
  if (said.by === ASSISTANT) return []
  if (said.type === 'message.sent' && meant(said)) return [{ conversation, about: said.seq, by: said.by }]
  if (said.type !== 'reply.wished') return []
  return [{ conversation, about: said.question, by: said.by, again: { instead: said.target, wish: said.seq } }]
}
type Said = Stored<Extract<ThreadEvent, { type: 'message.sent' }>>

/** @param meant  is this said to the bot? */
export const asking = (
  events: readonly Stored<Fact>[],
  conversation: ConversationId,
  meant: (said: Said) => boolean,
): Job[] => events.flatMap((event) => asks(event, conversation, meant)).map((payload) => ({ task: 'answer', payload }))

/** Where others talk too, it is called by its name. */
export const byName = ({ mentions }: Said): boolean => mentions?.includes(ASSISTANT) ?? false
