import { Migration } from '@mikro-orm/migrations'

/** What was answered to surveys, beside the log and behind one door (server/kinds/thread/survey.ts, decision 0018). */
export class Surveys extends Migration {
  override up() {
    // paper: whose answers these are; of an anonymous survey something that no row says whose it is
    this.addSql(`create table survey_paper (
      conversation uuid not null,
      message int not null,
      paper uuid not null,
      answers jsonb not null,
      primary key (conversation, message, paper))`)
  }

  override down() {
    this.addSql(`drop table survey_paper`)
  }
}
