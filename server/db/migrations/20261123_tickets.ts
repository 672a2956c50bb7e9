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
      title text not null,
      tags text[] not null,
      words text not null,
      -- in ms since 1970
      opened_at bigint not null,
      moved_at bigint not null,
      said_at bigint not null,
      ended_at bigint,
      good boolean,
      removed boolean not null,
      merged_into uuid)`)
    this.addSql(`create index ticket_requester on ticket (requester, opened_at desc)`)
  }

  override down() {
    for (const table of ['ticket', 'desk_version', 'desk']) this.addSql(`drop table ${table}`)
  }
}
