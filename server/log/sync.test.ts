import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import type { Change, Sync } from '../../shared/protocol/log.ts'
import { type FreshDatabase, freshDatabase } from '../testing/database.ts'
import { groupOf, type Log, newId, openLog, orderOf, someone } from '../testing/log.ts'

const group = kindOf('group')
let database: FreshDatabase
let log: Log

beforeAll(async () => {
  database = await freshDatabase()
  log = await openLog(database.url)
})
afterAll(async () => {
  await log.close()
  await database.drop()
})

const send = (actor: Actor, conversation: ConversationId, text: string) =>
  log.append(orderOf(group, actor, conversation, { type: 'message.send', text }))
const everything = { mark: null, after: null }
const changeOf = ({ changes }: Sync, conversation: ConversationId): Change | undefined =>
  changes.find((change) => change.conversation === conversation)
/** Moves everything so far out of the overlap of a mark. */
const age = (conversation: ConversationId) =>
  log.pool.query(
    `with e as (update event set at = at - interval '1 hour' where conversation = $1),
      m as (update member set changed_at = changed_at - interval '1 hour' where conversation = $1)
     update conversation set changed_at = changed_at - interval '1 hour', state_changed_at = state_changed_at - interval '1 hour' where id = $1`,
    [conversation],
  )

describe('sync', () => {
  test('SYN2 one call brings all conversations, in pages, the last changed first', async () => {
    const asha = someone()
    const all: ConversationId[] = []
    for (let at = 0; at < 120; at++) all.push(await groupOf(log, [asha]))
    const seen: ConversationId[] = []
    let page = await log.sync(asha.account, everything)
    seen.push(...page.changes.map(({ conversation }) => conversation))
    while (page.more) {
      page = await log.sync(asha.account, { mark: null, after: page.more })
      seen.push(...page.changes.map(({ conversation }) => conversation))
    }
    expect(seen).toEqual(all.reverse())
  })

  test('SYN2 after a mark it brings what changed since, and only that', async () => {
    const [asha, rafi] = [someone(), someone()]
    const [quiet, busy] = [await groupOf(log, [asha, rafi]), await groupOf(log, [asha, rafi])]
    await Promise.all([age(quiet), age(busy)])
    const { mark } = await log.sync(asha.account, everything)
    await send(rafi, busy, 'news')
    const later = await log.sync(asha.account, { mark, after: null })
    expect(later.changes.map(({ conversation }) => conversation)).toEqual([busy])
    expect(later.changes[0]!.events.map(({ seq }) => seq)).toEqual([3])
    expect(later.changes[0]!.state).toBeNull()
  })

  test('SYN1 what was stamped before the mark and committed after it is not lost', async () => {
    const [asha, rafi] = [someone(), someone()]
    const conversation = await groupOf(log, [asha, rafi])
    await age(conversation)
    const slow = await log.pool.connect()
    await slow.query('begin')
    await slow.query(
      `insert into event (conversation, seq, at, actor, command, part, type, counts, body)
       values ($1, 3, clock_timestamp(), $2, $3, 0, 'message.sent', true, '{"text":"slow"}')`,
      [conversation, rafi.account, newId()],
    )
    await slow.query('update conversation set head = 3, changed_at = clock_timestamp() where id = $1', [conversation])
    const { mark, changes } = await log.sync(asha.account, everything)
    expect(changes[0]!.head).toBe(2)
    await slow.query('commit')
    slow.release()
    expect(changeOf(await log.sync(asha.account, { mark, after: null }), conversation)).toMatchObject({ head: 3 })
  })

  test('what comes of a conversation has no holes, and never more than the newest thirty', async () => {
    const [asha, rafi] = [someone(), someone()]
    const conversation = await groupOf(log, [asha, rafi])
    for (let at = 0; at < 50; at++) await send(rafi, conversation, `${at}`)
    const change = changeOf(await log.sync(asha.account, everything), conversation)!
    expect(change.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, at) => at + 23))
  })

  test('UNR1 unread is what others sent and was not read, nothing else', async () => {
    const [asha, rafi] = [someone(), someone()]
    const conversation = await groupOf(log, [asha, rafi])
    await send(rafi, conversation, 'one')
    await send(asha, conversation, 'my own')
    await send(rafi, conversation, 'two')
    await log.append(orderOf(group, rafi, conversation, { type: 'message.react', target: 4, emoji: '👍' }))
    const unread = async () => changeOf(await log.sync(asha.account, everything), conversation)!.unread
    expect(await unread()).toBe(2)
    await log.append(orderOf(group, rafi, conversation, { type: 'message.remove', target: 3 }))
    expect(await unread()).toBe(1)
    await log.pool.query('update member set read_seq = 7 where conversation = $1 and account = $2', [
      conversation,
      asha.account,
    ])
    expect(await unread()).toBe(0)
    await log.pool.query('update member set unread_from = 5 where conversation = $1 and account = $2', [
      conversation,
      asha.account,
    ])
    expect(await unread()).toBe(1)
  })

  test('UNR1 counting stops at a hundred', async () => {
    const [asha, rafi] = [someone(), someone()]
    const conversation = await groupOf(log, [asha, rafi])
    await Promise.all(Array.from({ length: 130 }, (_, at) => send(rafi, conversation, `${at}`)))
    expect(changeOf(await log.sync(asha.account, everything), conversation)!.unread).toBe(100)
  })

  test('who left or was removed is told so, and gets nothing more', async () => {
    const [asha, rafi] = [someone(), someone()]
    const conversation = await groupOf(log, [asha, rafi])
    const { mark } = await log.sync(rafi.account, everything)
    await log.append(orderOf(group, asha, conversation, { type: 'group.remove', account: rafi.account }))
    await send(asha, conversation, 'among us')
    const later = await log.sync(rafi.account, { mark, after: null })
    expect(later).toMatchObject({ changes: [], left: [conversation] })
    expect((await log.heads(rafi.account, [conversation])).heads).toEqual({})
  })

  test('SYN3 heads are told of what the account is in, and of nothing else', async () => {
    const [asha, rafi] = [someone(), someone()]
    const [ours, theirs] = [await groupOf(log, [asha, rafi]), await groupOf(log, [rafi])]
    expect((await log.heads(asha.account, [ours, theirs, newId()])).heads).toEqual({ [ours]: 2 })
  })

  test('SYN4 every answer names the epoch', async () => {
    const asha = someone()
    await groupOf(log, [asha])
    const { epoch } = await log.sync(asha.account, everything)
    expect((await log.heads(asha.account, [])).epoch).toBe(epoch)
    await log.pool.query('update platform set epoch = gen_random_uuid()')
    expect((await log.sync(asha.account, everything)).epoch).not.toBe(epoch)
  })

  test.each(['x', '-1', '1e400'])('a mark that was never given (%s) is refused', async (mark) => {
    await expect(log.sync(someone().account, { mark, after: null })).rejects.toMatchObject({ code: 'input.invalid' })
  })
})
