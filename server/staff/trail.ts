import type { Pool } from 'pg'
import type { AccountId } from '../../shared/kernel/ids.ts'
import type { AuditEntry } from '../../shared/protocol/audit.ts'
import { createLine } from '../db/line.ts'
import { throwBusy } from '../db/outage.ts'

export interface Sought {
  readonly actor?: AccountId | undefined
  readonly subject?: string | undefined
  readonly action?: string | undefined
  readonly q?: string | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** `next` of the page before */
  readonly before?: string | undefined
  readonly limit: number
}

interface Row extends Omit<AuditEntry, 'actor'> {
  readonly actor: AccountId | null
  readonly username: string | null
  readonly name: string | null
}

const CELLS = `x.id, (extract(epoch from x.at) * 1000)::float8 as at, x.actor, a.username, a.name, x.action, x.subject,
  x.called, x.before, x.after, x.address`

const literally = (said: string): string => said.replace(/[\\%_]/g, '\\$&')

/** Of three letters and more any part of a word; fewer are in no index but as its beginning. */
const patternOf = (word: string): string => `${[...word].length < 3 ? '% ' : '%'}${literally(word)}%`

/** What is sought, as conditions whose order and index Postgres chooses by the values: no plan is kept. */
const conditionsOf = ({ actor, subject, action, q, from, to, before }: Sought) => {
  const values: unknown[] = []
  const conditions: string[] = []
  const also = (condition: string, ...said: unknown[]) => {
    conditions.push(condition.replace(/\?/g, () => `$${values.push(said.shift())}`))
  }
  if (actor) also('actor = ?', actor)
  if (subject) also('subject = ?', subject)
  if (action) also('action like ?', action.endsWith('.') ? `${literally(action)}%` : literally(action))
  for (const word of q?.split(/\s+/).filter(Boolean).slice(0, 8) ?? [])
    also(`(action || ' ' || subject || ' ' || called) ilike ?`, patternOf(word))
  if (from !== undefined) also(`at >= to_timestamp(?::float8 / 1000)`, from)
  if (to !== undefined) also(`at < to_timestamp(?::float8 / 1000)`, to)
  const [at, id] = before?.split('-') ?? []
  if (at && id) also(`(at, id) < (to_timestamp(?::float8 / 1000), ?::bigint)`, at, id)
  return { where: conditions.length > 0 ? `where ${conditions.join(' and ')}` : '', values }
}

/** What was changed by hand, the newest first (AUD3). Every combination of what may be sought has an index to begin with. */
export const createTrail = (pool: Pool) => {
  // some words are in everything: whoever looks for them takes no more than two connections
  const line = createLine({ atOnce: 2, waiting: 50 })

  const look = async (sought: Sought) => {
    const { where, values } = conditionsOf(sought)
    const text = `select ${CELLS} from
      (select * from audit ${where} order by at desc, id desc limit $${values.length + 1}) x
      left join account a on a.id = x.actor order by x.at desc, x.id desc`
    const { rows } = await pool.query<Row>(text, [...values, sought.limit + 1]).catch(throwBusy)
    const items = rows.slice(0, sought.limit).map(
      ({ actor, username, name, at, ...row }): AuditEntry => ({
        ...row,
        at: Math.round(at),
        actor: actor && { id: actor, username, name },
      }),
    )
    const last = items.at(-1)
    return { items, next: rows.length > sought.limit ? `${last!.at}-${last!.id}` : null }
  }
  return (sought: Sought) => line(() => look(sought))
}
export type Trail = ReturnType<typeof createTrail>
