import { Migration } from '@mikro-orm/migrations'

/** Terms are kept as they are: what they begin with was found before. */
const WORDS = (terms: string) => `array_to_tsvector(array_remove(string_to_array(${terms}, ' '), ''))`

/**
 * Published articles, cut into parts that each can be an answer (server/bot/grounding): a function of the article's row. They are
 * read together with it, so a passage of a version that is not shown any more is not found.
 */
export class Passages extends Migration {
  override up() {
    // head: the terms of title and keywords, body: those of heading and text; `embedding` has the length 1
    this.addSql(`create table passage (
      article uuid not null,
      n int not null,
      version int not null,
      cut int not null,
      heading text not null,
      text text not null,
      head text not null,
      body text not null,
      heads tsvector generated always as (${WORDS('head')}) stored,
      found tsvector generated always as (${WORDS(`head || ' ' || body`)}) stored,
      embedding real[],
      model text,
      primary key (article, n))`)
    this.addSql(`create index passage_heads on passage using gin (heads) where n = 0`)
    this.addSql(`create index passage_found on passage using gin (found)`)
    this.addSql(`create index passage_typos on passage using gin (head gin_trgm_ops) where n = 0`)
    this.addSql(`create index passage_model on passage (model)`)

    // the embedded server has no extension for vectors: of some thousands this takes milliseconds
    this.addSql(`create function likeness(a real[], b real[]) returns real
      language sql immutable strict parallel safe
      as 'select sum(x * y)::real from unnest(a, b) as both_of (x, y)'`)
  }

  override down() {
    this.addSql(`drop function likeness`)
    this.addSql(`drop table passage`)
  }
}
