import { Migration } from '@mikro-orm/migrations'

/** Files on their way in and files that are kept (server/files), and which events carry them (server/log). */
export class Files extends Migration {
  override up() {
    this.addSql(`create table file (
      id uuid primary key,
      uploader uuid not null references account (id) on delete cascade,
      -- coming: bytes arrive; checking: all are here and are looked at; refused: \`code\` says why
      state text not null check (state in ('coming', 'checking', 'ready', 'refused')),
      code text,
      name text not null,
      -- what the uploader's device took it for: only ever tells a sound from a film in the same container
      said text not null default '',
      -- bytes that are to come, bytes that came, and the pieces in which they lie: [{key, size}]
      length bigint not null check (length > 0),
      received bigint not null default 0,
      parts jsonb not null default '[]',
      -- found out by us, once it is ready
      type text,
      size bigint,
      width int,
      height int,
      thumbhash text,
      alt text not null default '',
      -- smaller pictures of it, in bytes: {small, large}
      smaller jsonb not null default '{}',
      -- what it serves beside conversations ('avatar'): who may read it is asked there, and it is not swept away
      kept_as text,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now())`)
    // how much somebody has: files/uploads.ts; what nobody came back for: files/sweep.ts
    this.addSql(`create index file_uploader on file (uploader)`)
    this.addSql(`create index file_changed on file (changed_at) where kept_as is null`)

    // log/carried.ts: which events carry a file. Where it was first said, once; where it was passed on, as often as that.
    this.addSql(`create table event_file (
      file uuid not null references file (id),
      conversation uuid not null,
      seq int not null,
      first boolean not null,
      primary key (file, conversation, seq))`)
    this.addSql(`create unique index event_file_first on event_file (file) where first`)
    this.addSql(`create index event_file_event on event_file (conversation, seq)`)
  }

  override down() {
    for (const table of ['event_file', 'file']) this.addSql(`drop table ${table}`)
  }
}
