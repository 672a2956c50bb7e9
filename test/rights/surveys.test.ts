import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { HOUR } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import { routes } from '../../shared/protocol/http.ts'
import type { Route } from '../../shared/protocol/route.ts'

const CANARY = 'kanarybird'
const ASKED = 2

let app: TestApp
let asha: Person
let others: Record<'rafi' | 'mitu' | 'joy' | 'admin', Person>
let stranger: Person
beforeAll(async () => {
  app = await openApp()
  const [first, rafi, mitu, joy, admin, last] = await Promise.all(
    ['Asha', 'Rafi', 'Mitu', 'Joy', 'Admin', 'Stranger'].map((name) => app.person(name)),
  )
  asha = first!
  others = { rafi: rafi!, mitu: mitu!, joy: joy!, admin: admin! }
  stranger = last!
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const QUESTIONS = [
  { sort: 'one' as const, says: 'Do you come?', choices: ['yes', 'no'] },
  { sort: 'words' as const, says: 'Why?' },
]

/** A group with a survey of Asha's in it, which the others are yet to answer. */
const asked = async (more: object = {}): Promise<ConversationId> => {
  const group = newId<ConversationId>()
  await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' })
  const survey = { questions: QUESTIONS, ...more }
  await asha.wish(group, { type: 'message.send', text: 'The tea', survey } as AnyCommand)
  const accounts = Object.values(others).map(({ account }) => account)
  await asha.wish(group, { type: 'group.invite', accounts })
  for (const one of Object.values(others)) await one.wish(group, { type: 'group.join' })
  await asha.wish(group, { type: 'group.promote', account: others.admin.account, to: 'admin' })
  return group
}

const answers = (words: string, place = 0) => [place, words]
const named = (who: Person, group: ConversationId, words: string, place = 0) =>
  who.wish(group, { type: 'survey.answer', target: ASKED, answers: answers(words, place) })
const unnamed = (who: Person, group: ConversationId, words: string, paper: string, place = 0) =>
  who.wish(group, { type: 'survey.answer', target: ASKED, answers: answers(words, place), paper })
const close = (group: ConversationId) => asha.wish(group, { type: 'survey.close', target: ASKED })

const resultsFor = async (who: Person | null, group: ConversationId) => {
  const path = `/api/v1/conversations/${group}/surveys/${ASKED}`
  return (await (who ? who.api('GET', path) : call(app.url, 'GET', path))).json
}

const reading = (Object.values(routes) as Route[]).filter(({ method }) => method === 'GET')
const pathOf = ({ path }: Route, group: string) =>
  `/api/v1${path.replaceAll(/:(\w+)/g, (_, name) => (name === 'message' ? String(ASKED) : name === 'username' ? asha.username : group))}`

/** Everything that somebody (null: a guest) gets out of every door by which one reads, as one text. */
const everything = async (reader: Person | null, group: ConversationId): Promise<string> => {
  const said: string[] = []
  for (const route of reading)
    for (const query of ['', `?q=${CANARY}`]) {
      const path = pathOf(route, group) + query
      said.push((await (reader ? reader.api('GET', path) : call(app.url, 'GET', path))).text)
    }
  if (!reader) return said.join('\n')
  for (const [name, input] of [
    ['read', { conversation: group }],
    ['sync', {}],
    ['heads', { conversations: [group] }],
    ['look', { conversations: [group], feed: true }],
  ] as const)
    said.push(JSON.stringify(await reader.ask(name, input as never).catch((error) => error)))
  const nest = newId<ConversationId>()
  await reader.wish(nest, { type: 'group.create', name: 'Nest', visibility: 'private', history: 'all' })
  await reader
    .wish(nest, { type: 'message.forward', from: { conversation: group, message: ASKED } })
    .catch((error: unknown) => error)
  said.push(JSON.stringify(await reader.ask('read', { conversation: nest })))
  const passed = `/api/v1/conversations/${nest}/surveys/2`
  said.push((await reader.api('GET', passed)).text)
  return said.join('\n')
}

/** All that is sent to somebody's socket from now on. */
const overhears = async (person: Person) => {
  const heard: unknown[] = []
  const socket = (await person.socket()) as unknown as { onAny(hear: (...news: unknown[]) => void): void }
  socket.onAny((...news) => heard.push(news))
  return heard
}

/** Every table, as somebody at the database's own console sees it. */
const tables = async (but: readonly string[] = []) => {
  const { rows } = await app.sql(
    `select schemaname || '.' || relname as name from pg_stat_user_tables where relname <> all($1)`,
    [but],
  )
  const texts = await Promise.all(
    rows.map(async ({ name }) => JSON.stringify((await app.sql(`select * from ${name}`, [])).rows)),
  )
  return texts.join('\n')
}

describe('SUR6 what somebody answered', () => {
  test('is told to whoever asked, with the name, and to whoever answered: their own', async () => {
    const group = await asked()
    await named(others.rafi, group, `${CANARY} one`)
    await named(others.mitu, group, 'two', 1)
    expect(await resultsFor(asha, group)).toEqual({
      own: null,
      sums: [{ counts: [1, 1] }, { words: [`${CANARY} one`, 'two'] }],
      papers: expect.toSatisfy((papers) => papers.length === 2),
    })
    expect((await resultsFor(asha, group)).papers).toContainEqual({
      by: others.rafi.account,
      answers: answers(`${CANARY} one`),
    })
    expect(await resultsFor(others.rafi, group)).toEqual({ own: answers(`${CANARY} one`), sums: null, papers: null })
  })

  test('is found by no other member, admins neither, by no stranger and no guest, through any door', async () => {
    const group = await asked()
    const heard = await Promise.all([...Object.values(others), asha, stranger].map(overhears))
    await named(others.rafi, group, `${CANARY} secret`)
    await close(group)
    for (const reader of [others.mitu, others.admin, stranger, null])
      expect(await everything(reader, group)).not.toContain(CANARY)
    expect(JSON.stringify(heard)).not.toContain(CANARY)
    expect(JSON.stringify(heard)).toContain('survey.answered')
    expect(await everything(asha, group)).toContain(CANARY)
    expect(await everything(others.rafi, group)).toContain(CANARY)
  })

  test('is in no table but the one, so in no copy, index or queue either', async () => {
    const group = await asked()
    await named(others.rafi, group, `${CANARY} alone`)
    expect(await tables()).toContain(`${CANARY} alone`)
    expect(await tables(['survey_paper'])).not.toContain(`${CANARY} alone`)
  })

  test('is asked for in vain by whoever is outside, with the answer of what is not there', async () => {
    const group = await asked()
    await named(others.rafi, group, CANARY)
    const outside = await resultsFor(stranger, group)
    const nowhere = await resultsFor(stranger, newId())
    expect({ ...outside, requestId: 0 }).toEqual({ ...nowhere, requestId: 0 })
    expect(outside.code).toBe('conversation.unknown')
    expect((await resultsFor(null, group)).code).toBe('auth.required')
    await asha.wish(group, { type: 'group.remove', account: others.rafi.account })
    expect((await resultsFor(others.rafi, group)).code).toBe('conversation.unknown')
  })

  test('SUR4 is what they answered last, and counts once', async () => {
    const group = await asked()
    await named(others.rafi, group, 'first')
    await named(others.rafi, group, 'then', 1)
    expect((await resultsFor(asha, group)).sums).toEqual([{ counts: [0, 1] }, { words: ['then'] }])
  })

  test('SUR9 goes with the message that asked', async () => {
    const group = await asked()
    await named(others.rafi, group, `${CANARY} gone`)
    await asha.wish(group, { type: 'message.remove', target: ASKED })
    expect((await resultsFor(asha, group)).code).toBe('message.unknown')
    expect(await tables()).not.toContain(`${CANARY} gone`)
  })
})

describe('SUR7 an anonymous survey', () => {
  const answered = async (more: object = {}) => {
    const group = await asked({ anonymous: true, ...more })
    const { rafi, mitu, joy } = others
    for (const [who, words, place] of [
      [rafi, 'zebra', 0],
      [mitu, 'ant', 1],
      [joy, `${CANARY} mole`, 0],
    ] as const)
      await unnamed(who, group, words, crypto.randomUUID(), place)
    return group
  }

  test('tells whoever asked the sums at its end, and nobody else anything', async () => {
    const group = await answered()
    expect(await resultsFor(asha, group)).toEqual({ own: null, sums: null, papers: null })
    await close(group)
    expect(await resultsFor(asha, group)).toEqual({
      own: null,
      sums: [{ counts: [2, 1] }, { words: ['ant', `${CANARY} mole`, 'zebra'] }],
      papers: null,
    })
    for (const reader of [others.rafi, others.admin, stranger, null])
      expect(await everything(reader, group)).not.toContain(CANARY)
  })

  test('tells nothing where fewer than three besides the asker answered', async () => {
    const group = await asked({ anonymous: true })
    await unnamed(others.rafi, group, 'ant', crypto.randomUUID())
    await unnamed(others.mitu, group, 'bee', crypto.randomUUID())
    await unnamed(asha, group, 'cat', crypto.randomUUID())
    await close(group)
    expect(await resultsFor(asha, group)).toEqual({ own: null, sums: null, papers: null })
  })

  test('SUR5 lets everybody answer once, and change only what is theirs', async () => {
    const group = await asked({ anonymous: true })
    const paper = crypto.randomUUID()
    await unnamed(others.rafi, group, 'ant', paper)
    await unnamed(others.rafi, group, 'bee', paper)
    const refusal = { code: 'survey.elsewhere' }
    await expect(unnamed(others.rafi, group, 'cat', crypto.randomUUID())).rejects.toMatchObject(refusal)
    await expect(unnamed(others.mitu, group, 'dog', paper)).rejects.toMatchObject(refusal)
    const { rows } = await app.sql('select answers from survey_paper where conversation = $1', [group])
    expect(rows.map((row) => row.answers)).toEqual([answers('bee')])
  })

  test('SUR5 lets nobody answer twice by answering at the same time', async () => {
    const group = await asked({ anonymous: true })
    const tries = Array.from({ length: 8 }, () => unnamed(others.rafi, group, 'ant', crypto.randomUUID()))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { rows } = await app.sql('select 1 from survey_paper where conversation = $1', [group])
    expect(rows).toHaveLength(1)
  })

  test('keeps no row that ties an answer to a person: no name on it, and no digest that could be guessed', async () => {
    const group = await asked({ anonymous: true })
    const digests = async (who: Person) =>
      (
        await app.sql(
          `select encode(digest, 'hex') as digest from event where conversation = $1 and actor = $2 and type = 'survey.answered'`,
          [group, who.account],
        )
      ).rows.map((row) => row.digest)
    await unnamed(others.rafi, group, 'ant', crypto.randomUUID(), 0)
    await unnamed(others.mitu, group, 'bee', crypto.randomUUID(), 1)
    expect(await digests(others.rafi)).toEqual(await digests(others.mitu))
    const { rows } = await app.sql('select * from survey_paper where conversation = $1', [group])
    const known = [asha, ...Object.values(others)].map(({ account }) => account)
    expect(rows.map((row) => Object.keys(row).sort())).toEqual(
      rows.map(() => ['answers', 'conversation', 'message', 'paper']),
    )
    for (const { paper } of rows) {
      expect(known).not.toContain(paper)
      expect(await tables(['survey_paper'])).not.toContain(paper)
    }
  })

  test('SUR7 is mixed at its end: the papers that browsers keep lead nowhere', async () => {
    const group = await answered()
    const papers = async () =>
      (await app.sql('select paper from survey_paper where conversation = $1', [group])).rows.map((row) => row.paper)
    const before = await papers()
    await close(group)
    await expect
      .poll(async () => (await papers()).filter((paper) => before.includes(paper)), { timeout: 15_000 })
      .toEqual([])
    expect(await papers()).toHaveLength(3)
  })

  test('SUR7 is mixed when its time has come, too', async () => {
    const group = await answered({ until: Date.now() + HOUR })
    const transactions = async () =>
      (await app.sql('select distinct xmin::text from survey_paper where conversation = $1', [group])).rows.length
    expect(await transactions()).toBe(3)
    const { rows } = await app.sql(
      `update graphile_worker._private_jobs set run_at = now() where payload->>'conversation' = $1 returning id`,
      [group],
    )
    expect(rows).toHaveLength(1)
    await expect.poll(transactions, { timeout: 15_000 }).toBe(1)
  })
})
