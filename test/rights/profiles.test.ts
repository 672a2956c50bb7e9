import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { type ConversationId, directOf } from '../../shared/kernel/ids.ts'

let app: TestApp
let asha: Person
let rafi: Person
let mate: Person
let stranger: Person
let group: ConversationId
const ours = () => directOf(asha.account, rafi.account)

beforeAll(async () => {
  app = await openApp()
  asha = await app.person('Asha')
  rafi = await app.person('Rafi')
  mate = await app.person('Mate')
  stranger = await app.person('Stranger')
  group = newId<ConversationId>()
  await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' })
  await asha.wish(group, { type: 'group.invite', accounts: [mate.account] })
  await mate.wish(group, { type: 'group.join' })
  await asha.api('PATCH', '/api/v1/me/profile', {
    about: 'canary-public',
    location: 'canary-contacts',
    ward: 'canary-private',
    audiences: { about: 'public', location: 'contacts', ward: 'private' },
  })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

/** Everything that somebody can read, as one text. */
const everythingFor = async (reader: Person | null): Promise<string> => {
  const headers: Record<string, string> = reader ? { cookie: reader.cookie } : {}
  const paths = [
    `/profiles/${asha.username}`,
    `/people/${asha.username}`,
    `/people?ids=${asha.account}`,
    `/search/people?q=Asha`,
    `/search/people?q=${asha.username}`,
    '/search/people?q=canary',
    '/search/messages?q=canary',
    '/profiles?limit=20',
    '/posts',
    `/people/${asha.username}/posts`,
    `/conversations/${ours()}/events`,
    `/conversations/${group}/events`,
    '/sync',
  ]
  const answers = await Promise.all(paths.map((path) => call(app.url, 'GET', `/api/v1${path}`, undefined, headers)))
  return answers.map(({ text }) => text).join('\n')
}
const canaries = async (reader: Person | null) => [
  ...new Set((await everythingFor(reader)).match(/canary-(?:public|contacts|private)/g) ?? []),
]
const seen = async () => {
  const readers = { asha, rafi, mate, stranger, guest: null }
  const found = await Promise.all(Object.values(readers).map(canaries))
  return Object.fromEntries(Object.keys(readers).map((name, at) => [name, found[at]!.sort()]))
}
const own = ['canary-contacts', 'canary-private', 'canary-public']
const nobody = { asha: own, rafi: [], mate: [], stranger: [], guest: [] }

describe('PRO3 what is told of oneself', () => {
  test('of a private profile is found by nobody, and by contacts once they are', async () => {
    expect(await seen()).toEqual(nobody)
    await rafi.wish(ours(), { type: 'contact.request', to: asha.account })
    expect(await seen()).toEqual(nobody)
    await asha.wish(ours(), { type: 'contact.accept' })
    expect(await seen()).toEqual({ ...nobody, rafi: ['canary-contacts', 'canary-public'] })
    await asha.wish(ours(), { type: 'contact.remove' })
    expect(await seen()).toEqual(nobody)
  })

  test('of an open one is found by everybody where it is public, and by nobody who is blocked', async () => {
    await asha.api('PATCH', '/api/v1/me', { open: true })
    const open = {
      asha: own,
      rafi: ['canary-public'],
      mate: ['canary-public'],
      stranger: ['canary-public'],
      guest: ['canary-public'],
    }
    expect(await seen()).toEqual(open)
    await rafi.wish(ours(), { type: 'contact.request', to: asha.account })
    expect(await seen()).toEqual({ ...open, rafi: ['canary-contacts', 'canary-public'] })
    await asha.wish(ours(), { type: 'contact.block', to: rafi.account })
    expect(await seen()).toEqual({ ...open, rafi: [] })
    await asha.wish(ours(), { type: 'contact.unblock' })
    expect(await seen()).toEqual(open)
  })

  test('counts for a reader what is for that reader', async () => {
    for (const audience of ['public', 'contacts'] as const)
      await asha.wish(newId(), { type: 'post.publish', title: 'Tea', text: 'At five', audience })
    const posts = async (reader: Person) => (await reader.api('GET', `/api/v1/profiles/${asha.username}`)).json.posts
    expect([await posts(asha), await posts(stranger)]).toEqual([2, 1])
    await stranger.wish(directOf(asha.account, stranger.account), { type: 'contact.request', to: asha.account })
    expect(await posts(stranger)).toBe(2)
  })
})
