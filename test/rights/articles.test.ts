import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { ArticleContent } from '../../shared/kinds/post/index.ts'
import { routes } from '../../shared/protocol/http.ts'
import type { Route } from '../../shared/protocol/route.ts'

const CANARY = 'kanarybird'

let app: TestApp
let agent: Person
let reader: Person
/** an internal one, a draft, and one that was internal in its first version; each full of canaries */
const hidden: { slug: string; conversation: ConversationId }[] = []

const content = (words: string, more: Partial<ArticleContent> = {}): ArticleContent => ({
  language: 'en',
  title: `The ${words} printer`,
  text: `It sings: ${words}.`,
  audience: 'public',
  desk: 'support',
  keywords: [words],
  translation: null,
  ...more,
})

const draft = async (slug: string, said: ArticleContent, conversation = newId<ConversationId>(), edition = 0) => {
  await agent.wish(conversation, { type: 'article.draft', slug, edition, content: said })
  return conversation
}

beforeAll(async () => {
  app = await openApp({ RIGHTS_TTL_S: '30' })
  ;[agent, reader] = await Promise.all([app.person('Agent', 'agent'), app.person('Reader')])
  const internal = await draft('internal', content(CANARY, { audience: 'internal' }))
  await agent.wish(internal, { type: 'article.publish', edition: 1 })
  const half = await draft('half', content(CANARY))
  const opened = await draft('opened', content(CANARY, { audience: 'internal' }))
  await agent.wish(opened, { type: 'article.publish', edition: 1 })
  await draft('opened', content('silent'), opened, 2)
  await agent.wish(opened, { type: 'article.publish', edition: 3 })
  await draft('opened', content(`${CANARY} to come`), opened, 4)
  await agent.wish(opened, { type: 'article.rate', helpful: false, words: `${CANARY} thought` })
  hidden.push({ slug: 'internal', conversation: internal }, { slug: 'half', conversation: half })
  hidden.push({ slug: 'opened', conversation: opened })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const reading = (Object.values(routes) as Route[]).filter(
  ({ method, path }) => method === 'GET' && path !== '/me/activity',
)
const QUERIES = ['', `?q=${CANARY}`, `?q=${CANARY}&mode=suggest`, '?stage=draft', '?version=1', '?language=en']

/** All that a route can be asked for: what has no place in its address is the same for each. */
const pathsOf = ({ path, query }: Route): string[] => {
  const filled = hidden.map(({ slug, conversation }) =>
    path.replaceAll(/:(\w+)/g, (_, name) =>
      name === 'slug' ? slug : name === 'username' ? agent.username : conversation,
    ),
  )
  const places = hidden.map(({ conversation }) => `?q=${CANARY}&conversation=${conversation}`)
  const queries = query ? [...QUERIES, ...(path.startsWith('/search') ? places : [])] : ['']
  return [...new Set(filled)].flatMap((one) => queries.map((more) => `/api/v1${one}${more}`))
}

const failing = (error: unknown) => error

/** What somebody gets over the socket, and what they could carry off into places of their own. */
const carriedOff = async (person: Person, conversation: ConversationId): Promise<string[]> => {
  const group = newId<ConversationId>()
  const share = { type: 'post.publish', title: 'Nest', text: '', audience: 'public', quotes: conversation } as const
  await person.wish(group, { type: 'group.create', name: 'Nest', visibility: 'private', history: 'all' }).catch(failing)
  await person.wish(group, { type: 'message.forward', from: { conversation, message: 1 } }).catch(failing)
  await person.wish(newId<ConversationId>(), share).catch(failing)
  const asked = [
    person.ask('read', { conversation }),
    person.ask('read', { conversation: group }),
    person.ask('sync', {}),
    person.ask('heads', { conversations: [conversation] }),
    person.ask('look', { conversations: [conversation], feed: true }),
  ]
  return (await Promise.all(asked.map((one) => one.catch(failing)))).map((answer) => JSON.stringify(answer))
}

/** Everything that somebody (null: a guest) gets out of every door by which one reads, as one text. */
const everything = async (person: Person | null): Promise<string> => {
  const get = (path: string) => (person ? person.api('GET', path) : call(app.url, 'GET', path))
  const said: string[] = []
  if (person) for (const { conversation } of hidden) said.push(...(await carriedOff(person, conversation)))
  for (const path of reading.flatMap(pathsOf)) said.push((await get(path)).text)
  return said.join('\n')
}

describe('ART4 a canary in articles that are not for everybody', () => {
  test('is found by the staff', async () => {
    expect(await everything(agent)).toContain(CANARY)
  })

  test.each([null, 'user', 'bot'] as const)('is found by nobody else, through any door: %s', async (role) => {
    const person = role && (await app.person('Somebody', role))
    expect(await everything(person)).not.toContain(CANARY)
  })

  test('is not even there: the same answer as where nothing is', async () => {
    for (const path of ['/articles/:', '/articles/:?version=1']) {
      const [there, nowhere] = await Promise.all(
        ['internal', 'nowhere'].map((slug) => reader.api('GET', `/api/v1${path.replace(':', slug)}`)),
      )
      expect({ ...there!.json, requestId: 0 }).toEqual({ ...nowhere!.json, requestId: 0 })
    }
    for (const body of [
      { type: 'article.rate', helpful: true, words: '' },
      { type: 'message.send', text: 'x' },
    ] as const)
      for (const { conversation } of hidden.slice(0, 2))
        await expect(reader.wish(conversation, body)).rejects.toMatchObject({ code: 'conversation.unknown' })
  })

  test('is told to nobody', async () => {
    const heard: unknown[] = []
    const socket = (await reader.socket()) as unknown as { onAny(hear: (...news: unknown[]) => void): void }
    socket.onAny((...news) => heard.push(news))
    await reader.ask('look', { conversations: hidden.map(({ conversation }) => conversation), feed: true })
    const one = await draft('another', content(CANARY))
    await agent.wish(one, { type: 'article.publish', edition: 1 })
    await reader.ask('heads', { conversations: [] })
    expect(JSON.stringify(heard)).not.toContain(CANARY)
    expect(heard).toEqual([])
  })
})

describe('ART1 articles', () => {
  test('are written by the staff: everybody else is refused, whatever there is', async () => {
    const { conversation } = hidden[0]!
    for (const place of [conversation, newId<ConversationId>()])
      for (const body of [
        { type: 'article.draft', slug: 'mine', edition: 0, content: content('mine') },
        { type: 'article.publish', edition: 2 },
        { type: 'article.retire' },
        { type: 'article.restore' },
      ] as const)
        await expect(reader.wish(place, body)).rejects.toMatchObject({
          code: place === conversation || body.type === 'article.draft' ? 'auth.forbidden' : 'conversation.unknown',
        })
  })

  test('stand in no list of posts, not even the public ones', async () => {
    for (const path of ['/posts', '/gallery', `/people/${agent.username}/posts`, '/search/posts?q=silent'])
      expect((await reader.api('GET', `/api/v1${path}`)).json.items).toEqual([])
    expect((await reader.api('GET', `/api/v1/posts/${hidden[2]!.conversation}`)).status).toBe(404)
    expect((await agent.api('GET', `/api/v1/profiles/${agent.username}`)).json).toMatchObject({ posts: 0 })
    expect((await call(app.url, 'GET', '/api/v1/articles/opened')).json).toMatchObject({ version: 2 })
  })
})
