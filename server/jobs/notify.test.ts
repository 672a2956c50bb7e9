import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import { HOUR } from '../../shared/kernel/time.ts'
import type { Self, SelfEvent, Tuning } from '../../shared/kinds/self/index.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'

let app: TestApp
let asha: Person
let rafi: Person
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi] = [await app.person('Asha'), await app.person('Rafi')]
})
afterAll(() => app?.close())

const soon = { timeout: 10_000 }

/** A group of the two, of which Asha makes what a row of the table says. */
const groupTuned = async (tuning: Tuning) => {
  const group = newId<ConversationId>()
  await rafi.wish(group, { type: 'group.create', name: 'Ward 7', visibility: 'public', history: 'all' })
  await asha.wish(group, { type: 'group.join' })
  await asha.wish(selfOf(asha.account), { type: 'conversation.tune', conversation: group, ...tuning })
  return group
}

const told = async (about: ConversationId) => {
  const { events } = await asha.ask('read', { conversation: selfOf(asha.account), anchor: 'newest', before: 90 })
  return (events as SelfEvent[]).flatMap((event) =>
    event.type === 'notification.raised' && event.about === about ? [event.reason] : [],
  )
}

/** Everything that was going to be told of by now has been: so is somebody who asks to be a contact now. */
const afterAllIsTold = async () => {
  const other = await app.person('Somebody')
  const direct = directOf(other.account, asha.account)
  await other.wish(direct, { type: 'contact.request', to: asha.account })
  await vi.waitFor(async () => expect(await told(direct)).toEqual(['request']), soon)
}

test.each<[string, Tuning, string[]]>([
  ['as it comes', {}, ['mention']],
  ['at the level "mentions"', { level: 'mentions' }, ['mention']],
  ['at the level "nothing"', { level: 'nothing' }, []],
  ['muted', { mutedUntil: Date.now() + HOUR }, ['mention']],
  ['muted once, until a while ago', { mutedUntil: 1 }, ['mention']],
  ['muted and at the level "nothing"', { mutedUntil: Date.now() + HOUR, level: 'nothing' }, []],
])('SEL4 a mention in a group %s', async (_, tuning, reasons) => {
  const group = await groupTuned(tuning)
  await rafi.wish(group, { type: 'message.send', text: 'Asha?', mentions: [asha.account] })
  await afterAllIsTold()
  expect(await told(group)).toEqual(reasons)
})

test.each(['Asha blocks Rafi', 'Rafi blocks Asha'])(
  'DIR9 a mention is not told where %s, however public the place',
  async (who) => {
    const [one, other] = [await app.person('One'), await app.person('Other')]
    const place = newId<ConversationId>()
    await one.wish(place, { type: 'group.create', name: 'Ward 7', visibility: 'public', history: 'all' })
    for (const member of [asha, other]) await member.wish(place, { type: 'group.join' })
    const post = newId<ConversationId>()
    await one.wish(post, { type: 'post.publish', title: 'Tea', text: '', audience: 'public' })
    const [blocking, blocked] = who.startsWith('Asha') ? [asha, other] : [other, asha]
    await blocking.wish(directOf(asha.account, other.account), { type: 'contact.block', to: blocked.account })
    for (const where of [place, post])
      await other.wish(where, { type: 'message.send', text: 'Asha?', mentions: [asha.account] })
    await afterAllIsTold()
    expect(await told(place)).toEqual([])
    expect(await told(post)).toEqual([])
  },
)

test('SEL4 a message of a contact is told, unless the conversation is muted or wants less', async () => {
  const people = await Promise.all(['Nila', 'Omar', 'Mina', 'Tara'].map((name) => app.person(name)))
  const tunings: Tuning[] = [{ mutedUntil: Date.now() + HOUR }, { level: 'mentions' }, { level: 'nothing' }, {}]
  const directs = await Promise.all(
    people.map(async (person, at) => {
      const direct = directOf(person.account, asha.account)
      await asha.wish(direct, { type: 'contact.request', to: person.account })
      await person.wish(direct, { type: 'contact.accept' })
      await asha.wish(selfOf(asha.account), { type: 'conversation.tune', conversation: direct, ...tunings[at] })
      return direct
    }),
  )
  await vi.waitFor(async () => {
    for (const direct of directs) expect(await told(direct)).toEqual(['accepted'])
  }, soon)
  await asha.wish(selfOf(asha.account), { type: 'notification.read', about: null })
  // the one whose message is told writes last
  for (const [at, person] of people.entries())
    await person.wish(directs[at]!, { type: 'message.send', text: 'Are you there?' })
  await vi.waitFor(async () => expect(await told(directs[3]!)).toEqual(['accepted', 'message']), soon)
  for (const direct of directs.slice(0, 3)) expect(await told(direct)).toEqual(['accepted'])
  const { state } = await asha.ask('read', { conversation: selfOf(asha.account) })
  expect(Object.keys((state as Self).open)).toEqual([directs[3]])
})
