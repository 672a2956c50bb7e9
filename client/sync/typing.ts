import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { type Clock, createTopic, type Socket } from '../net/index.ts'
import type { Conversations } from './conversations.ts'

/** Said again so often while it goes on … */
const AGAIN = 2 * SECOND
/** … and over after so long without it: the same on both sides. */
const OVER = 6 * SECOND

export interface TypingPorts {
  readonly account: AccountId
  readonly socket: Pick<Socket, 'request' | 'on' | 'connection'>
  readonly conversations: Conversations
  readonly clock: Clock
}

/** Who is writing where. Never kept, and nobody waits for it. */
export const createTyping = ({ account, socket, conversations, clock }: TypingPorts) => {
  const changes = createTopic<ConversationId>()
  const heard = new Map<ConversationId, Map<AccountId, () => void>>()
  const said = new Map<ConversationId, { at: number; over: () => void }>()

  const say = (conversation: ConversationId, on: boolean) => {
    if (socket.connection === 'ready') socket.request('typing', { conversation, on }).catch(() => undefined)
  }

  const silent = (conversation: ConversationId, by: AccountId) => {
    const writers = heard.get(conversation)
    const stop = writers?.get(by)
    if (!writers || !stop) return
    stop()
    writers.delete(by)
    changes.tell(conversation)
  }

  const writes = (conversation: ConversationId, by: AccountId) => {
    const writers = heard.get(conversation) ?? new Map<AccountId, () => void>()
    heard.set(conversation, writers)
    const before = writers.get(by)
    before?.()
    writers.set(
      by,
      clock.after(OVER, () => silent(conversation, by)),
    )
    if (!before) changes.tell(conversation)
  }

  const stopHearing = [
    socket.on('typing', ({ conversation, account: by, on }) => {
      if (by === account) return
      if (on) writes(conversation, by)
      else silent(conversation, by)
    }),
    // whoever has said it is not writing it any more
    conversations.fresh.on(({ conversation, entries }) => {
      for (const { type, by } of entries) if (type === 'message.sent' && by) silent(conversation.id, by)
    }),
  ]

  const stopped = (conversation: ConversationId) => {
    const last = said.get(conversation)
    if (!last) return
    last.over()
    said.delete(conversation)
    say(conversation, false)
  }

  return {
    changes,
    of: (conversation: ConversationId): readonly AccountId[] => [...(heard.get(conversation)?.keys() ?? [])],
    /** A key was pressed. */
    wrote(conversation: ConversationId) {
      const last = said.get(conversation)
      last?.over()
      const over = clock.after(OVER, () => stopped(conversation))
      const due = !last || clock.now() - last.at >= AGAIN
      said.set(conversation, { at: due ? clock.now() : last.at, over })
      if (due) say(conversation, true)
    },
    /** The line is empty again, or sent, or left. */
    stopped,
    stop() {
      for (const stop of stopHearing) stop()
      for (const { over } of said.values()) over()
      for (const writers of heard.values()) for (const stop of writers.values()) stop()
    },
  }
}
export type Typing = ReturnType<typeof createTyping>
