import { Migration } from '@mikro-orm/migrations'

/** The map of reports asks by rounded places (server/kinds/ticket/public.ts). */
export class ReportMap extends Migration {
  override up() {
    this.addSql(`create index ticket_reports on ticket (round(lat::numeric, 3), round(lon::numeric, 3))
      where lat is not null and not removed and merged_into is null`)
  }

  override down() {
    this.addSql(`drop index ticket_reports`)
  }
}
