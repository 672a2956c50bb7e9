import type { Actor } from '../../shared/kernel/actor.ts'
import type { Route, RouteOutput, RouteParsed } from '../../shared/protocol/route.ts'

/** Who is on the other end, as the adapter saw it: behind a configured proxy its word counts, else the socket's. */
export interface Peer {
  readonly address: string
  readonly agent: string
}

/** What a handler may do beside answering. */
export interface Call {
  /** null on routes for `anyone` when nobody is signed in; never null on routes for an `account` */
  readonly actor: Actor | null
  readonly peer: Peer
  readonly requestId: string
  /** aborted when the caller goes away */
  readonly signal: AbortSignal
  /** Sets or (with null) clears the browser's session cookie. */
  setSession(secret: string | null, expires?: Date): void
}

/** One function per route: parsed input in, output out. Says no by throwing a `Refusal`. */
export type Handler<R extends Route> = (input: RouteParsed<R>, call: Call) => Promise<RouteOutput<R>>
export type Handlers<Routes extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Routes]: Handler<Routes[Name]>
}
