import { defineEntity, p } from '@mikro-orm/postgresql'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Direct } from '../../shared/kinds/direct/index.ts'
import type { Em } from '../db/orm.ts'

const Contact = defineEntity({
  name: 'ContactRow',
  tableName: 'contact',
  properties: {
    conversation: p.uuid().$type<ConversationId>().primary(),
    one: p.uuid().$type<AccountId>(),
    other: p.uuid().$type<AccountId>(),
    contact: p.text().$type<Direct['contact']>(),
    askedBy: p.uuid().$type<AccountId>().nullable(),
    blockedBy: p.array<AccountId>().columnType('uuid[]'),
  },
})
export class ContactRow extends Contact.class {}
Contact.setClass(ContactRow)

export const contactEntities = [ContactRow] as const

/** The row is a function of the state, so it cannot drift from the log. */
export const toRow = ({ pair, contact, by, blockedBy }: Direct, conversation: ConversationId) => ({
  table: 'contact',
  columns: { conversation, one: pair[0], other: pair[1], contact, asked_by: by, blocked_by: blockedBy },
})

/**
 * How an account stands to some others. Uses the primary keys' indexes `contact_one` and `contact_other`.
 * Here, and not in the folder of `direct`, because blocking and knowing each other count in every kind.
 */
export const contactsAmong = async (em: Em, account: AccountId, others: readonly AccountId[]) => {
  const rows = await em.find(ContactRow, {
    $or: [
      { one: account, other: { $in: [...others] } },
      { other: account, one: { $in: [...others] } },
    ],
  })
  const who = (row: ContactRow) => (row.one === account ? row.other : row.one)
  return {
    accepted: rows.filter(({ contact }) => contact === 'accepted').map(who),
    blocked: rows.filter(({ blockedBy }) => blockedBy.length > 0).map(who),
  }
}

/** Everybody whom an account blocked, or who blocked it. */
export const blockedWith = async (em: Em, account: AccountId): Promise<AccountId[]> => {
  const rows = await em.find(ContactRow, {
    $and: [{ $or: [{ one: account }, { other: account }] }, { blockedBy: { $ne: [] } }],
  })
  return rows.map((row) => (row.one === account ? row.other : row.one))
}
