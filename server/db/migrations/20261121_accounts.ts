import { Migration } from '@mikro-orm/migrations'

/** People, how they prove who they are, and what they did (server/accounts). */
export class Accounts extends Migration {
  override up() {
    // Part of a name is looked for among all of them (accounts/people.ts); trigrams know Bangla too.
    this.addSql(`create extension if not exists pg_trgm`)
    this.addSql(`create table account (
      id uuid primary key,
      -- in lower case, so that capital I never poses as small l
      username text not null unique check (username = lower(username)),
      name text not null,
      -- null until an address is verified: two people may claim one, only one can prove it
      email text unique check (email = lower(email)),
      -- the address that still waits for its proof
      email_claimed text check (email_claimed = lower(email_claimed)),
      password text,
      role text not null default 'user',
      -- open: whoever asks becomes a contact at once; closed: is asked first
      open boolean not null default false,
      -- may others see when this person is online, and how far they have read?
      shows_presence boolean not null default true,
      shows_receipts boolean not null default true,
      about text not null default '',
      language text not null default 'en',
      theme text not null default 'pink',
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      seen_at timestamptz,
      suspended_at timestamptz)`)
    this.addSql(`create index account_username on account (username text_pattern_ops) where suspended_at is null`)
    this.addSql(`create index account_name on account using gin (name gin_trgm_ops) where suspended_at is null`)

    // One signed-in browser (kind 'browser') or one pair of tokens (kind 'token'). Secrets are kept as SHA-256 only.
    this.addSql(`create table session (
      id uuid primary key,
      account uuid not null references account (id) on delete cascade,
      kind text not null check (kind in ('browser', 'token')),
      secret bytea not null unique,
      -- tokens only: the refresh secret of now; the ones used up are in refresh_spent
      refresh bytea unique,
      refresh_expires_at timestamptz,
      agent text not null default '',
      address text not null default '',
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      changed_at timestamptz not null default now())`)
    this.addSql(`create index session_account on session (account, seen_at desc)`)

    // Refresh secrets that were used up: if one comes back, somebody has stolen it (AC8).
    this.addSql(`create table refresh_spent (
      secret bytea primary key,
      session uuid not null references session (id) on delete cascade,
      spent_at timestamptz not null)`)
    this.addSql(`create index refresh_spent_session on refresh_spent (session)`)

    // Links sent by mail: used once, for a while, kept as SHA-256 only.
    this.addSql(`create table link (
      secret bytea primary key,
      account uuid not null references account (id) on delete cascade,
      purpose text not null check (purpose in ('verify', 'reset')),
      email text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz)`)
    this.addSql(`create index link_account on link (account, purpose)`)

    // What the owner can look up about the account (AC17). Append-only.
    this.addSql(`create table activity (
      id bigint generated always as identity primary key,
      account uuid not null references account (id) on delete cascade,
      at timestamptz not null default now(),
      what text not null,
      agent text not null default '',
      address text not null default '')`)
    this.addSql(`create index activity_account on activity (account, id desc)`)

    // Tries at what is worth guessing (AC14), on all nodes together. The key is a digest: whose it is cannot be read.
    this.addSql(`create table attempt (
      key text primary key,
      tries int not null,
      locked_until timestamptz,
      forgotten_at timestamptz not null)`)
    this.addSql(`create index attempt_forgotten on attempt (forgotten_at)`)
  }

  override down() {
    for (const table of ['attempt', 'activity', 'link', 'refresh_spent', 'session', 'account'])
      this.addSql(`drop table ${table}`)
  }
}
