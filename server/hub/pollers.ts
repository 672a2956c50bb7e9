import type { Server, Socket } from 'socket.io'

interface Aim {
  readonly rooms: ReadonlySet<string>
  readonly except: ReadonlySet<string>
}

/** As much of Socket.IO's adapter as is bent here. */
interface Bent {
  broadcast(packet: unknown, aim: Aim): unknown
  apply(aim: Aim, tell: (socket: Socket) => void): void
}

/**
 * What is said to one room leaves by one native publish, which reaches every WebSocket there is in it. Then the library
 * walks through the whole room once more, for those who poll: a third of the whole cost, mostly to find nobody. Those
 * who poll are few, so here they are kept at hand.
 *
 * @returns remembers a connection while it polls
 */
export const shortcutPollers = (io: Server): ((socket: Socket) => void) => {
  const pollers = new Set<Socket>()
  const adapter = io.sockets.adapter as unknown as Bent
  const [base, walk] = [baseOf(adapter), adapter.apply]
  const publish = base.broadcast
  let published = false

  adapter.apply = (aim, tell) => {
    if (!published) return walk.call(adapter, aim, tell)
    const [room] = aim.rooms
    for (const poller of pollers) if (room === undefined || poller.rooms.has(room)) tell(poller)
  }
  base.broadcast = function (packet, aim) {
    published = aim.rooms.size <= 1 && aim.except.size === 0
    try {
      return publish.call(this, packet, aim)
    } finally {
      published = false
    }
  }

  return (socket) => {
    if (socket.conn.transport.name !== 'polling') return
    pollers.add(socket)
    const forget = () => void pollers.delete(socket)
    socket.conn.once('upgrade', forget)
    socket.once('disconnect', forget)
  }
}

/** The class at the bottom, whichever adapter stands upon it: `attachApp` has taught it to publish natively. */
const baseOf = (adapter: Bent): Bent => {
  let base = Object.getPrototypeOf(adapter) as Bent
  for (let next = base; next && 'broadcast' in next; next = Object.getPrototypeOf(next) as Bent) base = next
  return base
}
