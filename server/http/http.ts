import type { TemplatedApp } from 'uWebSockets.js'
import { type Context, Hono } from 'hono'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { Histogram, type Registry } from 'prom-client'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Route } from '../../shared/protocol/route.ts'
import type { Config } from '../config.ts'
import { type HttpHandler, type HttpSide, serveHttp } from './adapter.ts'
import type { Admission } from './admission.ts'
import { Answer } from './answer.ts'
import { mountDocs } from './docs.ts'
import type { Handlers } from './handler.ts'
import { type Check, mountHealth } from './health.ts'
import { createLimits } from './limits.ts'
import { createOrigins } from './origins.ts'
import { type Caller, createProxies } from './peer.ts'
import { answerRefusal, described, refusalOf } from './refusing.ts'
import { allowedAt, mount } from './router.ts'
import { createSecurityFields, secureAddress } from './security.ts'
import { watchStalls } from './stall.ts'
import { openStatic } from './static.ts'
import type { HttpEnv, Visit } from './visit.ts'

type Settings = Pick<
  Config,
  | 'NODE_ENV'
  | 'PUBLIC_URL'
  | 'ALLOWED_ORIGINS'
  | 'TRUSTED_PROXIES'
  | 'RATE_ANONYMOUS_PER_HOUR'
  | 'RATE_ACCOUNT_PER_HOUR'
  | 'RATE_SIGN_IN_PER_HOUR'
  | 'RATE_MAIL_PER_HOUR'
  | 'RATE_UPLOADS_PER_HOUR'
  | 'RATE_FILES_PER_HOUR'
  | 'METRICS'
>

/** All that the HTTP side is made of. */
export interface HttpParts<Routes extends Readonly<Record<string, Route>>> {
  readonly config: Settings
  readonly version: string
  readonly routes: Routes
  readonly handlers: Handlers<Routes>
  readonly authenticate: Admission['authenticate']
  /** what has to be well for this node to be of use, by the name that `/readyz` gives it */
  readonly checks: Readonly<Record<string, Check>>
  /** the folder of the built pages */
  readonly pages: string
  /** where the nodes count requests together; null: each for itself */
  readonly redis: Redis | null
  readonly log: Logger
  readonly registry: Registry
  readonly newId: () => string
  /** most bytes of a body, where that is not a megabyte */
  readonly bodyLimit?: (method: string, path: string) => number
  /** what is no route of the API: a mailbox for development, say */
  readonly more?: (app: Hono<HttpEnv>) => void
}

export interface Http {
  readonly handle: HttpHandler
  /** Lets it answer whatever arrives at a uWS app. */
  serve(app: TemplatedApp): HttpSide
  close(): void
}

/** Puts the HTTP side together: API, documentation, health, pages, and what holds for all of them. */
export const createHttp = async <Routes extends Readonly<Record<string, Route>>>(
  parts: HttpParts<Routes>,
): Promise<Http> => {
  const { config, log, newId } = parts
  const stalls = watchStalls()
  const app = await buildApp(parts, stalls)
  const measure = createMeasure(parts.registry)
  const https = config.PUBLIC_URL?.startsWith('https://') ?? false

  const handle: HttpHandler = async (request, caller) => {
    const began = performance.now()
    const visit = arrive(request, caller, https || caller.scheme === 'https', newId)
    const response = dress(await answer(app, request, visit, parts), visit)
    const ms = Math.round((performance.now() - began) * 10) / 10
    const { id, route, account } = visit
    const said = { id, method: request.method, route, status: response.status, ms, account }
    if (route === null) log.debug(said, 'request')
    else log.info(said, 'request')
    measure(request.method, route ?? 'other', response.status, ms)
    return response
  }
  return {
    handle,
    serve: (uws) =>
      serveHttp(uws, handle, {
        proxies: createProxies(config.TRUSTED_PROXIES),
        fields: createSecurityFields(config.PUBLIC_URL),
        refuse: (refusal) => answerRefusal(refusal, newId()),
        onError: (err) => log.error({ err: described(err) }, 'An answer failed'),
        ...(parts.bodyLimit && { bodyLimit: parts.bodyLimit }),
      }),
    close: () => stalls.stop(),
  }
}

const buildApp = async <Routes extends Readonly<Record<string, Route>>>(
  parts: HttpParts<Routes>,
  stalls: ReturnType<typeof watchStalls>,
): Promise<Hono<HttpEnv>> => {
  const { config, log } = parts
  const app = new Hono<HttpEnv>()
  const allowed = allowedAt(parts.routes)
  const lost = (path: string) => {
    const allow = allowed(path)
    return allow === null ? new Refusal('route.unknown') : new Refusal('method.unknown', { allow })
  }
  const pages = await openStatic(parts.pages, { rebuilt: config.NODE_ENV === 'development' })
  app.onError((thrown, c) => refuse(thrown, c, log))
  app.notFound(async (c) => {
    const { path } = c.req
    const page = path.startsWith('/api/') ? null : await pages.answer(c.req.raw)
    return page ?? refuse(lost(path), c, log)
  })
  mountHealth(app, { checks: parts.checks, stalls, registry: config.METRICS ? parts.registry : null, log })
  mount(app, parts.routes, parts.handlers, {
    authenticate: parts.authenticate,
    origins: createOrigins({ publicUrl: config.PUBLIC_URL, allowed: config.ALLOWED_ORIGINS }),
    limits: createLimits({
      redis: parts.redis,
      perHour: {
        anonymous: config.RATE_ANONYMOUS_PER_HOUR,
        account: config.RATE_ACCOUNT_PER_HOUR,
        'sign-in': config.RATE_SIGN_IN_PER_HOUR,
        mail: config.RATE_MAIL_PER_HOUR,
        upload: config.RATE_UPLOADS_PER_HOUR,
        file: config.RATE_FILES_PER_HOUR,
      },
    }),
  })
  const tags = [...new Set(Object.values(parts.routes).map(({ tag }) => tag))]
  await mountDocs(app, { version: parts.version, url: config.PUBLIC_URL ?? '/', tags })
  parts.more?.(app)
  return app
}

const refuse = (thrown: unknown, c: Context<HttpEnv>, log: Logger): Response =>
  answerRefusal(refusalOf(thrown, c.env, c.req.raw.signal.aborted, log), c.env.id)

/** The id under which a proxy in front of us has logged a request is the one under which we do. */
const REQUEST_ID = /^[\w.-]{8,64}$/

const arrive = (request: Request, caller: Caller, secure: boolean, newId: () => string): Visit => {
  const given = caller.proxied ? request.headers.get('x-request-id') : null
  const id = given !== null && REQUEST_ID.test(given) ? given : newId()
  return { caller, id, secure, route: null, account: null, allowance: null, fields: [] }
}

const PROBED = ['/healthz', '/readyz', '/metrics']

const answer = async <Routes extends Readonly<Record<string, Route>>>(
  app: Hono<HttpEnv>,
  request: Request,
  visit: Visit,
  { config, log }: HttpParts<Routes>,
): Promise<Response> => {
  try {
    const secured = secureAddress(request, visit.caller, config.PUBLIC_URL)
    if (secured !== null && !PROBED.includes(new URL(request.url).pathname))
      return new Answer(null, { status: 308, fields: [['location', secured]] })
    return await app.fetch(request, visit)
  } catch (thrown) {
    return answerRefusal(refusalOf(thrown, visit, request.signal.aborted, log), visit.id)
  }
}

/** What goes out with every answer, whatever it says. */
const dress = (response: Response, { id, allowance, fields }: Visit): Response => {
  const { headers } = response
  headers.append('x-request-id', id)
  if (allowance) {
    headers.append('ratelimit-limit', String(allowance.limit))
    headers.append('ratelimit-remaining', String(allowance.remaining))
    headers.append('ratelimit-reset', String(allowance.reset))
  }
  for (const [name, value] of fields) headers.append(name, value)
  return response
}

const createMeasure = (registry: Registry) => {
  const histogram = new Histogram({
    name: 'http_request_seconds',
    help: 'How long requests took until their answer began to leave, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  return (method: string, route: string, status: number, ms: number) =>
    histogram.observe({ method, route, status }, ms / 1000)
}
