import { Migration } from '@mikro-orm/migrations'
import { ASSISTANT } from '../../../shared/kernel/ids.ts'

/** The bot: its account, what it answered, what it may spend, and how good it was found to be (server/bot). */
export class Bot extends Migration {
  override up() {
    this.addSql(`insert into account (id, username, name, role, open, shows_presence, shows_receipts, created_at, changed_at)
      values ('${ASSISTANT}', 'assistant', 'Assistant', 'bot', true, false, false, now(), now()) on conflict do nothing`)
    // what came of each cause, for figures: the words are in the log
    this.addSql(`create table bot_reply (
      conversation uuid not null,
      about int not null,
      wish int not null default 0,
      at bigint not null,
      account uuid not null,
      desk text,
      answerer text not null,
      sort text not null,
      reason text,
      asked int not null,
      answered int not null,
      first_ms int,
      took_ms int not null,
      primary key (conversation, about, wish))`)
    this.addSql('create index bot_reply_at on bot_reply (at)')
    // per day: by account, by desk and by the whole house
    this.addSql(`create table bot_spent (
      day date not null,
      subject text not null,
      replies int not null default 0,
      tokens bigint not null default 0,
      primary key (day, subject))`)
    this.addSql(`create table bot_evaluation (
      id bigint generated always as identity primary key,
      at bigint not null,
      answerer text not null,
      desk text not null,
      action text not null,
      asked int not null,
      covered int not null,
      good int not null,
      figures jsonb not null)`)
    this.addSql('create index bot_evaluation_last on bot_evaluation (answerer, desk, action, at desc)')
  }

  override down() {
    for (const table of ['bot_evaluation', 'bot_spent', 'bot_reply']) this.addSql(`drop table ${table}`)
    this.addSql(`delete from account where id = '${ASSISTANT}'`)
  }
}
