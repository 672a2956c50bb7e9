import { describe, expect, test } from 'vitest'
import { type CommandId, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Outcome } from '../../shared/protocol/command.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import { asha, MORNING, rafi, somewhere } from '../../shared/testing/index.ts'
import type { Connection, Socket } from '../net/index.ts'
import { bytesOf, chance, createHands } from '../net/testing/index.ts'
import { createMemory, createMemoryStore, type Memory } from './memory-store.ts'
import { createOutbox } from './outbox.ts'
import { createStage, direct, group } from './testing/index.ts'
import type { Wish } from './waiting.ts'

interface Asked {
  readonly id: CommandId
  readonly conversation: ConversationId
  readonly text: unknown
  answer(outcome: Partial<Outcome>): Promise<void>
  refuse(code: Refusal['code'], details?: Record<string, unknown>): Promise<void>
}

/** An outbox before a server that the test plays. */
const setUp = (memory: Memory = createMemory()) => {
  const hands = createHands()
  const asked: Asked[] = []
  const heads = new Map<ConversationId, number>()
  const line = { connection: 'ready' as Connection }
  const request = (
    _: string,
    { id, conversation, body }: { id: CommandId; conversation: ConversationId; body: Wish },
  ) =>
    new Promise((resolve, reject) => {
      asked.push({
        id,
        conversation,
        text: body.text ?? body.type,
        async answer(outcome) {
          resolve({ seq: 1, repeated: false, ...outcome })
          await hands.settled()
        },
        async refuse(code, details) {
          reject(new Refusal(code, details))
          await hands.settled()
        },
      })
    })
  const random = chance(1)
  const outbox = createOutbox({
    account: asha.account,
    socket: Object.assign(line, { request: request as unknown as Socket['request'] }),
    store: createMemoryStore(memory),
    clock: hands.clock,
    random: () => 1,
    bytes: bytesOf(random),
    headOf: (id) => heads.get(id) ?? 0,
    isLogged: () => false,
  })
  const say = (text: string, where = somewhere(1)) => outbox.send(where, { type: 'message.send', text })
  return { hands, outbox, asked, heads, line, memory, say, texts: () => asked.map(({ text }) => text) }
}

const logged = (id: CommandId, seq: number): Entry => ({
  seq,
  at: MORNING,
  by: asha.account,
  command: id,
  type: 'message.sent',
})

describe('the outbox', () => {
  test('keeps a command in the store before it sends it', async () => {
    const { hands, asked, memory, say } = setUp()
    const { id } = say('one')
    expect(asked).toEqual([])
    await hands.settled()
    expect([...memory.kept.waiting.values()]).toMatchObject([{ id, status: 'waiting', body: { text: 'one' } }])
    expect(asked).toMatchObject([{ id, text: 'one' }])
  })

  test('sends one at a time in a conversation, and several conversations side by side', async () => {
    const { hands, asked, say, texts } = setUp()
    for (const text of ['a', 'b']) say(text)
    say('elsewhere', somewhere(2))
    await hands.settled()
    expect(texts()).toEqual(['a', 'elsewhere'])
    await asked[0]!.answer({ seq: 1 })
    expect(texts()).toEqual(['a', 'elsewhere', 'b'])
  })

  test('SYN7 ME16 waits for the connection, and then goes on in order', async () => {
    const { hands, outbox, line, asked, say, texts } = setUp()
    line.connection = 'offline'
    for (const text of ['a', 'b', 'c']) say(text)
    await hands.pass(60_000)
    expect(texts()).toEqual([])
    line.connection = 'ready'
    await outbox.resume()
    for (const at of [0, 1, 2]) await asked[at]!.answer({ seq: at + 1 })
    expect(texts()).toEqual(['a', 'b', 'c'])
  })

  test('LOG3 repeats under the same id what got no answer or a passing no, after a growing pause', async () => {
    const { hands, asked, say, texts } = setUp()
    const { id } = say('a')
    say('b')
    await hands.settled()
    await asked[0]!.refuse('busy')
    await hands.pass(999)
    expect(asked).toHaveLength(1)
    await hands.pass(1)
    await asked[1]!.refuse('rate.limited', { retryAfter: 5 })
    await hands.pass(6_999)
    expect(asked).toHaveLength(2)
    await hands.pass(1)
    expect(asked.map((one) => one.id)).toEqual([id, id, id])
    await asked[2]!.answer({ seq: 1, repeated: true })
    expect(texts()).toEqual(['a', 'a', 'a', 'b'])
  })

  test('shows what was refused for good, and goes on with the next', async () => {
    const { hands, outbox, asked, say, texts } = setUp()
    const { outcome } = say('a')
    say('b')
    await hands.settled()
    await asked[0]!.refuse('contact.none')
    await expect(outcome).rejects.toThrow('contact.none')
    expect(outbox.all()[0]).toMatchObject({
      status: 'failed',
      refusal: { code: 'contact.none', says: 'You are not contacts.' },
    })
    expect(texts()).toEqual(['a', 'b'])
  })

  test('tries a failed one again under its id, or lets go of it', async () => {
    const { hands, outbox, asked, memory, say } = setUp()
    const [one, other] = [say('a'), say('b')]
    await hands.settled()
    await asked[0]!.refuse('contact.none')
    await asked[1]!.refuse('contact.none')
    outbox.retry(one.id)
    outbox.discard(other.id)
    await hands.settled()
    expect(asked[2]!.id).toBe(one.id)
    expect(outbox.all().map(({ id, status }) => [id, status])).toEqual([[one.id, 'waiting']])
    expect([...memory.kept.waiting.keys()]).toEqual([one.id])
    outbox.discard(one.id)
    expect(outbox.all()).toHaveLength(1)
  })

  test('does not wait for a day: a long "later" is a failure, for the person to see', async () => {
    const { hands, outbox, asked, say } = setUp()
    say('a')
    await hands.settled()
    await asked[0]!.refuse('contact.tooSoon', { retryAfter: 86_400 })
    expect(outbox.all()).toMatchObject([{ status: 'failed' }])
  })

  test('a command on which the server stumbles again and again holds nobody up for ever', async () => {
    const { hands, outbox, asked, say, texts } = setUp()
    say('poison')
    say('b')
    await hands.settled()
    for (let times = 0; times < 6; times += 1) {
      await asked[times]!.refuse('internal')
      await hands.pass(60_000)
    }
    expect(outbox.all()[0]).toMatchObject({ status: 'failed' })
    expect(texts().at(-1)).toBe('b')
  })

  test('an ended session fails nothing: it waits for the next connection', async () => {
    const { hands, outbox, asked, say } = setUp()
    say('a')
    await hands.settled()
    await asked[0]!.refuse('auth.ended')
    await hands.pass(600_000)
    expect(outbox.all()).toMatchObject([{ status: 'waiting' }])
    expect(asked).toHaveLength(1)
    await outbox.resume()
    expect(asked).toHaveLength(2)
  })

  test('an acknowledged one stays until its event is here, and then it is gone for good', async () => {
    const { hands, outbox, asked, memory, say } = setUp()
    const { id, outcome } = say('a')
    await hands.settled()
    await asked[0]!.answer({ seq: 7 })
    expect(await outcome).toEqual({ seq: 7, repeated: false })
    expect(outbox.all()).toMatchObject([{ status: 'sent', seq: 7 }])
    outbox.logged(somewhere(1), [logged(id, 7)], 7)
    expect(outbox.all()).toEqual([])
    await hands.settled()
    expect(memory.kept.waiting.size).toBe(0)
    await outbox.resume()
    expect(asked).toHaveLength(1)
  })

  test('one whose event came before its answer is done, and the next one goes', async () => {
    const { hands, outbox, asked, say, texts } = setUp()
    const { id, outcome } = say('a')
    say('b')
    await hands.settled()
    outbox.logged(somewhere(1), [logged(id, 3)], 3)
    await hands.settled()
    expect(texts()).toEqual(['a', 'b'])
    expect(await outcome).toMatchObject({ seq: 3 })
    await asked[0]!.refuse('busy')
    await hands.pass(60_000)
    expect(outbox.all().map(({ body }) => body.text)).toEqual(['b'])
    expect(texts()).toEqual(['a', 'b'])
  })

  test('nothing left to do is done', async () => {
    const { hands, outbox, asked, say } = setUp()
    const { outcome } = say('a')
    await hands.settled()
    await asked[0]!.answer({ seq: null })
    expect(await outcome).toEqual({ seq: null, repeated: false })
    expect(outbox.all()).toEqual([])
  })

  test("an event of somebody else with the same command's id is not one's own", async () => {
    const { hands, outbox, say } = setUp()
    const { id } = say('a')
    await hands.settled()
    outbox.logged(somewhere(1), [{ ...logged(id, 1), by: rafi.account }], 1)
    expect(outbox.all()).toHaveLength(1)
  })

  test('SYN7 survives the end of the window, order and ids included, also where the clock is set back', async () => {
    const { hands, memory, say } = setUp()
    for (const text of ['a', 'b', 'c']) say(text)
    await hands.settled()
    const { outbox, asked, texts, ...next } = setUp(memory)
    outbox.adopt(await createMemoryStore(memory).waiting())
    next.say('d')
    await outbox.resume()
    for (const at of [0, 1, 2]) await asked[at]!.answer({ seq: at + 1 })
    expect(texts()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('takes over what another window left unsent', async () => {
    const memory = createMemory()
    const [one, other] = [setUp(memory), setUp(memory)]
    one.line.connection = 'offline'
    const { id } = one.say('a')
    await one.hands.settled()
    await other.outbox.resume()
    expect(other.asked).toMatchObject([{ id, text: 'a' }])
  })

  test('a store that fails holds nothing up', async () => {
    const { hands, asked, memory, say } = setUp()
    Object.defineProperty(memory, 'kept', {
      get() {
        throw new Error('the disk is full')
      },
    })
    say('a')
    await hands.settled()
    expect(asked).toMatchObject([{ text: 'a' }])
  })

  test('SYN4 a restored log: what points at a seq fails, the rest is sent again', async () => {
    const { hands, outbox, asked, say, texts } = setUp()
    say('a')
    const { id } = outbox.send(somewhere(2), { type: 'message.remove', target: 4 })
    await hands.settled()
    await asked.find(({ text }) => text === 'a')!.answer({ seq: 9 })
    outbox.restored()
    await hands.settled()
    expect(outbox.all().find((one) => one.id === id)).toMatchObject({
      status: 'failed',
      refusal: { code: 'message.unknown' },
    })
    expect(texts().filter((text) => text === 'a')).toHaveLength(2)
  })
})

describe('a device', () => {
  test('LOG3 two windows that send the same entry make one event', async () => {
    const stage = createStage()
    const one = await stage.device(asha)
    one.line.weather.delay = 1_000
    const other = await stage.device(asha, one.memory)
    one.sync.send(direct, { type: 'message.send', text: 'Tea?' })
    await stage.hands.settled()
    other.line.cut()
    other.line.mend()
    await stage.hands.pass(20_000)
    expect(other.line.asked.get('command')).toBe(1)
    const sent = stage.server.logs.get(direct)!.events.filter(({ type }) => type === 'message.sent')
    expect(sent).toHaveLength(1)
    expect([one, other].map(({ sync }) => sync.outbox.all())).toEqual([[], []])
  })

  test('a lost answer and a killed window do not send twice', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    device.line.weather.mute = 1
    device.line.weather.drop = 1
    device.sync.send(direct, { type: 'message.send', text: 'Once' })
    await stage.hands.pass(100)
    device.crash()
    const again = await stage.device(asha, device.memory)
    const view = again.sync.open(direct, { visible: () => true })
    await stage.hands.pass(5_000)
    expect(view.view().lines.filter(({ line }) => line === 'message')).toHaveLength(1)
    expect(again.sync.outbox.all()).toEqual([])
    expect(stage.server.logs.get(direct)!.head).toBe(3)
  })

  test('an acknowledged message whose event is lost is read from the log a moment later', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    const opened = device.sync.open(direct, { visible: () => true })
    await stage.hands.pass(1_000)
    device.line.weather.drop = 1
    device.sync.send(direct, { type: 'message.send', text: 'Hello' })
    await stage.hands.pass(100)
    expect(opened.view().lines.at(-1)).toMatchObject({ status: 'sent', message: { text: 'Hello' } })
    const { key } = opened.view().lines.at(-1)!
    await stage.hands.pass(5_000)
    expect(opened.view().lines.at(-1)).toMatchObject({ key, status: 'logged' })
  })

  test('what leaves a conversation is not waited for', async () => {
    const stage = createStage()
    const device = await stage.device(rafi)
    device.sync.send(group, { type: 'group.leave' })
    await stage.hands.pass(5_000)
    expect(device.sync.outbox.all()).toEqual([])
    expect(device.sync.inbox.row(group)).toBeNull()
  })

  test('a malformed wish is refused at once, and not kept', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    expect(() => device.sync.send(direct, { type: 'message.send', text: '   ' })).toThrow('input.invalid')
    expect(() => device.sync.send(somewhere(9), { type: 'message.send', text: 'x' })).toThrow('conversation.unknown')
    expect(device.sync.outbox.all()).toEqual([])
    expect(() => device.sync.send(selfOf(asha.account), { type: 'message.send', text: 'a note' })).not.toThrow()
  })
})
