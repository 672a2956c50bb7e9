import type { HttpResponse, TemplatedApp, WebSocket, WebSocketBehavior } from 'uWebSockets.js'
import type { Logger } from 'pino'
import { MINUTE, SECOND } from '../../shared/kernel/time.ts'

/** As much of the app as Socket.IO takes. */
type EngineApp = Pick<TemplatedApp, 'any' | 'ws' | 'publish'>
type Route = Parameters<TemplatedApp['any']>[1]
interface Carried {
  readonly transport: object
}

export interface TransportOptions {
  /** bytes that may wait for one reader; whoever falls further behind is closed, and comes back to catch up */
  readonly maxBackpressure: number
  readonly log: Logger
}

export interface Transport {
  /** in place of the app, for Socket.IO */
  readonly app: EngineApp
  /** Was the connection over this transport closed because its reader could not keep up? */
  tooSlow(transport: object): boolean
}

/**
 * What stands between uWebSockets.js and Socket.IO, which hands on only some of its options and takes care of none of
 * its sharp edges: a frame for a slow reader would be left out in silence, a binary message is empty once the callback
 * is over, and whatever a callback throws ends the process.
 */
export const createTransport = (app: TemplatedApp, { maxBackpressure, log }: TransportOptions): Transport => {
  const slow = new WeakSet<object>()

  const guard =
    <Args extends readonly unknown[]>(run: ((...args: Args) => unknown) | undefined, close: (...args: Args) => void) =>
    (...args: Args): void => {
      try {
        run?.(...args)
      } catch (error) {
        log.error({ err: error }, 'A connection broke the transport')
        close(...args)
      }
    }

  const ws = <Data>(pattern: Parameters<TemplatedApp['ws']>[0], given: WebSocketBehavior<Data>) => {
    const transportOf = (socket: WebSocket<Data>) => (socket.getUserData() as unknown as Carried).transport
    app.ws<Data>(pattern, {
      ...given,
      maxBackpressure,
      closeOnBackpressureLimit: true,
      // Engine.IO has its own heartbeat, which goes through proxies; this only catches what that lets through
      idleTimeout: (2 * MINUTE) / SECOND,
      sendPingsAutomatically: false,
      upgrade: guard(given.upgrade, shut),
      open: guard(given.open, hangUp),
      message: guard((socket: WebSocket<Data>, message: ArrayBuffer, isBinary: boolean) => {
        given.message?.(socket, isBinary ? message.slice(0) : message, isBinary)
      }, hangUp),
      dropped: (socket) => void slow.add(transportOf(socket)),
      close: guard(given.close, () => {}),
    })
    return guarded
  }

  const guarded: EngineApp = {
    any: (pattern, handler) => {
      const run: Route = (response, request) => handler(blameThem(response), request)
      app.any(pattern, guard<Parameters<Route>>(run, shut))
      return guarded as TemplatedApp
    },
    ws: ws as unknown as TemplatedApp['ws'],
    publish: (...args) => app.publish(...args),
  }
  return { app: guarded, tooSlow: (transport) => slow.has(transport) }
}

/** Engine.IO calls it our fault where somebody polls twice at once or with a strange method. */
const blameThem = (response: HttpResponse): HttpResponse => {
  const write = response.writeStatus.bind(response)
  response.writeStatus = (status) => write(status === '500 Internal Server Error' ? '400 Bad Request' : status)
  return response
}

const shut = (response: HttpResponse): void => {
  try {
    response.close()
  } catch {
    // it was answered or gone already
  }
}

const hangUp = <Data>(socket: WebSocket<Data>): void => {
  try {
    socket.close()
  } catch {
    // it was gone already
  }
}
