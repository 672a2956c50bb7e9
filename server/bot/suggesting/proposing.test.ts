import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../../shared/kernel/actor.ts'
import { type AccountId, ASSISTANT, type ConversationId } from '../../../shared/kernel/ids.ts'
import type { Scope } from '../../../shared/kernel/scope.ts'
import { NO_BOT } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Ticket } from '../../../shared/kinds/ticket/index.ts'
import { plantPresets, type Suggesting } from '../../kinds/index.ts'
import { createLook } from '../../log/look.ts'
import { createPlaces } from '../../places/index.ts'
import { type FreshDatabase, freshDatabase } from '../../testing/database.ts'
import { type House, openHouse } from '../../testing/house.ts'
import { contradictions, newId } from '../../testing/log.ts'
import { codeOf } from '../../testing/outcome.ts'
import { evaluateFields, evaluateProposals } from '../evaluation/index.ts'
import { keepEvaluation } from '../evaluation/kept.ts'
import type { Report } from '../evaluation/reports.ts'
import type { Passage } from '../grounding/index.ts'
import { createModes, type Evidence } from '../modes.ts'
import { createSearchSuggester } from '../search/index.ts'
import type { Matter } from '../suggester.ts'
import { createSuggestionHandlers } from './measured.ts'
import { createSuggesting, type SuggestingDeps } from './suggesting.ts'

const MODES = { answer: 'suggest', category: 'suggest', priority: 'suggest', place: 'suggest', assignee: 'auto' }
const passage: Passage = {
  ...{ slug: 'paper', version: 2, title: 'Paper', heading: '', language: 'en', desk: null, score: 0.8 },
  article: '00000000-0000-4000-8000-00000000000a' as Passage['article'],
  text: 'Open the tray and take the paper out.',
}

let database: FreshDatabase
let house: House
let deps: SuggestingDeps
let [asha, tanvir, imran]: Actor[] = []
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  await plantPresets(house.orm.em.fork())
  const desks = `update desk_version set config = config || jsonb_build_object('bot', $1::jsonb) where desk = 'support'`
  await house.pool.query(desks, [JSON.stringify(MODES)])
  ;[asha, tanvir, imran] = [await house.settle(), await worker(), await worker()]
  deps = {
    ...{ orm: house.orm, read: house.read, execute: house.execute, places: createPlaces(house.pool) },
    find: async () => [passage],
    ...{ model: null, search: createSearchSuggester() },
    budget: { take: async () => false, spend: async () => undefined },
    modes: async () => 'suggest',
  }
  for (const title of ['The printer eats paper', 'Our printer eats the paper', 'Printer eats paper again']) {
    const ended = await open(title)
    await house.wish(tanvir!, ended, { type: 'ticket.claim' })
    await house.wish(tanvir!, ended, { type: 'ticket.sort', category: 'printer' })
    await house.wish(tanvir!, ended, { type: 'ticket.solve' })
  }
}, 60_000)
afterAll(async () => {
  expect(await contradictions(house)).toEqual([])
  await house.close()
  await database.drop()
})

/** Somebody who works there and is there. */
const worker = async (role: Role = 'agent', scope: Scope = { desks: null, places: null }): Promise<Actor> => {
  const actor = await house.settle({}, role)
  const text = 'insert into staff (account, on_duty, desks, places) values ($1, true, $2, $3)'
  await house.pool.query(text, [actor.account, scope.desks, scope.places])
  return actor
}
const open = async (title: string): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  const body = {
    type: 'ticket.open' as const,
    desk: 'support',
    title,
    text: `${title}.`,
    category: 'other',
    values: {},
  }
  await house.wish(asha!, conversation, body)
  return conversation
}
const waiting = async (conversation: ConversationId): Promise<Suggesting[]> => {
  const text = `select j.payload from graphile_worker._private_jobs j where j.key = $1`
  return (await house.pool.query(text, [`suggest ${conversation}`])).rows.map(({ payload }) => payload)
}
const proposeFor = async (conversation: ConversationId, more: Partial<SuggestingDeps> = {}) => {
  for (const job of await waiting(conversation)) await createSuggesting({ ...deps, ...more })(job)
}
const standing = async (reader: Actor, conversation: ConversationId): Promise<Ticket> =>
  (await createLook(house.pool)(reader.account, [conversation])).get(conversation)?.view.state as Ticket
const suggestionsIn = async (conversation: ConversationId) =>
  (await standing(imran!, conversation)).staff.suggestions ?? {}
const eventsFor = async (reader: AccountId, conversation: ConversationId) => {
  const { events } = await house.read(reader, { conversation, anchor: 'newest', before: 60, after: 0 })
  return events as unknown as { type?: string; blank?: true }[]
}

describe('SUG3 what the bot proposes for a ticket', () => {
  test('comes once, after all that was said at once, to the staff alone', async () => {
    const conversation = await open('The printer on our floor eats paper')
    await house.wish(asha!, conversation, { type: 'message.send', text: 'It began on Monday.' })
    expect(await waiting(conversation)).toHaveLength(1)
    await proposeFor(conversation)
    await proposeFor(conversation)
    expect(await suggestionsIn(conversation)).toMatchObject({
      category: { value: 'printer', because: { by: 'alike', some: 3 } },
      assignee: { value: tanvir!.account }, // the desk says auto, but nothing says that it is good at it
      reply: { value: passage.text, score: 0.8, cites: [{ slug: 'paper', version: 2 }] },
    })
    expect((await standing(imran!, conversation)).assignee).toBeNull()
    const seen = await eventsFor(imran!.account, conversation)
    expect(seen.filter(({ type }) => type === 'suggestion.made')).toHaveLength(3)
    for (const reader of [asha!.account, ASSISTANT]) {
      const told = JSON.stringify(await eventsFor(reader, conversation))
      expect(told).toContain('It began on Monday.')
      expect(told).not.toContain('suggestion')
    }
    expect((await standing(asha!, conversation)).title).toBe('The printer on our floor eats paper')
    expect((await standing(asha!, conversation)).staff.suggestions).toBeUndefined()
  })

  test('SUG8 rests on no article that was shown to them there already', async () => {
    const conversation = await open('The printer in the hall eats paper')
    const cites = [{ article: passage.article, slug: 'paper', version: 2, title: 'Paper' }]
    const { head } = await house.read(asha!.account, { conversation, anchor: 'newest', before: 1, after: 0 })
    const grounds = { basedOn: head, about: head, sort: 'answer' as const, from: 'search' as const, cites }
    const bot: Actor = { account: ASSISTANT, role: 'bot', session: null }
    await house.wish(bot, conversation, { type: 'message.send', text: passage.text, grounds })
    await house.wish(asha!, conversation, { type: 'message.send', text: 'I did that, it did not help.' })
    const other = {
      ...passage,
      article: newId<ConversationId>(),
      slug: 'rollers',
      text: 'Wipe the rollers.',
      score: 0.6,
    }
    await proposeFor(conversation, { find: async () => [passage, passage, other] })
    expect(await suggestionsIn(conversation)).toMatchObject({
      reply: { value: other.text, cites: [{ slug: 'rollers' }] },
    })
  })

  test('is done at once where the desk lets it and it was found to be good', async () => {
    const conversation = await open('Again the printer eats paper')
    await proposeFor(conversation, { modes: async (modes, _, action) => modes[action] })
    expect(await standing(imran!, conversation)).toMatchObject({ assignee: tanvir!.account, category: 'other' })
  })

  test('comes to nothing where somebody spoke meanwhile: what they said is read first', async () => {
    const conversation = await open('My printer eats paper too')
    const find: SuggestingDeps['find'] = async () => {
      await house.wish(asha!, conversation, { type: 'message.send', text: 'No, it works again.' })
      return [passage]
    }
    await proposeFor(conversation, { find })
    expect(await suggestionsIn(conversation)).toEqual({})
  })

  test('is no reply once somebody of the staff answered, and nothing once it is solved', async () => {
    const conversation = await open('This printer eats paper')
    await house.wish(imran!, conversation, { type: 'message.send', text: 'I come.' })
    await house.wish(asha!, conversation, { type: 'message.send', text: 'Thank you.' })
    await proposeFor(conversation)
    expect(Object.keys(await suggestionsIn(conversation)).sort()).toEqual(['assignee', 'category'])
    const solved = await open('That printer eats paper')
    await house.wish(imran!, solved, { type: 'ticket.solve' })
    await proposeFor(solved)
    expect(await suggestionsIn(solved)).toEqual({})
  })
})

describe('SUG7 what became of it', () => {
  const measured = async (actor: Actor) => {
    const handlers = createSuggestionHandlers({ pool: house.pool, now: Date.now })
    return handlers.suggestions({ query: { desk: 'support' } } as never, { actor } as never)
  }

  test('is counted by desk and field, for those who lead, as far as their work reaches', async () => {
    const lead = await worker('moderator')
    const before = await measured(lead)
    const conversation = await open('The printer eats the paper of everybody')
    await proposeFor(conversation)
    const { category, assignee, reply } = await suggestionsIn(conversation)
    await house.wish(imran!, conversation, { type: 'suggestion.take', suggestion: category!.seq })
    await house.wish(imran!, conversation, { type: 'suggestion.dismiss', suggestion: assignee!.seq })
    const sent = { type: 'message.send' as const, text: `Hello. ${reply!.value}`, suggestion: reply!.seq }
    await house.wish(imran!, conversation, sent)
    expect((await standing(imran!, conversation)).category).toBe('printer')

    const after = await measured(lead)
    const of = (rows: typeof after, field: string) => rows.find((row) => row.field === field)!
    expect(of(after, 'category').accepted - (of(before, 'category')?.accepted ?? 0)).toBe(1)
    expect(of(after, 'assignee').dismissed - (of(before, 'assignee')?.dismissed ?? 0)).toBe(1)
    expect(of(after, 'reply').edited - (of(before, 'reply')?.edited ?? 0)).toBe(1)
    for (const { made, accepted, automatic, edited, dismissed, open: left, passed } of after)
      expect(made).toBe(accepted + automatic + edited + dismissed + left + passed)
    expect(of(after, 'category')).toMatchObject({ desk: 'support', from: 'search', score: expect.any(Number) })

    const madeIn = (rows: typeof after) => rows.map(({ field, made }) => ({ field, made }))
    await house.wish(imran!, conversation, { type: 'ticket.transfer', desk: 'help' })
    expect(madeIn(await measured(lead)), 'it was made at this desk').toEqual(madeIn(after))
    expect(await measured(await worker('moderator', { desks: ['complaint'], places: null }))).toEqual([])
    expect(await codeOf(measured(imran!))).toBe('auth.forbidden')
    expect(await codeOf(measured(asha!))).toBe('auth.forbidden')
  })
})

test('EVL4 what the staff makes of proposals is the evaluation of whoever makes them', async () => {
  const conversation = await open('The printer eats the paper of the library')
  await proposeFor(conversation)
  const { category, assignee } = await suggestionsIn(conversation)
  const before = await evaluateProposals(house.pool, { name: 'search', from: 'search' }, Date.now())
  await house.wish(imran!, conversation, { type: 'suggestion.take', suggestion: category!.seq })
  await house.wish(imran!, conversation, { type: 'suggestion.dismiss', suggestion: assignee!.seq })
  const after = await evaluateProposals(house.pool, { name: 'search', from: 'search' }, Date.now())
  const gained = (field: string) => {
    const [now, then] = [after, before].map((rows) => rows.find((row) => row.field === field))
    return [now!.covered - (then?.covered ?? 0), now!.good - (then?.good ?? 0)]
  }
  expect([gained('category'), gained('assignee')]).toEqual([
    [1, 1],
    [1, 0],
  ])
  const { rows } = await house.pool.query(`select 1 from bot_evaluation where desk = 'support' and action = 'category'`)
  expect(rows.length).toBeGreaterThan(0)
  expect(await evaluateProposals(house.pool, { name: 'a-model', from: 'model' }, Date.now())).toEqual([])
})

test('EVL6 how good they are is told by tickets that ended, and by reports, from their first words alone', async () => {
  const conversation = await open('The printer of the school eats paper')
  await house.wish(asha!, conversation, { type: 'message.send', text: 'CANARY: my number is 01700 000000' })
  await house.wish(imran!, conversation, { type: 'note.post', text: 'CANARY: call her boss' })
  await house.wish(tanvir!, conversation, { type: 'ticket.claim' })
  await house.wish(tanvir!, conversation, { type: 'ticket.sort', category: 'printer' })
  await house.wish(tanvir!, conversation, { type: 'ticket.solve' })
  const search = createSearchSuggester()
  const handed: Matter[] = []
  const spied: typeof search = {
    ...search,
    suggest(matter, signal) {
      handed.push(matter)
      return search.suggest(matter, signal)
    },
  }
  const report: Report = {
    ...{ desk: 'support', language: 'en', title: 'No Wi-Fi', text: 'There is no internet in our room.' },
    ...{ category: 'network', priority: 'high', place: null, takes: 'network', reply: null },
  }
  const elsewhere = { ...report, desk: 'nowhere' }
  const around = { ...deps, pool: house.pool }
  const { kept, ended } = await evaluateFields(around, spied, Date.now(), [report, elsewhere])
  expect(kept).toMatchObject([
    { field: 'category', asked: 1, wanted: 1, covered: 1, good: 1 },
    { field: 'priority', asked: 1, wanted: 1, covered: 1, good: 1 },
    { field: 'place', asked: 1, wanted: 0, covered: 0, needless: 0 },
    { field: 'assignee', asked: 1, wanted: 1, covered: 1, good: 1 },
    { field: 'reply', asked: 1, wanted: 0, covered: 1, good: 0, needless: 1, grounded: 1 },
  ])
  const of = (field: string) => ended.find((row) => row.desk === 'support' && row.field === field)!
  expect(of('category').asked).toBeGreaterThanOrEqual(4)
  expect(of('category').good).toBeGreaterThanOrEqual(4)
  expect(of('assignee').good).toBeGreaterThanOrEqual(4)
  expect(JSON.stringify(handed)).toContain('The printer of the school eats paper.')
  expect(JSON.stringify(handed)).not.toContain('CANARY')
  const { rows } = await house.pool.query(
    `select distinct evidence from bot_evaluation where desk = 'support' and action = 'category' order by evidence`,
  )
  expect(rows.map(({ evidence }) => evidence)).toEqual(['decided', 'ended', 'kept'])
})

test('EVL5 a desk that lets it is sorted by it only as long as nothing that was found speaks against it', async () => {
  const modes = createModes(house.pool)
  const lets = { ...NO_BOT, category: 'auto' } as const
  const mode = (desk = 'support') => modes(lets, desk, 'category', 'another')
  let at = 0
  const finds = (evidence: Evidence, covered: number, good: number) => {
    at += 1
    const subject = { answerer: 'another', desk: 'support', action: 'category', evidence, at } as const
    return keepEvaluation(house.pool, subject, { asked: covered, covered, good })
  }
  expect(await mode()).toBe('suggest')
  await finds('kept', 30, 30)
  expect(await mode()).toBe('suggest')
  await finds('ended', 12, 12)
  expect(await mode()).toBe('auto')
  await finds('decided', 4, 2)
  expect(await mode()).toBe('suggest')
  await finds('decided', 14, 13)
  expect(await mode()).toBe('auto')
  expect(await mode('complaint')).toBe('suggest')
})
