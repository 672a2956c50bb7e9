import { Migration } from '@mikro-orm/migrations'

/** The rules of the house, and what they caught (server/moderation). */
export class Moderation extends Migration {
  override up() {
    this.addSql(`create table moderation_rule (
      id uuid primary key,
      version int not null default 1,
      name text not null,
      words text[] not null,
      signals jsonb not null,
      newcomers int,
      action text not null check (action in ('flag', 'hold')),
      places text[] not null,
      state text not null check (state in ('off', 'dry', 'on')),
      created_at timestamptz not null default now())`)
    // What was said stays where it was said; only what was not said yet lies here, as it was wished.
    this.addSql(`create table moderated (
      author uuid not null references account (id) on delete cascade,
      command uuid not null,
      rule uuid not null references moderation_rule (id),
      id uuid not null unique default gen_random_uuid(),
      sort text not null check (sort in ('held', 'flagged', 'dry')),
      version int not null,
      why text not null,
      conversation uuid not null,
      -- of what was said: where it stands; of what is held back: the event at its author's
      seq int,
      wish jsonb,
      -- … and what would be read of it
      text text,
      asked boolean not null default false,
      -- its author took it back, or put it away
      withdrawn boolean not null default false,
      -- in ms since 1970
      at bigint not null,
      outcome text check (outcome in ('released', 'upheld')),
      decided_by uuid references account (id) on delete set null,
      decided_at timestamptz,
      primary key (author, command, rule))`)
    this.addSql(
      `create index moderated_waiting on moderated (asked desc, at) where outcome is null and not withdrawn and sort <> 'dry'`,
    )
    this.addSql(`create index moderated_rule on moderated (rule, sort, outcome)`)
    this.addSql(`create index moderated_held on moderated (author, seq) where sort = 'held'`)
  }

  override down() {
    for (const table of ['moderated', 'moderation_rule']) this.addSql(`drop table ${table}`)
  }
}
