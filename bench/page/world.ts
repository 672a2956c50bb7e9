import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { buildClient } from '../../scripts/client.ts'
import { Person } from '../../server/testing/app.ts'
import { programPath } from '../../server/testing/programs.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { type Cluster, query } from '../cluster.ts'
import { type Population, populate } from '../population.ts'
import { hubSubject } from '../subjects/hub.ts'

const LONG = 100_000
const SHORT = 120
/** all of them in sight in the list */
const SHORTS = 6

/** What the page is looked at in: one conversation with much in it, some with less, and who is in all of them. */
export interface PageWorld {
  readonly page: Page
  readonly context: BrowserContext
  readonly long: ConversationId
  readonly shorts: readonly ConversationId[]
  /** the reader on another device, and somebody else */
  readonly self: Person
  readonly other: Person
  end(): Promise<void>
}

const world = (): Population => {
  const { people, conversations } = populate([2, ...Array.from({ length: SHORTS }, () => 2)])
  return { people: people.slice(0, 2), conversations: conversations.map(({ id }) => ({ id, members: [0, 1] })) }
}

/** A session of a browser, as signing in makes it. */
const signIn = async (database: string, url: string, { id }: Population['people'][number]) => {
  const secret = randomBytes(32).toString('base64url')
  await query(
    database,
    `insert into session (id, account, kind, secret, expires_at)
     values (gen_random_uuid(), $1, 'browser', sha256(convert_to($2, 'utf8')), now() + interval '1 day')`,
    [id, secret],
  )
  return new Person(url, id as AccountId, '', `session=${secret}`)
}

export const openWorld = async (cluster: Cluster, dir: string): Promise<PageWorld> => {
  await buildClient(console.info, new AbortController().signal)
  const hub = hubSubject(cluster, { title: 'page', nodes: 1, dir: join(dir, 'page') })
  const population = world()
  const running = await hub.start(population)
  const database = running.database!
  await hub.past!.fill(
    database,
    population,
    population.conversations.map((_, place) => (place === 0 ? LONG : SHORT)),
  )
  await running.settle()
  const url = `http://127.0.0.1:${running.nodes[0]!.port}`
  const [self, other] = await Promise.all([0, 1].map((place) => signIn(database, url, population.people[place]!)))
  const ids = population.conversations.map(({ id }) => id as ConversationId)
  for (const id of ids) await other!.wish(id, { type: 'group.join' }).catch(() => undefined) // those who were asked in
  const browser = await chromium.launch({
    executablePath: programPath('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-smooth-scrolling', '--js-flags=--expose-gc'],
  })
  const context = await enter(browser, url, self!)
  const [long, ...shorts] = ids
  return {
    page: await context.newPage(),
    context,
    long: long!,
    shorts,
    self: self!,
    other: other!,
    async end() {
      self?.leave()
      other?.leave()
      await browser.close()
      await running.stop()
    },
  }
}

const enter = async (browser: Browser, url: string, { cookie }: Person) => {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  return context
}
