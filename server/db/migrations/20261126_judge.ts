import { Migration } from '@mikro-orm/migrations'

const DAYS = 30

/** Rules that ask a model, and rules about how somebody asks strangers to be contacts (server/moderation). */
export class Judge extends Migration {
  override up() {
    // what a model is to look for, in a sentence
    this.addSql(`alter table moderation_rule add column ask text`)
    // Who asked to be somebody's contact, and who said no: without a word of it, only whether it was the same words.
    this.addSql(`create table approach (
      conversation uuid not null,
      seq int not null,
      account uuid not null,
      sort text not null check (sort in ('asked', 'refused')),
      -- of what was said with it; null: nothing was
      said text,
      -- in ms since 1970
      at bigint not null,
      primary key (conversation, seq))`)
    this.addSql(`create index approach_account on approach (account, at) where sort = 'asked'`)
    this.addSql(`insert into approach (conversation, seq, account, sort, said, at)
      select conversation, seq, actor, case type when 'contact.requested' then 'asked' else 'refused' end, null,
        (extract(epoch from at) * 1000)::bigint
      from event where type in ('contact.requested', 'contact.declined', 'contact.blocked')
        and at > now() - interval '${DAYS} days'`)
  }

  override down() {
    this.addSql(`drop table approach`)
    this.addSql(`alter table moderation_rule drop column ask`)
  }
}
