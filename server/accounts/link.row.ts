import { defineEntity, p } from '@mikro-orm/postgresql'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'

const Link = defineEntity({
  name: 'LinkRow',
  tableName: 'link',
  properties: {
    secret: p.blob().primary(),
    account: p.uuid().$type<AccountId>(),
    purpose: p.text().$type<'verify' | 'reset' | 'ticket'>(),
    /** where one of a guest's leads */
    conversation: p.uuid().$type<ConversationId>().nullable(),
    email: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
})
export class LinkRow extends Link.class {}
Link.setClass(LinkRow)
