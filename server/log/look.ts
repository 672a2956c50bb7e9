import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import type { Standing } from '../../shared/kernel/profile.ts'
import { covers, type Spot } from '../../shared/kernel/scope.ts'
import { isAuthored, type Reach, type Sightline, visible } from '../../shared/kernel/visible.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import { scopeFor } from './reach.ts'
import { ask, type Place, type Snapshot } from './reader.ts'

/** A conversation that an account may see, and how much of it. */
export interface Looked extends Snapshot {
  readonly view: Sightline
  /** whom it is by, where others than its members may see it */
  readonly author: AccountId | null
  /** its own place in it; null: it is none of the members */
  readonly place: Place | null
}

const STANDINGS = `
  select a.id, case when a.suspended_at is not null or bool_or(c.blocked) then 'apart'
    when bool_or(c.accepted) then 'contact' else 'stranger' end as standing
  from account a left join lateral (
    select blocked_by <> '{}' as blocked, contact = 'accepted' as accepted from contact where one = $1 and other = a.id
    union all
    select blocked_by <> '{}', contact = 'accepted' from contact where one = a.id and other = $1) c on true
  where a.id = any($2::uuid[]) group by a.id, a.suspended_at`

/** How an account (null: a guest) stands to each of these people. Who is not among the answers is nobody's author. */
export const createStandings =
  (pool: Pool) =>
  async (account: AccountId | null, authors: readonly AccountId[]): Promise<ReadonlyMap<AccountId, Standing>> => {
    if (authors.length === 0) return new Map()
    const rows = await ask<{ id: AccountId; standing: Standing }>(pool, 'look:standings', STANDINGS, [account, authors])
    return new Map(rows.map(({ id, standing }) => [id, standing]))
  }
export type Standings = ReturnType<typeof createStandings>

type Placed = Pick<Snapshot, 'id' | 'kind' | 'state'>

const audienceIn = ({ kind, state }: Placed) => kindOf(kind).audience?.(state) ?? null

const authorIn = (row: Placed): AccountId | null => {
  const audience = audienceIn(row)
  return audience && isAuthored(audience) ? audience.author : null
}

const spotIn = (row: Placed): Spot | null => {
  const audience = audienceIn(row)
  return audience && !isAuthored(audience) ? audience : null
}

/** How an account stands to those of these conversations which others than their members may see. */
const createReaches = (pool: Pool) => {
  const standings = createStandings(pool)
  return async (account: AccountId | null, rows: readonly Placed[]): Promise<ReadonlyMap<ConversationId, Reach>> => {
    const stand = await standings(account, [...new Set(rows.flatMap((row) => authorIn(row) ?? []))])
    const spots = rows.some((row) => spotIn(row))
    const scope = account && spots ? await scopeFor(pool, account) : null
    const reach = (row: Placed): Reach | undefined => {
      const [author, spot] = [authorIn(row), spotIn(row)]
      if (author) return stand.get(author)
      return spot && covers(scope, spot) ? 'staff' : undefined
    }
    return new Map(
      rows.flatMap((row): [ConversationId, Reach][] => {
        const found = reach(row)
        return found ? [[row.id, found]] : []
      }),
    )
  }
}

interface Cells extends Snapshot {
  member: Place | null
}

const CONVERSATIONS = `
  select c.id, c.kind, c.head, c.state_seq, c.state, case when m.account is not null then json_build_object('role', m.role,
    'joined_seq', m.joined_seq, 'delivered_seq', m.delivered_seq, 'read_seq', m.read_seq, 'unread_from', m.unread_from) end as member
  from conversation c left join member m on m.conversation = c.id and m.account = $1 and m.left_seq is null
  where c.id = any($2::uuid[])`

/**
 * What an account (null: a guest) may see of these conversations: the server's one way to ask `visible`, with all that
 * it has to know. Those that it may not see are left out, as if they were not there (SEE1).
 */
export const createLook = (pool: Pool) => {
  const reaches = createReaches(pool)
  const look = async (
    account: AccountId | null,
    conversations: readonly ConversationId[],
  ): Promise<ReadonlyMap<ConversationId, Looked>> => {
    if (conversations.length === 0) return new Map()
    const rows = await ask<Cells>(pool, 'look:conversations', CONVERSATIONS, [account, [...new Set(conversations)]])
    const reach = await reaches(account, rows)
    return new Map(
      rows.flatMap(({ member, ...row }): [ConversationId, Looked][] => {
        const kind = kindOf(row.kind)
        const view = visible(kind, row.state, account, reach.get(row.id))
        const author = authorIn(row)
        return view ? [[row.id, { ...row, state: view.state, view, author, place: member }]] : []
      }),
    )
  }
  return look
}
export type Look = ReturnType<typeof createLook>

/** How an account stands to a conversation; undefined where it is its members' alone. */
export const createStandingIn = (pool: Pool) => {
  const reaches = createReaches(pool)
  return async (account: AccountId, conversation: ConversationId, kind: KindName): Promise<Reach | undefined> => {
    if (!kindOf(kind).audience) return undefined
    const text = 'select id, kind, state from conversation where id = $1'
    const rows = await ask<Placed>(pool, 'look:state', text, [conversation])
    return (await reaches(account, rows)).get(conversation)
  }
}
export type StandingIn = ReturnType<typeof createStandingIn>
