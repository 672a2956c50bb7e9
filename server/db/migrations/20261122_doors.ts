import { Migration } from '@mikro-orm/migrations'

/** Whether newcomers to a public group ask first (server/kinds/group/group.row.ts). No group did so before. */
export class Doors extends Migration {
  override up() {
    this.addSql(`alter table group_row add column asks boolean not null default false`)
  }

  override down() {
    this.addSql(`alter table group_row drop column asks`)
  }
}
