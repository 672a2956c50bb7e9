import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'

/** So many at once: the next round comes soon. */
const MOST = 200

const DUE = `select conversation, requester, rings_at::float8 as due from ticket
  where rings_at <= $1 order by rings_at limit ${MOST}`

interface Due {
  readonly conversation: ConversationId
  readonly requester: AccountId
  readonly due: number
}

export interface RingingDeps {
  readonly pool: Pool
  readonly execute: Execute
  readonly now: () => number
  /** Hears of what went wrong with one of them. */
  readonly onError: (error: unknown) => void
}

/**
 * Looks which tickets time has something to do with by now, and does it. What it does names the instant it was due at:
 * two nodes that look at once do it once.
 *
 * @returns how many there were
 */
export const createRing =
  ({ pool, execute, now, onError }: RingingDeps) =>
  async (): Promise<number> => {
    const { rows } = await pool.query<Due>({ name: 'tickets:due', text: DUE, values: [now()] })
    for (const { conversation, requester, due } of rows) {
      const id = derivedId('ring', conversation, due)
      const body = { type: 'ticket.ring' }
      // one that goes wrong keeps nobody else waiting; it is tried again at the next look
      await execute(platformFor(requester), { id, conversation, body }).catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.retry) onError(error)
      })
    }
    return rows.length
  }

export interface KeptRinging extends Omit<RingingDeps, 'onError'> {
  readonly log: Logger
  /** ms between two looks */
  readonly every: number
}

/** @returns stops it */
export const keepRinging = ({ log, every, ...deps }: KeptRinging): (() => void) => {
  const onError = (err: unknown) => log.warn({ err }, 'tickets: what time brings waits for the next look')
  const ring = createRing({ ...deps, onError })
  let busy = false
  const look = async () => {
    if (busy) return
    busy = true
    try {
      await ring()
    } catch (error) {
      onError(error)
    } finally {
      busy = false
    }
  }
  const timer = setInterval(() => void look(), every)
  timer.unref()
  return () => clearInterval(timer)
}
