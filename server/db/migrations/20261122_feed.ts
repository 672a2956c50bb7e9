import { Migration } from '@mikro-orm/migrations'

/** The ways by which one walks down what is newest of all: what was told to contacts, and what was promoted. */
export class Feed extends Migration {
  override up() {
    this.addSql(
      `create index post_told on post (at desc, conversation desc) include (author) where audience = 'contacts'`,
    )
    this.addSql(`create index post_promotion_told on post_promotion (at desc, conversation desc) include (account)`)
  }

  override down() {
    this.addSql(`drop index post_told`)
    this.addSql(`drop index post_promotion_told`)
  }
}
