import { Migration } from '@mikro-orm/migrations'

/** Posts that show pictures, and the walk down them (server/kinds/post/walks.ts). */
export class Gallery extends Migration {
  override up() {
    this.addSql(`alter table post add column pictures int not null default 0`)
    this.addSql(
      `create index post_pictured on post (at desc, conversation desc) where audience = 'public' and pictures > 0`,
    )
    // what was published before shows none; its state says so from now on
    this.addSql(
      `update conversation set state = state || '{"files": []}' where kind = 'post' and state->'files' is null`,
    )
  }

  override down() {
    this.addSql(`drop index post_pictured`)
    this.addSql(`alter table post drop column pictures`)
  }
}
