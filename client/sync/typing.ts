import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Clock, Socket } from '../net/index.ts'
import type { Conversations } from './conversations.ts'
import { createNoticed } from './noticed.ts'

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
  const noticed = createNoticed(clock, OVER)
  const said = new Map<ConversationId, { at: number; over: () => void }>()

  const say = (conversation: ConversationId, on: boolean) => {
    if (socket.connection === 'ready') socket.request('typing', { conversation, on }).catch(() => undefined)
  }

  const stopHearing = [
    socket.on('typing', ({ conversation, account: by, on }) => {
      if (by === account) return
      if (on) noticed.on(conversation, by)
      else noticed.off(conversation, by)
    }),
    // whoever has said it is not writing it any more
    conversations.fresh.on(({ conversation, entries }) => {
      for (const { type, by } of entries) if (type === 'message.sent' && by) noticed.off(conversation.id, by)
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
    changes: noticed.changes,
    of: noticed.of,
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
      noticed.stop()
    },
  }
}
export type Typing = ReturnType<typeof createTyping>
