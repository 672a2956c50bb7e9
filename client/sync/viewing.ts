import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Clock, Socket } from '../net/index.ts'
import type { Looks } from './looks.ts'
import { createNoticed } from './noticed.ts'

/** Said again so often while it goes on … */
const AGAIN = 20 * SECOND
/** … and over after so long without it: the same on both sides. */
const OVER = 50 * SECOND

export interface ViewingPorts {
  readonly account: AccountId
  readonly socket: Pick<Socket, 'request' | 'on' | 'connection'>
  readonly looks: Pick<Looks, 'heard'>
  readonly clock: Clock
}

/** Which of the staff look at what, while they do. Never kept; whoever asked never hears of it. */
export const createViewing = ({ account, socket, looks, clock }: ViewingPorts) => {
  const noticed = createNoticed(clock, OVER)
  /** what this page shows, and what stops saying so */
  const shown = new Map<ConversationId, () => void>()

  const say = (conversation: ConversationId, on: boolean) => {
    if (socket.connection === 'ready') socket.request('viewing', { conversation, on }).catch(() => undefined)
  }

  const goOn = (conversation: ConversationId) => {
    say(conversation, true)
    shown.set(
      conversation,
      clock.after(AGAIN, () => goOn(conversation)),
    )
  }

  const stopHearing = [
    socket.on('viewing', ({ conversation, account: by, on }) => {
      if (by === account) return
      if (!on) return noticed.off(conversation, by)
      // whoever comes later is told at once who is there
      if (noticed.on(conversation, by) && shown.has(conversation)) say(conversation, true)
    }),
    // from this moment on it is taken from this page, also after the connection was away
    looks.heard.on((conversation) => {
      if (shown.has(conversation)) say(conversation, true)
    }),
  ]

  return {
    changes: noticed.changes,
    of: noticed.of,
    /** @returns says that it is over */
    show(conversation: ConversationId): () => void {
      shown.get(conversation)?.()
      goOn(conversation)
      return () => {
        shown.get(conversation)?.()
        if (shown.delete(conversation)) say(conversation, false)
      }
    },
    stop() {
      for (const stop of stopHearing) stop()
      for (const stop of shown.values()) stop()
      noticed.stop()
    },
  }
}
export type Viewing = ReturnType<typeof createViewing>
