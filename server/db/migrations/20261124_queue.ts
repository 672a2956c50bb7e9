import { Migration } from '@mikro-orm/migrations'

const ORDERS = {
  said: 'said_at desc, conversation desc',
  opened: 'opened_at desc, conversation desc',
  priority: 'priority desc, said_at desc, conversation desc',
  others: 'others desc, said_at desc, conversation desc',
}

/**
 * What has ended is looked through by itself (server/kinds/ticket/queue.ts): the newest of all tickets are nearly all open.
 * A ticket is either, so that this costs no more than the indexes of all did.
 */
export class Queue extends Migration {
  override up() {
    for (const [name, order] of Object.entries(ORDERS)) {
      this.addSql(`drop index ticket_all_${name}`)
      this.addSql(`create index ticket_ended_${name} on ticket (${order}) where not open and not removed`)
    }
  }

  override down() {
    for (const [name, order] of Object.entries(ORDERS)) {
      this.addSql(`drop index ticket_ended_${name}`)
      this.addSql(`create index ticket_all_${name} on ticket (${order}) where not removed`)
    }
  }
}
