import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { AccountRow, createPasswords } from '../server/accounts/index.ts'
import { createFind, createFollow, createSearch, evaluation } from '../server/bot/index.ts'
import { platformFor } from '../server/commands/derived.ts'
import { type Config, loadConfig } from '../server/config.ts'
import { migrate, type Orm, openOrm, poolOf } from '../server/db/orm.ts'
import { plantPresets, serverKindOf } from '../server/kinds/index.ts'
import { createAppend } from '../server/log/append.ts'
import { createCommit } from '../server/log/commit.ts'
import { createLook } from '../server/log/look.ts'
import { createStates } from '../server/log/states.ts'
import { addPlace } from '../server/places/index.ts'
import { type AccountId, ASSISTANT, directOf, type PlaceId, selfOf, uuidv7 } from '../shared/kernel/ids.ts'
import { EVERYWHERE } from '../shared/kernel/scope.ts'
import { DAY } from '../shared/kernel/time.ts'
import { kindOf } from '../shared/kinds/index.ts'
import { readArticles } from './demo/articles.ts'
import { ASKED, ASSISTED } from './demo/asked.ts'
import { assistAll } from './demo/assist.ts'
import { BOARDS } from './demo/boards.ts'
import { moderate } from './demo/moderation.ts'
import { DEMO_PASSWORD, PEOPLE, type Person, REQUESTS } from './demo/people.ts'
import { createPictures } from './demo/pictures.ts'
import { type DemoPlace, PLACES } from './demo/places.ts'
import { POSTS } from './demo/posts.ts'
import { employAll, roleOf } from './demo/staff.ts'
import { TALKS } from './demo/talks.ts'
import { type Deed, publish, tell } from './demo/tell.ts'
import { bring, TICKETS } from './demo/tickets.ts'
import { write } from './demo/write.ts'

type Accounts = Record<Person, AccountId>

/** On how many days the articles were written. */
const DAYS_OF_WRITING = 20

const newId = () => uuidv7(Date.now(), randomBytes(10))

const settle = async (orm: Orm, createdAt: Date): Promise<Accounts> => {
  const password = await createPasswords().hash(DEMO_PASSWORD)
  const em = orm.em.fork()
  const accounts = {} as Accounts
  for (const [username, person] of Object.entries(PEOPLE)) {
    const id = newId() as AccountId
    accounts[username as Person] = id
    const role = roleOf(username)
    const shown = { showsPresence: true, showsReceipts: true, theme: 'pink', role } as const
    await em.insert(AccountRow, { id, username, ...person, ...shown, password, createdAt, changedAt: createdAt })
  }
  return accounts
}

/**
 * Fills an empty database with a dozen people and what they said to each other in the last weeks. It goes into the log
 * by the same road as everything else, only with the clock set back.
 *
 * @param config  says where pictures lie; left out, there are none
 * @returns whether there was room: a database with people in it is left alone
 */
export const seedDemo = async (url: string, config?: Config): Promise<boolean> => {
  const orm = await openOrm({ url, pool: 4 })
  try {
    await migrate(orm)
    if ((await orm.em.fork().count(AccountRow, { id: { $ne: ASSISTANT } })) > 0) return false
    await fill(orm, config)
    return true
  } finally {
    await orm.close(true)
  }
}

const fill = async (orm: Orm, config: Config | undefined): Promise<void> => {
  const pool = await poolOf(orm)
  const began = Date.now()
  let clock = began
  // Nobody is notified of what happened weeks ago.
  const effects = (name: Parameters<typeof serverKindOf>[0]) => ({ ...serverKindOf(name), react: () => [] })
  const commit = createCommit({ pool, states: createStates(), now: () => clock, effects })
  const append = createAppend(commit, { onCommitted: () => undefined })
  const accounts = await settle(orm, new Date(began - 30 * DAY))
  const everybody = Object.values(accounts)

  const facts = {
    forwarded: null,
    welcomes: false,
    contacts: everybody,
    reachable: everybody,
    quotable: true,
    mine: null,
  }
  const look = createLook(pool)
  const factsOf = async ({ kind, ...deed }: Omit<Deed, 'at'>) =>
    kind === 'ticket'
      ? serverKindOf(kind).authorise(() => orm.em.fork(), { ...deed, look })
      : { ...facts, welcomes: 'to' in deed.body && deed.body.to === ASSISTANT }
  const send = async ({ at, files = [], ...deed }: Deed): Promise<number> => {
    clock = at
    const known = await factsOf(deed)
    const { seq } = await append({
      ...deed,
      kind: kindOf(deed.kind),
      facts: { ...(known as object), files },
      digest: '00',
      standing: deed.kind === 'ticket' ? 'staff' : 'contact',
    })
    return seq!
  }
  for (const account of everybody) {
    const [conversation, id] = [selfOf(account), newId() as Deed['id']]
    const order = { conversation, id, actor: platformFor(account), body: { type: 'self.open' } }
    await append({ ...order, kind: kindOf('self'), facts, digest: '00' })
  }
  const hang = config ? await createPictures({ orm, config, newId }) : null
  const stage = { accounts, now: began, newId, send, hang }
  for (const talk of [...TALKS, ...BOARDS]) await tell(talk, stage)
  for (const [asking, asked] of REQUESTS) {
    const [from, to] = [accounts[asking], accounts[asked]]
    const id = newId() as Deed['id']
    const ask: Deed = {
      kind: 'direct',
      at: began - DAY / 2,
      actor: platformFor(from),
      conversation: directOf(from, to),
      id,
      body: { type: 'contact.request', to },
    }
    await send(ask)
  }
  for (const post of POSTS) await publish(post, stage)
  const articles = readArticles()
  for (let day = 0; day < DAYS_OF_WRITING; day++)
    await write(
      articles.filter((_, at) => at % DAYS_OF_WRITING === day),
      2 + day,
      stage,
    )
  await readAllButTheLatest(orm, new Date(began - 4 * DAY))
  const placed = new Map<string, PlaceId>()
  await settlePlaces(orm, accounts, null, PLACES, placed)
  await employAll(orm, accounts)
  await plantPresets(orm.em.fork())
  await moderate(pool, stage)
  for (const ticket of TICKETS) await bring(ticket, stage, placed)
  await prepareAssistant(pool, began)
  await assistAll({ ...stage, orm, pool }, ASKED, ASSISTED)
}

/** What the assistant goes by: the articles in parts, and how well it answers from them by searching. */
const prepareAssistant = async (pool: Pool, at: number): Promise<void> => {
  await createFollow({ pool })()
  await evaluation.evaluate(pool, createSearch(), createFind({ pool }), at)
}

/** Farida looks after the places, and people belong to some of them. */
const settlePlaces = async (
  orm: Orm,
  accounts: Accounts,
  parent: PlaceId | null,
  places: readonly DemoPlace[],
  /** by what they are called */
  placed: Map<string, PlaceId>,
): Promise<void> => {
  const pool = await poolOf(orm)
  const hand = { actor: accounts.farida, address: '', scope: EVERYWHERE }
  for (const { inside = [], people = [], outline = null, sort, name, nameBn } of places) {
    const id = newId() as PlaceId
    await addPlace(pool, hand, { id, parent, sort, name, nameBn, outline })
    await orm.em.fork().nativeUpdate(AccountRow, { id: { $in: people.map((one) => accounts[one]) } }, { place: id })
    placed.set(name, id)
    await settlePlaces(orm, accounts, id, inside, placed)
  }
}

/** Everybody has read what is older than that; the rest waits for them, as it does after a few days away. */
const readAllButTheLatest = async (orm: Orm, before: Date): Promise<void> => {
  await orm.em
    .fork()
    .getConnection()
    .execute(
      `update member m set read_seq = greatest(m.read_seq, e.seq), delivered_seq = greatest(m.delivered_seq, e.seq)
     from (select conversation, max(seq) as seq from event where at < ? group by conversation) e
     where e.conversation = m.conversation`,
      [before],
    )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = loadConfig()
  const { DATABASE_URL } = config
  if (!DATABASE_URL) throw new Error('DATABASE_URL says which database to fill. `npm start` fills its own.')
  console.log(
    (await seedDemo(DATABASE_URL, config)) ? 'The demo is in.' : 'There are people in this database: nothing was done.',
  )
}
