import type { Pool } from 'pg'
import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Sent } from '../../shared/protocol/command.ts'
import { derivedId } from '../commands/derived.ts'

/** Something that was said, to be looked at afterwards. */
export interface Uttered {
  readonly conversation: ConversationId
  readonly author: AccountId
  readonly command: CommandId
}

/** What was said, where everybody can read it, as far as a judge and what follows need it. */
export interface Matter extends Uttered {
  /** of the event that said it, and of the message or post that it belongs to */
  readonly seq: number
  readonly target: number
  readonly type: string
  readonly body: Readonly<Record<string, unknown>>
  /** as it was said first */
  readonly original: Readonly<Record<string, unknown>>
  readonly place: 'posts' | 'publicGroups'
  /** what the group or the post is called */
  readonly called: string | null
  /** nobody but its author did anything there */
  readonly alone: boolean
  /** of the account, in ms since 1970 */
  readonly since: number
}

/** Only what still stands as it was said then, and only where everybody can read it: no model is shown anything else. */
const STANDING = `select e.seq, o.seq as target, e.type, e.body, o.body as original, e.conversation, e.actor as author,
    e.command, case c.kind when 'post' then 'posts' else 'publicGroups' end as place,
    coalesce(g.name, c.state ->> 'title') as called, (extract(epoch from a.created_at) * 1000)::float8 as since,
    not exists (select from event x where x.conversation = e.conversation and x.actor <> e.actor) as alone
  from event e join event o on o.conversation = e.conversation and o.seq = coalesce(e.about, e.seq)
    join conversation c on c.id = e.conversation join account a on a.id = e.actor
    left join group_row g on g.conversation = e.conversation
  where e.conversation = $1 and e.actor = $2 and e.command = $3 and not e.erased and not o.erased
    and e.type in ('message.sent', 'message.edited', 'meeting.changed', 'post.published', 'post.edited')
    and (g.visibility = 'public' or (c.kind = 'post' and c.state ->> 'audience' = 'public'))
    and not exists (select from event later where later.conversation = e.conversation and later.seq > e.seq
      and (later.about = o.seq and later.type in ('message.edited', 'meeting.changed', 'message.removed', 'post.edited')
        or later.type = 'post.removed'))
  order by e.part limit 1`

export const createMatterOf =
  (pool: Pool) =>
  async ({ conversation, author, command }: Uttered): Promise<Matter | null> =>
    (await pool.query<Matter>(STANDING, [conversation, author, command])).rows[0] ?? null

const onlyHas = (body: object, names: readonly string[]) => Object.keys(body).every((name) => names.includes(name))

/** How something is wished again after it was taken away, and how it is taken away. */
export interface Anew {
  readonly conversation: ConversationId
  readonly wish: Sent['body']
  readonly away: Sent['body']
}

/**
 * Words alone can be said again as they were. With files, questions or a topic, or with what others said below it, more
 * would be lost than a rule may take: null.
 */
export const anewOf = ({ conversation, author, target, type, body, original, alone }: Matter): Anew | null => {
  if (type.startsWith('post.')) {
    const { title, text, audience } = body
    if (!alone || !onlyHas(original, ['title', 'text', 'audience']) || body.files) return null
    const wish = { type: 'post.publish', title, text, audience }
    return {
      conversation: derivedId('anew', author, conversation) as string as ConversationId,
      wish,
      away: { type: 'post.remove' },
    }
  }
  if (!onlyHas(original, ['text', 'mentions', 'replyTo']) || type === 'meeting.changed') return null
  const { text, mentions } = body
  const { replyTo } = original
  const wish = {
    type: 'message.send',
    text,
    ...(mentions !== undefined && { mentions }),
    ...(replyTo !== undefined && { replyTo }),
  }
  return { conversation, wish: wish as Sent['body'], away: { type: 'message.remove', target } }
}
