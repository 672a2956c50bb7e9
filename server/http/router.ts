import type { Context, Hono, MiddlewareHandler } from 'hono'
import { describeRoute, validator } from 'hono-openapi'
import type { BaseIssue } from 'valibot'
import { issuesOf } from '../../shared/kernel/parse.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Route } from '../../shared/protocol/route.ts'
import { type Admission, admit } from './admission.ts'
import { Answer, answerJson } from './answer.ts'
import { answerContent } from './content.ts'
import type { Call, Content, Handlers } from './handler.ts'
import { readJson } from './input.ts'
import { describeOperation } from './openapi.ts'
import { writeSessionCookie } from './session-cookie.ts'
import type { HttpEnv } from './visit.ts'

export const API = '/api/v1'

type Input = { out: { param: unknown; query: unknown; json: unknown } }
type Step = MiddlewareHandler<HttpEnv>

/**
 * Registers every route of a table with its handler. Whatever a handler is given has passed the route's schemas, and
 * its actor the guard.
 *
 * @param app  refusals are thrown: it has to have an `onError` that answers them
 */
export const mount = <Routes extends Readonly<Record<string, Route>>>(
  app: Hono<HttpEnv>,
  routes: Routes,
  handlers: Handlers<Routes>,
  admission: Admission,
): void => {
  for (const [name, route] of literalFirst(Object.entries(routes))) {
    const path = API + route.path
    const handle = handlers[name] as unknown as LooseHandler
    const steps = [describeRoute(describeOperation(name, route)), guard(route, path, admission), ...parsers(route)]
    app.on([route.method], [path], ...(steps as Step[]), run(route, handle))
  }
}

/**
 * Which methods the table knows at a path, as an Allow header has them; null: it does not know the path. To be asked
 * where no route was found: registered as routes, these would slow down the search for all others.
 */
export const allowedAt = (routes: Readonly<Record<string, Route>>): ((path: string) => string | null) => {
  const known = Object.values(routes).map(({ method, path }) => ({
    method: method === 'GET' ? 'GET, HEAD' : method,
    pattern: new RegExp(`^${(API + path).replaceAll(/:[^/]+/g, '[^/]+')}$`),
  }))
  return (path) => {
    const methods = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
    return methods.length > 0 ? methods.join(', ') : null
  }
}

/** The types of one route's handler hold for whoever writes it; here all routes are alike. */
type LooseHandler = (input: unknown, call: Call) => Promise<unknown>

/** `/people/me` is asked before `/people/:id`, whichever stands first in the table. */
const literalFirst = (entries: [string, Route][]): [string, Route][] => {
  const weight = ({ path }: Route) => path.replaceAll(/:[^/]+/g, '\u{10ffff}')
  return entries.toSorted(([, one], [, other]) => (weight(one) < weight(other) ? -1 : 1))
}

const guard =
  (route: Route, path: string, admission: Admission): Step =>
  async (c, next) => {
    c.env.route = `${route.method} ${path}`
    c.set('actor', await admit(route, c.req.raw, c.env, admission))
    if (route.body) {
      const body = await readJson(c.req.raw)
      // The validator asks Hono for JSON, and Hono would read it a second time, without our doubts.
      Object.defineProperty(c.req, 'json', { value: async () => body })
    }
    await next()
  }

const parsers = ({ params, query, body }: Route): Step[] => {
  const steps: MiddlewareHandler[] = []
  if (params) steps.push(validator('param', params, refuseInvalid))
  if (query) steps.push(validator('query', query, refuseInvalid))
  if (body) steps.push(validator('json', body, refuseInvalid))
  return steps as Step[]
}

/** Without this the library answers, and repeats what was sent: passwords too. */
const refuseInvalid = (result: { readonly success: boolean; readonly error?: readonly object[] }): void => {
  if (result.success) return
  const issues = result.error as readonly BaseIssue<unknown>[] // all our schemas are valibot's
  throw new Refusal('input.invalid', { issues: issuesOf(issues) })
}

const run = (route: Route, handle: LooseHandler) => {
  const empty = route.status === 204 || route.output.type === 'undefined'
  return async (c: Context<HttpEnv, string, Input>): Promise<Response> => {
    const output = await handle(inputOf(route, c), new RouteCall(c))
    if (route.bytes === 'out') return answerContent(output as Content, c.req.raw)
    return empty ? new Answer(null, { status: 204 }) : answerJson(output, route.status ?? 200)
  }
}

const inputOf = (route: Route, { req }: Context<HttpEnv, string, Input>) => ({
  ...(route.params && { params: req.valid('param') }),
  ...(route.query && { query: req.valid('query') }),
  ...(route.body && { body: req.valid('json') }),
})

/** A class, because an object literal with a getter costs as much as all the rest of the way here. */
class RouteCall implements Call {
  readonly #c: Context<HttpEnv, string, Input>

  constructor(c: Context<HttpEnv, string, Input>) {
    this.#c = c
  }

  get actor() {
    return this.#c.get('actor')
  }

  get peer() {
    return this.#c.env.caller
  }

  get requestId() {
    return this.#c.env.id
  }

  get signal() {
    return this.#c.req.raw.signal
  }

  header(name: string) {
    return this.#c.req.raw.headers.get(name)
  }

  setHeader(name: string, value: string) {
    this.#c.env.fields.push([name, value])
  }

  body() {
    return this.#c.req.raw.body as ReturnType<Call['body']>
  }

  setSession(secret: string | null, expires?: Date) {
    const { fields, secure } = this.#c.env
    fields.push(['set-cookie', writeSessionCookie(secret, expires, secure)])
  }
}
