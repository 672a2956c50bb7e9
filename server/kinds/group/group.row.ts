import { defineEntity, p } from '@mikro-orm/postgresql'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Group } from '../../../shared/kinds/group/index.ts'
import type { Em } from '../../db/orm.ts'

const GroupTable = defineEntity({
  name: 'GroupRow',
  tableName: 'group_row',
  properties: {
    conversation: p.uuid().$type<ConversationId>().primary(),
    name: p.text(),
    about: p.text(),
    visibility: p.text().$type<Group['visibility']>(),
    closed: p.boolean(),
    asks: p.boolean(),
    members: p.integer(),
  },
})
export class GroupRow extends GroupTable.class {}
GroupTable.setClass(GroupRow)

export const groupEntities = [GroupRow] as const

/** The row is a function of the state, so it cannot drift from the log. */
export const toRow = (
  { name, about, visibility, closed, asks = false, places }: Group,
  conversation: ConversationId,
) => ({
  table: 'group_row',
  columns: { conversation, name, about, visibility, closed, asks, members: Object.keys(places).length },
})

const literal = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** Groups that anybody may find, the largest first. Uses index `group_public`. */
export const publicGroups = (em: Em, search: string, limit: number) =>
  em.find(
    GroupRow,
    { visibility: 'public', closed: false, ...(search && { name: { $ilike: `%${literal(search)}%` } }) },
    { orderBy: { members: 'desc', conversation: 'asc' }, limit },
  )

/** Those of them at whose door an account stands. */
export const askedBy = async (
  em: Em,
  groups: readonly ConversationId[],
  account: AccountId,
): Promise<ReadonlySet<string>> => {
  const rows = await em
    .getConnection()
    .execute<{ id: string }[]>(
      `select id from conversation where id = any(?::uuid[]) and state -> 'asking' ->> ? is not null`,
      [`{${groups.join(',')}}`, account],
    )
  return new Set(rows.map(({ id }) => id))
}
