import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Group } from '../../../shared/kinds/group/index.ts'
import type { boardRoutes, TopicCard } from '../../../shared/protocol/boards.ts'
import type { Entry } from '../../../shared/protocol/log.ts'
import type { Handlers } from '../../http/handler.ts'
import type { Look } from '../../log/look.ts'
import { ask, cells, type EventCells, storedOf } from '../../log/reader.ts'

const SIEVES = { all: 'true', open: 'accepted is null and not closed', solved: 'accepted is not null' } as const
export type Sieve = keyof typeof SIEVES

/** A list says how many answers there are, up to here. */
const MOST_COUNTED = 1_000

interface Cells extends Omit<TopicCard, 'answers' | 'at' | 'lastAt'> {
  answers: string
  at: string
  lastAt: string
}

/** Down one index from where the list ended, whatever the board holds; nothing from before the reader's first seq. */
const list = (sieve: Sieve) => `
  select t.seq as topic, t.title, t.author as by, t.at, t.last, t.last_at as "lastAt", t.last_by as "lastBy", t.accepted,
    t.closed, (select count(*) from (select 1 from board_answer a
      where a.conversation = t.conversation and a.topic = t.seq limit ${MOST_COUNTED}) n) as answers
  from board_topic t
  where t.conversation = $1 and t.last < $2 and t.seq >= $3 and ${SIEVES[sieve]}
  order by t.last desc limit $4`

interface Wish {
  readonly filter: Sieve
  readonly before?: number | undefined
  readonly limit: number
}

/** A page of the topics of a board, the newest activity first. @param from  the first seq that the reader sees */
export const topicsOf = async (
  pool: Pool,
  conversation: ConversationId,
  from: number,
  { filter, before = 2_147_483_647, limit }: Wish,
) => {
  const values = [conversation, before, from, limit + 1]
  const rows = await ask<Cells>(pool, `board:topics:${filter}`, list(filter), values)
  const items = rows
    .slice(0, limit)
    .map((row): TopicCard => ({ ...row, at: Number(row.at), lastAt: Number(row.lastAt), answers: Number(row.answers) }))
  return { items, next: rows.length > limit ? items.at(-1)!.last : null }
}

const TOPIC = 'select accepted from board_topic where conversation = $1 and seq = $2'
const ANSWERS = `
  select seq from board_answer where conversation = $1 and topic = $2 and seq > $3 order by seq limit $4`
const MESSAGES = `
  select ${cells('e')} from unnest($2::int[]) as m (seq) join lateral (
    (select s.* from event s where s.conversation = $1 and s.seq = m.seq)
    union all
    (select a.* from event a where a.conversation = $1 and a.about = m.seq)) e on true
  order by e.seq`

/** What the HTTP API answers about boards beside their conversations. */
export const createBoardHandlers = ({ pool, look }: { pool: Pool; look: Look }): Handlers<typeof boardRoutes> => {
  const boardFor = async (account: AccountId, conversation: ConversationId) => {
    const looked = (await look(account, [conversation])).get(conversation)
    if (looked?.kind !== 'group' || (looked.state as Group).flavour !== 'board')
      throw new Refusal('conversation.unknown')
    return looked.view
  }
  return {
    async topics({ params: { conversation }, query }, { actor }) {
      const { from } = await boardFor(actor!.account, conversation)
      return topicsOf(pool, conversation, from, query)
    },
    async topic({ params: { conversation, topic }, query: { after, limit } }, { actor }) {
      const { from, show } = await boardFor(actor!.account, conversation)
      const [row] =
        topic < from ? [] : await ask<{ accepted: number | null }>(pool, 'board:topic', TOPIC, [conversation, topic])
      if (!row) throw new Refusal('topic.unknown')
      const found = await ask<{ seq: number }>(pool, 'board:answers', ANSWERS, [conversation, topic, after, limit + 1])
      const answers = found.slice(0, limit).map(({ seq }) => seq)
      const wanted = [...new Set([topic, ...(row.accepted === null ? [] : [row.accepted]), ...answers])]
      const events = await ask<EventCells>(pool, 'board:messages', MESSAGES, [conversation, wanted])
      return {
        answers,
        next: found.length > limit ? answers.at(-1)! : null,
        events: events.map((cell) => show(storedOf(cell)) as Entry),
      }
    },
  }
}
