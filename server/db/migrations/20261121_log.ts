import { Migration } from '@mikro-orm/migrations'

/** The log (server/log), its members, and what was taken out of it. */
export class Log extends Migration {
  override up() {
    this.addSql(`create table platform (
      one boolean primary key default true check (one),
      epoch uuid not null default gen_random_uuid())`)
    this.addSql(`insert into platform default values`)

    this.addSql(`create table conversation (
      id uuid primary key,
      kind text not null,
      head int not null default 0,
      -- the seq at which the state last changed: whoever holds that state need not read it again
      state_seq int not null default 0,
      state jsonb not null,
      state_changed_at timestamptz not null default now(),
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now())`)
    // Every message updates its conversation's row. The state, which seldom changes, lies outside of it, so that the
    // update stays small; room is left in the page, so that it needs no new index entries.
    this.addSql(`alter table conversation set (toast_tuple_target = 128, fillfactor = 60)`)

    // One row per fact. No foreign key: a row is only ever written under the lock of its conversation. The primary key is also the order of reading: by (conversation, seq), never by a global number.
    this.addSql(`create table event (
      conversation uuid not null,
      seq int not null,
      at timestamptz not null,
      actor uuid not null,
      command uuid not null,
      -- a command may lead to several facts: the first is part 0
      part smallint not null,
      -- of the command's body: the same id with another body is refused (LOG3)
      digest bytea,
      type text not null,
      -- the message that this is about: a page of history comes with what happened to it later
      about int,
      counts boolean not null default false,
      staff boolean not null default false,
      erased boolean not null default false,
      body jsonb not null,
      primary key (conversation, seq))`)
    this.addSql(`create unique index event_command on event (conversation, actor, command, part)`)
    this.addSql(`create index event_about on event (conversation, about, seq) where about is not null`)

    // A copy that only moderators may open, of what was deleted (server/log/erase.ts).
    this.addSql(`create table sealed (
      conversation uuid not null,
      seq int not null,
      at timestamptz not null default now(),
      reason text not null,
      body jsonb not null,
      primary key (conversation, seq))`)

    // Who is where. Role and joined are a function of the conversation's state; the rest is the member's own.
    this.addSql(`create table member (
      conversation uuid not null,
      account uuid not null,
      role text not null,
      joined_seq int not null,
      left_seq int,
      delivered_seq int not null default 0,
      read_seq int not null default 0,
      -- "mark unread from here": reading on clears it
      unread_from int,
      changed_at timestamptz not null default now(),
      primary key (conversation, account))`)
    this.addSql(`alter table member set (fillfactor = 80)`)
    this.addSql(`create index member_account on member (account, changed_at)`)
    // server/hub/rights.ts asks each node's question: whose memberships changed lately?
    this.addSql(`create index member_changed on member (changed_at)`)
  }

  override down() {
    for (const table of ['member', 'sealed', 'event', 'conversation', 'platform']) this.addSql(`drop table ${table}`)
  }
}
