import type { Socket } from 'socket.io'
import type { Clock } from './clock.ts'

export interface IdleOptions {
  readonly clock: Clock
  /** milliseconds without anything said but heartbeats */
  readonly limit: number
  /** events that an open page sends by itself, whether somebody sits before it or not */
  readonly unattended: readonly string[]
  hangUp(socket: Socket): void
}

/** Closes connections over which nothing has been said for long (ME20): whoever comes back to the page connects again. */
export const closeIdle = ({ clock, limit, unattended, hangUp }: IdleOptions) => {
  const heard = new Map<Socket, number>()
  const passive = new Set(unattended)

  const look = () => {
    const since = clock.now() - limit
    for (const [socket, at] of heard) if (at <= since) hangUp(socket)
  }

  return {
    /** Something was said, or somebody came. */
    heard(socket: Socket, event: string) {
      if (!passive.has(event)) heard.set(socket, clock.now())
    },
    gone: (socket: Socket) => void heard.delete(socket),
    stop: clock.every(limit / 10, look),
  }
}
