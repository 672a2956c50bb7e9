import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import { DAY } from '../../shared/kernel/time.ts'
import { type AnyCommand, kindOf } from '../../shared/kinds/index.ts'
import type { Self } from '../../shared/kinds/self/index.ts'
import { serverKindOf } from '../kinds/index.ts'
import { ConversationRow } from '../log/rows.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { type House, openHouse } from '../testing/house.ts'
import { contradictions, eventsOf, newId } from '../testing/log.ts'
import { codeOf } from '../testing/outcome.ts'

let database: FreshDatabase
let house: House
beforeAll(async () => {
  database = await freshDatabase()
  house = await openHouse(database.url)
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

/** LOG5 of the rows that kinds keep: each is what its state says. */
const rowsThatDrifted = async (): Promise<string[]> => {
  const drifted: string[] = []
  for (const { id, kind, state, head } of await house.orm.em.fork().find(ConversationRow, {})) {
    const row = serverKindOf(kind).row(state, id)
    if (!row || head === 0) continue
    const columns = Object.keys(row.columns)
    const { rows } = await house.pool.query(
      `select to_jsonb(t) = to_jsonb(json_populate_record(null::"${row.table}", $2::json)) as same from "${row.table}" t where conversation = $1`,
      [id, JSON.stringify(row.columns)],
    )
    if (rows[0]?.same !== true) drifted.push(`${kind} ${id}: ${columns.join(', ')}`)
  }
  return drifted
}

const befriend = async (asha: Actor, rafi: Actor) => {
  const conversation = directOf(asha.account, rafi.account)
  await house.wish(asha, conversation, { type: 'contact.request', to: rafi.account })
  await house.wish(rafi, conversation, { type: 'contact.accept' })
  return conversation
}
const selfStateOf = async ({ account }: Actor) =>
  (await house.orm.em.fork().findOneOrFail(ConversationRow, { id: selfOf(account) })).state as Self

describe('execute', () => {
  test('two people become contacts and talk', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    expect(await house.wish(rafi, conversation, { type: 'message.send', text: 'hi' })).toEqual({
      seq: 3,
      repeated: false,
    })
  })

  test('somebody who takes whoever asks is a contact at once', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle({ open: true })]
    const conversation = directOf(asha.account, rafi.account)
    await house.wish(asha, conversation, { type: 'contact.request', to: rafi.account })
    expect((await eventsOf(house, conversation)).map(({ type }) => type)).toEqual([
      'contact.requested',
      'contact.accepted',
    ])
  })

  test.each([
    ['nobody', () => newId()],
    ['somebody suspended', async () => (await house.settle({ suspendedAt: new Date() })).account],
  ])('%s cannot be asked, and nothing tells the two apart', async (_, whom) => {
    const asha = await house.settle()
    const to = (await whom()) as never
    expect(await codeOf(house.wish(asha, directOf(asha.account, to), { type: 'contact.request', to }))).toBe(
      'account.unknown',
    )
  })

  test('a request must lie in the conversation of the two it names', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle()]
    const elsewhere = newId<ConversationId>()
    expect(await codeOf(house.wish(asha, elsewhere, { type: 'contact.request', to: rafi.account }))).toBe(
      'conversation.unknown',
    )
  })

  test.each([
    [{ type: 'message.send' }],
    [{ type: 'message.send', text: '' }],
    [{ type: 'message.send', text: 'x', seq: 1 }],
    [{ type: 'message.send', text: 'a\0b' }],
    [{ type: 'message.send', text: '\uD800' }],
    [{ type: 'message.send', text: 'x'.repeat(10_001) }],
    [{ type: 'message.edit', target: 0, text: 'x' }],
    [{ type: 'message.edit', target: 1e308, text: 'x' }],
    [{ type: 'nothing.known' }],
    [{ type: '__proto__' }],
  ])('refuses a body that its kind does not know: %j', async (body) => {
    const asha = await house.settle()
    expect(await codeOf(house.wish(asha, selfOf(asha.account), body as AnyCommand))).toBe('input.invalid')
  })

  test('a wish for a conversation that is not there, or not for this account, gets the same answer', async () => {
    const [asha, rafi, stranger] = [await house.settle(), await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    const say = { type: 'message.send', text: 'let me in' } as const
    expect(await codeOf(house.wish(stranger, conversation, say))).toBe('conversation.unknown')
    expect(await codeOf(house.wish(stranger, newId(), say))).toBe('conversation.unknown')
    expect(await codeOf(house.wish(stranger, selfOf(asha.account), say))).toBe('conversation.unknown')
  })

  test('only the platform opens a self and raises notifications', async () => {
    const asha = await house.settle()
    const raise = {
      type: 'notification.raise',
      about: newId<ConversationId>(),
      reason: 'mention',
      from: asha.account,
    } as const
    expect(await codeOf(house.wish(asha, selfOf(asha.account), raise))).toBe('auth.forbidden')
  })

  test('a message is forwarded as it stands now, with the name of who said it first', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    await house.wish(rafi, conversation, { type: 'message.send', text: 'first' })
    await house.wish(rafi, conversation, { type: 'message.edit', target: 3, text: 'second' })
    await house.wish(asha, selfOf(asha.account), { type: 'message.forward', from: { conversation, message: 3 } })
    const [, copy] = await eventsOf(house, selfOf(asha.account))
    expect(copy?.body).toEqual({ text: 'second', forwarded: { by: rafi.account } })
  })

  test('POL8 MEE8 what people answer to begins anew where it is passed on', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    const poll = { answers: ['Friday', 'Sunday'] }
    const meeting = { starts: Date.now() + DAY, zone: 'Asia/Dhaka', place: 'School' }
    await house.wish(rafi, conversation, { type: 'message.send', text: 'Which day?', poll })
    await house.wish(asha, conversation, { type: 'poll.vote', target: 3, answers: [1] })
    await house.wish(rafi, conversation, { type: 'message.send', text: 'Tea', meeting })
    for (const message of [3, 5])
      await house.wish(asha, selfOf(asha.account), { type: 'message.forward', from: { conversation, message } })
    const [, ...copies] = await eventsOf(house, selfOf(asha.account))
    expect(copies.map(({ body }) => body)).toEqual([
      { text: 'Which day?', poll, forwarded: { by: rafi.account } },
      { text: 'Tea', meeting, forwarded: { by: rafi.account } },
    ])
  })

  test('SEE1 nobody forwards what they cannot see', async () => {
    const [asha, rafi, stranger] = [await house.settle(), await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    await house.wish(rafi, conversation, { type: 'message.send', text: 'ours' })
    const steal = { type: 'message.forward', from: { conversation, message: 3 } } as const
    expect(await codeOf(house.wish(stranger, selfOf(stranger.account), steal))).toBe('message.unknown')
  })

  test('contacts come into a group at once, others are asked, those at odds are left out', async () => {
    const [asha, rafi, mitu, joy] = await Promise.all([house.settle(), house.settle(), house.settle(), house.settle()])
    await befriend(asha, rafi)
    await house.wish(joy, directOf(asha.account, joy.account), { type: 'contact.block', to: asha.account })
    const group = newId<ConversationId>()
    await house.wish(asha, group, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' })
    const accounts = [rafi.account, mitu.account, joy.account]
    await house.wish(asha, group, { type: 'group.invite', accounts })
    expect((await eventsOf(house, group)).slice(1).map(({ type, body }) => [type, body.account])).toEqual([
      ['member.joined', rafi.account],
      ['member.invited', mitu.account],
    ])
  })
})

describe('what follows', () => {
  test('a message and a request become notifications, once each, however often the job runs', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    await house.wish(rafi, conversation, { type: 'message.send', text: 'one' })
    await house.wish(rafi, conversation, { type: 'message.send', text: 'two' })
    await house.work()
    await house.work()
    const raised = async (who: Actor) =>
      (await eventsOf(house, selfOf(who.account))).slice(1).map(({ body }) => body.reason)
    expect(await raised(rafi)).toEqual(['request'])
    expect(await raised(asha)).toEqual(['accepted'])
    expect((await selfStateOf(asha)).open).toHaveProperty(conversation)
  })

  test('of many messages the last is told, once and a moment later', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    await house.work()
    await house.wish(asha, selfOf(asha.account), { type: 'notification.read', about: null })
    for (const text of ['one', 'two', 'three']) await house.wish(rafi, conversation, { type: 'message.send', text })
    const { rows } = await house.pool.query(
      `select payload, run_at > now() as later from graphile_worker._private_jobs where key = $1`,
      [`message ${asha.account} ${conversation}`],
    )
    expect(rows).toMatchObject([{ later: true, payload: { notices: [{ reason: 'message', message: 5 }] } }])
    await house.work()
    expect((await eventsOf(house, selfOf(asha.account))).slice(-1)).toMatchObject([
      { type: 'notification.raised', body: { reason: 'message', message: 5 } },
    ])
  })

  test('a mention is told, and a message read in the meantime is not', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    await house.work()
    await house.wish(asha, selfOf(asha.account), { type: 'notification.read', about: null })
    await house.wish(rafi, conversation, { type: 'message.send', text: 'seen at once' })
    await house.pool.query('update member set read_seq = 3 where conversation = $1 and account = $2', [
      conversation,
      asha.account,
    ])
    await house.work()
    expect((await selfStateOf(asha)).open).toEqual({})
  })

  test('CO3 ending a contact takes the messages out of the log for both', async () => {
    const [asha, rafi] = [await house.settle(), await house.settle()]
    const conversation = await befriend(asha, rafi)
    await house.wish(rafi, conversation, { type: 'message.send', text: 'a secret' })
    await house.wish(asha, conversation, { type: 'contact.remove' })
    await house.work()
    const events = await eventsOf(house, conversation)
    expect(events.at(-1)).toMatchObject({ type: 'messages.erased', body: { through: 4 } })
    expect(JSON.stringify(events)).not.toContain('a secret')
    expect(await codeOf(house.wish(rafi, conversation, { type: 'message.send', text: 'hello?' }))).toBe('contact.none')
  })
})

describe('LOG5', () => {
  const people = 4
  const step = fc.record({
    who: fc.nat(people - 1),
    whom: fc.nat(people - 1),
    what: fc.constantFrom(
      'request',
      'accept',
      'decline',
      'cancel',
      'remove',
      'block',
      'unblock',
      'say',
      'edit',
      'delete',
      'react',
      'pin',
      'create',
      'invite',
      'join',
      'ask',
      'answer',
      'leave',
      'expel',
      'promote',
      'rename',
      'draft',
      'keep',
      'tune',
    ),
    target: fc.integer({ min: 1, max: 12 }),
    group: fc.nat(1),
  })

  test('states are folds, members and rows are their states’, after any mix of commands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const actors = await Promise.all(Array.from({ length: people }, () => house.settle()))
        const groups = [newId<ConversationId>(), newId<ConversationId>()]
        const outcomes = await Promise.all(
          steps.map(({ who, whom, what, target, group }) => {
            const [actor, other] = [actors[who]!, actors[whom]!]
            const direct = directOf(actor.account, other.account)
            const place = target % 2 ? direct : groups[group]!
            const wishes: Record<typeof what, [ConversationId, AnyCommand]> = {
              request: [direct, { type: 'contact.request', to: other.account }],
              accept: [direct, { type: 'contact.accept' }],
              decline: [direct, { type: 'contact.decline' }],
              cancel: [direct, { type: 'contact.cancel' }],
              remove: [direct, { type: 'contact.remove' }],
              block: [direct, { type: 'contact.block', to: other.account }],
              unblock: [direct, { type: 'contact.unblock' }],
              say: [place, { type: 'message.send', text: 'said' }],
              edit: [place, { type: 'message.edit', target, text: 'edited' }],
              delete: [place, { type: 'message.remove', target }],
              react: [place, { type: 'message.react', target, emoji: '👍' }],
              pin: [place, { type: 'message.pin', target }],
              create: [
                groups[group]!,
                { type: 'group.create', name: 'G', visibility: target % 3 ? 'public' : 'private', history: 'all' },
              ],
              invite: [groups[group]!, { type: 'group.invite', accounts: [other.account] }],
              join: [groups[group]!, { type: 'group.join' }],
              ask: [groups[group]!, { type: 'group.ask' }],
              answer: [groups[group]!, { type: 'group.answer', account: other.account, accept: target % 2 === 0 }],
              leave: [groups[group]!, { type: 'group.leave' }],
              expel: [groups[group]!, { type: 'group.remove', account: other.account }],
              promote: [
                groups[group]!,
                { type: 'group.promote', account: other.account, to: target % 2 ? 'admin' : 'owner' },
              ],
              rename: [groups[group]!, { type: 'group.change', name: `N${target}` }],
              draft: [selfOf(actor.account), { type: 'draft.save', conversation: place, base: 0, text: 'half' }],
              keep: [selfOf(actor.account), { type: 'message.keep', conversation: place, message: target }],
              tune: [selfOf(actor.account), { type: 'conversation.tune', conversation: place, favourite: true }],
            }
            return codeOf(house.wish(actor, ...wishes[what]))
          }),
        )
        expect(outcomes.filter((outcome) => typeof outcome !== 'string')).toEqual([])
        await house.work()
      }),
      { numRuns: 12 },
    )
    expect(await contradictions(house)).toEqual([])
    expect(await rowsThatDrifted()).toEqual([])
    for (const row of await house.orm.em.fork().find(ConversationRow, { head: 0 }))
      expect(kindOf(row.kind).name).toBe('never')
  }, 60_000)
})
