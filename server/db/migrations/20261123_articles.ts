import { Migration } from '@mikro-orm/migrations'

/** By what articles are listed, found and shown (server/kinds/post/article). Times are in ms since 1970. */
export class Articles extends Migration {
  override up() {
    // a function of each article's state: what is shown, or the draft where nothing is shown yet. `found` weighs the words; of those in titles
    // and keywords there are few, so they are looked at apart
    this.addSql(`create table article (
      conversation uuid primary key,
      slug text not null unique,
      stage text not null check (stage in ('draft', 'published', 'retired')),
      audience text not null check (audience in ('public', 'internal')),
      language text not null,
      desk text,
      translation text,
      title text not null,
      text text not null,
      keywords text[] not null,
      version int not null,
      changed_at bigint not null,
      title_words text not null,
      head_words text not null,
      text_words text not null,
      head tsvector generated always as (
        setweight(to_tsvector('simple'::regconfig, title_words), 'A')
        || setweight(to_tsvector('simple'::regconfig, head_words), 'B')) stored,
      found tsvector generated always as (
        setweight(to_tsvector('simple'::regconfig, title_words), 'A')
        || setweight(to_tsvector('simple'::regconfig, head_words), 'B')
        || setweight(to_tsvector('simple'::regconfig, text_words), 'D')) stored)`)
    this.addSql(`create index article_head on article using gin (head)`)
    this.addSql(`create index article_found on article using gin (found)`)
    this.addSql(`create index article_typos on article using gin (head_words gin_trgm_ops)`)
    this.addSql(`create index article_list on article (stage, changed_at desc, slug)`)
    this.addSql(
      `create index article_desks on article (language, desk) where stage = 'published' and audience = 'public'`,
    )
    this.addSql(`create index article_translation on article (translation) where translation is not null`)

    // folds over the events of the articles: every version, and what each account thought
    this.addSql(`create table article_version (
      conversation uuid not null,
      version int not null,
      at bigint not null,
      by uuid not null,
      content jsonb not null,
      primary key (conversation, version))`)
    this.addSql(`create table article_feedback (
      conversation uuid not null,
      account uuid not null,
      helpful boolean not null,
      words text,
      at bigint not null,
      primary key (conversation, account))`)
    this.addSql(`create index article_helpful on article_feedback (conversation) where helpful`)
  }

  override down() {
    for (const table of ['article_feedback', 'article_version', 'article']) this.addSql(`drop table ${table}`)
  }
}
