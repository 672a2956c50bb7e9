import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import { type AccountId, type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import type { TicketCommand } from '../../shared/kinds/ticket/index.ts'
import { plantPresets } from '../kinds/index.ts'
import { createLook } from '../log/look.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { newId } from '../testing/log.ts'
import { codeOf } from '../testing/outcome.ts'
import { settleWorker } from '../testing/staff.ts'
import { createNotify } from './notify.ts'
import { createReported } from './reported.ts'

let database: FreshDatabase
let house: House
let asha: Actor
let rafi: Actor
let judge: Actor
let chat: ConversationId

beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
  await plantPresets(house.orm.em.fork())
  judge = await settleWorker(house, {}, 'moderator')
})
afterAll(async () => {
  await house.close()
  await database.drop()
})
beforeEach(async () => {
  asha = await house.settle({ name: 'Asha' })
  rafi = await house.settle({ name: 'Rafi', username: `rafi${newId().slice(-8)}` })
  chat = directOf(asha.account, rafi.account)
  await house.wish(asha, chat, { type: 'contact.request', to: rafi.account })
  await house.wish(rafi, chat, { type: 'contact.accept' })
  await house.wish(rafi, chat, { type: 'message.send', text: 'You fool' })
})

const usernameOf = async (who: Actor): Promise<string> =>
  (await house.pool.query('select username from account where id = $1', [who.account])).rows[0].username

type Open = Extract<TicketCommand, { type: 'ticket.open' }>
const report = async (by: Actor, more: Partial<Open>): Promise<ConversationId> => {
  const id = newId<ConversationId>()
  await house.wish(by, id, {
    type: 'ticket.open',
    desk: 'safety',
    title: 'A report',
    category: 'other',
    values: {},
    ...more,
  })
  await house.work()
  return id
}

const told = async (who: Actor) =>
  (
    await house.pool.query(
      `select body from event where conversation = $1 and type = 'notification.raised' and body ->> 'reason' = 'reported'`,
      [selfOf(who.account)],
    )
  ).rows.map(({ body }) => body)

const about = (who: AccountId) => ({ about: selfOf(who), reason: 'reported', from: who })

describe('REP1 CO5 whoever is reported', () => {
  test('for a message is told that, and neither by whom nor for what', async () => {
    await report(asha, { origin: { conversation: chat, message: 3 } })
    expect(await told(rafi)).toEqual([about(rafi.account)])
    expect(JSON.stringify(await told(rafi))).not.toContain(asha.account)
  })

  test('by name is told too, with the sign before it or without', async () => {
    await report(asha, { values: { person: `@${await usernameOf(rafi)}` } })
    expect(await told(rafi)).toEqual([about(rafi.account)])
  })

  test('for a post is told', async () => {
    const post = newId<ConversationId>()
    await house.wish(rafi, post, { type: 'post.publish', title: 'Lies', text: 'All of it', audience: 'public' })
    await report(asha, { origin: { conversation: post } })
    expect(await told(rafi)).toEqual([about(rafi.account)])
  })

  test('is told of any desk that judges reports, and of no other', async () => {
    const text = `with another as (insert into desk (id, version) values ('peace', 1) returning id)
      insert into desk_version (desk, version, config) select another.id, 1, v.config || '{"prefix": "PCE"}'::jsonb
      from another, desk_version v where v.desk = 'safety' and v.version = 1`
    await house.pool.query(text)
    const origin = { conversation: chat, message: 3 }
    await report(asha, { desk: 'support', origin })
    expect(await told(rafi)).toEqual([])
    await report(asha, { desk: 'peace', origin })
    expect(await told(rafi)).toEqual([about(rafi.account)])
  })

  test('is told once a day, however many report them', async () => {
    const mitu = await house.settle()
    await report(asha, { origin: { conversation: chat, message: 3 } })
    await report(asha, { values: { person: await usernameOf(rafi) } })
    await report(mitu, { values: { person: await usernameOf(rafi) } })
    expect(await told(rafi)).toHaveLength(1)
  })

  test('is left in peace by those whom they blocked', async () => {
    await house.wish(rafi, chat, { type: 'contact.block', to: asha.account })
    await report(asha, { values: { person: await usernameOf(rafi) } })
    expect(await told(rafi)).toEqual([])
  })

  test('is told nothing where the house does not want that, nor is whoever reports themselves', async () => {
    const look = createLook(house.pool)
    const notify = createNotify({ orm: house.orm, execute: house.execute, look })
    const quiet = createReported({ orm: house.orm, look, notify, tells: false })
    const person = await usernameOf(rafi)
    await quiet({ by: asha.account, at: Date.now(), desk: 'safety', version: 1, origin: null, person })
    await report(rafi, { values: { person: await usernameOf(rafi) } })
    expect(await told(rafi)).toEqual([])
  })
})

describe('REP2 CO5 a report', () => {
  const noteIn = async (ticket: ConversationId) =>
    (await house.pool.query(`select body from event where conversation = $1 and type = 'note.posted'`, [ticket]))
      .rows[0]?.body.text

  test('keeps what was said for those who judge it, also when it is taken back', async () => {
    const ticket = await report(asha, { origin: { conversation: chat, message: 3 } })
    await house.wish(rafi, chat, { type: 'message.remove', target: 3 })
    expect(await noteIn(ticket)).toContain('You fool')
    expect(await noteIn(ticket)).toContain(`@${await usernameOf(rafi)}`)
  })

  test('of what one does not see is refused, and nobody is told', async () => {
    const mitu = await house.settle()
    expect(await codeOf(report(mitu, { origin: { conversation: chat, message: 3 } }))).toBe('conversation.unknown')
    expect(await codeOf(report(asha, { origin: { conversation: chat, message: 1 } }))).toBe('message.unknown')
    expect(await told(rafi)).toEqual([])
  })

  test('is seen by those who judge it and by whoever made it, never by whoever it is about', async () => {
    const ticket = await report(asha, { origin: { conversation: chat, message: 3 } })
    const look = createLook(house.pool)
    const sees = async ({ account }: Actor) => (await look(account, [ticket])).has(ticket)
    expect(await Promise.all([asha, judge, rafi].map(sees))).toEqual([true, true, false])
  })
})
