import type { Pool } from 'pg'
import type { Role } from '../../shared/kernel/actor.ts'
import { type AccountId, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import { beginning } from '../../shared/kernel/text.ts'
import type { Sent } from '../../shared/protocol/command.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import { transact } from '../db/transact.ts'
import type { Notice } from '../kinds/index.ts'
import { record } from '../staff/index.ts'
import { saidIn } from './said.ts'

const LONGEST_EVIDENCE = 3_000
const LONGEST_NAME = 80

export interface Hand {
  readonly account: AccountId
  readonly address: string
}

const TAKE = `select m.outcome, m.withdrawn, m.sort, r.name from moderated m join moderation_rule r on r.id = m.rule
  where m.id = $1 and m.sort <> 'dry' for update of m`
const KEEP = `update moderated set outcome = $2, decided_by = $3, decided_at = now() where id = $1`
const FOLLOW = `select graphile_worker.add_job('moderated', json_build_object('id', $1::text, 'ticket', $2::text))`

interface Waiting {
  readonly outcome: string | null
  readonly withdrawn: boolean
  readonly sort: string
  readonly name: string
}

/** Decides once, whoever else is about to; what follows is done by a job, which cannot be lost any more. */
export const createDecide =
  (pool: Pool, newId: () => string) =>
  ({ account, address }: Hand, id: string, wished: 'release' | 'uphold'): Promise<void> =>
    transact(pool, async (client) => {
      const waiting = (await client.query<Waiting>(TAKE, [id])).rows[0]
      if (!waiting) throw new Refusal('route.unknown')
      const outcome = wished === 'release' ? 'released' : 'upheld'
      if (waiting.outcome === outcome) return
      if (waiting.outcome || waiting.withdrawn) throw new Refusal('held.decided')
      await client.query(KEEP, [id, outcome, account])
      await record(client, {
        ...{ actor: account, address, action: `moderation.${outcome}`, subject: `moderated:${id}` },
        called: waiting.name,
        after: { sort: waiting.sort },
      })
      await client.query(FOLLOW, [id, newId()])
    })

interface Decided {
  readonly id: string
  readonly sort: 'held' | 'flagged'
  readonly author: AccountId
  readonly role: Role
  readonly suspended: boolean
  readonly username: string
  readonly command: Sent['id']
  readonly conversation: ConversationId
  readonly seq: number
  readonly wish: Sent['body'] | null
  readonly text: string | null
  readonly outcome: 'released' | 'upheld'
  readonly by: AccountId | null
  readonly byRole: Role | null
  readonly rule: string
  /** what the group or the post is called */
  readonly called: string | null
  readonly said: readonly object[]
}

const DECIDED = `select m.id, m.sort, m.author, a.role, a.suspended_at is not null as suspended, a.username, m.command,
    m.conversation, m.seq, m.wish, m.text, m.outcome, m.decided_by as by, d.role as "byRole", r.name as rule,
    coalesce(g.name, c.state ->> 'title', m.wish ->> 'title') as called,
    coalesce((select json_agg(e.body order by e.seq) from event e where m.sort = 'flagged' and not e.erased
      and e.conversation = m.conversation and (e.seq = m.seq or e.about = m.seq) and e.type like any
      (array['%.sent', '%.edited', '%.published'])), '[]') as said
  from moderated m join account a on a.id = m.author join moderation_rule r on r.id = m.rule
  left join account d on d.id = m.decided_by left join conversation c on c.id = m.conversation
  left join group_row g on g.conversation = m.conversation where m.id = $1 and m.outcome is not null`

interface ModeratedDeps {
  readonly pool: Pool
  readonly execute: Execute
  readonly notify: (told: { notices: readonly Notice[] }) => Promise<void>
}

interface Said {
  readonly refused?: RefusalCode
  readonly message?: number
}

/** Where a message stands that was said or changed; a post is its conversation. */
const messageOf = (wish: Sent['body'], said: number | null): Pick<Said, 'message'> => {
  if (wish.type === 'message.send' || wish.type === 'message.forward') return said === null ? {} : { message: said }
  return typeof wish.target === 'number' ? { message: wish.target } : {}
}

/** Carries out what a moderator decided. However often it runs, it is said once: its id follows from what was held. */
export const createModerated = ({ pool, execute, notify }: ModeratedDeps) => {
  const say = async (decided: Decided): Promise<Said> => {
    const { author, role, suspended, conversation, seq, wish, text } = decided
    if (suspended || !wish || text === null) return { refused: 'auth.suspended' }
    const sent = { id: derivedId('released', author, seq), conversation, body: wish }
    try {
      const { seq: said } = await execute({ account: author, role, session: null }, sent, {
        cleared: text,
        counted: false,
      })
      return messageOf(wish, said)
    } catch (error) {
      if (!(error instanceof Refusal) || error.retry) throw error
      return { refused: error.code }
    }
  }

  /** What was decided, and not by whom. */
  const tell = async ({ author, conversation, seq, called }: Decided, reason: Notice['reason'], message?: number) => {
    const about = reason === 'released' ? conversation : selfOf(author)
    const name = beginning(called ?? '', LONGEST_NAME)
    const notice = { to: author, about, reason, from: author, seq, ...(message && { message }), ...(name && { name }) }
    await notify({ notices: [notice] })
  }

  const finish = async (decided: Decided): Promise<void> => {
    const { author, seq, outcome } = decided
    const { refused = null, message } = outcome === 'released' ? await say(decided) : {}
    const id = derivedId('held.finish', author, seq)
    const body = {
      type: 'held.finish',
      held: seq,
      outcome: outcome === 'released' ? 'release' : 'uphold',
      ...(refused && { refused }),
    }
    await execute(platformFor(author), { id, conversation: selfOf(author), body })
    await tell(decided, refused ? 'lapsed' : outcome, message)
  }

  /** What was said, and should not have been, is a case for those who judge such things: with the words as evidence. */
  const open = async ({ id, by, byRole, username, rule, said }: Decided, ticket: ConversationId): Promise<void> => {
    if (!by || !byRole) return
    const words = beginning(said.map((one) => saidIn(one, null)).join('\n\n'), LONGEST_EVIDENCE)
    const body = {
      type: 'ticket.open',
      ...{ desk: 'safety', category: 'other', title: rule, values: { person: `@${username}` } },
      ...(words.trim() && { text: words }),
    }
    const actor = { account: by, role: byRole, session: null }
    await execute(actor, { id: derivedId('flagged', id), conversation: ticket, body }).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.retry) throw error // a house without that desk has other ways
    })
  }

  return async ({ id, ticket }: { readonly id: string; readonly ticket: ConversationId }): Promise<void> => {
    const decided = (await pool.query<Decided>(DECIDED, [id])).rows[0]
    if (!decided) return
    if (decided.sort === 'held') await finish(decided)
    else if (decided.outcome === 'upheld') await open(decided, ticket)
  }
}
