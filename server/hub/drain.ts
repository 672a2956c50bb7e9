import type { Server, Socket } from 'socket.io'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Clock } from './clock.ts'
import type { Listening } from './listen.ts'

export interface DrainOptions {
  readonly io: Server
  readonly listening: Listening
  readonly clock: Clock
  /** 0 to 1 */
  readonly random: () => number
  /** Lets nobody else in. */
  stopListening(): void
}

/** Clients come back within this time, each at its own moment: all at once would be the next failure. */
const SPREAD = 3 * SECOND
/** What is being worked on gets so long to end well. */
const PATIENCE = 5 * SECOND
/** Long polling says goodbye with the next poll, which may never come. */
const FAREWELL = SECOND

/** Asks a client to leave and come back a little later, by itself. */
export const sendAway = (socket: Socket, random: () => number): void => {
  socket.emit('away', { retryAfterMs: Math.round(random() * SPREAD) })
}

/**
 * Closes a connection so that the client comes back by itself. Socket.IO's own `disconnect` tells it to stay away.
 */
export const hangUp = (socket: Socket): void => {
  socket.conn.close()
}

/**
 * Takes a node out of service without anybody noticing: nobody new comes in, everybody is told to come back at a
 * random moment, what is being worked on is finished and answered, and only then the connections are closed.
 */
export const drain = async ({ io, listening, clock, random, stopListening }: DrainOptions): Promise<void> => {
  stopListening()
  for (const socket of io.sockets.sockets.values()) sendAway(socket, random)
  await listening.finish(PATIENCE)
  for (const socket of io.sockets.sockets.values()) hangUp(socket)
  await empty(io, clock)
  await io.close()
}

const empty = (io: Server, clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      stop()
      cancel()
      resolve()
    }
    const stop = clock.every(20, () => {
      if (io.engine.clientsCount === 0) end()
    })
    const cancel = clock.after(FAREWELL, end)
  })
