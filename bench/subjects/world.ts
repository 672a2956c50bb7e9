import { createHash, randomUUID } from 'node:crypto'
import { derivedId, platformFor } from '../../server/commands/derived.ts'
import { migrate, type Orm, openOrm, poolOf } from '../../server/db/orm.ts'
import { serverKindOf } from '../../server/kinds/index.ts'
import { type Append, createAppend } from '../../server/log/append.ts'
import { createCommit } from '../../server/log/commit.ts'
import type { Effects, Order } from '../../server/log/order.ts'
import { createStates } from '../../server/log/states.ts'
import { type AccountId, type CommandId, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { type AnyCommand, kindOf } from '../../shared/kinds/index.ts'
import { query } from '../cluster.ts'
import type { Population } from '../population.ts'

/** As many as one command may invite. */
const INVITED = 100

/** Brings a population into an empty database: accounts and sessions, and all conversations by the server's own log. */
export const settleWorld = async (database: string, { people, conversations }: Population): Promise<void> => {
  const accounts = people.map(({ id }) => id as AccountId)
  const orm = await openOrm({ url: database, pool: 4 })
  try {
    await migrate(orm)
    await register(database, people)
    const append = await openLog(orm)
    await Promise.all(accounts.map((account) => openSelf(append, account)))
    await Promise.all(
      conversations.map(({ id, members }) =>
        foundGroup(
          append,
          id as ConversationId,
          members.map((person) => accounts[person]!),
        ),
      ),
    )
  } finally {
    await orm.close(true)
  }
}

/** As if they had signed up and signed in with a client that uses tokens: only a password nobody has. */
const register = async (database: string, people: Population['people']): Promise<void> => {
  const given = [JSON.stringify(people)]
  const from = 'from json_to_recordset($1) as p (id uuid, token text)'
  await query(database, `insert into account (id, username, name) select id, 'p' || id, 'Person ' || id ${from}`, given)
  await query(
    database,
    `insert into session (id, account, kind, secret, expires_at)
     select gen_random_uuid(), id, 'token', sha256(convert_to(token, 'utf8')), now() + interval '1 day' ${from}`,
    given,
  )
}

/** A log that tells nobody of what follows: a thousand invitations would still be told about when the clock runs. */
const openLog = async (orm: Orm): Promise<Append> => {
  const effects = (name: KindName): Effects => ({
    row: serverKindOf(name).row,
    react: () => [],
  })
  const commit = createCommit({ pool: await poolOf(orm), states: createStates(), now: Date.now, effects })
  return createAppend(commit, { onCommitted: () => undefined })
}

const order = (
  kind: KindName,
  account: AccountId,
  conversation: ConversationId,
  body: AnyCommand,
  known = {},
): Order => ({
  kind: kindOf(kind),
  actor: platformFor(account),
  conversation,
  id: body.type === 'self.open' ? derivedId('self.open', account) : (randomUUID() as CommandId),
  body,
  facts: { ...(kindOf(kind).presumes as object), ...known },
  digest: createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16),
})

/** The conversation that everybody has with themselves. */
const openSelf = (append: Append, account: AccountId) =>
  append(order('self', account, selfOf(account), { type: 'self.open' }))

/** A group whose members know each other. */
const foundGroup = async (append: Append, conversation: ConversationId, [owner, ...others]: AccountId[]) => {
  const create = { type: 'group.create', name: 'Bench', visibility: 'private', history: 'all' } as const
  await append(order('group', owner!, conversation, create))
  for (let at = 0; at < others.length; at += INVITED) {
    const accounts = others.slice(at, at + INVITED)
    const known = { contacts: accounts, reachable: accounts }
    await append(order('group', owner!, conversation, { type: 'group.invite', accounts }, known))
  }
}
