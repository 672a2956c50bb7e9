import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ RIGHTS_TTL_S: '1' })
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const befriend = async (asha: Person, rafi: Person): Promise<ConversationId> => {
  const conversation = directOf(asha.account, rafi.account)
  await asha.wish(conversation, { type: 'contact.request', to: rafi.account })
  await rafi.wish(conversation, { type: 'contact.accept' })
  return conversation
}
const two = async () => {
  const [asha, rafi] = await Promise.all([app.person('Asha'), app.person('Rafi')])
  return { asha, rafi, conversation: await befriend(asha, rafi) }
}
const say = (text: string) => ({ type: 'message.send', text }) as const
/** Everything of one sort that a person hears from now on. */
const hearing = async (
  person: Person,
  name: 'events' | 'receipt' | 'typing' | 'own' | 'presence',
): Promise<unknown[]> => {
  const heard: unknown[] = []
  const socket = (await person.socket()) as unknown as { on(name: string, hear: (news: unknown) => void): void }
  socket.on(name, (news) => heard.push(news))
  return heard
}
/** Whatever was sent to this person before has arrived. */
const flushed = (person: Person) => person.ask('heads', { conversations: [] })

describe('what is said', () => {
  test('reaches everybody in the conversation, once and before the sender’s own ack, and nobody else', async () => {
    const { asha, rafi, conversation } = await two()
    const stranger = await app.person()
    const [hers, his, theirs] = await Promise.all([asha, rafi, stranger].map((one) => hearing(one, 'events')))
    await asha.wish(conversation, say('hello'))
    expect(hers).toEqual([
      expect.objectContaining({
        conversation,
        events: [expect.objectContaining({ seq: 3, text: 'hello', by: asha.account })],
      }),
    ])
    await Promise.all([flushed(rafi), flushed(stranger)])
    expect(his).toEqual(hers)
    expect(theirs).toEqual([])
  })

  test('reaches whoever just came in, from then on', async () => {
    const { asha, rafi } = await two()
    const group = newId<ConversationId>()
    await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' })
    const told = rafi.hears('membership', (news) => news.conversation === group)
    await asha.wish(group, { type: 'group.invite', accounts: [rafi.account] })
    expect(await told).toEqual({ conversation: group, role: 'member' })
    const heard = rafi.hears('events', (news) => news.conversation === group)
    await asha.wish(group, say('welcome'))
    expect((await heard).events.at(-1)).toMatchObject({ text: 'welcome' })
  })

  test('HUB1 said before somebody came is not heard by them, also where one commit holds both', async () => {
    const { asha, rafi } = await two()
    const group = newId<ConversationId>()
    await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'public', history: 'joined' })
    const heard = await hearing(rafi, 'events')
    const came = rafi.hears('membership', (news) => news.conversation === group)
    await Promise.all([asha.wish(group, say('not for him')), rafi.wish(group, { type: 'group.join' })])
    await came
    await flushed(rafi)
    expect(JSON.stringify(heard)).toContain('member.joined')
    const joined = (await rafi.ask('read', { conversation: group })).from
    const seqs = (heard as { conversation: string; events: { seq: number }[] }[])
      .filter((one) => one.conversation === group)
      .flatMap(({ events }) => events.map(({ seq }) => seq))
    expect(seqs.filter((seq) => seq < joined)).toEqual([])
  })

  test('HUB1 does not reach whoever was removed, from the very next word on', async () => {
    const { asha, rafi } = await two()
    const group = newId<ConversationId>()
    await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' })
    await asha.wish(group, { type: 'group.invite', accounts: [rafi.account] })
    const heard = await hearing(rafi, 'events')
    const told = rafi.hears('membership', (news) => news.role === null)
    await Promise.all([
      asha.wish(group, { type: 'group.remove', account: rafi.account }),
      asha.wish(group, say('among us')),
    ])
    expect(await told).toEqual({ conversation: group, role: null })
    await flushed(rafi)
    expect(JSON.stringify(heard)).not.toContain('among us')
  })

  test('HUB1 does not reach whoever was removed where the news of it never came', async () => {
    const { asha, rafi } = await two()
    const group = newId<ConversationId>()
    await asha.wish(group, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' })
    await asha.wish(group, { type: 'group.invite', accounts: [rafi.account] })
    const told = rafi.hears('membership', (news) => news.role === null)
    await app.sql(
      `update member set left_seq = 3, changed_at = clock_timestamp() where conversation = $1 and account = $2`,
      [group, rafi.account],
    )
    expect(await told).toEqual({ conversation: group, role: null })
  })
})

describe('receipts', () => {
  test('HUB6 are told to the others and to the own devices, and are only ever raised', async () => {
    const { asha, rafi, conversation } = await two()
    await asha.wish(conversation, say('one'))
    await asha.wish(conversation, say('two'))
    const seen = asha.hears('receipt')
    await rafi.ask('receipts', { receipts: [{ conversation, read: 4 }] })
    expect(await seen).toEqual({ conversation, account: rafi.account, delivered: 4, read: 4 })
    await rafi.ask('receipts', { receipts: [{ conversation, read: 2, delivered: 1 }] })
    const page = await rafi.ask('read', { conversation })
    expect(page.own).toMatchObject({ delivered: 4, read: 4 })
  })

  test('HUB6 never run ahead of the log', async () => {
    const { rafi, conversation } = await two()
    await rafi.ask('receipts', { receipts: [{ conversation, read: 2_000_000_000 }] })
    expect((await rafi.ask('read', { conversation })).own.read).toBe(2)
  })

  test('HUB6 ME4 of whoever does not show them stay with the own devices', async () => {
    const { asha, rafi, conversation } = await two()
    await rafi.api('PATCH', '/api/v1/me', { showsReceipts: false })
    await asha.wish(conversation, say('one'))
    const heard = await hearing(asha, 'receipt')
    const own = rafi.hears('own')
    await rafi.ask('receipts', { receipts: [{ conversation, read: 3 }] })
    expect(await own).toMatchObject({ conversation, read: 3 })
    await flushed(asha)
    expect(heard).toEqual([])
    const page = await asha.ask('read', { conversation })
    expect(page.receipts.map(({ account }) => account)).toEqual([asha.account])
  })

  test('HUB6 ME19 "unread from here" is the reader’s own, and reading on takes it back', async () => {
    const { asha, rafi, conversation } = await two()
    await asha.wish(conversation, say('one'))
    await rafi.ask('receipts', { receipts: [{ conversation, read: 3 }] })
    await rafi.ask('receipts', { receipts: [{ conversation, unreadFrom: 3 }] })
    const unread = async () =>
      (await rafi.ask('sync', {})).changes.find((change) => change.conversation === conversation)?.unread
    expect(await unread()).toBe(1)
    await rafi.ask('receipts', { receipts: [{ conversation, read: 3 }] })
    expect(await unread()).toBe(0)
  })
})

describe('signals', () => {
  test('HUB4 typing is heard by those in the conversation, and cannot be sent into others', async () => {
    const { asha, rafi, conversation } = await two()
    const stranger = await app.person()
    const heard = await hearing(rafi, 'typing')
    await stranger.ask('typing', { conversation, on: true })
    await flushed(rafi)
    expect(heard).toEqual([])
    const typing = rafi.hears('typing')
    await asha.ask('typing', { conversation, on: true })
    expect(await typing).toEqual({ conversation, account: asha.account, on: true })
  })

  test('HUB4 presence is told to those who look and share a conversation; not to strangers, nor by those who hide it', async () => {
    const { asha, rafi } = await two()
    const stranger = await app.person()
    expect(await asha.ask('watch', { accounts: [rafi.account] })).toEqual([
      { account: rafi.account, status: 'online', seenAt: null },
    ])
    expect(await stranger.ask('watch', { accounts: [rafi.account] })).toEqual([])
    const busy = asha.hears('presence', (news) => news.some(({ status }) => status === 'busy'))
    await rafi.ask('status', { status: 'busy' })
    expect(await busy).toEqual([{ account: rafi.account, status: 'busy', seenAt: null }])
    await rafi.api('PATCH', '/api/v1/me', { showsPresence: false })
    expect(await asha.ask('watch', { accounts: [rafi.account] })).toEqual([])
  })

  test('CO4 those who blocked each other see nothing of each other', async () => {
    const { asha, rafi, conversation } = await two()
    await asha.wish(conversation, { type: 'contact.block', to: rafi.account })
    expect(await rafi.ask('watch', { accounts: [asha.account] })).toEqual([])
    expect(await asha.ask('watch', { accounts: [rafi.account] })).toEqual([])
  })
})

describe('sessions', () => {
  const closed = (socket: Awaited<ReturnType<Person['socket']>>) =>
    new Promise<void>((resolve) => socket.once('disconnect', () => resolve()))

  test('AC7 signing out closes the socket of that session, and says why', async () => {
    const asha = await app.person()
    const [gone, ended] = [closed(await asha.socket()), asha.hears('ended')]
    await asha.api('DELETE', '/api/v1/session')
    expect(await ended).toEqual({ reason: 'ended' })
    await gone
  })

  test('AC7 a session that ended where this node does not hear of it is closed all the same', async () => {
    const asha = await app.person()
    const gone = closed(await asha.socket())
    await app.sql(`update session set revoked_at = now() where account = $1`, [asha.account])
    await gone
  })

  test('a suspended account is shown the door', async () => {
    const asha = await app.person()
    const gone = closed(await asha.socket())
    await app.sql(`update account set suspended_at = now() where id = $1`, [asha.account])
    await gone
  })

  test('an account whose `self` was never made has it as soon as somebody comes in with it', async () => {
    const asha = await app.person()
    const page = await asha.ask('read', { conversation: selfOf(asha.account) })
    expect(page).toMatchObject({ kind: 'self', head: 1 })
  })
})
