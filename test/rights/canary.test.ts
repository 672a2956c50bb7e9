import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { type ConversationId, directOf } from '../../shared/kernel/ids.ts'
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

const pathOf = ({ path }: Route, post: string) =>
  `/api/v1${path.replaceAll(/:(\w+)/g, (_, name) => (name === 'username' ? asha.username : post))}`
const reading = (Object.values(routes) as Route[]).filter(({ method }) => method === 'GET')

/** Everything that somebody (null: a guest) gets out of every door by which one reads, as one text. */
const everything = async (reader: Person | null, post: ConversationId): Promise<string> => {
  const get = (path: string) => (reader ? reader.api('GET', path) : call(app.url, 'GET', path))
  const said: string[] = []
  for (const route of reading)
    for (const query of ['', `?q=${CANARY}`, `?q=${CANARY}&conversation=${post}`, `?ids=${asha.account}`])
      said.push((await get(pathOf(route, post) + query)).text)
  if (!reader) return said.join('\n')
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
  for (const message of [1, 2])
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
