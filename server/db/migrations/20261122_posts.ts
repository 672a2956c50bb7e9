import { Migration } from '@mikro-orm/migrations'

/** By what posts are listed and counted (server/kinds/post). Times are in ms since 1970, as in the cursors. */
export class Posts extends Migration {
  override up() {
    // a function of each post's state; audience null: removed, in no list any more
    this.addSql(`create table post (
      conversation uuid primary key,
      author uuid not null,
      audience text check (audience in ('public', 'contacts')),
      at bigint not null,
      words text not null)`)
    // the walks of the feed, by the index alone: what is public, what each contact wrote for contacts, what one wrote
    this.addSql(`create index post_public on post (at desc, conversation desc) where audience = 'public'`)
    this.addSql(`create index post_contacts on post (author, at desc, conversation desc) where audience = 'contacts'`)
    this.addSql(
      `create index post_author on post (author, at desc, conversation desc) include (audience) where audience is not null`,
    )
    this.addSql(`create index post_words on post using gin (words gin_trgm_ops) where audience = 'public'`)

    // folds over the events of the posts: who thinks what, who promotes, what the comments are
    this.addSql(`create table post_opinion (
      conversation uuid not null,
      account uuid not null,
      opinion text not null check (opinion in ('like', 'dislike')),
      primary key (conversation, account))`)
    this.addSql(`create index post_opinion_count on post_opinion (conversation, opinion)`)
    this.addSql(`create table post_promotion (
      conversation uuid not null,
      account uuid not null,
      at bigint not null,
      primary key (conversation, account))`)
    this.addSql(`create index post_promotion_account on post_promotion (account, at desc, conversation desc)`)
    this.addSql(`create table post_comment (
      conversation uuid not null,
      seq int not null,
      primary key (conversation, seq))`)
  }

  override down() {
    for (const table of ['post_comment', 'post_promotion', 'post_opinion', 'post']) this.addSql(`drop table ${table}`)
  }
}
