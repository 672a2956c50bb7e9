import { Migration } from '@mikro-orm/migrations'

/** The ways by which one walks down all that was sent along in a conversation (server/search/shelved.ts). */
export class Shelves extends Migration {
  override up() {
    this.addSql(`alter table event_file add column shelf text`)
    this.addSql(`update event_file e set shelf = case split_part(coalesce(f.type, ''), '/', 1)
      when 'image' then 'pictures' when 'video' then 'pictures' when 'audio' then 'voice' else 'files' end
      from file f where f.id = e.file`)
    this.addSql(`alter table event_file alter column shelf set not null`)
    this.addSql(`create index event_file_shelf on event_file (conversation, shelf, seq)`)
    // only messages with an address in them are in it: all others cost a look at their words and no more
    this.addSql(`create index event_link on event (conversation, seq)
      where type in ('message.sent', 'message.edited') and not erased and position('://' in body->>'text') > 0`)
  }

  override down() {
    this.addSql(`drop index event_link`)
    this.addSql(`alter table event_file drop column shelf`)
  }
}
