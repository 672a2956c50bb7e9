import { Migration } from '@mikro-orm/migrations'

/** Who works here, where and when, and what was changed by whom (server/staff). */
export class Staff extends Migration {
  override up() {
    // account.role says what somebody may do; this says where. desks, places null: all of them
    this.addSql(`create table staff (
      account uuid primary key references account (id) on delete cascade,
      desks text[],
      places uuid[],
      -- what they are good at; what is to be done may ask for it
      tags text[] not null default '{}',
      -- how many open matters at once
      capacity int not null default 10 check (capacity between 0 and 1000),
      on_duty boolean not null default false,
      -- while on duty, where they said they are
      position_lat double precision check (position_lat between -90 and 90),
      position_lon double precision check (position_lon between -180 and 180),
      position_at timestamptz,
      changed_at timestamptz not null default now(),
      check ((position_lat is null) = (position_lon is null)))`)
    this.addSql(`create index staff_on_duty on staff (account) where on_duty`)

    // people.ts lists by role and by name; suspension.ts lets in again whose time is over
    this.addSql(`alter table account add column suspended_until timestamptz, add column suspended_reason text`)
    this.addSql(`create index account_suspended on account (suspended_at desc) where suspended_at is not null`)
    this.addSql(`create index account_released on account (suspended_until) where suspended_until is not null`)
    this.addSql(`create index account_role on account (role, username) where role <> 'user'`)

    // What was changed by hand by whom, from where (audit.ts). Whose account is gone did it nevertheless: no reference.
    this.addSql(`create table audit (
      id bigint generated always as identity primary key,
      at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
      -- null: the house itself
      actor uuid,
      action text not null,
      -- what it is about, as sort:id, and what that was called at the time
      subject text not null,
      called text not null default '',
      before jsonb,
      after jsonb,
      address text not null default '')`)
    this.addSql(`create index audit_at on audit (at desc, id desc)`)
    this.addSql(`create index audit_actor on audit (actor, at desc, id desc)`)
    this.addSql(`create index audit_subject on audit (subject, at desc, id desc)`)
    this.addSql(`create index audit_action on audit (action text_pattern_ops, at desc, id desc)`)
    this.addSql(
      `create index audit_words on audit using gin ((action || ' ' || subject || ' ' || called) gin_trgm_ops)`,
    )
    this.addSql(`create function audit_stays() returns trigger language plpgsql as $$
      begin raise exception 'The audit log is only ever added to.'; end $$`)
    this.addSql(`create trigger audit_stays before update or delete or truncate on audit
      for each statement execute function audit_stays()`)
  }

  override down() {
    for (const table of ['audit', 'staff']) this.addSql(`drop table ${table}`)
    this.addSql(`drop function audit_stays`)
    this.addSql(`drop index account_role, account_released, account_suspended`)
    this.addSql(`alter table account drop column suspended_until, drop column suspended_reason`)
  }
}
