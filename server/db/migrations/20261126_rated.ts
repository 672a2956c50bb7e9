import { Migration } from '@mikro-orm/migrations'

/** Whether the bot's answer to a message helped is asked of the log itself (server/bot/figures): the last word on each. */
export class Rated extends Migration {
  override up() {
    this.addSql(
      `create index event_rated on event (conversation, ((body ->> 'question')::int), seq) where type = 'reply.rated'`,
    )
  }

  override down() {
    this.addSql('drop index event_rated')
  }
}
