import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Problem } from '../../shared/protocol/problem.ts'
import { Answer } from './answer.ts'
import type { Field } from './fields.ts'
import type { Visit } from './visit.ts'

/** A no as HTTP puts it. It says whether and when to try again. */
export const answerRefusal = (refusal: Refusal, requestId: string): Answer => {
  const problem: Problem = {
    type: `/api/docs#${refusal.code}`,
    title: refusal.says,
    status: refusal.http,
    requestId,
    ...refusal.toJSON(),
  }
  const fields: Field[] = [
    ['content-type', 'application/problem+json'],
    ['cache-control', 'no-store'],
  ]
  const { retryAfter, allow } = refusal.details
  if (typeof retryAfter === 'number') fields.push(['retry-after', String(Math.ceil(retryAfter))])
  if (typeof allow === 'string') fields.push(['allow', allow])
  return new Answer(JSON.stringify(problem), { status: refusal.http, fields })
}

/**
 * What to answer to whatever was thrown. Only refusals speak of themselves; everything else is a bug, of which the
 * caller learns nothing but the id under which we find it in the logs.
 */
export const refusalOf = (thrown: unknown, visit: Visit, gone: boolean, log: Logger): Refusal => {
  if (thrown instanceof Refusal) return thrown
  if (thrown instanceof HTTPException && thrown.status < 500) return new Refusal('input.unreadable')
  // Whoever left in the middle breaks what was being read or written for him: that is no bug.
  if (gone) return new Refusal('busy')
  log.error({ id: visit.id, route: visit.route, err: described(thrown) }, 'A request failed')
  return new Refusal('internal')
}

/** What may be logged of an error: drivers hang the values onto it that they choked on. */
export const described = (thrown: unknown): Readonly<Record<string, unknown>> => {
  if (!(thrown instanceof Error)) return { message: `Something was thrown that is no error: ${typeof thrown}` }
  const { name, message, stack, cause } = thrown
  const code = 'code' in thrown ? thrown.code : undefined
  return { name, message, code, stack, ...(cause instanceof Error && { cause: described(cause) }) }
}
