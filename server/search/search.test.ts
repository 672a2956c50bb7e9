import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import { parse } from '../../shared/kernel/parse.ts'
import { searchRoutes } from '../../shared/protocol/search.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { newId } from '../testing/log.ts'
import { createSearch, type Search } from './search.ts'

let database: FreshDatabase
let house: House
let search: Search
let asha: Actor
let rafi: Actor
let nadia: Actor
/** Asha, Rafi */
let tea: ConversationId

beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  search = createSearch(house.pool)
  asha = await house.settle({ name: 'Asha' })
  rafi = await house.settle({ name: 'Rafi' })
  nadia = await house.settle({ name: 'Nadia' })
  for (const other of [rafi, nadia]) await befriend(asha, other)
  tea = await groupOf('all', rafi)
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const befriend = async (one: Actor, other: Actor) => {
  const conversation = directOf(one.account, other.account)
  await house.wish(one, conversation, { type: 'contact.request', to: other.account })
  await house.wish(other, conversation, { type: 'contact.accept' })
  return conversation
}
const groupOf = async (history: 'all' | 'joined', ...others: Actor[]) => {
  const conversation = newId<ConversationId>()
  await house.wish(asha, conversation, { type: 'group.create', name: 'Tea', visibility: 'private', history })
  if (others.length > 0) await invite(conversation, ...others)
  return conversation
}
const invite = (conversation: ConversationId, ...others: Actor[]) =>
  house.wish(asha, conversation, { type: 'group.invite', accounts: others.map(({ account }) => account) })
const say = async (actor: Actor, conversation: ConversationId, text: string) =>
  (await house.wish(actor, conversation, { type: 'message.send', text })).seq!
const page = (actor: Actor, q: string, more: object = {}) =>
  search(actor.account, parse(searchRoutes.searchMessages.query, { q, ...more }))
const texts = async (actor: Actor, q: string, more: object = {}) =>
  (await page(actor, q, more)).items.map(({ text }) => text)

describe('ME10 searching what was said', () => {
  test('finds words and parts of words, in Bangla too, whatever the case', async () => {
    const seq = await say(asha, tea, 'কাল বিকেলে চা খেতে আসবেন?')
    await say(rafi, tea, 'The Monsoon is late this year')
    expect(await page(rafi, 'বিকেল')).toEqual({
      items: [
        {
          ...{ conversation: tea, seq, by: asha.account, edited: false },
          text: 'কাল বিকেলে চা খেতে আসবেন?',
          at: expect.any(Number),
        },
      ],
      next: null,
    })
    for (const q of ['monsoon', 'ONSOO', 'year late', 'mo oo'])
      expect(await texts(asha, q)).toEqual(['The Monsoon is late this year'])
    expect(await texts(asha, 'চা আসবেন')).toHaveLength(1)
    expect(await texts(asha, 'চা monsoon')).toEqual([])
  })

  test('finds a Bangla letter whichever way the keyboard wrote it', async () => {
    await say(asha, tea, 'নয়টায়'.normalize('NFC'))
    await say(asha, tea, 'ন\u09DFটা\u09DF আবার')
    expect(await texts(asha, 'ন\u09DFটা')).toHaveLength(2)
    expect(await texts(asha, 'নয\u09BCটা')).toHaveLength(2)
  })

  test('two letters are enough, one is not', async () => {
    await say(asha, tea, 'qx')
    expect(await texts(asha, 'qx')).toEqual(['qx'])
    await expect(async () => page(asha, 'q')).rejects.toMatchObject({ code: 'input.invalid' })
  })

  test('an edited message is found by its words as they are now, and not by those it had', async () => {
    const seq = await say(asha, tea, 'bring apricots')
    await house.wish(asha, tea, { type: 'message.edit', target: seq, text: 'bring walnuts' })
    await house.wish(asha, tea, { type: 'message.edit', target: seq, text: 'bring আখরোট' })
    expect(await texts(rafi, 'apricots')).toEqual([])
    expect(await texts(rafi, 'walnuts')).toEqual([])
    expect((await page(rafi, 'আখরোট')).items).toMatchObject([{ seq, text: 'bring আখরোট', edited: true }])
    expect(await texts(rafi, 'bring')).toEqual(['bring আখরোট'])
  })

  test('what was deleted is not found, by none of the words it ever had', async () => {
    const seq = await say(asha, tea, 'secretplum')
    await house.wish(asha, tea, { type: 'message.edit', target: seq, text: 'secretpear' })
    await house.wish(asha, tea, { type: 'message.remove', target: seq })
    expect(await texts(asha, 'secretp')).toEqual([])
  })

  test('what is typed is looked for as it stands, and never an error', async () => {
    await say(asha, tea, '100% off_road \\ <b>&</b> :* !')
    for (const q of ['0%', 'f_r', '\\ ', '<b>', ':* !'].map((one) => `${one} off`))
      expect(await texts(asha, q)).toHaveLength(1)
    for (const q of [
      '%%',
      '__',
      'a%f',
      "''; drop table event; --",
      '&|!',
      ':*:*',
      '()',
      '"open',
      '\\\\',
      '🫖🫖',
      '\u200b\u200b',
      '{"$ne":1}',
    ])
      expect(await texts(asha, q)).toEqual([])
  })

  test('by whom, from a day on, until a day', async () => {
    await say(asha, tea, 'cardamom first')
    const { at } = (await page(asha, 'cardamom')).items[0]!
    await say(rafi, tea, 'cardamom second')
    const last = (await page(asha, 'cardamom second')).items[0]!.at
    expect(await texts(asha, 'cardamom', { from: rafi.account })).toEqual(['cardamom second'])
    expect(await texts(asha, 'cardamom', { before: String(at) })).toEqual([])
    expect(await texts(asha, 'cardamom', { after: String(at) })).toEqual(['cardamom second', 'cardamom first'])
    expect(await texts(asha, 'cardamom', { after: String(last + 1) })).toEqual([])
  })

  test('pages go on where the last ended, over several conversations', async () => {
    const other = await groupOf('all', rafi)
    for (let at = 0; at < 7; at++) await say(asha, at % 2 ? tea : other, `saffron ${at}`)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const { items, next } = await page(rafi, 'saffron', { limit: '3', ...(cursor && { cursor }) })
      seen.push(...items.map(({ text }) => text))
      cursor = next
    } while (cursor)
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((at) => `saffron ${at}`))
    expect(await texts(rafi, 'saffron', { conversation: other })).toHaveLength(4)
  })

  test('SEE1 nothing of others, nothing after leaving, nothing from before one came', async () => {
    const place = await groupOf('joined')
    await say(asha, place, 'juniper early')
    for (let at = 0; at < 5; at++) await say(asha, place, 'juniper early')
    expect(await texts(nadia, 'juniper')).toEqual([])
    await invite(place, nadia)
    await say(asha, place, 'juniper later')
    expect(await texts(nadia, 'juniper')).toEqual(['juniper later'])
    const first = await page(nadia, 'juniper', { limit: '1' })
    expect(first.items).toHaveLength(1)
    expect((await page(nadia, 'juniper', { limit: '1', cursor: first.next! })).items).toEqual([])
    await house.wish(nadia, place, { type: 'group.leave' })
    expect(await texts(nadia, 'juniper')).toEqual([])
    const refused = page(nadia, 'juniper', { conversation: place })
    await expect(refused).rejects.toMatchObject({ code: 'conversation.unknown' })
    await expect(page(nadia, 'juniper', { conversation: newId() })).rejects.toEqual(
      await refused.catch((error) => error),
    )
  })

  test('SEE1 an edit of what was said before one came is not found by its new words', async () => {
    const place = await groupOf('joined')
    const seq = await say(asha, place, 'before')
    await invite(place, nadia)
    await house.wish(asha, place, { type: 'message.edit', target: seq, text: 'hazelnut' })
    expect(await texts(nadia, 'hazelnut')).toEqual([])
    expect(await texts(asha, 'hazelnut')).toEqual(['hazelnut'])
  })

  test('what two said to each other is not found once one blocks the other', async () => {
    const other = await house.settle()
    const pair = await befriend(asha, other)
    await say(asha, pair, 'turmeric')
    expect(await texts(other, 'turmeric')).toEqual(['turmeric'])
    await house.wish(asha, pair, { type: 'contact.block', to: other.account })
    await house.work()
    expect(await texts(other, 'turmeric')).toEqual([])
    expect(await texts(asha, 'turmeric')).toEqual([])
  })

  test('SEL11 what somebody deleted for themselves is not found by them, under none of its words; others find it', async () => {
    const hide = (target: number) =>
      house.wish(asha, selfOf(asha.account), { type: 'message.hide', conversation: tea, message: target })
    const [first, second, third] = [
      await say(rafi, tea, 'nutmeg one'),
      await say(rafi, tea, 'nutmeg two'),
      await say(asha, tea, 'nutmeg three'),
    ]
    await hide(second)
    await hide(third)
    expect(await texts(asha, 'nutmeg')).toEqual(['nutmeg one'])
    expect(await texts(asha, 'nutmeg', { conversation: tea })).toEqual(['nutmeg one'])
    expect(await texts(asha, 'nutmeg', { limit: '1' })).toEqual(['nutmeg one'])
    await house.wish(rafi, tea, { type: 'message.edit', target: second, text: 'nutmeg twice' })
    expect(await texts(asha, 'twice')).toEqual([])
    expect((await page(rafi, 'nutmeg')).items.map(({ seq }) => seq).sort()).toEqual([first, second, third].sort())
  })

  test('PLA2 a place is found by its name, also when the words beside it have changed', async () => {
    const place = { lat: 23.74656, lon: 90.37602, name: 'Sunflower Bridge' }
    const { seq } = await house.wish(asha, tea, { type: 'message.send', place })
    expect(await texts(rafi, 'flower bri')).toEqual(['Sunflower Bridge'])
    await house.wish(asha, tea, { type: 'message.edit', target: seq!, text: 'at seven' })
    expect(await texts(rafi, 'sunflower')).toEqual(['at seven · Sunflower Bridge'])
    expect(await texts(rafi, 'sunflower seven')).toHaveLength(1)
    await house.wish(asha, tea, { type: 'message.remove', target: seq! })
    expect(await texts(rafi, 'sunflower')).toEqual([])
  })

  test('own notes are found by their owner only', async () => {
    await say(asha, selfOf(asha.account), 'buy vermicelli')
    expect(await texts(asha, 'vermicelli')).toEqual(['buy vermicelli'])
    expect(await texts(rafi, 'vermicelli')).toEqual([])
  })
})
