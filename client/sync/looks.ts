import type { ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { backoff, type Clock, createTopic, type Socket } from '../net/index.ts'

/** What comes onto the screen in the same moment is told together. */
const PAUSE = SECOND / 20
const MOST = 100

/** What one part of the screen shows, until it is gone. */
export interface Shown {
  change(conversations: readonly ConversationId[]): void
  end(): void
}

interface Part {
  conversations: readonly ConversationId[]
  readonly feed: boolean
  readonly queue: boolean
}

export interface LooksPorts {
  readonly socket: Pick<Socket, 'request' | 'connection' | 'on'>
  readonly clock: Clock
  readonly random: () => number
}

/**
 * What the screen shows that this account is no member of. The server is told, and tells what happens in it as long as
 * it may be seen; also when there may be something new to see.
 */
export const createLooks = ({ socket, clock, random }: LooksPorts) => {
  /** something happened in it */
  const moved = createTopic<ConversationId>()
  /** there is nothing of it to be seen (any more) */
  const gone = createTopic<ConversationId>()
  /** it is heard from now on, and may have moved before */
  const heard = createTopic<ConversationId>()
  const feed = createTopic<void>()
  const queue = createTopic<void>()
  const parts = new Set<Part>()
  let failures = 0
  let planned: (() => void) | null = null

  const shown = (): ConversationId[] =>
    [...new Set([...parts].flatMap(({ conversations }) => conversations))].slice(0, MOST)

  const tell = async () => {
    planned = null
    if (socket.connection !== 'ready') return // told again when it is
    const conversations = shown()
    try {
      const all = [...parts]
      const seen = await socket.request('look', {
        conversations,
        feed: all.some((part) => part.feed),
        ...(all.some((part) => part.queue) && { queue: true }),
      })
      failures = 0
      for (const id of conversations) (seen.includes(id) ? heard : gone).tell(id)
    } catch {
      failures += 1
      plan(backoff(failures, random()))
    }
  }
  const plan = (pause = PAUSE) => {
    planned ??= clock.after(pause, () => void tell())
  }

  const stopHearing = [
    socket.on('events', ({ conversation }) => {
      if (shown().includes(conversation)) moved.tell(conversation)
    }),
    socket.on('unseen', ({ conversation }) => {
      if (!shown().includes(conversation)) return
      moved.tell(conversation)
      plan()
    }),
    socket.on('feed', () => feed.tell()),
    socket.on('queue', () => queue.tell()),
    socket.on('ready', () => {
      if (parts.size === 0) return
      plan()
      // what happened meanwhile was not told
      for (const id of shown()) moved.tell(id)
      feed.tell()
      queue.tell()
    }),
  ]

  return {
    moved,
    heard,
    gone,
    feed,
    queue,
    shows: (conversation: ConversationId): boolean => shown().includes(conversation),
    /**
     * @param feed   tell also when there may be something new
     * @param queue  tell also when something moved at the desks where this account works
     */
    show(conversations: readonly ConversationId[], { feed = false, queue = false } = {}): Shown {
      const part: Part = { conversations, feed, queue }
      parts.add(part)
      plan()
      return {
        change(now) {
          part.conversations = now
          plan()
        },
        end() {
          parts.delete(part)
          plan()
        },
      }
    },
    stop() {
      planned?.()
      for (const stop of stopHearing) stop()
    },
  }
}
export type Looks = ReturnType<typeof createLooks>
