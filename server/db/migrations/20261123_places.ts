import { Migration } from '@mikro-orm/migrations'

/** Where people and cases belong (server/places). */
export class Places extends Migration {
  override up() {
    this.addSql(`create table place (
      id uuid primary key,
      parent uuid references place (id),
      sort text not null,
      name text not null,
      name_bn text,
      -- from the root to the place itself: what lies within another has it in here
      path uuid[] not null,
      -- GeoJSON, and the box around it by which it is found
      outline jsonb,
      around box generated always as (case when outline is not null then
        box(point((outline->'bbox'->>0)::float8, (outline->'bbox'->>1)::float8),
            point((outline->'bbox'->>2)::float8, (outline->'bbox'->>3)::float8)) end) stored,
      retired_at timestamptz,
      check (path[cardinality(path)] = id))`)
    this.addSql(`create index place_path on place using gin (path)`)
    this.addSql(`create index place_around on place using gist (around) where outline is not null`)
    // one line: whoever changes a place takes the next number, and so waits for whoever is at it
    this.addSql(`create table place_tree (version int not null)`)
    this.addSql(`insert into place_tree values (1)`)
    this.addSql(`alter table account add column place uuid references place (id)`)
    this.addSql(`create index account_place on account (place) where place is not null`)
  }

  override down() {
    this.addSql(`alter table account drop column place`)
    for (const table of ['place_tree', 'place']) this.addSql(`drop table ${table}`)
  }
}
