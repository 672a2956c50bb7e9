import { type Cluster, query } from '../cluster.ts'
import type { Population } from '../population.ts'
import { startReference } from '../program.ts'
import type { Past, Subject } from './subject.ts'

const PROGRAM = new URL('../references/naive.ts', import.meta.url)
const DATABASE = 'bench_naive'
const SCHEMA = `
  create table account (id uuid primary key, token text not null unique);
  create table conversation (id uuid primary key);
  create table member (
    conversation uuid not null references conversation (id),
    account uuid not null references account (id),
    primary key (account, conversation));
  create table message (
    id bigint generated always as identity primary key,
    conversation uuid not null references conversation (id),
    account uuid not null references account (id),
    at timestamptz not null default now(),
    text text not null);
  create index message_conversation on message (conversation, id);`

/** Its numbers go through all conversations: those of the first begin at 1. */
const past: Past = {
  async fill(database, { people, conversations }, messages) {
    for (const [place, { id, members }] of conversations.entries())
      await query(
        database,
        `insert into message (conversation, account, text)
         select $1, $2, 'message ' || n || ' ' || repeat('x', 180) from generate_series(1, $3::int) n`,
        [id, people[members[0]!]!.id, messages[place]],
      )
  },
  page: (conversation, before) => ({ event: 'history', input: { conversation, before } }),
}

/** The naive durable server. */
export const naiveSubject = (cluster: Cluster): Subject => ({
  title: 'naive: + one INSERT per message',
  catchUp: 'naive',
  past,
  async start(population) {
    const database = await cluster.database(DATABASE)
    await query(database, SCHEMA)
    await settle(database, population)
    await cluster.settle(database)
    const program = await startReference(PROGRAM, { DATABASE_URL: database })
    return {
      nodes: [program],
      postgres: [cluster.pid],
      redis: [],
      database,
      crowd: {
        language: 'socketio',
        ports: [program.port],
        tokens: population.people.map(({ token }) => token),
        conversations: population.conversations,
      },
      settle: () => cluster.settle(database),
      async stop() {
        await program.stop()
        await cluster.drop(DATABASE)
      },
    }
  },
})

const settle = async (database: string, { people, conversations }: Population): Promise<void> => {
  const members = conversations.flatMap(({ id: conversation, members }) =>
    members.map((person) => ({ conversation, account: people[person]!.id })),
  )
  const from = (table: string, columns: string) =>
    `insert into ${table} select ${columns} from json_populate_recordset(null::${table}, $1)`
  await query(database, from('account', 'id, token'), [JSON.stringify(people)])
  await query(database, from('conversation', 'id'), [JSON.stringify(conversations)])
  await query(database, from('member', 'conversation, account'), [JSON.stringify(members)])
}
