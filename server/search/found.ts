import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { type SearchWish, searchWords, spellings } from '../../shared/protocol/search.ts'
import { orBusy } from '../db/outage.ts'
import { cells, type EventCells, storedOf } from '../log/reader.ts'

/** A message whose words are those looked for: what was sent, and its last edit where the words come from there. */
export interface Found {
  readonly conversation: ConversationId
  readonly sent: Stored
  readonly edit: Stored | null
  /** where a next page goes on */
  readonly cursor: string
}

interface FoundRow extends EventCells {
  conversation: ConversationId
  said_seq: number
  said_at: number
  said: EventCells | null
}

/** What is typed is looked for as it stands: `%` and `_` are letters like any other. */
const anywhere = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

const moment = (ms: string) => `'epoch'::timestamptz + ${ms}::float8 * interval '1 millisecond'`

/** What a place is called stands in the message as it was sent, whatever became of the words beside it. */
const PLACE = `(case when e.about is null then e.body else
  (select o.body from event o where o.conversation = e.conversation and o.seq = e.about) end)#>>'{place,name}'`

/** What the words `e` have to be. A message is as old as it was when it was sent, whenever it was edited. */
const conditions = ({ q, from, after, before, cursor }: SearchWish, place: (value: unknown) => string): string[] => {
  const like = (word: string) =>
    spellings(word)
      .map((spelling) => place(anywhere(spelling)))
      .map(
        (like) =>
          `lower(e.body->>'text') like ${like} or lower(e.body->>'title') like ${like} or lower(${PLACE}) like ${like}`,
      )
  const sentAt = `(select o.at from event o where o.conversation = e.conversation and o.seq = coalesce(e.about, e.seq))`
  const [at, conversation, seq] = cursor?.split('_') ?? []
  return [
    ...searchWords(q).map((word) => `(${like(word).join(' or ')})`),
    ...(from ? [`e.actor = ${place(from)}`] : []),
    ...(after === undefined ? [] : [`${sentAt} >= ${moment(place(after))}`]),
    ...(before === undefined ? [] : [`${sentAt} < ${moment(place(before))}`]),
    ...(cursor
      ? [`(e.at, e.conversation, e.seq) < (${moment(place(at))}, ${place(conversation)}::uuid, ${place(seq)}::bigint)`]
      : []),
  ]
}

/**
 * By the primary key, down each conversation from its end until the page is full: what others hold costs nothing, and
 * neither does sending, for there is no index of words to keep. A hundred thousand messages are a tenth of a second
 * where nothing is found; frequent words are found at once. Of an edited message only the last edit counts; what was
 * erased has no words.
 */
const textOf = (wish: SearchWish, place: (value: unknown) => string): string => `
  select f.conversation, f.seq as said_seq, (extract(epoch from f.at) * 1000)::float8 as said_at, ${cells('o')},
    case when f.seq > o.seq then json_build_object('seq', f.seq, 'at', extract(epoch from f.at) * 1000,
      'by', f.actor, 'command', f.command, 'type', f.type, 'body', f.body) end as said
  from member m cross join lateral (
    select e.* from event e
    where e.conversation = m.conversation and e.type in ('message.sent', 'message.edited') and not e.erased
      and ${conditions(wish, place).join(' and ')}
      and not exists (select 1 from event l where l.conversation = e.conversation
        and l.about = coalesce(e.about, e.seq) and l.seq > e.seq and l.type = 'message.edited')
    order by e.conversation desc, e.seq desc limit ${place(wish.limit)}) f
  join event o on o.conversation = f.conversation and o.seq = coalesce(f.about, f.seq)
  where m.account = $1 and m.left_seq is null
    ${wish.conversation ? `and m.conversation = ${place(wish.conversation)}` : ''}
  order by f.at desc, f.conversation desc, f.seq desc limit ${place(wish.limit)}`

/**
 * Messages with these words in the conversations that an account is a member of, the last said first: candidates, which
 * nobody has yet asked whether this account may see them.
 */
export const findMessages = async (pool: Pool, account: AccountId, wish: SearchWish): Promise<Found[]> => {
  const values: unknown[] = [account]
  const text = textOf(wish, (value) => `$${values.push(value)}`)
  try {
    const { rows } = await pool.query<FoundRow>(text, values)
    return rows.map(({ conversation, said_seq, said_at, said, ...sent }) => ({
      conversation,
      sent: storedOf(sent),
      edit: said && storedOf(said),
      cursor: `${Math.round(said_at)}_${conversation}_${said_seq}`,
    }))
  } catch (error) {
    throw orBusy(error)
  }
}
