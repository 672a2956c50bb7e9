import type * as v from 'valibot'

type Schema = v.GenericSchema<unknown, unknown>
// biome-ignore lint/suspicious/noExplicitAny: a route's input is whatever its schema takes, and only the schema says what
type AnySchema = v.GenericSchema<any, unknown>

/**
 * One HTTP route, said once: the server registers it, OpenAPI describes it, the typed client calls it.
 * Paths are relative to `/api/v1`; `:name` marks a path parameter, which `params` must describe.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly tag: string
  /** `anyone`: works signed out too. `account`: needs a session or a token. */
  readonly access: 'anyone' | 'account'
  /** Whoever came by a link to a ticket acts here as themselves; elsewhere they are as good as signed out (GUE2). */
  readonly guests?: true
  /** a stricter rate limit than the general one, for what is worth attacking */
  readonly limit?: 'sign-in' | 'mail' | 'upload' | 'file'
  /** What JSON cannot carry: the body is a stream that the handler reads itself, or the answer is bytes. */
  readonly bytes?: 'in' | 'out'
  readonly params?: AnySchema
  readonly query?: AnySchema
  readonly body?: AnySchema
  /** Not strict: a page of yesterday passes over what the server of today adds. */
  readonly output: Schema
  /** default 200; 204 where `output` is `v.undefined()` */
  readonly status?: 200 | 201 | 202 | 204
}

type In<S> = S extends AnySchema ? v.InferInput<S> : never
type Out<S> = S extends AnySchema ? v.InferOutput<S> : never
type Part<R, K extends 'params' | 'query' | 'body', How extends 'in' | 'out'> = R extends {
  readonly [P in K]: infer S extends AnySchema
}
  ? { readonly [P in K]: How extends 'in' ? In<S> : Out<S> }
  : unknown

/** What a caller hands over, and what a handler gets once the schemas have read it. */
export type RouteInput<R extends Route> = Part<R, 'params', 'in'> & Part<R, 'query', 'in'> & Part<R, 'body', 'in'>
export type RouteParsed<R extends Route> = Part<R, 'params', 'out'> & Part<R, 'query', 'out'> & Part<R, 'body', 'out'>
export type RouteOutput<R extends Route> = v.InferOutput<R['output']>

/** Checks the shape and keeps the exact type. */
export const route = <const R extends Route>(described: R): R => described
