import type { PoolClient } from 'pg'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { AUDITED, type AuditAction } from '../../shared/protocol/audit.ts'
import type { Em } from '../db/orm.ts'

type Facts = Readonly<Record<string, unknown>>

/** Something that was changed by hand, as the audit log keeps it (AUD1). */
export interface Entry {
  /** null: the house itself, when a time was over */
  readonly actor: AccountId | null
  /** `noun.past`: `role.changed`, `place.moved` */
  readonly action: AuditAction
  /** `sort:id`: `account:019…`, `place:019…`, `desk:help` */
  readonly subject: string
  /** what the subject was called at the time, to be read and found by people */
  readonly called?: string
  /** what was different before and after: never passwords, secrets, or what people wrote to each other */
  readonly before?: Facts | null
  readonly after?: Facts | null
  /** `call.peer.address` */
  readonly address?: string
}

const RECORD = `insert into audit (actor, action, subject, called, before, after, address)
  values ($1, $2, $3, $4, $5, $6, $7)`
const SECRET = /passw|secret|token|cookie/i

/**
 * Keeps it, in the transaction in which it happens: one is not committed without the other.
 *
 * @param within  a transaction: of the ORM, or a client of its own that has begun one
 */
export const record = async (within: Em | Pick<PoolClient, 'query'>, entry: Entry): Promise<void> => {
  const { actor, action, subject, called = '', before = null, after = null, address = '' } = entry
  for (const facts of [before, after]) {
    demandFit(facts)
    demandTold(AUDITED[action], facts)
  }
  const values = [actor, action, subject, called, textOf(before), textOf(after), address]
  if (!('getConnection' in within)) await within.query(RECORD, values)
  else await within.getConnection().execute(RECORD.replace(/\$\d/g, '?'), values, 'run', within.getTransactionContext())
}

const textOf = (facts: Facts | null): string | null => facts && JSON.stringify(facts)

/**
 * Whoever writes such a thing down by mistake hears of it in the first test, not from whoever found it. A path with dots
 * leads into a configuration: what people called its parts is no secret (`templates.password.title.en`).
 */
const demandFit = (facts: unknown): void => {
  if (typeof facts !== 'object' || facts === null) return
  for (const [name, inner] of Object.entries(facts)) {
    if (SECRET.test(name) && !name.includes('.')) throw new Error(`The audit log does not keep "${name}".`)
    demandFit(inner)
  }
}

/** People would read its name as it stands in here: whoever adds a field says so in AUDITED, which the page has words for. */
const demandTold = (fields: readonly string[] | null, facts: Facts | null): void => {
  for (const [name, inner] of Object.entries(facts ?? {})) {
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) demandTold(fields, inner as Facts)
    else if (fields && !fields.includes(name)) throw new Error(`The audit log has no words for "${name}".`)
  }
}
