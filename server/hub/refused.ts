import type { Logger } from 'pino'
import { Refusal, type RefusalBody } from '../../shared/kernel/refusal.ts'

export interface RefusedOptions {
  readonly log: Logger
  readonly newId: () => string
  readonly event: string
  readonly socket?: string
}

/** What the other side is told about what was thrown: a refusal as it stands; of a bug only where to find it. */
export const asRefusal = (thrown: unknown, { log, newId, event, socket }: RefusedOptions): RefusalBody => {
  if (thrown instanceof Refusal) return thrown.toJSON()
  const id = newId()
  log.error({ id, event, socket, err: described(thrown) }, 'A socket was answered with a bug')
  return new Refusal('internal', { id }).toJSON()
}

/** Drivers hang the values onto an error that they choked on: those stay out of the logs. */
const described = (thrown: unknown) => {
  if (!(thrown instanceof Error)) return { message: `Something was thrown that is no error: ${typeof thrown}` }
  const { name, message, stack } = thrown
  return { name, message, stack }
}
