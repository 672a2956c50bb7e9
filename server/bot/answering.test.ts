import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ASSISTANT, type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { type MessageSent, messageOf } from '../../shared/kinds/thread/index.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'
import { workerOf } from '../testing/staff.ts'
import { openEndpoint, type SimulatedEndpoint } from './testing/endpoint/endpoint.ts'
import type { FaultName } from './testing/endpoint/faults.ts'

/** So many wait for a model at a time (server/app.ts). */
const AT_ONCE = 12

let app: TestApp
let endpoint: SimulatedEndpoint
let asha: Person
let agent: Person
let direct: ConversationId
beforeAll(async () => {
  endpoint = await openEndpoint()
  const env = { OPENAI_BASE_URL: endpoint.base, BOT_MODEL: 'a-model', BOT_TIMEOUT_S: '5', BOT_SILENCE_S: '5' }
  app = await openApp(env)
  ;[asha, agent] = [await app.person('Asha'), await workerOf(app, 'Tanvir', { onDuty: true })]
  await publish('printer', 'The printer prints grey', 'Change the cartridge, then print the test page.')
  direct = directOf(asha.account, ASSISTANT)
  await asha.wish(direct, { type: 'contact.request', to: ASSISTANT })
})
beforeEach(() => endpoint.mends())
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
  await endpoint.close()
})

const publish = async (slug: string, title: string, text: string) => {
  const [id, language] = [newId<ConversationId>(), 'en' as const]
  const content = {
    language,
    title,
    text,
    audience: 'public' as const,
    desk: 'support',
    keywords: [],
    translation: null,
  }
  await agent.wish(id, { type: 'article.draft', slug, edition: 0, content })
  await agent.wish(id, { type: 'article.publish', edition: 1 })
  await vi.waitFor(async () => {
    const { rows } = await app.sql('select 1 from passage where article = $1', [id])
    expect(rows).toHaveLength(1)
  })
}

type Said = Stored<MessageSent>
const saidIn = async (person: Person, conversation: ConversationId): Promise<Said[]> => {
  const { events } = await person.ask('read', { conversation, before: 100 })
  return (events as unknown as Stored[]).filter(({ type }) => type === 'message.sent') as Said[]
}
const answersTo = async (person: Person, conversation: ConversationId, about: number): Promise<Said[]> =>
  (await saidIn(person, conversation)).filter(({ grounds }) => grounds?.about === about)
const answered = (person: Person, conversation: ConversationId, about: number): Promise<Said> =>
  vi.waitFor(async () => (await answersTo(person, conversation, about)).at(-1) ?? expect.fail('no answer yet'), 10_000)
const says = async (person: Person, conversation: ConversationId, text: string, more = {}): Promise<number> =>
  (await person.wish(conversation, { type: 'message.send', text, ...more })).seq!

/** Waits until nothing is left to do: then what has not come does not come. */
const settled = () =>
  vi.waitFor(async () => {
    const { rows } = await app.sql(
      `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier in ('answer', 'enter')`,
      [],
    )
    expect(rows).toEqual([])
  }, 10_000)

describe('BOT1 whoever asks the bot', () => {
  test('is answered once, with what it rests on, and sees it being written', async () => {
    const heard: string[] = []
    ;(await asha.socket()).on('writing', ({ text }) => void heard.push(text))
    const about = await says(asha, direct, 'My printer prints grey')
    const { by, text, grounds, replyTo } = await answered(asha, direct, about)
    expect({ by, text, replyTo }).toEqual({ by: ASSISTANT, text: expect.stringContaining('cartridge'), replyTo: about })
    expect(grounds).toMatchObject({ sort: 'answer', from: 'model', cites: [{ slug: 'printer', version: 1 }] })
    await vi.waitFor(() => expect(heard.at(-1)).toBe(''))
    expect(heard.some((words) => words.length > 0 && text!.startsWith(words))).toBe(true)
  })

  test('is answered once, though the work is done twice', async () => {
    const about = await says(asha, direct, 'Why does it print grey?')
    await answered(asha, direct, about)
    const job = JSON.stringify({ conversation: direct, about, by: asha.account })
    for (const _ of [1, 2]) await app.sql(`select graphile_worker.add_job('answer', $1::json)`, [job])
    await settled()
    expect(await answersTo(asha, direct, about)).toHaveLength(1)
  })

  test('gets another answer for the asking', async () => {
    const about = await says(asha, direct, 'The printer is grey')
    const first = await answered(asha, direct, about)
    await asha.wish(direct, { type: 'reply.again', target: first.seq })
    const both = await vi.waitFor(async () => {
      const found = await answersTo(asha, direct, about)
      expect(found).toHaveLength(2)
      return found
    })
    expect(both[1]!.grounds).toMatchObject({ about, instead: first.seq })
  })
})

describe('BOT2 the bot', () => {
  test('does not answer what was called off', async () => {
    endpoint.breaks('hangs')
    const about = await says(asha, direct, 'Is the printer grey?')
    await vi.waitFor(() => expect(endpoint.count.chats).toBeGreaterThan(0))
    await asha.wish(direct, { type: 'reply.cancel', target: about })
    await settled()
    expect(await answersTo(asha, direct, about)).toEqual([])
  })

  test('answers only what was said last', async () => {
    endpoint.breaks('hangs', 1)
    const first = await says(asha, direct, 'My printer')
    await vi.waitFor(() => expect(endpoint.count.chats).toBe(1))
    const second = await says(asha, direct, 'It prints everything grey')
    await answered(asha, direct, second)
    await settled()
    expect(await answersTo(asha, direct, first)).toEqual([])
  })
})

describe('BOT1 among others', () => {
  test('it comes where it is invited, and answers where it is named', async () => {
    const group = newId<ConversationId>()
    await asha.wish(group, { type: 'group.create', name: 'Office', visibility: 'private', history: 'all' })
    await asha.wish(group, { type: 'group.invite', accounts: [ASSISTANT] })
    await vi.waitFor(async () => {
      const { state } = await asha.ask('read', { conversation: group })
      expect((state as { places: object }).places).toHaveProperty(ASSISTANT)
    })
    await says(asha, group, 'The printer prints grey')
    const about = await says(asha, group, 'Why is the printer grey?', { mentions: [ASSISTANT] })
    expect((await answered(asha, group, about)).grounds).toMatchObject({ sort: 'answer' })
    await settled()
    expect((await saidIn(asha, group)).filter(({ by }) => by === ASSISTANT)).toHaveLength(1)
  })

  test('it answers comments on what everybody may see, and not on what only contacts may', async () => {
    const posts = []
    for (const audience of ['public', 'contacts'] as const) {
      const post = newId<ConversationId>()
      await agent.wish(post, { type: 'post.publish', text: 'Grey days', audience } as never)
      posts.push({ post, about: await says(agent, post, 'Why is the printer grey?', { mentions: [ASSISTANT] }) })
    }
    const [open, closed] = posts as [(typeof posts)[0], (typeof posts)[0]]
    await answered(agent, open.post, open.about)
    await settled()
    expect(await answersTo(agent, closed.post, closed.about)).toEqual([])
  })
})

describe('BOT6 at a desk', () => {
  const opens = async (text: string) => {
    const ticket = newId<ConversationId>()
    const body = { type: 'ticket.open', desk: 'support', title: 'Printer', text, category: 'printer' } as const
    await asha.wish(ticket, { ...body, values: { affected: 'me' } } as never)
    const [asked] = await saidIn(asha, ticket)
    return { ticket, about: asked!.seq }
  }
  const passes = (good: number) =>
    app.sql(
      `insert into bot_evaluation (at, answerer, desk, action, asked, covered, good, figures)
       values ($1, 'a-model', 'support', 'answer', 50, 40, $2, '{}')`,
      [Date.now(), good],
    )

  test('it says nothing by itself before it was found good enough, nor once it was found worse', async () => {
    for (const good of [null, 30]) {
      if (good !== null) await passes(good)
      const { ticket, about } = await opens('It prints grey')
      await settled()
      expect(await answersTo(asha, ticket, about)).toEqual([])
    }
  })

  test('it is the first line, until a person answers', async () => {
    await passes(39)
    const { ticket, about } = await opens('It prints grey')
    expect((await answered(asha, ticket, about)).grounds).toMatchObject({ sort: 'answer' })
    await says(agent, ticket, 'I come by')
    const more = await says(asha, ticket, 'It still prints grey')
    await settled()
    expect(await answersTo(asha, ticket, more)).toEqual([])
  })

  test('it hands over what it does not know, with all there is to know', async () => {
    const { ticket, about } = await opens('The canteen smells of fish')
    expect((await answered(asha, ticket, about)).grounds).toMatchObject({ sort: 'unknown' })
    const events = async (person: Person) => (await person.ask('read', { conversation: ticket })).events
    expect(await events(agent)).toContainEqual(
      expect.objectContaining({ type: 'ticket.handedOver', reason: 'unknown' }),
    )
    const summed = (await events(agent)).find(({ type }) => type === 'handover.summed')
    expect(summed).toMatchObject({ summary: expect.stringContaining('fish') })
    expect(JSON.stringify(await events(asha))).not.toContain('handover.summed')
    const more = await says(asha, ticket, 'My printer prints grey, too')
    await settled()
    expect(await answersTo(asha, ticket, more)).toEqual([])
  })
})

test('BOT15 while every answer hangs, whoever is asked to be a contact is told of it', async () => {
  const asking = async (person: Person) => {
    const there = directOf(person.account, ASSISTANT)
    await person.wish(there, { type: 'contact.request', to: ASSISTANT })
    return { person, there, ask: () => says(person, there, 'My printer prints grey') }
  }
  const people = await Promise.all(Array.from({ length: AT_ONCE }, () => app.person().then(asking)))
  endpoint.breaks('hangs')
  await Promise.all(people.map(({ ask }) => ask()))
  const hanging = async () =>
    (await app.sql(`select from graphile_worker.jobs where task_identifier = 'answer' and locked_at is not null`, []))
      .rowCount
  await vi.waitFor(async () => expect(await hanging()).toBe(AT_ONCE), 10_000)
  const told = asha.hears('events', ({ conversation }) => conversation === selfOf(asha.account))
  const [{ person }] = people as [(typeof people)[0]]
  await person.wish(directOf(person.account, asha.account), { type: 'contact.request', to: asha.account })
  await told
  expect(await hanging()).toBe(AT_ONCE)
  endpoint.mends()
  await Promise.all(people.map(({ ask }) => ask())) // nobody waits for what hung
  await settled()
})

describe('BOT1 where the endpoint breaks', () => {
  const broken: FaultName[] = ['out of order', 'is cut', 'garbage', 'slow to begin', 'empty']
  test.each(broken)('whoever asks is answered once, by searching: %s', async (fault) => {
    endpoint.breaks(fault)
    const about = await says(asha, direct, 'My printer prints grey again')
    expect((await answered(asha, direct, about)).grounds).toMatchObject({ from: 'search' })
    await settled()
    expect(await answersTo(asha, direct, about)).toHaveLength(1)
  })
})

test('BOT7 what came of it is counted, without a word of it', async () => {
  const { rows } = await app.sql(`select sort, answerer, desk from bot_reply where sort = 'answer'`, [])
  expect(rows).toContainEqual({ sort: 'answer', answerer: 'a-model', desk: null })
  expect(rows).toContainEqual({ sort: 'answer', answerer: 'a-model', desk: 'support' })
  expect(messageOf((await saidIn(asha, direct))[0]!).grounds).toBeNull()
})

describe('FIG2 how the bot does', () => {
  const figures = async (person: Person, query = '') => (await person.api('GET', `/api/v1/bot/figures${query}`)).json

  test('is told to those who lead, as far as their work reaches, and a time that is over does not change', async () => {
    const head = await app.person('Farida', 'superadmin')
    const { whole, desks, answerer } = await figures(head)
    expect(answerer).toEqual({ name: 'a-model', from: 'model' })
    expect(whole.asked).toBe(whole.answered + whole.back + whole.unknown + whole.over)
    expect(whole.asked).toBe(whole.by['a-model'] + whole.by.search)
    expect(desks.map(({ desk }: { desk: string }) => desk)).toEqual(['support', null])
    expect(desks[0]).toMatchObject({ asked: 2, answered: 1, unknown: 1, reasons: { unknown: 1 }, solved: 0 })

    const { rows } = await app.sql(`select conversation, sort from bot_reply where desk = 'support'`, [])
    const ticket = (sort: string) => rows.find((row) => row.sort === sort)!.conversation as ConversationId
    const city = newId()
    await app.sql(`insert into place (id, sort, name, path) values ($1, 'city', 'City', array[$1]::uuid[])`, [city])
    await agent.wish(ticket('unknown'), { type: 'ticket.locate', place: city } as never)
    await asha.wish(ticket('unknown'), { type: 'ticket.close', ending: 'fixed' } as never)
    await agent.wish(ticket('answer'), { type: 'ticket.solve' } as never)
    const over = Date.now() + 1
    const before = await figures(head, `?from=0&to=${over}`)
    expect(before.desks[0]).toMatchObject({ solved: 2, alone: 1, ripe: 0, stayed: 0 })
    await asha.wish(ticket('answer'), { type: 'ticket.reopen' } as never)
    await agent.wish(ticket('answer'), { type: 'ticket.solve' } as never)
    await says(asha, direct, 'Is the printer grey again?').then((about) => answered(asha, direct, about))
    await settled()
    expect(await figures(head, `?from=0&to=${over}`)).toEqual({ ...before, today: expect.anything() })

    // it was answered while it was nowhere, and solved in the city
    const beyond = await workerOf(app, 'Rumi', { places: [newId()] }, 'admin')
    expect((await figures(beyond, `?from=0&to=${over}`)).desks[0]).toMatchObject({ asked: 2, solved: 1 })

    const lead = await workerOf(app, 'Lina', { desks: ['complaint'] }, 'admin')
    expect(await figures(lead)).toMatchObject({ desks: [], whole: { asked: 0, took: null } })
    expect(await figures(agent)).toMatchObject({ code: 'auth.forbidden' })
    expect((await lead.api('GET', '/api/v1/bot/desks/support')).json).toMatchObject({ code: 'staff.scope' })
    expect((await agent.api('GET', '/api/v1/bot/desks/support')).json).toMatchObject({ code: 'auth.forbidden' })
    const { json } = await head.api('GET', '/api/v1/bot/desks/support')
    expect(json.actions.answer).toMatchObject({ found: { asked: 50, covered: 40, good: 39 }, fit: true })
    expect(json.actions.place).toMatchObject({ found: null, fit: false, least: 10 })
  })
})
