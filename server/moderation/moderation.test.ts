import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import type { Self } from '../../shared/kinds/self/index.ts'
import type { Caught, KeptRule, Rule, RuleWish } from '../../shared/protocol/moderation.ts'
import { openEndpoint, type SimulatedEndpoint } from '../bot/testing/endpoint/endpoint.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { moment } from '../testing/clock.ts'
import { newId } from '../testing/log.ts'

let app: TestApp
let endpoint: SimulatedEndpoint
let asha: Person
let rafi: Person
let nadia: Person
let group: ConversationId
let hold: Rule
beforeAll(async () => {
  endpoint = await openEndpoint()
  const model = { OPENAI_BASE_URL: endpoint.base, BOT_MODEL: 'a-model', BOT_TIMEOUT_S: '10', BOT_SILENCE_S: '1' }
  app = await openApp(model, { now: moment })
  ;[asha, rafi, nadia] = [await app.person('Asha'), await app.person('Rafi'), await app.person('Nadia', 'moderator')]
  group = newId<ConversationId>()
  await rafi.wish(group, { type: 'group.create', name: 'Ward 7', visibility: 'public', history: 'all' })
  await asha.wish(group, { type: 'group.join' })
  hold = await made({ words: ['hush*'], action: 'hold' })
  await made({ words: ['psst'], action: 'flag' })
  await made({ words: ['tryout'], action: 'hold', state: 'dry' })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
  await endpoint.close()
})

const wish = (change: Partial<RuleWish>): RuleWish => ({
  ...{ name: 'Rule', words: [], signals: {}, ask: null, newcomers: null, action: 'flag', state: 'on' },
  places: ['posts', 'publicGroups', 'privateGroups'],
  ...change,
})
const made = async (change: Partial<RuleWish>): Promise<Rule> =>
  (await nadia.api('POST', '/api/v1/moderation/rules', wish(change))).json
const changed = ({ id, version, ...rule }: Rule, change: Partial<RuleWish>) =>
  nadia.api('PUT', `/api/v1/moderation/rules/${id}`, { ...rule, ...change, version })
const caught = async (): Promise<Caught[]> => (await nadia.api('GET', '/api/v1/moderation/caught')).json.caught
const decide = (id: string, outcome: string, by = nadia) =>
  by.api('POST', `/api/v1/moderation/caught/${id}`, { outcome })
const counts = async (rule: Rule): Promise<KeptRule['counts']> =>
  (await nadia.api('GET', '/api/v1/moderation/rules')).json.rules.find(({ id }: KeptRule) => id === rule.id).counts

const say = (text: string, at = group) => asha.wish(at, { type: 'message.send', text })
const self = async (person: Person) =>
  (await person.ask('read', { conversation: selfOf(person.account) })).state as Self
const heldOf = async (person: Person) => Object.entries((await self(person)).held ?? {})
const noticesOf = async (person: Person) => {
  const { events } = await person.ask('read', { conversation: selfOf(person.account), before: 100 })
  return events.filter(({ type }) => type === 'notification.raised')
}
const said = async () => JSON.stringify((await rafi.ask('read', { conversation: group })).events)
const hearing = (person: Person, at: ConversationId, type: string) =>
  person.hears('events', ({ conversation, events }) => conversation === at && events.some((one) => one.type === type))

/** Waits until nothing of the kind is left to do: then what has not come does not come. */
const settled = (task: string) =>
  vi.waitFor(async () => {
    const { rows } = await app.sql(
      `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = $1`,
      [task],
    )
    expect(rows).toEqual([])
  }, 10_000)

describe('what a rule holds back', () => {
  test('MOD3 lies with its author, is said once a moderator lets it, and counts against the rule', async () => {
    const before = await counts(hold)
    expect(await say('hushhush, first')).toEqual({ seq: null, repeated: false, held: true })
    expect(await heldOf(asha)).toMatchObject([[expect.anything(), { conversation: group, text: 'hushhush, first' }]])
    expect(await said()).not.toContain('first')
    const [one] = await caught()
    expect(one).toMatchObject({ sort: 'held', text: 'hushhush, first', why: 'word:hush*', message: null })
    expect(one!.place).toEqual({ conversation: group, name: 'Ward 7', sort: 'publicGroups' })
    const over = hearing(asha, selfOf(asha.account), 'held.released')
    expect((await decide(one!.id, 'release')).status).toBe(204)
    await over
    expect(await said()).toContain('hushhush, first')
    expect(await heldOf(asha)).toEqual([])
    expect((await decide(one!.id, 'release')).status).toBe(204)
    expect((await decide(one!.id, 'uphold')).json.code).toBe('held.decided')
    expect((await said()).split('hushhush, first')).toHaveLength(2)
    expect(await counts(hold)).toEqual({ ...before, overturned: before.overturned + 1 })
  })

  test('MOD4 is not said where a moderator decides against it; its author is told and puts it away', async () => {
    await say('hush, second')
    const [[held] = []] = await heldOf(asha)
    await asha.wish(selfOf(asha.account), { type: 'held.ask', held: Number(held) })
    const [one] = await caught()
    expect(one).toMatchObject({ text: 'hush, second', asked: true })
    const over = hearing(asha, selfOf(asha.account), 'held.upheld')
    await decide(one!.id, 'uphold')
    await over
    expect(await heldOf(asha)).toMatchObject([[held, { outcome: 'upheld' }]])
    await expect
      .poll(async () => (await noticesOf(asha)).at(-1))
      .toMatchObject({ reason: 'upheld', about: selfOf(asha.account), name: 'Ward 7', from: asha.account })
    await asha.wish(selfOf(asha.account), { type: 'held.withdraw', held: Number(held) })
    expect(await heldOf(asha)).toEqual([])
    expect(await said()).not.toContain('second')
    expect((await counts(hold)).upheld).toBe(1)
  })

  test('MOD4 taken back, it is nobody’s business any more', async () => {
    await say('hush, third')
    const [[held] = []] = await heldOf(asha)
    const [one] = await caught()
    await asha.wish(selfOf(asha.account), { type: 'held.withdraw', held: Number(held) })
    expect(await caught()).toEqual([])
    expect((await decide(one!.id, 'release')).json.code).toBe('held.decided')
    expect((await app.sql('select wish, text from moderated where id = $1', [one!.id])).rows).toEqual([
      { wish: null, text: null },
    ])
  })

  test('MOD3 said again under its id, it has one outcome, whatever became of the rule in between', async () => {
    const send = async (id: string, text: string) =>
      asha.ask('command', { id, conversation: group, body: { type: 'message.send', text } } as never)
    const [first, second] = [newId(), newId()]
    expect(await send(first, 'hush, fourth')).toEqual({ seq: null, repeated: false, held: true })
    expect(await send(first, 'hush, fourth')).toEqual({ seq: null, repeated: true, held: true })
    hold = (await changed(hold, { state: 'off' })).json
    expect(await send(first, 'hush, fourth')).toEqual({ seq: null, repeated: true, held: true })
    const sent = await send(second, 'hush, fifth')
    expect(sent).toEqual({ seq: expect.any(Number), repeated: false })
    hold = (await changed(hold, { state: 'on' })).json
    expect(await send(second, 'hush, fifth')).toEqual({ ...sent, repeated: true })
    expect(await said()).not.toContain('fourth')
    for (const [held] of await heldOf(asha))
      await asha.wish(selfOf(asha.account), { type: 'held.withdraw', held: Number(held) })
  })

  test('MOD3 is looked for in changes, in posts and in what is passed on', async () => {
    const { seq } = await say('all is well')
    const edit = { type: 'message.edit', target: seq!, text: 'hush now' } as const
    const post = { type: 'post.publish', title: 'Hush', text: '', audience: 'public' } as const
    const secret = await asha.wish(selfOf(asha.account), { type: 'message.send', text: 'hush, passed on' })
    const from = { conversation: selfOf(asha.account), message: secret.seq! }
    expect(await asha.wish(group, edit)).toMatchObject({ held: true })
    expect(await asha.wish(newId<ConversationId>(), post)).toMatchObject({ held: true })
    expect(await asha.wish(group, { type: 'message.forward', from })).toMatchObject({ held: true })
    expect((await caught()).map(({ text }) => text)).toEqual(['hush now', 'Hush', 'hush, passed on'])

    // what is passed on is another by the time it is let: nobody let that
    await asha.wish(selfOf(asha.account), { type: 'message.edit', target: secret.seq!, text: 'hush, quite another' })
    const over = hearing(asha, selfOf(asha.account), 'held.released')
    await decide((await caught())[2]!.id, 'release')
    await over
    expect(await said()).not.toContain('quite another')
    expect((await caught()).at(-1)).toMatchObject({ text: 'hush, quite another' })
  })

  test('MOD4 a change that is let is made, wherever it was wished; its author is told what was decided', async () => {
    const { seq } = await say('quite harmless')
    const post = newId<ConversationId>()
    await asha.wish(post, { type: 'post.publish', title: 'A walk', text: 'by the river', audience: 'public' })
    await asha.wish(group, { type: 'message.edit', target: seq!, text: 'hush, changed' })
    await asha.wish(post, { type: 'post.edit', title: 'Hush, a walk' })
    expect((await heldOf(asha)).slice(-2).map(([, held]) => held)).toMatchObject([{ change: true }, { change: true }])
    for (const { id } of (await caught()).slice(-2)) {
      const over = hearing(asha, selfOf(asha.account), 'notification.raised')
      await decide(id, 'release')
      await over
    }
    expect(await said()).toContain('hush, changed')
    const { state } = await asha.ask('read', { conversation: post })
    expect(state).toMatchObject({ title: 'Hush, a walk', text: 'by the river' })
    expect((await noticesOf(asha)).slice(-2)).toMatchObject([
      { reason: 'released', about: group, message: seq, name: 'Ward 7', from: asha.account },
      { reason: 'released', about: post, name: 'A walk', from: asha.account },
    ])
  })

  test('MOD3 tells nobody of a conversation that they do not see, and stops no staff', async () => {
    const secret = newId<ConversationId>()
    await rafi.wish(secret, { type: 'group.create', name: 'Secret', visibility: 'private', history: 'all' })
    await expect(say('hush there', secret)).rejects.toMatchObject({ code: 'conversation.unknown' })
    await nadia.wish(group, { type: 'group.join' })
    expect(await nadia.wish(group, { type: 'message.send', text: 'hush, please' })).not.toHaveProperty('held')
  })
})

test('MOD2 a rule looks at whom it is told to and where, and hears the same in many places', async () => {
  const [some, other] = [newId<ConversationId>(), newId<ConversationId>()]
  await asha.wish(some, { type: 'group.create', name: 'Some', visibility: 'private', history: 'all' })
  await asha.wish(other, { type: 'group.create', name: 'Other', visibility: 'public', history: 'all' })
  const look = { words: ['bargain'], signals: { same: 2 }, newcomers: 1, places: ['publicGroups' as const] }
  const rule = await made({ ...look, action: 'hold' })
  expect(await say('a bargain')).toMatchObject({ held: true })
  expect(await say('a bargain', some)).not.toHaveProperty('held')
  const fair = 'Come to the fair, all of you'
  expect(await say(fair)).not.toHaveProperty('held')
  expect(await say(fair, other)).toMatchObject({ held: true })
  expect((await caught()).at(-1)).toMatchObject({ why: 'same:2', place: { name: 'Other' } })
  await app.sql(`update account set created_at = now() - interval '25 hours' where id = $1`, [asha.account])
  expect(await say('a bargain, for old friends')).not.toHaveProperty('held')
  await changed(rule, { state: 'off' })
})

test('MOD5 what is flagged is said, and moderators see it as it stands; what is tried out is only counted', async () => {
  const rules: KeptRule[] = (await nadia.api('GET', '/api/v1/moderation/rules')).json.rules
  const dry = rules.find(({ state }) => state === 'dry')!
  expect(await say('tryout')).toMatchObject({ seq: expect.any(Number) })
  const { seq } = await say('psst')
  const flagged = async () => (await caught()).filter(({ sort }) => sort === 'flagged')
  await expect.poll(flagged).toMatchObject([{ sort: 'flagged', text: 'psst', message: seq }])
  await expect.poll(async () => (await counts(dry)).dry).toBe(1)
  const id = (await caught()).find(({ sort }) => sort === 'flagged')!.id
  await decide(id, 'uphold')
  const cases = `select title, state from ticket t join conversation c on c.id = t.conversation where t.desk = 'safety'`
  await expect.poll(async () => (await app.sql(cases, [])).rows.length).toBe(1)
  await say('psst again')
  await expect.poll(flagged).toMatchObject([{ text: 'psst again' }])
  const [again] = await flagged()
  await asha.wish(group, { type: 'message.edit', target: again!.message!, text: 'nothing at all' })
  expect(await flagged()).toMatchObject([{ text: 'nothing at all\n\npsst again' }])
  await asha.wish(group, { type: 'message.remove', target: again!.message! })
  expect(await flagged()).toMatchObject([{ text: '' }])
})

describe('MOD8 what a model is asked about', () => {
  const MONEY = 'quick money for little work'
  const bodies = async () => (await heldOf(asha)).map(([, { text }]) => text)
  const judged = () => settled('judge')
  let rule: Rule
  beforeAll(async () => {
    rule = await made({ ask: `offers ${MONEY}`, action: 'hold', places: ['posts', 'publicGroups', 'privateGroups'] })
  })
  beforeEach(() => endpoint.mends())
  afterAll(() => changed(rule, { state: 'off' }))

  test('is said at once, then taken back to its author, and said again where a moderator overturns that', async () => {
    const { seq } = await say(`${MONEY}, ask me`)
    expect(seq).toEqual(expect.any(Number))
    await expect.poll(bodies).toContain(`${MONEY}, ask me`)
    await judged()
    expect(await said()).not.toContain('ask me')
    expect((await noticesOf(asha)).at(-1)).toMatchObject({ reason: 'withheld', name: 'Ward 7' })
    const one = (await caught()).find(({ rule: { id } }) => id === rule.id)
    expect(one).toMatchObject({ sort: 'held', text: `${MONEY}, ask me`, why: 'model:It says just that.' })
    const over = hearing(asha, selfOf(asha.account), 'held.released')
    await decide(one!.id, 'release')
    await over
    expect(await said()).toContain(`${MONEY}, ask me`)
    await judged()
    expect(await bodies()).not.toContain(`${MONEY}, ask me`) // what a moderator let is asked about no more
    expect((await counts(rule)).overturned).toBe(1)
  })

  test('is taken away once, however often that is done; what cannot be said again as it was is only flagged', async () => {
    const { seq } = await say('all right')
    const command = newId()
    const edit = { type: 'message.edit', target: seq!, text: `${MONEY}, changed` }
    await asha.ask('command', { id: command, conversation: group, body: edit } as never)
    await expect.poll(bodies).toContain(`${MONEY}, changed`)
    await judged()
    const asked = await asha.wish(group, {
      type: 'message.send',
      text: `${MONEY}?`,
      poll: { answers: ['one', 'two'] },
    } as never)
    await expect.poll(async () => (await caught()).at(-1)).toMatchObject({ sort: 'flagged', message: asked.seq })
    const job = JSON.stringify({ conversation: group, author: asha.account, command })
    await app.sql(`select graphile_worker.add_job('judge', $1::json)`, [job])
    await judged()
    expect((await bodies()).filter((text) => text === `${MONEY}, changed`)).toHaveLength(1)
    expect(await said()).not.toContain(`${MONEY}, changed`)
  })

  test('keeps nobody waiting, and stands where the model says nothing that makes sense, or nothing', async () => {
    endpoint.breaks('hangs', 1)
    const { seq } = await say(`${MONEY}, slowly`)
    expect(seq).toEqual(expect.any(Number))
    await vi.waitFor(() => expect(endpoint.count.chats).toBe(1))
    expect(await said()).toContain('slowly')
    await expect.poll(bodies).toContain(`${MONEY}, slowly`)
    endpoint.thinks(() => ({ text: 'It breaks all of them.' }))
    await say(`${MONEY}, in vain`)
    await judged()
    endpoint.breaks('too long')
    await say(`${MONEY}, again`)
    await judged()
    for (const words of ['in vain', 'again']) expect(await said()).toContain(words)
  })

  test('is what everybody can read: not what some say to each other, nor two, nor contacts', async () => {
    const some = newId<ConversationId>()
    const two = directOf(asha.account, rafi.account)
    await asha.wish(some, { type: 'group.create', name: 'Some', visibility: 'private', history: 'all' })
    await asha.wish(two, { type: 'contact.request', to: rafi.account, note: MONEY })
    await rafi.wish(two, { type: 'contact.accept' })
    for (const at of [some, two]) await say(MONEY, at)
    await asha.wish(newId<ConversationId>(), { type: 'post.publish', title: MONEY, text: '', audience: 'contacts' })
    await judged()
    expect(endpoint.count.chats).toBe(0)
  })
})

test('MOD9 of requests it is seen how they come, and not what they say nor to whom', async () => {
  const [first, second, third] = [await app.person(), await app.person(), await app.person()]
  const asks = (person: Person) =>
    asha.wish(directOf(asha.account, person.account), {
      type: 'contact.request',
      to: person.account,
      note: 'Psst, hush',
    })
  const many = await made({ signals: { requests: 4 }, action: 'hold', places: ['requests'] })
  const unwanted = await made({ signals: { refused: 2 }, action: 'flag', places: ['requests'] })
  for (const person of [first, second]) expect(await asks(person)).not.toHaveProperty('held')
  await first.wish(directOf(asha.account, first.account), { type: 'contact.decline' })
  await second.wish(directOf(asha.account, second.account), { type: 'contact.block', to: asha.account })
  expect(await asks(third)).toMatchObject({ held: true })
  await expect(third.ask('read', { conversation: directOf(asha.account, third.account) })).rejects.toThrow()
  const one = (await caught()).find(({ rule: { id } }) => id === many.id)
  expect(one).toMatchObject({ sort: 'held', why: 'requests:4', text: '', place: { conversation: null, name: '' } })
  expect(JSON.stringify(one)).not.toContain(third.account)
  await changed(many, { state: 'off' })
  const heard = hearing(third, selfOf(third.account), 'notification.raised')
  await decide(one!.id, 'release')
  await heard
  const flagged = async () => (await caught()).filter(({ rule: { id } }) => id === unwanted.id)
  const fourth = await app.person()
  await asks(fourth)
  await expect.poll(flagged).toMatchObject([{ sort: 'flagged', why: 'refused:2', text: '', message: null }])
  // whoever was asked first asks no stranger: of three this one does not count
  const few = await made({ signals: { requests: 2 }, action: 'flag', places: ['requests'] })
  for (const { account } of [fourth, asha, first])
    await third.wish(directOf(third.account, account), { type: 'contact.request', to: account })
  await expect.poll(caught).toContainEqual(expect.objectContaining({ why: 'requests:2', author: expect.anything() }))
  expect((await caught()).filter(({ rule: { id } }) => id === few.id)).toHaveLength(1)
  const wrongs: Partial<RuleWish>[] = [
    { words: ['hush'], places: ['requests'] },
    { signals: { requests: 3 }, places: ['posts'] },
    { signals: { requests: 3 }, places: ['posts', 'requests'] },
    { ask: 'is rude', places: ['requests'] },
  ]
  for (const wrong of wrongs)
    expect((await nadia.api('POST', '/api/v1/moderation/rules', wish(wrong))).json.code).toBe('input.invalid')
})

test('MOD6 MOD10 a rule is tried on what everybody could read, and changed by whoever saw it last', async () => {
  const some = newId<ConversationId>()
  await asha.wish(some, { type: 'group.create', name: 'Some', visibility: 'private', history: 'all' })
  await say('the first that is said among some', some)
  const tried = { words: ['first'], signals: {}, days: 1 }
  const { json } = await nadia.api('POST', '/api/v1/moderation/try', tried)
  expect(json).toMatchObject({ caught: 1, samples: [{ text: 'hushhush, first', why: 'word:first' }] })
  expect((await changed({ ...hold, version: 1 }, { state: 'off' })).json.code).toBe('rule.stale')
  expect((await changed(hold, {})).json).toMatchObject({ version: hold.version }) // as it was: nothing was changed
  for (const wrong of [wish({}), wish({ words: ['*'] })])
    expect((await nadia.api('POST', '/api/v1/moderation/rules', wrong)).json.code).toBe('input.invalid')
  const unsound = ['hush', '*', '...']
  const answers = [
    await nadia.api('POST', '/api/v1/moderation/rules', wish({ words: unsound })),
    await nadia.api('POST', '/api/v1/moderation/try', { ...tried, words: unsound }),
  ]
  for (const { json } of answers) expect(json.details.issues).toMatchObject([{ path: 'words.1' }, { path: 'words.2' }]) // MOD10
  const { rows } = await app.sql(`select count(*)::int from audit where subject = $1`, [`rule:${hold.id}`])
  expect(rows).toEqual([{ count: hold.version }])
})

test('MOD7 only moderators and those above see and decide', async () => {
  const agent = await app.person('Agent', 'agent')
  const [one] = await caught()
  for (const person of [asha, agent]) {
    for (const path of ['rules', 'caught'])
      expect((await person.api('GET', `/api/v1/moderation/${path}`)).status).toBe(403)
    expect((await decide(one!.id, 'release', person)).status).toBe(403)
    expect((await person.api('POST', '/api/v1/moderation/rules', wish({ words: ['a'] }))).status).toBe(403)
    expect((await person.api('POST', '/api/v1/moderation/try', { words: ['a'], signals: {}, days: 1 })).status).toBe(
      403,
    )
  }
})
