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
  /** What the request says under this name in its head, and what the answer says, whatever else it says. */
  header(name: string): string | null
  setHeader(name: string, value: string): void
  /** The body as it comes, once, on routes that take bytes; null: there is none. */
  body(): ReadableStream<Uint8Array<ArrayBuffer>> | null
  /** Sets or (with null) clears the browser's session cookie. */
  setSession(secret: string | null, expires?: Date): void
}

/** The answer of a route that gives bytes: what they are, and how to come by them, or by a piece of them. */
export interface Content {
  readonly type: string
  readonly size: number
  /** changes when they do */
  readonly etag: string
  /** more of the answer's head */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** from the first byte to the last, both included */
  open(piece: { readonly first: number; readonly last: number }): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
}

/** One function per route: parsed input in, output out. Says no by throwing a `Refusal`. */
export type Handler<R extends Route> = (input: RouteParsed<R>, call: Call) => Promise<RouteOutput<R>>
export type Handlers<Routes extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Routes]: Handler<Routes[Name]>
}
