import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { workerOf } from '../../server/testing/staff.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'

let app: TestApp
let citizen: Person
beforeAll(async () => {
  app = await openApp({ RIGHTS_TTL_S: '1' })
  citizen = await app.person('Nila')
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const worker = (desks: string[] | null) => workerOf(app, 'Omar', { desks })
const looks = (person: Person, queue = true) => person.ask('look', { conversations: [], queue })

const opened = async (): Promise<ConversationId> => {
  const conversation = newId<ConversationId>()
  const about = { desk: 'support', category: 'printer', values: {} }
  await citizen.wish(conversation, { type: 'ticket.open', title: 'No paper', text: 'None at all', ...about })
  return conversation
}

/** What somebody hears until a ticket of the support desk has moved before the eyes of one who works there. */
const heard = async (person: Person) => {
  const witness = await worker(['support'])
  await looks(witness)
  let news = 0
  const socket = await person.socket()
  socket.on('queue', () => {
    news += 1
  })
  const moved = witness.hears('queue')
  await opened()
  await moved
  // what was told before is heard before an answer
  await looks(person, false).catch(() => undefined)
  return news
}

describe('who works at a desk', () => {
  test('WRK3 hears when something moves there, and nothing of what', async () => {
    const everywhere = await worker(null)
    await looks(everywhere)
    const told = everywhere.hears('queue')
    await opened()
    expect(await told).toEqual({})
  })

  test('WRK3 hears nothing of a desk that is not theirs', async () => {
    const elsewhere = await worker(['complaint'])
    await looks(elsewhere)
    expect(await heard(elsewhere)).toBe(0)
  })

  test('WRK3 whoever does not work here hears nothing, whatever they ask for', async () => {
    await looks(citizen)
    expect(await heard(citizen)).toBe(0)
  })

  test('WRK3 whoever works there no longer hears nothing more', async () => {
    const former = await worker(['support'])
    await looks(former)
    await app.sql(`update staff set desks = '{complaint}' where account = $1`, [former.account])
    await expect.poll(() => heard(former), { timeout: 8_000, interval: 300 }).toBe(0)
  })

  test('WRK5 whoever asks and whoever looks on see each other type', async () => {
    const agent = await worker(['support'])
    const ticket = await opened()
    await agent.ask('look', { conversations: [ticket] })
    const types = (person: Person) => person.ask('typing', { conversation: ticket, on: true })
    for (const [one, other] of [
      [citizen, agent],
      [agent, citizen],
    ] as const) {
      const seen = other.hears('typing', (news) => news.conversation === ticket && news.account === one.account)
      await types(one)
      expect(await seen).toMatchObject({ on: true })
    }
  })

  test('WRK10 the staff who look at the same ticket see each other; whoever asked sees none of them', async () => {
    const [one, other] = [await worker(['support']), await worker(['support'])]
    const elsewhere = await worker(['complaint'])
    const ticket = await opened()
    let leaked = 0
    for (const person of [citizen, elsewhere])
      (await person.socket()).on('viewing', () => {
        leaked += 1
      })
    ;(await other.socket()).on('viewing', ({ account }) => {
      if (account !== one.account) leaked += 1
    })
    for (const person of [one, other, elsewhere]) await person.ask('look', { conversations: [ticket] })
    const views = (person: Person, on: boolean) => person.ask('viewing', { conversation: ticket, on })
    const by = (person: Person, on: boolean) =>
      other.hears('viewing', (news) => news.account === person.account && news.on === on)
    await Promise.all([views(citizen, true), views(elsewhere, true)])
    const seen = by(one, true)
    await views(one, true)
    expect(await seen).toEqual({ conversation: ticket, account: one.account, on: true })
    const gone = by(one, false)
    one.leave()
    await gone
    await citizen.ask('look', { conversations: [] })
    expect(leaked).toBe(0)
  })

  test('WRK4 whoever takes on what they look at goes on hearing it, whatever they look at then', async () => {
    const agent = await worker(['support'])
    const ticket = await opened()
    expect(await agent.ask('look', { conversations: [ticket] })).toEqual([ticket])
    await agent.wish(ticket, { type: 'ticket.claim' })
    const hears = async (text: string) => {
      const told = agent.hears('events', ({ events }) => JSON.stringify(events).includes(text))
      await citizen.wish(ticket, { type: 'message.send', text })
      await told
    }
    await hears('as a member')
    expect(await agent.ask('look', { conversations: [ticket] })).toEqual([ticket])
    await hears('still')
    await agent.wish(ticket, { type: 'ticket.locate', place: null })
    await looks(agent)
    await hears('and still')
  })

  test('WRK7 whoever works there no longer, or is shut out, hands back what they had and sees none of it', async () => {
    const admin = await app.person('Farida', 'superadmin')
    for (const [path, body] of [
      ['scope', { desks: ['complaint'], places: null }],
      ['role', { role: 'user' }],
      ['suspension', { reason: 'Spam', until: null }],
    ] as const) {
      const [agent, ticket] = [await worker(['support']), await opened()]
      await agent.wish(ticket, { type: 'ticket.claim' })
      const handedBack = citizen.hears(
        'events',
        ({ conversation, events }) => conversation === ticket && /"to":null/.test(JSON.stringify(events)),
      )
      expect((await admin.api('PUT', `/api/v1/admin/people/${agent.account}/${path}`, body)).status).toBe(200)
      await handedBack
      const { rows } = await app.sql(
        'select 1 from member where conversation = $1 and account = $2 and left_seq is null',
        [ticket, agent.account],
      )
      expect(rows).toEqual([])
    }
  })
})
