import { defineEntity, p } from '@mikro-orm/postgresql'
import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'

const Conversation = defineEntity({
  name: 'ConversationRow',
  tableName: 'conversation',
  properties: {
    id: p.uuid().$type<ConversationId>().primary(),
    kind: p.text().$type<KindName>(),
    head: p.integer(),
    stateSeq: p.integer(),
    state: p.json<unknown>(),
    stateChangedAt: p.datetime(),
    createdAt: p.datetime(),
    changedAt: p.datetime(),
  },
})
export class ConversationRow extends Conversation.class {}
Conversation.setClass(ConversationRow)

const Event = defineEntity({
  name: 'EventRow',
  tableName: 'event',
  properties: {
    conversation: p.uuid().$type<ConversationId>().primary(),
    seq: p.integer().primary(),
    at: p.datetime(),
    actor: p.uuid().$type<AccountId>(),
    command: p.uuid().$type<CommandId>(),
    part: p.smallint(),
    digest: p.blob().nullable(),
    type: p.text(),
    about: p.integer().nullable(),
    counts: p.boolean(),
    staff: p.boolean(),
    erased: p.boolean(),
    body: p.json<Record<string, unknown>>(),
  },
})
export class EventRow extends Event.class {}
Event.setClass(EventRow)

const Member = defineEntity({
  name: 'MemberRow',
  tableName: 'member',
  properties: {
    conversation: p.uuid().$type<ConversationId>().primary(),
    account: p.uuid().$type<AccountId>().primary(),
    role: p.text(),
    joinedSeq: p.integer(),
    leftSeq: p.integer().nullable(),
    deliveredSeq: p.integer(),
    readSeq: p.integer(),
    unreadFrom: p.integer().nullable(),
    changedAt: p.datetime(),
  },
})
export class MemberRow extends Member.class {}
Member.setClass(MemberRow)

const Sealed = defineEntity({
  name: 'SealedRow',
  tableName: 'sealed',
  properties: {
    conversation: p.uuid().$type<ConversationId>().primary(),
    seq: p.integer().primary(),
    at: p.datetime(),
    reason: p.text(),
    body: p.json<Record<string, unknown>>(),
  },
})
export class SealedRow extends Sealed.class {}
Sealed.setClass(SealedRow)

const Platform = defineEntity({
  name: 'PlatformRow',
  tableName: 'platform',
  properties: { one: p.boolean().primary(), epoch: p.uuid() },
})
export class PlatformRow extends Platform.class {}
Platform.setClass(PlatformRow)

export const logEntities = [ConversationRow, EventRow, MemberRow, SealedRow, PlatformRow] as const
