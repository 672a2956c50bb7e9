import type { AuditEntry } from '../../shared/protocol/audit.ts'
import type { Orm } from '../db/orm.ts'
import { record } from './audit.ts'
import { csvOf } from './csv.ts'
import type { Hand } from './standing.ts'
import type { Sought, Trail } from './trail.ts'

const MOST = 20_000
/** So many at a time: nobody else waits for a long list. */
const PAGE = 2_000

const HEAD = ['at', 'actor', 'actor id', 'action', 'subject', 'called', 'before', 'after', 'address']

const lineOf = ({ at, actor, action, subject, called, before, after, address }: AuditEntry): readonly unknown[] => [
  new Date(at).toISOString(),
  actor?.username ?? (actor ? '' : 'system'),
  actor?.id,
  action,
  subject,
  called,
  before && JSON.stringify(before),
  after && JSON.stringify(after),
  address,
]

/** The audit log as a table, and in it from now on that somebody took it along. */
export const exportOf = async (orm: Orm, trail: Trail, hand: Hand, sought: Omit<Sought, 'limit'>): Promise<string> => {
  const rows: (readonly unknown[])[] = [HEAD]
  let before: string | null | undefined
  do {
    const page = await trail({ ...sought, limit: PAGE, ...(before && { before }) })
    rows.push(...page.items.map(lineOf))
    before = page.next
  } while (before && rows.length <= MOST)
  const after = { ...sought, lines: rows.length - 1 }
  const about = { actor: hand.account, address: hand.address, subject: 'audit' }
  await orm.em.fork().transactional((em) => record(em, { ...about, action: 'audit.exported', after }))
  return csvOf(rows)
}
