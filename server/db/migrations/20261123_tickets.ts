import { Migration } from '@mikro-orm/migrations'

/** Desks with all their versions (server/kinds/ticket/desks.ts), and tickets as queues find them (ticket.row.ts). */
export class Tickets extends Migration {
  override up() {
    this.addSql(`create table desk (
      id text primary key,
      -- of its configuration, the one that counts for new tickets
      version int not null,
      retired_at timestamptz)`)
    this.addSql(`create table desk_version (
      desk text not null references desk (id) deferrable initially deferred,
      version int not null,
      config jsonb not null,
      by uuid references account (id),
      at timestamptz not null default clock_timestamp(),
      primary key (desk, version))`)
    this.addSql(`create table ticket (
      conversation uuid primary key references conversation (id) on delete cascade,
      number text not null unique,
      desk text not null,
      version int not null,
      category text,
      place uuid,
      -- the place with all in which it lies
      path uuid[] not null,
      lat float8,
      lon float8,
      stage text not null,
      open boolean not null,
      priority smallint not null,
      requester uuid,
      assignee uuid,
      assigned_at bigint,
      title text not null,
      tags text[] not null,
      -- in ms since 1970
      opened_at bigint not null,
      moved_at bigint not null,
      said_at bigint not null,
      ended_at bigint,
      good boolean,
      -- when time will next do something with it: an index for the sweeper, and nothing more
      rings_at bigint,
      removed boolean not null,
      merged_into uuid)`)
    for (const name of ['cube', 'earthdistance']) this.addSql(`create extension if not exists ${name}`)
    // who of the staff is within so many metres (calling.ts)
    this.addSql(`create index staff_position on staff using gist (ll_to_earth(position_lat, position_lon))
      where on_duty and position_lat is not null`)
    this.addSql(`create index ticket_requester on ticket (requester, opened_at desc)`)
    this.addSql(`create index ticket_assignee on ticket (assignee, said_at desc)`)
    this.addSql(`create index ticket_category on ticket (category, desk)`)
    this.addSql(`create index ticket_desk on ticket (desk)`)
    this.addSql(`create index ticket_path on ticket using gin (path)`)
    this.addSql(`create index ticket_tags on ticket using gin (tags)`)
    this.addSql(`create index ticket_rings on ticket (rings_at) where rings_at is not null`)
    this.addSql(`create index ticket_removed on ticket (said_at desc) where removed`)
    for (const [name, when] of [
      ['open', 'where open and not removed'],
      ['all', 'where not removed'],
    ] as const) {
      this.addSql(`create index ticket_${name}_said on ticket (said_at desc, conversation desc) ${when}`)
      this.addSql(`create index ticket_${name}_opened on ticket (opened_at desc, conversation desc) ${when}`)
      this.addSql(
        `create index ticket_${name}_priority on ticket (priority desc, said_at desc, conversation desc) ${when}`,
      )
    }
    this.addSql(`create table ticket_words (
      conversation uuid not null references conversation (id) on delete cascade,
      -- the event that says so
      seq int not null,
      words text not null,
      primary key (conversation, seq))`)
    this.addSql(`create index ticket_words_said on ticket_words using gin (words gin_trgm_ops)`)
  }

  override down() {
    for (const table of ['ticket_words', 'ticket', 'desk_version', 'desk']) this.addSql(`drop table ${table}`)
  }
}
