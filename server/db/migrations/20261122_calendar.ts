import { Migration } from '@mikro-orm/migrations'

/** Addresses of calendars, and the way to what somebody said they come to (server/calendar). */
export class Calendar extends Migration {
  override up() {
    this.addSql(`create table calendar (
      account uuid primary key references account (id) on delete cascade,
      digest bytea not null unique, made_at timestamptz not null)`)
    this.addSql(`create index event_comings on event (actor, at) where type = 'meeting.answered'`)
  }

  override down() {
    this.addSql(`drop index event_comings`)
    this.addSql(`drop table calendar`)
  }
}
