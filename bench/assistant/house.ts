import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { readArticles } from '../../scripts/demo/articles.ts'
import { openEndpoint } from '../../server/bot/testing/endpoint/endpoint.ts'
import type { FaultName } from '../../server/bot/testing/endpoint/faults.ts'
import { type AccountId, ASSISTANT, directOf } from '../../shared/kernel/ids.ts'
import type { Cluster } from '../cluster.ts'
import { startLoad } from '../load.ts'
import type { Population } from '../population.ts'
import { populate } from '../population.ts'
import { hubSubject } from '../subjects/hub.ts'
import type { Running } from '../subjects/subject.ts'

export const ASKERS = 40

/** To whom people write: to somebody else, or to the assistant with an endpoint that is well or has a fault. */
export interface Trial {
  readonly title: string
  readonly to: 'person' | 'assistant'
  readonly fault: FaultName | null
}

type People = Population['people']
type Pair = readonly [writer: number, to: AccountId]

const wish = async ({ nodes }: Running, token: string, conversation: string, body: object): Promise<void> => {
  const url = `http://127.0.0.1:${nodes[0]!.port}/api/v1/conversations/${conversation}/commands`
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), body }),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
}

/** The articles of the demo, to answer from. */
const shelve = (running: Running, token: string): Promise<unknown> =>
  Promise.all(
    readArticles().map(async ({ slug, content }) => {
      const conversation = randomUUID()
      await wish(running, token, conversation, { type: 'article.draft', slug, edition: 0, content })
      await wish(running, token, conversation, { type: 'article.publish', edition: 1 })
    }),
  )

/** Makes contacts of each two, and opens a load in which the first of them write. */
const acquaint = async (running: Running, people: People, pairs: readonly Pair[]) => {
  const meet = async ([writer, to]: Pair, at: number) => {
    const { id, token } = people[writer]!
    const conversation = directOf(id as AccountId, to)
    await wish(running, token, conversation, { type: 'contact.request', to })
    return { id: conversation, members: [at] }
  }
  const conversations = await Promise.all(pairs.map(meet))
  const tokens = pairs.map(([writer]) => people[writer]!.token)
  return startLoad('paced', { ...running.crowd, tokens, conversations })
}

/** A house of its own for a trial: people who ask, two who talk with each other meanwhile, articles, and an endpoint. */
export const openHouse = async (cluster: Cluster, dir: string, { title, to }: Trial, at: number) => {
  const endpoint = await openEndpoint()
  const environment = {
    ...{ OPENAI_BASE_URL: endpoint.base, BOT_MODEL: 'bench', DATABASE_POOL: '8' },
    ...{ BOT_REPLIES_PER_ACCOUNT: '1000000', BOT_TOKENS_PER_DAY: '1000000000' },
  }
  const name = `bench_assistant_${at}`
  const hub = hubSubject(cluster, { title, nodes: 1, dir: join(dir, name), name, environment })
  const { people } = populate([2 * ASKERS + 2])
  const idOf = (person: number) => people[person]!.id as AccountId
  const [one, other] = [2 * ASKERS, 2 * ASKERS + 1]
  const running = await hub.start({ people, conversations: [] })
  const client = new pg.Client({ connectionString: running.database! })
  await client.connect()
  await client.query('update account set open = true')
  await client.query(`update account set role = 'agent' where id = $1`, [idOf(one)])
  await shelve(running, people[one]!.token)
  const asked = (asker: number): Pair => [asker, to === 'assistant' ? ASSISTANT : idOf(ASKERS + asker)]
  const asking = await acquaint(
    running,
    people,
    Array.from({ length: ASKERS }, (_, asker) => asked(asker)),
  )
  const talking = await acquaint(running, people, [[one, idOf(other)]])
  await running.settle()
  return {
    ...{ endpoint, running, client, asking, talking },
    async close() {
      await Promise.all([asking.stop(), talking.stop(), client.end()])
      await running.stop()
      await endpoint.close()
    },
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
