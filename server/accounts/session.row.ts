import { defineEntity, p } from '@mikro-orm/postgresql'
import type { SessionId } from '../../shared/kernel/ids.ts'
import { AccountRow } from './account.row.ts'

const Session = defineEntity({
  name: 'SessionRow',
  tableName: 'session',
  properties: {
    id: p.uuid().$type<SessionId>().primary(),
    account: () => p.manyToOne(AccountRow).joinColumn('account').ref(),
    kind: p.text().$type<'browser' | 'token'>(),
    secret: p.blob(),
    refresh: p.blob().nullable(),
    refreshExpiresAt: p.datetime().nullable(),
    agent: p.text(),
    address: p.text(),
    createdAt: p.datetime(),
    seenAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    changedAt: p.datetime(),
  },
})
export class SessionRow extends Session.class {}
Session.setClass(SessionRow)

const RefreshSpent = defineEntity({
  name: 'RefreshSpentRow',
  tableName: 'refresh_spent',
  properties: {
    secret: p.blob().primary(),
    session: p.uuid().$type<SessionId>(),
    spentAt: p.datetime(),
  },
})
export class RefreshSpentRow extends RefreshSpent.class {}
RefreshSpent.setClass(RefreshSpentRow)
