import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import type { Seen } from '../../shared/kernel/visible.ts'
import type { ClientToServer, ServerToClient } from '../../shared/protocol/socket.ts'
import type { Committed } from '../log/order.ts'
import type { Rights } from './rights.ts'
import { rooms } from './rooms.ts'

/** What a connection carries: who it is, once and for all. */
export interface SocketData {
  actor: Actor
}
export type Io = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type IoSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>

type Frame = Parameters<ServerToClient['events']>[0]
const frame = (conversation: Committed['conversation'], events: readonly Seen[]): Frame => ({
  conversation,
  events: events as Frame['events'],
})

/**
 * Tells everybody what was committed: one frame to one room, encoded once, whatever the number of those who hear it.
 * Redis carries it to the other nodes; a client that does not hear it finds the gap by itself (SYN3).
 *
 * Called in the order of seq, before the sender's own ack. Rights go along event by event: whoever came hears nothing
 * of what was said before, and whoever went nothing of what was said after (HUB1), also where one commit holds both.
 */
export const createFanout = (io: Io, rights: Rights) => {
  const tell = ({ conversation, kind }: Committed, events: readonly Stored[]) => {
    if (events.length === 0) return
    const forStaff = (event: Stored) => kind.forStaff(event)
    const shown = events.map((event): Seen => (forStaff(event) ? { seq: event.seq, blank: true } : event))
    if (kind.staff) io.to(rooms.staff(conversation)).emit('events', frame(conversation, events))
    io.to(rooms.conversation(conversation)).emit('events', frame(conversation, shown))
  }

  return (committed: Committed): void => {
    const { conversation, kind, events, state, stateSeq, seats } = committed
    if (!kind.audience || kind.staff) rights.settle(conversation, stateSeq, () => kind.members(state)) // else: looking.ts
    let rest = events
    for (const seat of seats) {
      const before = rest.filter(({ seq }) => seq < seat.seq)
      rest = rest.slice(before.length)
      tell(committed, before)
      rights.seat(conversation, seat)
    }
    tell(committed, rest)
    for (const { account, role } of seats) io.to(rooms.account(account)).emit('membership', { conversation, role })
  }
}
