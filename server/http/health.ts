import type { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { SECOND } from '../../shared/kernel/time.ts'
import { Answer, answerJson } from './answer.ts'
import { type Caller, isInside } from './peer.ts'
import type { StallWatch } from './stall.ts'
import type { HttpEnv } from './visit.ts'

/** Resolves if all is well with one thing that we need; else throws, and says what is not. */
export type Check = () => Promise<void>

export interface Health {
  readonly checks: Readonly<Record<string, Check>>
  readonly stalls: StallWatch
  /** null: no metrics for anybody */
  readonly registry: Registry | null
  readonly log: Logger
  /** ms that a check may take */
  readonly patience?: number
}

/** `/healthz`: the process lives. `/readyz`: it can serve, or what keeps it from it. `/metrics`: figures. */
export const mountHealth = (app: Hono<HttpEnv>, health: Health): void => {
  const look = oncePerLook(() => examine(health))
  app.get('/healthz', () => answerText('ok'))
  app.get('/readyz', async (c) => {
    const wrong = await look()
    const told = staysInside(c.env.caller, c.req.raw) ? wrong : wrong.map(({ name }) => ({ name, says: 'not well' }))
    const words = told.map(({ name, says }) => `${name}: ${says}`)
    return answerJson({ ready: wrong.length === 0, wrong: words }, wrong.length === 0 ? 200 : 503)
  })
  app.get('/metrics', async (c, next) => {
    if (!health.registry || !staysInside(c.env.caller, c.req.raw)) return next()
    return answerText(await health.registry.metrics(), health.registry.contentType)
  })
}

const answerText = (text: string, type = 'text/plain; charset=utf-8'): Answer =>
  new Answer(text, {
    fields: [
      ['content-type', type],
      ['cache-control', 'no-store'],
    ],
  })

/** How a node is doing is nobody's business who comes through a proxy, from outside. */
const staysInside = (caller: Caller, request: Request): boolean =>
  !caller.proxied && !request.headers.has('x-forwarded-for') && isInside(caller.address)

interface Wrong {
  readonly name: string
  readonly says: string
}

const examine = async ({ checks, stalls, log, patience = SECOND }: Health): Promise<readonly Wrong[]> => {
  const stall = stalls.worst()
  const found = await Promise.all(Object.entries(checks).map(([name, check]) => tryOut(name, check, patience)))
  const wrong = found.filter((one) => one !== null)
  if (stall) {
    const says = `stood still for ${inSeconds(stall.ms)} s, until ${inSeconds(stall.ago)} s ago`
    wrong.push({ name: 'event loop', says })
  }
  if (wrong.length > 0) log.warn({ wrong }, 'Not ready')
  return wrong
}

const inSeconds = (ms: number): string => (ms / SECOND).toFixed(1)

const tryOut = async (name: string, check: Check, patience: number): Promise<Wrong | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${inSeconds(patience)} s`)), patience)
  })
  try {
    await Promise.race([check(), late])
    return null
  } catch (thrown) {
    return { name, says: thrown instanceof Error ? thrown.message : 'not well' }
  } finally {
    clearTimeout(timer)
  }
}

/** Whoever asks while a look is under way gets what that one finds: asking often must not be a way to wear us out. */
const oncePerLook = <T>(look: () => Promise<T>): (() => Promise<T>) => {
  let underWay: Promise<T> | null = null
  return () => {
    underWay ??= look().finally(() => {
      underWay = null
    })
    return underWay
  }
}
