import { Migration } from '@mikro-orm/migrations'

/** What people tell of themselves, and to whom (server/accounts/profile.ts). */
export class People extends Migration {
  override up() {
    // details: shared/kernel/profile.ts; audiences: only those that their owner chose
    this.addSql(`alter table account add column details jsonb not null default '{}'`)
    this.addSql(`alter table account add column audiences jsonb not null default '{}'`)
    // a few open people for guests, beginning anywhere among the usernames (accounts/people.ts)
    this.addSql(`create index account_open on account (username) where open and suspended_at is null`)
  }

  override down() {
    this.addSql(`drop index account_open`)
    this.addSql(`alter table account drop column audiences, drop column details`)
  }
}
