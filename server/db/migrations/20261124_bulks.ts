import { Migration } from '@mikro-orm/migrations'

/** What is done with several tickets at once (server/kinds/ticket/bulk), and what people look at often (views). */
export class Bulks extends Migration {
  override up() {
    this.addSql(`create table bulk (
      id uuid primary key,
      by uuid not null references account (id) on delete cascade,
      session uuid not null,
      at timestamptz not null default clock_timestamp(),
      deed jsonb not null,
      undoes uuid,
      ended_at timestamptz)`)
    this.addSql('create index bulk_by on bulk (by, at desc)')
    this.addSql(`create table bulk_result (
      bulk uuid not null references bulk (id) on delete cascade,
      conversation uuid not null,
      rank int not null,
      -- how much had been said when it was begun
      seen int not null,
      -- for one that puts back: how it was before the other, and after
      want jsonb,
      left_as jsonb,
      -- what is wished for, and how it was before and after
      plan jsonb,
      before jsonb,
      after jsonb,
      steps int not null default 0,
      seq int,
      code text,
      ended boolean not null default false,
      primary key (bulk, conversation))`)
    this.addSql(`create table queue_view (
      id uuid primary key,
      owner uuid not null references account (id) on delete cascade,
      -- shared with those who work there; null: for its owner alone
      desk text,
      name text not null,
      -- as an address says it
      query jsonb not null,
      columns text[] not null,
      rank int not null,
      at timestamptz not null default clock_timestamp())`)
    this.addSql('create index queue_view_owner on queue_view (owner)')
    this.addSql('create index queue_view_desk on queue_view (desk) where desk is not null')
    this.addSql(`create table queue_view_first (
      account uuid primary key references account (id) on delete cascade,
      view uuid not null references queue_view (id) on delete cascade)`)
  }

  override down() {
    for (const table of ['queue_view_first', 'queue_view', 'bulk_result', 'bulk']) this.addSql(`drop table ${table}`)
  }
}
