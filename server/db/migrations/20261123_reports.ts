import { Migration } from '@mikro-orm/migrations'

/** What was reported where, on the map (server/kinds/ticket/public.ts). */
export class Reports extends Migration {
  override up() {
    this.addSql(`create index ticket_spot on ticket (lat, lon)
      where lat is not null and not removed and merged_into is null`)
  }

  override down() {
    this.addSql('drop index ticket_spot')
  }
}
