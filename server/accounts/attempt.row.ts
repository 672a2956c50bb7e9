import { defineEntity, p } from '@mikro-orm/postgresql'

const Attempt = defineEntity({
  name: 'AttemptRow',
  tableName: 'attempt',
  properties: {
    key: p.text().primary(),
    tries: p.integer(),
    lockedUntil: p.datetime().nullable(),
    forgottenAt: p.datetime(),
  },
})
export class AttemptRow extends Attempt.class {}
Attempt.setClass(AttemptRow)
