import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { type ConversationId, directOf } from '../../shared/kernel/ids.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'

let app: TestApp
let asha: Person
let rafi: Person
let stranger: Person
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi, stranger] = await Promise.all([app.person('Asha'), app.person('Rafi'), app.person('Stranger')])
  const ours = directOf(asha.account, rafi.account)
  await asha.wish(ours, { type: 'contact.request', to: rafi.account })
  await rafi.wish(ours, { type: 'contact.accept' })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const answerTo = (who: Person, conversation: ConversationId, body: object) =>
  who.wish(conversation, body as AnyCommand).then(
    () => 'done',
    ({ code, details }) => JSON.stringify({ code, details }),
  )

/** The id of what two people have together can be worked out by anybody who knows who they are. */
describe('SEE1 whether two others have to do with each other is told to nobody by what goes wrong', () => {
  test.each<[string, object]>([
    ['a message', { type: 'message.send', text: 'hello' }],
    ['a message that is none', { type: 'message.send', text: 5 }],
    ['what only the platform may', { type: 'messages.erase' }],
    ['what belongs elsewhere', { type: 'draft.save', conversation: newId(), base: 0, text: '' }],
    ['a word that nobody knows', { type: 'nonsense' }],
    ['a group at its place', { type: 'group.create', name: 'Mine', visibility: 'private', history: 'all' }],
    ['a group without a name there', { type: 'group.create' }],
    ['a post at its place', { type: 'post.publish', title: 'Mine' }],
    ['a request between them', { type: 'contact.request', to: 'rafi' }],
  ])('%s', async (_, body) => {
    const alone = await app.person('Alone')
    const [there, nowhere] = [directOf(asha.account, rafi.account), directOf(alone.account, rafi.account)]
    const wish = 'to' in body ? { ...body, to: rafi.account } : body
    expect(await answerTo(stranger, there, wish)).toBe(await answerTo(stranger, nowhere, wish))
    expect(await answerTo(stranger, nowhere, wish)).not.toBe('done')
  })

  test('and those who see it are told what was wrong', async () => {
    const ours = directOf(asha.account, rafi.account)
    expect(await answerTo(asha, ours, { type: 'message.send', text: 5 })).toContain('input.invalid')
    expect(await answerTo(asha, ours, { type: 'messages.erase' })).toContain('auth.forbidden')
  })
})

test('DIR1 nobody takes the place at which two others would find each other', async () => {
  const [one, other] = [await app.person('One'), await app.person('Other')]
  const theirs = directOf(one.account, other.account)
  for (const body of [
    { type: 'group.create', name: 'Mine', visibility: 'private', history: 'all' },
    { type: 'post.publish', title: 'Mine' },
  ])
    expect(await answerTo(stranger, theirs, body)).toContain('conversation.unknown')
  await one.wish(theirs, { type: 'contact.request', to: other.account })
  await other.wish(theirs, { type: 'contact.accept' })
})

describe('PRO3 guests do not learn that a private profile is there', () => {
  const seen = async (path: string) => {
    const { status, json } = await call(app.url, 'GET', path)
    return { status, ...json, requestId: 0 }
  }

  test('neither by its page nor by its posts', async () => {
    const secret = await app.person('Secret')
    for (const path of ['/people/:', '/profiles/:', '/people/:/posts']) {
      const [there, nowhere] = [secret.username, 'nobody_here'].map((name) => `/api/v1${path.replace(':', name)}`)
      expect(await seen(there!)).toEqual(await seen(nowhere!))
    }
    const post = newId<ConversationId>()
    await secret.wish(post, { type: 'post.publish', title: 'For contacts', text: '', audience: 'contacts' })
    expect((await seen(`/api/v1/people/${secret.username}/posts`)).status).toBe(404)
  })

  test('what they say to everybody stays with them', async () => {
    const loud = await app.person('Loud')
    await loud.wish(newId(), { type: 'post.publish', title: 'For everybody', text: '', audience: 'public' })
    expect((await seen(`/api/v1/people/${loud.username}/posts`)).items).toHaveLength(1)
  })
})

describe('numbers and cursors that nobody was given', () => {
  const NUMBERS = ['0', '1', '2147483647', '2147483648', '9999999999', '-1', '1e3', 'NaN']

  test.each(['meetings', 'surveys', 'topics'])('are nothing in one’s own group: %s', async (which) => {
    const group = newId<ConversationId>()
    const flavour = which === 'topics' ? { flavour: 'board' as const } : {}
    await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all', ...flavour })
    for (const number of NUMBERS) {
      const { status } = await asha.api('GET', `/api/v1/conversations/${group}/${which}/${number}`)
      expect([number, status]).toEqual([number, expect.toSatisfy((one) => one === 404 || one === 422)])
    }
  })

  test.each([
    '1 ------------------------------------',
    '1 00000000-0000-0000-0000-00000000000g',
    ' ',
    '1e400 x',
    'NaN 00000000-0000-7000-8000-000000000000',
  ])('a sync does not go on from %j', async (after) => {
    await expect(asha.ask('sync', { after })).rejects.toMatchObject({ code: 'input.invalid' })
  })
})
