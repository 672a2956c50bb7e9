import type { Role } from '../../shared/kernel/actor.ts'
import type { Language } from '../../shared/kernel/describe.ts'
import { type AccountId, ASSISTANT } from '../../shared/kernel/ids.ts'
import { isStaff } from '../../shared/kernel/rank.ts'
import type { Em } from '../db/orm.ts'

/** Whom the bot serves. */
export interface Served {
  readonly language: Language
  /** do they work here? Then articles for the staff are for them */
  readonly works: boolean
}

/** Null: they are suspended or gone, or the bot itself is: then nobody is answered. */
export const personOf = async (em: Em, account: AccountId): Promise<Served | null> => {
  const text = `select a.language, a.role, b.id is null as gone from account a
    left join account b on b.id = ? and b.suspended_at is null where a.id = ? and a.suspended_at is null`
  const [row] = await em.execute<{ language: Language; role: Role; gone: boolean }[]>(text, [ASSISTANT, account])
  if (!row || row.gone || row.role === 'bot') return null
  return { language: row.language, works: isStaff(row.role) }
}
