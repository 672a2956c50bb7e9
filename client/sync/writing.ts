import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import { type Clock, createTopic, type Socket } from '../net/index.ts'
import type { Conversations } from './conversations.ts'

/** Whoever says nothing more for so long has stopped. */
const OVER = 20 * SECOND
/** All is written: so long it stands until the message is there that it became. */
const SETTLES = 2 * SECOND

/** What the bot has written so far, to the message `about`. */
export interface HalfWritten {
  readonly account: AccountId
  readonly about: number
  readonly text: string
}

export interface WritingPorts {
  readonly socket: Pick<Socket, 'on'>
  readonly conversations: Pick<Conversations, 'fresh'>
  readonly clock: Clock
}

interface Kept {
  readonly half: HalfWritten
  readonly forget: () => void
}

type Ending = { readonly type: string; readonly target?: number; readonly grounds?: { readonly about: number } }

/** Words that are being written and are no message yet. Never kept, and nobody waits for them. */
export const createWriting = ({ socket, conversations, clock }: WritingPorts) => {
  const changes = createTopic<ConversationId>()
  const heard = new Map<ConversationId, Map<number, Kept>>()

  const off = (conversation: ConversationId, about: number) => {
    const there = heard.get(conversation)
    there?.get(about)?.forget()
    if (there?.delete(about)) changes.tell(conversation)
  }

  const keep = (conversation: ConversationId, half: HalfWritten, ms: number) => {
    const there = heard.get(conversation) ?? new Map<number, Kept>()
    heard.set(conversation, there)
    there.get(half.about)?.forget()
    there.set(half.about, { half, forget: clock.after(ms, () => off(conversation, half.about)) })
  }

  /** An answer ends what was written of it; so does whoever says something else: nobody is talked over. */
  const ended = (conversation: ConversationId, entry: Entry) => {
    const { type, target, grounds } = entry as Ending
    const abouts = [...(heard.get(conversation)?.keys() ?? [])]
    if (type === 'reply.cancelled') off(conversation, target!)
    else if (type === 'message.sent')
      for (const about of abouts) if (!grounds || grounds.about === about) off(conversation, about)
  }

  const stopHearing = [
    socket.on('writing', ({ conversation, ...half }) => {
      const known = heard.get(conversation)?.get(half.about)
      if (half.text) keep(conversation, half, OVER)
      else if (known) keep(conversation, known.half, SETTLES)
      if (half.text) changes.tell(conversation)
    }),
    conversations.fresh.on(({ conversation, entries }) => {
      if (heard.has(conversation.id)) for (const entry of entries) ended(conversation.id, entry)
    }),
  ]

  return {
    changes,
    /** what is being written there now, in the order of what it answers */
    of: (conversation: ConversationId): readonly HalfWritten[] =>
      [...(heard.get(conversation)?.values() ?? [])].map(({ half }) => half).sort((a, b) => a.about - b.about),
    stop() {
      for (const stop of stopHearing) stop()
      for (const there of heard.values()) for (const { forget } of there.values()) forget()
    },
  }
}
export type Writing = ReturnType<typeof createWriting>
