import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import { HOUR, SECOND } from '../../shared/kernel/time.ts'
import type { Self, SelfEvent } from '../../shared/kinds/self/index.ts'
import { openApp, type Person, type TestApp } from '../testing/app.ts'
import { newId } from '../testing/log.ts'

let app: TestApp
let asha: Person
let rafi: Person
beforeAll(async () => {
  app = await openApp()
  ;[asha, rafi] = [await app.person('Asha'), await app.person('Rafi')]
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const soon = { timeout: 15_000 }
const ward = async () => {
  const group = newId<ConversationId>()
  await rafi.wish(group, { type: 'group.create', name: 'Ward 7', visibility: 'public', history: 'all' })
  await asha.wish(group, { type: 'group.join' })
  return group
}
const waits = async () => {
  const { state } = await asha.ask('read', { conversation: selfOf(asha.account) })
  return (state as Self).sendings ?? {}
}
const schedule = async (conversation: ConversationId, text: string, due: number) =>
  (await asha.wish(selfOf(asha.account), { type: 'sending.schedule', conversation, text, due })).seq!
const said = async (conversation: ConversationId) => {
  const { events } = await rafi.ask('read', { conversation, anchor: 'newest', before: 90 })
  return (events as { type: string; text?: string; by: string }[]).filter(({ type }) => type === 'message.sent')
}
const comes = (conversation: ConversationId) =>
  app
    .sql(`update graphile_worker._private_jobs set run_at = now() where payload->>'account' = $1`, [asha.account])
    .then(() => conversation)

describe('a message that waits', () => {
  test('SEN3 is said at its time, by its author, once, and waits no longer', async () => {
    const group = await ward()
    await schedule(group, 'Good morning', Date.now() + SECOND)
    await vi.waitFor(
      async () => expect(await said(group)).toMatchObject([{ text: 'Good morning', by: asha.account }]),
      soon,
    )
    await vi.waitFor(async () => expect(await waits()).toEqual({}), soon)
  })

  test('SEN3 is said once, though the job was cut off after saying it, and though it was changed meanwhile', async () => {
    const group = await ward()
    const sending = await schedule(group, 'Once', Date.now() + HOUR)
    const payload = { account: asha.account, sending, version: sending }
    await app.sql(`select graphile_worker.add_job('send', $1::json), graphile_worker.add_job('send', $1::json)`, [
      JSON.stringify(payload),
    ])
    await vi.waitFor(async () => expect(await waits()).toEqual({}), soon)
    await app.sql(`select graphile_worker.add_job('send', $1::json)`, [JSON.stringify(payload)])
    await comes(group)
    await schedule(group, 'And then', Date.now() + SECOND)
    await vi.waitFor(
      async () => expect((await said(group)).map(({ text }) => text)).toEqual(['Once', 'And then']),
      soon,
    )
  })

  test('SEN2 changed, it is said as it is at its time; cancelled, it is not', async () => {
    const group = await ward()
    const self = selfOf(asha.account)
    const [one, other] = [
      await schedule(group, 'First', Date.now() + HOUR),
      await schedule(group, 'Never', Date.now() + HOUR),
    ]
    await asha.wish(self, { type: 'sending.cancel', sending: other })
    await asha.wish(self, { type: 'sending.change', sending: one, text: 'Second', due: 1 })
    await vi.waitFor(async () => expect((await said(group)).map(({ text }) => text)).toEqual(['Second']), soon)
    await comes(group)
    await vi.waitFor(async () => expect(await waits()).toEqual({}), soon)
    expect(await said(group)).toHaveLength(1)
  })

  test('SEN4 is not said where its author may not speak at that time: they are told why, and keep it', async () => {
    const group = await ward()
    const sending = await schedule(group, 'Good morning', Date.now() + HOUR)
    await rafi.wish(group, { type: 'group.change', flavour: 'channel' })
    await comes(group)
    await vi.waitFor(async () => expect((await waits())[sending]).toMatchObject({ refused: 'group.readers' }), soon)
    const { events } = await asha.ask('read', { conversation: selfOf(asha.account), anchor: 'newest', before: 20 })
    const told = (events as SelfEvent[]).filter(
      (event) => event.type === 'notification.raised' && event.about === group,
    )
    expect(told.at(-1)).toMatchObject({ reason: 'unsent', name: 'Ward 7' })
    expect(await said(group)).toEqual([])

    await rafi.wish(group, { type: 'group.change', flavour: 'talk' })
    await asha.wish(selfOf(asha.account), { type: 'sending.change', sending, text: 'Good morning', due: 1 })
    await vi.waitFor(async () => expect(await said(group)).toHaveLength(1), soon)
  })

  test('SEN4 reaches nobody through a group that its author has left', async () => {
    const group = await ward()
    const sending = await schedule(group, 'Still here', Date.now() + HOUR)
    await asha.wish(group, { type: 'group.leave' })
    await comes(group)
    await vi.waitFor(async () => expect((await waits())[sending]?.refused).toBe('conversation.unknown'), soon)
    expect(await said(group)).toEqual([])
  })
})
