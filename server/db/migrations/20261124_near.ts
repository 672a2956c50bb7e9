import { Migration } from '@mikro-orm/migrations'

/** What is about the same: how many people have it, the thing it is about, what lies near (server/kinds/ticket/alike.ts, near.ts). */
export class Near extends Migration {
  override up() {
    this.addSql(`alter table ticket add column others int not null default 0, add column asset text`)
    for (const [name, when] of [
      ['open', 'where open and not removed'],
      ['all', 'where not removed'],
    ] as const)
      this.addSql(`create index ticket_${name}_others on ticket (others desc, said_at desc, conversation desc) ${when}`)
    this.addSql(`create index ticket_asset on ticket (asset, opened_at desc) where asset is not null and not removed`)
    this.addSql(`create index ticket_sorted on ticket (desk, category, opened_at desc) where not removed`)
    // by rounded places, as what is near is asked for: nobody finds a house by asking for less and less
    this.addSql(`create index ticket_near on ticket (desk, category, round(lat::numeric, 3), round(lon::numeric, 3))
      where open and lat is not null and not removed and merged_into is null`)
  }

  override down() {
    for (const index of ['ticket_near', 'ticket_sorted', 'ticket_asset', 'ticket_all_others', 'ticket_open_others'])
      this.addSql(`drop index ${index}`)
    this.addSql('alter table ticket drop column others, drop column asset')
  }
}
