import { Migration } from '@mikro-orm/migrations'

/** By what the bot was found to be good (server/bot/modes.ts): what is kept in files, tickets that ended, or what the staff decided. */
export class Evidence extends Migration {
  override up() {
    this.addSql(`alter table bot_evaluation add column evidence text not null default 'kept'`)
    // until now only questions were kept, and they tell of answers alone
    this.addSql(`update bot_evaluation set evidence = 'decided' where action <> 'answer'`)
  }

  override down() {
    this.addSql('alter table bot_evaluation drop column evidence')
  }
}
