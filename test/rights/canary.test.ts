import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { employ } from '../../server/testing/staff.ts'
import { type ConversationId, directOf } from '../../shared/kernel/ids.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import { routes } from '../../shared/protocol/http.ts'
import type { Route } from '../../shared/protocol/route.ts'

let app: TestApp
let asha: Person
beforeAll(async () => {
  // what happens at once does not wait for rights to be read again
  app = await openApp({ RIGHTS_TTL_S: '30' })
  asha = await app.person('Asha')
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const CANARY = 'kanarybird'

/** A post of Asha's for her contacts, full of canaries: title, text, comments. */
const hatch = async () => {
  const post = newId<ConversationId>()
  const title = `${CANARY} title`
  await asha.wish(post, { type: 'post.publish', title, text: `${CANARY} text`, audience: 'contacts' })
  await asha.wish(post, { type: 'message.send', text: `${CANARY} comment` })
  return post
}

const befriend = async (other: Person) => {
  const conversation = directOf(asha.account, other.account)
  await other.wish(conversation, { type: 'contact.request', to: asha.account })
  await asha.wish(conversation, { type: 'contact.accept' })
  return conversation
}

const pathOf = ({ path }: Route, about: string, known: Readonly<Record<string, string>>) =>
  `/api/v1${path.replaceAll(/:(\w+)/g, (_, name) => known[name] ?? about)}`
const reading = (Object.values(routes) as Route[]).filter(({ method }) => method === 'GET')

/** What a route may be asked beside its address, of all that somebody could look for. */
const queriesOf = ({ query }: Route, about: string): string[] => {
  const known = Object.keys((query as { readonly entries?: object } | undefined)?.entries ?? {})
  const asked = { q: CANARY, conversation: about, ids: asha.account }
  const several = Object.entries(asked).filter(([name]) => known.includes(name))
  return ['', ...several.map((_, at) => `?${new URLSearchParams(several.slice(0, at + 1))}`)]
}

/** The file with all dates of somebody, to take along. */
const calendarOf = async (reader: Person): Promise<string> => {
  const { json } = await reader.api('PUT', '/api/v1/me/calendar')
  return (await reader.api('GET', new URL(json.address).pathname)).text
}

/**
 * Everything that somebody (null: a guest) gets out of every door by which one reads or takes something along, as one text.
 *
 * @param known  what stands in the addresses, by its name there
 */
const everything = async (
  reader: Person | null,
  post: ConversationId,
  known: Readonly<Record<string, string>> = { username: asha.username },
): Promise<string> => {
  const get = (path: string) => (reader ? reader.api('GET', path) : call(app.url, 'GET', path))
  const said: string[] = []
  for (const route of reading)
    for (const query of queriesOf(route, post)) said.push((await get(pathOf(route, post, known) + query)).text)
  if (!reader) return said.join('\n')
  said.push(await calendarOf(reader))
  for (const [name, input] of [
    ['read', { conversation: post }],
    ['sync', {}],
    ['heads', { conversations: [post] }],
    ['look', { conversations: [post], feed: true }],
  ] as const)
    said.push(JSON.stringify(await reader.ask(name, input as never).catch((error) => error)))
  // what it could carry off into places of its own
  const group = newId<ConversationId>()
  await reader.wish(group, { type: 'group.create', name: 'Nest', visibility: 'private', history: 'all' })
  for (const message of [1, 2, 3, 4])
    await reader
      .wish(group, { type: 'message.forward', from: { conversation: post, message } })
      .catch((error: unknown) => error)
  const share = newId<ConversationId>()
  await reader
    .wish(share, { type: 'post.publish', title: 'Nest', text: '', audience: 'public', quotes: post })
    .catch((error: unknown) => error)
  said.push(JSON.stringify(await reader.ask('read', { conversation: group })))
  said.push((await get('/api/v1/posts')).text, (await get(`/api/v1/people/${reader.username}/posts`)).text)
  return said.join('\n')
}

/** All that is sent to somebody's socket from now on. */
const overhears = async (person: Person) => {
  const heard: unknown[] = []
  const socket = (await person.socket()) as unknown as { onAny(hear: (...news: unknown[]) => void): void }
  socket.onAny((...news) => heard.push(news))
  return heard
}
const settled = (person: Person) => person.ask('heads', { conversations: [] })

describe('SEE1 a canary in a post for contacts', () => {
  test('is found by a contact, by every way of reading it', async () => {
    const [post, friend] = [await hatch(), await app.person('Friend')]
    await befriend(friend)
    expect(await everything(friend, post)).toContain(CANARY)
    expect((await friend.api('GET', '/api/v1/posts')).text).toContain(CANARY)
  })

  test('is found by no stranger and no guest, through any door', async () => {
    const [post, stranger] = [await hatch(), await app.person('Stranger')]
    expect(await everything(null, post)).not.toContain(CANARY)
    expect(await everything(stranger, post)).not.toContain(CANARY)
  })

  test('is the same to a stranger as what is not there: the same answer, whoever asks', async () => {
    const [post, stranger] = [await hatch(), await app.person('Stranger')]
    for (const path of ['/api/v1/posts/:', '/api/v1/posts/:/comments', '/api/v1/conversations/:/events']) {
      const [there, nowhere] = await Promise.all(
        [post, newId()].map((id) => stranger.api('GET', path.replace(':', id))),
      )
      expect({ ...there!.json, requestId: 0 }).toEqual({ ...nowhere!.json, requestId: 0 })
    }
  })

  test.each([
    ['the contact ends', (_: Person) => ({ type: 'contact.remove' }) as const],
    ['the author blocks them', (reader: Person) => ({ type: 'contact.block', to: reader.account }) as const],
  ])('is gone for a contact as soon as %s, also on an open socket', async (_, ending) => {
    const [post, former] = [await hatch(), await app.person('Former')]
    const pair = await befriend(former)
    expect(await former.ask('look', { conversations: [post], feed: true })).toEqual([post])
    const unseen = former.hears('unseen', ({ conversation }) => conversation === post)
    const heard = former.hears('events', ({ conversation }) => conversation === post)
    await asha.wish(post, { type: 'message.send', text: 'while we are friends' })
    expect((await heard).events).toMatchObject([{ text: 'while we are friends' }])

    await asha.wish(pair, ending(former))
    await unseen
    const after = await overhears(former)
    await asha.wish(post, { type: 'message.send', text: `${CANARY} afterwards` })
    await asha.wish(post, { type: 'post.edit', text: `${CANARY} edited` })
    await settled(former)
    expect(JSON.stringify(after)).not.toContain(CANARY)
    expect(await former.ask('look', { conversations: [post], feed: true })).toEqual([])
    expect(await everything(former, post)).not.toContain(CANARY)
  })

  test('is heard by nobody for whom the audience grew too narrow', async () => {
    const post = newId<ConversationId>()
    const [reader, friend] = [await app.person('Reader'), await app.person('Friend')]
    await befriend(friend)
    await asha.wish(post, { type: 'post.publish', title: 'Open', text: 'for now', audience: 'public' })
    for (const one of [reader, friend]) expect(await one.ask('look', { conversations: [post] })).toEqual([post])
    const told = [reader, friend].map((one) => one.hears('unseen', ({ conversation }) => conversation === post))
    const after = await overhears(reader)
    await asha.wish(post, { type: 'post.edit', text: `${CANARY} closed`, audience: 'contacts' })
    await Promise.all(told)
    expect(await friend.ask('look', { conversations: [post] })).toEqual([post])
    await asha.wish(post, { type: 'message.send', text: `${CANARY} among us` })
    await settled(reader)
    expect(JSON.stringify(after)).not.toContain(CANARY)
    expect(await everything(reader, post)).not.toContain(CANARY)
  })

  test('names nobody who lists what is new: only that there is something', async () => {
    const [friend, stranger] = [await app.person('Friend'), await app.person('Stranger')]
    await befriend(friend)
    for (const one of [friend, stranger]) await one.ask('look', { conversations: [], feed: true })
    const [hers, theirs] = [await overhears(friend), await overhears(stranger)]
    const told = friend.hears('feed')
    await hatch()
    await told
    await settled(stranger)
    expect(hers).toContainEqual(['feed', {}])
    expect(JSON.stringify(hers)).not.toContain(CANARY)
    expect(theirs).toEqual([])
  })
})

describe('SEE1 TIC3 two canaries in a ticket: one in what is said to whoever asked, one among the staff', () => {
  const [SAID, NOTED] = [`${CANARY} said`, `${CANARY} noted`]
  const people: Record<string, Person | null> = { anonymous: null }
  let ticket: ConversationId
  let number: string

  beforeAll(async () => {
    const open = async (by: Person, title: string) => {
      const conversation = newId<ConversationId>()
      const about = { desk: 'support', category: 'printer', values: {} }
      await by.wish(conversation, { type: 'ticket.open', ...about, title, text: title })
      return conversation
    }
    const staff = ['agent', 'superadmin', 'provider'] as const
    for (const role of staff) people[role] = await app.person(role, role)
    Object.assign(people, { requester: asha, follower: await app.person('Follower'), stranger: await app.person() })
    people.elsewhere = await app.person('Elsewhere', 'agent')
    for (const role of [...staff, 'elsewhere'])
      await employ(app.sql, people[role]!, { desks: [role === 'elsewhere' ? 'help' : 'support'] })
    const agent = people.agent!
    ticket = await open(asha, SAID)
    await agent.wish(ticket, { type: 'note.post', text: NOTED })
    await asha.wish(ticket, {
      type: 'message.send',
      text: SAID,
      meeting: { starts: Date.now() + DAY, zone: 'Asia/Dhaka' },
    })
    await agent.wish(ticket, { type: 'ticket.tag', tags: [`${NOTED} too`] })
    const other = await open(people.follower!, 'The same')
    const came = people.follower!.hears('membership', ({ conversation }) => conversation === ticket)
    await agent.wish(other, { type: 'ticket.merge', into: ticket })
    await came
    await agent.wish(ticket, { type: 'ticket.assign', to: people.provider!.account })
    const { state } = await asha.ask('read', { conversation: ticket })
    number = (state as Ticket).number
  })

  test.each([
    ['requester', true, false],
    ['follower', true, false],
    ['agent', true, true],
    ['superadmin', true, true],
    ['provider', true, true],
    ['elsewhere', false, false],
    ['stranger', false, false],
    ['anonymous', false, false],
  ] as const)(
    '%s finds them (%s, %s), by whatever door they read or take something along',
    async (role, said, noted) => {
      const found = await everything(people[role]!, ticket, { username: asha.username, number, message: '4' })
      expect([found.includes(SAID), found.includes(NOTED)]).toEqual([said, noted])
    },
  )

  test('no words of a ticket stand in the log of changes that is taken along', async () => {
    const { status, text } = await people.superadmin!.api('GET', '/api/v1/audit.csv')
    expect(status).toBe(200)
    for (const words of [SAID, NOTED]) expect(text).not.toContain(words)
  })
})

describe('SEE1 MOD3 a canary that a rule of the house held back', () => {
  test('is found by its author and by nobody else, through any door; once it is let, by those who are there', async () => {
    const moderator = await app.person('Moderator', 'moderator')
    const [member, stranger] = [await app.person('Member'), await app.person('Stranger')]
    const group = newId<ConversationId>()
    await asha.wish(group, { type: 'group.create', name: 'Held', visibility: 'public', history: 'all' })
    await member.wish(group, { type: 'group.join' })
    const rule = { name: 'No canaries', words: [`${CANARY}*`], signals: {}, newcomers: null, action: 'hold' }
    const where = { places: ['posts', 'publicGroups', 'privateGroups'], state: 'on' }
    const { json: made } = await moderator.api('POST', '/api/v1/moderation/rules', { ...rule, ...where })
    const after = await overhears(member)
    expect(await asha.wish(group, { type: 'message.send', text: `${CANARY}s sing` })).toMatchObject({ held: true })
    await settled(member)
    expect(JSON.stringify(after)).not.toContain(CANARY)
    expect(JSON.stringify(await asha.ask('sync', {}))).toContain(CANARY)
    for (const reader of [null, stranger, member]) expect(await everything(reader, group)).not.toContain(CANARY)

    const { caught } = (await moderator.api('GET', '/api/v1/moderation/caught')).json
    const heard = member.hears('events', ({ conversation }) => conversation === group)
    await moderator.api('POST', `/api/v1/moderation/caught/${caught[0].id}`, { outcome: 'release' })
    expect((await heard).events).toMatchObject([{ type: 'message.sent', text: `${CANARY}s sing` }])
    // the others here sing of canaries too
    await moderator.api('PUT', `/api/v1/moderation/rules/${made.id}`, { ...rule, ...where, state: 'off', version: 1 })
  })
})
