import { Migration } from '@mikro-orm/migrations'

/** The topics of boards, and which messages answer them (server/kinds/group/board.row.ts). */
export class Boards extends Migration {
  override up() {
    this.addSql(`create table board_topic (
      conversation uuid not null references conversation (id) on delete cascade,
      -- the message that began it
      seq int not null,
      title text not null default '',
      author uuid,
      at bigint not null default 0,
      -- what was said last in it: by this the list is ordered, and goes on
      last int not null default 0,
      last_at bigint not null default 0,
      last_by uuid,
      accepted int,
      closed boolean not null default false,
      primary key (conversation, seq))`)
    this.addSql(`create index board_topic_last on board_topic (conversation, last desc)`)
    this.addSql(
      `create index board_topic_open on board_topic (conversation, last desc) where accepted is null and not closed`,
    )
    this.addSql(`create index board_topic_solved on board_topic (conversation, last desc) where accepted is not null`)
    this.addSql(`create table board_answer (
      conversation uuid not null references conversation (id) on delete cascade,
      seq int not null,
      topic int not null,
      primary key (conversation, seq))`)
    this.addSql(`create index board_answer_topic on board_answer (conversation, topic, seq)`)
  }

  override down() {
    for (const table of ['board_answer', 'board_topic']) this.addSql(`drop table ${table}`)
  }
}
