import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import { DAY, HOUR, MINUTE } from '../../shared/kernel/time.ts'
import type { SelfEvent } from '../../shared/kinds/self/index.ts'
import { call, openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'

let app: TestApp
let asha: Person
let rafi: Person
let mitu: Person
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi, mitu] = [await app.person('Asha'), await app.person('Rafi'), await app.person('Mitu')]
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const tomorrow = () => ({ starts: Date.now() + DAY, zone: 'Asia/Dhaka', place: 'Ward office' })
const TEA = 4

/** Asha calls the others to tea, in a group of the three. */
const called = async (meeting = tomorrow()) => {
  const group = newId<ConversationId>()
  await asha.wish(group, { type: 'group.create', name: 'Ward 7', visibility: 'public', history: 'all' })
  for (const person of [rafi, mitu]) await person.wish(group, { type: 'group.join' })
  await asha.wish(group, { type: 'message.send', text: 'Tea\nBring cups', meeting })
  return group
}
const comes = (person: Person, group: ConversationId, coming: 'yes' | 'maybe' | 'no') =>
  person.wish(group, { type: 'meeting.answer', target: TEA, coming })

const told = async (person: Person, about: ConversationId) => {
  const { events } = await person.ask('read', { conversation: selfOf(person.account), anchor: 'newest', before: 90 })
  return (events as SelfEvent[]).flatMap((event) =>
    event.type === 'notification.raised' && event.about === about
      ? [`${event.reason} ${event.name} ${event.message}`]
      : [],
  )
}
const soon = { timeout: 10_000 }
const fileOf = (person: Person, group: ConversationId) =>
  person.api('GET', `/api/v1/conversations/${group}/meetings/${TEA}`)
const open = async (person: Person): Promise<string> => {
  const { json } = await person.api('PUT', '/api/v1/me/calendar')
  return new URL(json.address).pathname
}

describe('those who come are told', () => {
  test('MEE6 that it is held elsewhere, and that it is not held; nobody else is, nor whoever did it', async () => {
    const group = await called()
    await comes(rafi, group, 'maybe')
    await comes(mitu, group, 'no')
    const meeting = { ...tomorrow(), place: 'School' }
    await asha.wish(group, { type: 'meeting.change', target: TEA, meeting })
    await vi.waitFor(async () => expect(await told(rafi, group)).toEqual([`moved Tea ${TEA}`]), soon)
    await asha.wish(group, { type: 'meeting.cancel', target: TEA })
    await vi.waitFor(
      async () => expect(await told(rafi, group)).toEqual([`moved Tea ${TEA}`, `cancelled Tea ${TEA}`]),
      soon,
    )
    for (const person of [asha, mitu]) expect(await told(person, group)).toEqual([])
  })

  test('MEE9 that it is not held when its message is removed, without a word of it; and calendars let it go', async () => {
    const group = await called()
    await comes(rafi, group, 'maybe')
    await comes(mitu, group, 'no')
    const address = await open(rafi)
    await asha.wish(group, { type: 'message.remove', target: TEA })
    await vi.waitFor(async () => expect(await told(rafi, group)).toEqual([`cancelled undefined ${TEA}`]), soon)
    for (const person of [asha, mitu]) expect(await told(person, group)).toEqual([])
    const event = (await call(app.url, 'GET', address)).text.split('BEGIN:VEVENT').find((one) => one.includes(group))
    expect(event).toContain('STATUS:CANCELLED')
    expect(event).toContain('DTSTART:')
    expect(event).not.toMatch(/Tea|cups|Ward/)
    expect((await fileOf(rafi, group)).json.code).toBe('message.unknown')
    const theirs = (await call(app.url, 'GET', await open(mitu))).text
    expect(theirs).not.toContain(group)
  })

  test('MEE6 a while before it begins, whoever they are', async () => {
    const group = await called({ ...tomorrow(), starts: Date.now() + 10 * MINUTE })
    await vi.waitFor(async () => expect(await told(asha, group)).toEqual([`reminder Tea ${TEA}`]), soon)
  })

  test('MEE6 at the time that counts in the end, however far away', async () => {
    const group = await called({ ...tomorrow(), starts: Date.now() + 90 * DAY })
    const { rows } = await app.sql(
      `select extract(epoch from run_at - now())::int as left from graphile_worker._private_jobs j
       where payload->>'conversation' = $1`,
      [group],
    )
    expect(rows[0].left).toBeGreaterThan((89 * DAY) / 1000)
    await asha.wish(group, {
      type: 'meeting.change',
      target: TEA,
      meeting: { ...tomorrow(), starts: Date.now() + 10 * MINUTE },
    })
    await vi.waitFor(async () => expect(await told(asha, group)).toEqual([`reminder Tea ${TEA}`]), soon)
    await app.sql(`update graphile_worker._private_jobs set run_at = now() where payload->>'conversation' = $1`, [
      group,
    ])
    const left = async () =>
      (await app.sql(`select 1 from graphile_worker._private_jobs where payload->>'conversation' = $1`, [group])).rows
    await vi.waitFor(async () => expect(await left()).toEqual([]), soon)
    expect(await told(asha, group)).toHaveLength(1)
  })
})

describe('a meeting in calendars', () => {
  test('MEE7 is a file for whoever sees it', async () => {
    const group = await called()
    const { status, headers, text } = await fileOf(rafi, group)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/calendar')
    expect(text).toContain('SUMMARY:Tea\r\n')
    expect(text).toContain('DESCRIPTION:Bring cups\r\n')
    await rafi.wish(group, { type: 'group.leave' })
    expect((await fileOf(rafi, group)).status).toBe(404)
    expect((await fileOf(await app.person('Somebody'), group)).status).toBe(404)
  })

  test('MEE7 follows those who come, at an address that nobody guesses', async () => {
    const group = await called({ ...tomorrow(), starts: Date.now() + 2 * DAY })
    await comes(rafi, group, 'maybe')
    const path = await open(rafi)
    const calendar = async () => (await call(app.url, 'GET', path)).text
    const uid = `UID:${group}-${TEA}@`
    expect(await calendar()).toContain(uid)
    expect(await calendar()).toContain('STATUS:TENTATIVE')
    await asha.wish(group, { type: 'meeting.cancel', target: TEA })
    expect(await calendar()).toContain('STATUS:CANCELLED')
    await rafi.wish(group, { type: 'group.leave' })
    expect(await calendar()).not.toContain(uid)
  })

  test('MEE7 leaves out what somebody does not come to', async () => {
    const group = await called({ ...tomorrow(), starts: Date.now() + 3 * HOUR })
    const path = await open(mitu)
    await comes(mitu, group, 'no')
    expect((await call(app.url, 'GET', path)).text).not.toContain(group)
  })

  test('MEE7 has one address at a time, and none once it is closed', async () => {
    const first = await open(rafi)
    const second = await open(rafi)
    expect((await call(app.url, 'GET', first)).status).toBe(404)
    expect((await call(app.url, 'GET', second)).status).toBe(200)
    expect((await rafi.api('GET', '/api/v1/me/calendar')).json.since).toBeGreaterThan(0)
    await rafi.api('DELETE', '/api/v1/me/calendar')
    expect((await call(app.url, 'GET', second)).status).toBe(404)
    expect((await rafi.api('GET', '/api/v1/me/calendar')).json).toEqual({ since: null })
    expect((await call(app.url, 'GET', '/api/v1/calendar/anything')).status).toBe(404)
  })
})
