import { Migration } from '@mikro-orm/migrations'

/** Whoever looks after people finds them by any part of what they are called, also the suspended (server/staff/people.ts). */
export class Directory extends Migration {
  override up() {
    this.addSql(`create index account_found on account
      using gin ((username || ' ' || name || ' ' || coalesce(email, '')) gin_trgm_ops)`)
  }

  override down() {
    this.addSql(`drop index account_found`)
  }
}
