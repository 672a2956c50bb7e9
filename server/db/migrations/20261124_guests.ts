import { Migration } from '@mikro-orm/migrations'

/** People without an account of their own, who follow a ticket by a link (server/accounts/guests.ts). */
export class Guests extends Migration {
  override up() {
    // where somebody can be called who gave no address; nobody sees it but those who work on their tickets
    this.addSql(`alter table account add column phone text`)
    // whose link is asked for again is found by it
    this.addSql(`create index account_guest on account (email_claimed) where role = 'guest'`)
    this.addSql(`alter table link add column conversation uuid`)
    this.addSql(`alter table link drop constraint link_purpose_check`)
    this.addSql(`alter table link add constraint link_purpose_check
      check (purpose in ('verify', 'reset') or purpose = 'ticket' and conversation is not null)`)
  }

  override down() {
    this.addSql(`delete from link where purpose = 'ticket'`)
    this.addSql(`alter table link drop constraint link_purpose_check`)
    this.addSql(`alter table link add constraint link_purpose_check check (purpose in ('verify', 'reset'))`)
    this.addSql(`alter table link drop column conversation`)
    this.addSql(`drop index account_guest`)
    this.addSql(`alter table account drop column phone`)
  }
}
