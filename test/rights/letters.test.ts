import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import { HOUR } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'

let app: TestApp
let asha: Person
let rafi: Person
let group: ConversationId
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi] = await Promise.all([app.person('Asha'), app.person('Rafi')])
  group = newId<ConversationId>()
  await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'public', history: 'all' })
  await rafi.wish(group, { type: 'group.join' })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const codeOf = (who: Person, conversation: ConversationId, body: object) =>
  who.wish(conversation, body as AnyCommand).then(
    () => 'done',
    ({ code }) => code,
  )

/** What Postgres cannot keep, or no screen shows. */
const BROKEN = ['a\0b', '\uD83D', 'half \uD83D']
const UNSEEN = ['\u200B', ' \u2060 ', '\u3164', '\u2800', '\uFEFF\u200D', '\u202E', '\u00AD']

describe('letters that are none are refused as such, and nothing breaks on them', () => {
  test.each(BROKEN)('in the own name and label for somebody: %j', async (letters) => {
    const conversation = directOf(asha.account, rafi.account)
    for (const key of ['alias', 'label'])
      expect(
        await codeOf(asha, selfOf(asha.account), { type: 'conversation.tune', conversation, [key]: letters }),
      ).toBe('input.invalid')
  })

  test('in what is looked for', async () => {
    for (const path of ['groups?search=', 'search/posts?q=', 'search/people?q=', 'search/messages?q=', 'gifs?q='])
      expect((await asha.api('GET', `/api/v1/${path}a%00b`)).json.code).toBe('input.unreadable')
  })
})

describe('what nobody sees is nothing', () => {
  test.each(UNSEEN)('said, asked or called: %j', async (unseen) => {
    const poll = { answers: ['yes', unseen] }
    const survey = { questions: [{ sort: 'words', says: unseen }] }
    for (const more of [{ text: unseen }, { text: 'So?', poll }, { text: 'So?', survey }])
      expect(await codeOf(asha, group, { type: 'message.send', ...more })).toBe('input.invalid')
    const made = { type: 'group.create', name: unseen, visibility: 'private', history: 'all' }
    expect(await codeOf(asha, newId(), made)).toBe('input.invalid')
    const post = await codeOf(asha, newId(), { type: 'post.publish', title: unseen, text: unseen })
    expect(['message.empty', 'input.invalid']).toContain(post)
  })

  test.each(['❤️', '👨‍👩‍👧', '🇧🇩', 'ক্‍ষ', '.', '¿'])('%s is something', async (text) => {
    expect(await codeOf(asha, group, { type: 'message.send', text })).toBe('done')
  })
})

describe('a title that is cut is cut between two signs', () => {
  const reasons = async (about: ConversationId) => {
    const { events } = await asha.ask('read', { conversation: selfOf(asha.account), anchor: 'newest', before: 90 })
    return events.flatMap((event) =>
      event.type === 'notification.raised' && event.about === about ? [event.reason] : [],
    )
  }
  const title = `${'x'.repeat(79)}😀 and more`

  test('of a post that somebody comments on', async () => {
    const post = newId<ConversationId>()
    await asha.wish(post, { type: 'post.publish', title, text: '', audience: 'public' })
    await rafi.wish(post, { type: 'message.send', text: 'Good' })
    await vi.waitFor(async () => expect(await reasons(post)).toEqual(['comment']), { timeout: 20_000 })
  })

  test('of a meeting that is called off', async () => {
    const meeting = { starts: Date.now() + HOUR, zone: 'Asia/Dhaka' }
    const { seq } = await rafi.wish(group, { type: 'message.send', text: title, meeting })
    const target = seq! - 1
    await asha.wish(group, { type: 'meeting.answer', target, coming: 'yes' })
    await rafi.wish(group, { type: 'meeting.cancel', target })
    await vi.waitFor(async () => expect(await reasons(group)).toContain('cancelled'), { timeout: 20_000 })
  })
})
