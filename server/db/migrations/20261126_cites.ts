import { Migration } from '@mikro-orm/migrations'

/** Which answers rest on an article is asked of the log itself (server/kinds/post/article/resting.ts): only the bot's are in it. */
export class Cites extends Migration {
  override up() {
    this.addSql(`create index event_cites on event using gin ((body #> '{grounds,cites}') jsonb_path_ops)
      where type = 'message.sent' and body ? 'grounds'`)
  }

  override down() {
    this.addSql('drop index event_cites')
  }
}
