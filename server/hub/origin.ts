import type { ServerOptions } from 'socket.io'

type AllowRequest = NonNullable<ServerOptions['allowRequest']>

export interface DoorOptions {
  /**
   * May a page of this origin connect?
   *
   * @param origin  the Origin header as it stands, `null` the word included; null where there is none
   * @param cookie  the request is signed in by its cookie, which a browser sends along whatever page it shows
   */
  allowOrigin(origin: string | null, host: string, cookie: boolean): boolean
  /** Does this Cookie header sign somebody in? */
  signsIn(cookie: string): boolean
  /** No more of them: this node is going. */
  closed(): boolean
}

/**
 * Who may connect at all, decided in the handshake, for WebSocket as for polling: what is said about cross-origin
 * requests elsewhere holds for neither. It has to answer at once; a promise here would end the process.
 */
export const createDoor =
  ({ allowOrigin, signsIn, closed }: DoorOptions): AllowRequest =>
  ({ headers }, decide) => {
    if (closed()) return decide('busy', false)
    const cookie = headers.cookie !== undefined && signsIn(headers.cookie)
    const welcome = allowOrigin(headers.origin ?? null, headers.host ?? '', cookie)
    decide(welcome ? null : 'auth.origin', welcome)
  }
