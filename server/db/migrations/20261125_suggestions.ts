import { Migration } from '@mikro-orm/migrations'

/** What the bot proposed is counted by when it did (server/bot/suggesting/measured.ts). */
export class Suggestions extends Migration {
  override up() {
    this.addSql(`create index event_suggestion on event (at) where type = 'suggestion.made'`)
  }

  override down() {
    this.addSql(`drop index event_suggestion`)
  }
}
