import { Migration } from '@mikro-orm/migrations'

/** Where many tickets came at once (server/kinds/ticket/patterns). */
export class Patterns extends Migration {
  override up() {
    this.addSql(`create table pattern (
      id uuid primary key,
      sort text not null check (sort in ('asset', 'place', 'words')),
      desk text not null,
      -- of a place: what is the matter there
      category text,
      -- the thing, the place or the words
      subject text not null,
      -- within how many minutes so many came at once, and how many usually do
      minutes int not null,
      usual double precision not null,
      -- what shows it, in the order in which they came
      tickets uuid[] not null,
      -- in ms since 1970
      began bigint not null,
      raised_at bigint not null,
      ended_at bigint,
      answer text check (answer in ('seen', 'none')),
      answered_by uuid references account (id) on delete set null,
      answered_at bigint,
      reason text,
      check ((answer is null) = (answered_at is null)))`)
    this.addSql(`create unique index pattern_going on pattern (sort, desk, coalesce(category, ''), subject)
      where ended_at is null`)
    this.addSql(`create index pattern_raised on pattern (raised_at desc)`)
    // whoever looks takes its one row: only one node looks at a time
    this.addSql(`create table pattern_look (at bigint not null)`)
    this.addSql(`insert into pattern_look (at) values (0)`)
  }

  override down() {
    for (const table of ['pattern_look', 'pattern']) this.addSql(`drop table ${table}`)
  }
}
