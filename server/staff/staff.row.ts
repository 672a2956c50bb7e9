import { defineEntity, p } from '@mikro-orm/postgresql'
import type { AccountId } from '../../shared/kernel/ids.ts'

const Staff = defineEntity({
  name: 'StaffRow',
  tableName: 'staff',
  properties: {
    account: p.uuid().$type<AccountId>().primary(),
    /** null: all of them */
    desks: p.array().columnType('text[]').nullable(),
    places: p.array().columnType('uuid[]').nullable(),
    tags: p.array().columnType('text[]'),
    capacity: p.integer(),
    onDuty: p.boolean(),
    positionLat: p.double().nullable(),
    positionLon: p.double().nullable(),
    positionAt: p.datetime().nullable(),
    changedAt: p.datetime(),
  },
})
export class StaffRow extends Staff.class {}
Staff.setClass(StaffRow)

export const staffEntities = [StaffRow] as const
