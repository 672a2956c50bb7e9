import type { AccountId } from '../../shared/kernel/ids.ts'
import { AccountRow } from '../accounts/index.ts'
import type { Orm } from '../db/orm.ts'
import { record } from './audit.ts'

const KNOWN = `select a.id, a.name, a.role, exists (select 1 from audit x where x.actor is null
  and x.action = 'role.changed' and x.called like ? ) as done from account a where a.username = ? for update`

/**
 * Whom the configuration names (SUPERADMINS) becomes super admin, the first time that the server starts with the name and
 * an account of that name is there. Once: whoever is dismissed afterwards, or takes a name that was freed, stays what they
 * are.
 */
export const nameSuperadmins = async (orm: Orm, usernames: readonly string[]): Promise<readonly AccountId[]> => {
  const named: AccountId[] = []
  for (const username of usernames.map((said) => said.toLowerCase()))
    await orm.em.fork().transactional(async (em) => {
      const rows = await em.execute<{ id: AccountId; name: string; role: string; done: boolean }[]>(KNOWN, [
        `@${username.replace(/[\\%_]/g, '\\$&')} %`,
        username,
      ])
      const [found] = rows
      if (!found || found.done || found.role === 'superadmin') return
      await em.nativeUpdate(AccountRow, { id: found.id }, { role: 'superadmin' })
      const about = { subject: `account:${found.id}`, called: `@${username} ${found.name}` }
      const [before, after] = [{ role: found.role }, { role: 'superadmin' }]
      await record(em, { actor: null, action: 'role.changed', ...about, before, after })
      named.push(found.id)
    })
  return named
}
