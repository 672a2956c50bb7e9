import { Refusal } from '../../shared/kernel/refusal.ts'

/** Postgres itself could not be asked or did not answer: what was wished may be wished again, under the same id. */
export const isOutage = (error: unknown): boolean => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return (
    (typeof code === 'string' && /^(08|53|57|55P03|40|ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code)) ||
    (typeof message === 'string' && /connection|timeout|client was closed/i.test(message))
  )
}

/** What an error is to the one who asked: an outage is a `busy` that a retry can cure; all else stays as it is. */
export const orBusy = (error: unknown): unknown =>
  !(error instanceof Refusal) && isOutage(error) ? new Refusal('busy', { retryAfter: 1 }) : error

/** For what was asked of Postgres, as the last word of it: throws what `orBusy` says. */
export const throwBusy = (error: unknown): never => {
  throw orBusy(error)
}
