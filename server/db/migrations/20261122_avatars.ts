import { Migration } from '@mikro-orm/migrations'

/** The picture of a person: a file that is kept as that (server/accounts/avatar.ts). */
export class Avatars extends Migration {
  override up() {
    this.addSql(`alter table account add column avatar uuid`)
  }

  override down() {
    this.addSql(`alter table account drop column avatar`)
  }
}
