import { Migration } from '@mikro-orm/migrations'

/** The rows by which conversations are queried: functions of their states (server/kinds). */
export class Kinds extends Migration {
  override up() {
    // kinds/direct/contact.row.ts: the contacts of one account, from either side
    this.addSql(`create table contact (
      conversation uuid primary key,
      one uuid not null,
      other uuid not null,
      contact text not null check (contact in ('none', 'requested', 'accepted')),
      asked_by uuid,
      blocked_by uuid[] not null default '{}')`)
    this.addSql(`create index contact_one on contact (one, other)`)
    this.addSql(`create index contact_other on contact (other, one)`)

    // kinds/group/group.row.ts: the public groups, largest first. ("group" is a word of SQL's own.)
    this.addSql(`create table group_row (
      conversation uuid primary key,
      name text not null,
      about text not null,
      visibility text not null check (visibility in ('public', 'private')),
      closed boolean not null,
      members int not null)`)
    this.addSql(
      `create index group_public on group_row (members desc, conversation) where visibility = 'public' and not closed`,
    )
  }

  override down() {
    for (const table of ['group_row', 'contact']) this.addSql(`drop table ${table}`)
  }
}
