import { defineEntity, p } from '@mikro-orm/postgresql'
import type { AccountId } from '../../shared/kernel/ids.ts'
import type { ActivityName } from '../../shared/protocol/activity.ts'

const Activity = defineEntity({
  name: 'ActivityRow',
  tableName: 'activity',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    account: p.uuid().$type<AccountId>(),
    at: p.datetime(),
    what: p.text().$type<ActivityName>(),
    agent: p.text(),
    address: p.text(),
  },
})
export class ActivityRow extends Activity.class {}
Activity.setClass(ActivityRow)
