import { describe, expect, test } from 'vitest'
import { asha, rafi } from '../../shared/testing/index.ts'
import { createLead } from './browser.ts'
import { createMemory } from './memory-store.ts'
import { createStage, direct, group } from './testing/index.ts'

/** The browser's locks, as far as one is needed: one holds it, the others wait. */
const createLocks = () => {
  const waiting: (() => void)[] = []
  let held = false
  const next = () => {
    const grant = waiting.shift()
    held = grant !== undefined
    grant?.()
  }
  return {
    /** The window that holds it is closed. */
    release: next,
    locks: {
      request: (_: string, granted: () => Promise<unknown>) =>
        new Promise((resolve, reject) => {
          waiting.push(() => granted().then(resolve, reject))
          if (!held) next()
        }),
    } as unknown as Pick<LockManager, 'request'>,
  }
}

describe('what is kept', () => {
  test('is written together, a moment after it was heard', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    for (const text of ['one', 'two', 'three']) stage.say(rafi, text)
    await stage.hands.pass(100)
    expect(device.memory.kept.conversations.get(direct)?.head).toBe(2)
    await stage.hands.pass(200)
    expect(device.memory.kept.conversations.get(direct)?.head).toBe(5)
    expect([...device.memory.kept.events.get(direct)!.keys()]).toEqual([1, 2, 3, 4, 5])
  })

  test('is the newest five hundred events of a conversation, without a hole', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    for (let burst = 0; burst < 12; burst += 1) {
      for (let number = 0; number < 50; number += 1) stage.say(rafi, `${burst} ${number}`)
      await stage.hands.pass(500)
    }
    const seqs = [...device.memory.kept.events.get(direct)!.keys()].sort((one, other) => one - other)
    expect(seqs).toEqual(Array.from({ length: 500 }, (_, at) => at + 103))
  })

  test('goes on where it ended after a visit, and begins anew after a leap', async () => {
    const stage = createStage()
    for (let number = 0; number < 20; number += 1) stage.say(rafi, `early ${number}`)
    const device = await stage.device(asha)
    await device.close()
    stage.say(rafi, 'while away')
    const again = await stage.device(asha, device.memory)
    const seqs = () => [...again.memory.kept.events.get(direct)!.keys()].sort((one, other) => one - other)
    expect(seqs()).toEqual(Array.from({ length: 23 }, (_, at) => at + 1))
    again.line.cut()
    for (let number = 0; number < 200; number += 1) stage.say(rafi, `late ${number}`)
    again.line.mend()
    await stage.hands.pass(1_000)
    expect(seqs()).toEqual(Array.from({ length: 30 }, (_, at) => at + 194))
    expect(again.memory.kept.conversations.get(direct)).toMatchObject({ head: 223, low: 194 })
  })

  test('a state is written only where it changed', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    await stage.hands.pass(500)
    const before = device.memory.kept.states.get(group)
    stage.say(rafi, 'hello', group)
    await stage.hands.pass(500)
    expect(device.memory.kept.states.get(group)).toBe(before)
    stage.server.act(asha, group, { type: 'group.change', name: 'Football' })
    await stage.hands.pass(500)
    expect(device.memory.kept.states.get(group)).toMatchObject({ name: 'Football' })
  })

  test('a store that fails for a while does not spoil what it holds afterwards', async () => {
    const stage = createStage()
    const memory = createMemory()
    const device = await stage.device(asha, memory)
    const { kept } = memory
    Object.defineProperty(memory, 'kept', {
      configurable: true,
      get() {
        throw new Error('the disk is full')
      },
    })
    for (let number = 0; number < 100; number += 1) stage.say(rafi, `lost ${number}`)
    await stage.hands.pass(1_000)
    Object.defineProperty(memory, 'kept', { configurable: true, writable: true, value: kept })
    stage.say(rafi, 'kept again')
    await stage.hands.pass(1_000)
    await device.close()
    const again = await stage.offline(asha, memory)
    const opened = again.sync.open(direct, { visible: () => false, anchor: 'newest' })
    await stage.hands.pass(1_000)
    const texts = opened.view().lines.flatMap((line) => (line.line === 'message' ? [line.message.text] : []))
    expect(texts.at(-1)).toBe('kept again')
    expect(texts.slice(0, -1)).toEqual(
      Array.from({ length: texts.length - 1 }, (_, at) => `lost ${101 - texts.length + at}`),
    )
  })
})

describe('of several windows', () => {
  test('one writes down what the log says; when it is closed, another one goes on', async () => {
    const stage = createStage()
    const { locks, release } = createLocks()
    const memory = createMemory()
    const one = await stage.device(asha, memory, createLead(locks))
    const other = await stage.device(asha, memory, createLead(locks))
    one.line.weather.drop = 1
    stage.say(rafi, 'heard by the other alone')
    await stage.hands.pass(1_000)
    expect(memory.kept.conversations.get(direct)).toMatchObject({ head: 2 })
    one.crash()
    release()
    await stage.hands.pass(1_000)
    expect(memory.kept.conversations.get(direct)).toMatchObject({ head: 3 })
    await other.close()
    const again = await stage.offline(asha, memory)
    expect(again.sync.inbox.row(direct)).toMatchObject({ last: { text: 'heard by the other alone' }, unread: 1 })
  })

  test('where the browser knows no locks, each writes', () => {
    expect(createLead(undefined).holds).toBe(true)
  })

  test('each keeps what its person wishes for', async () => {
    const stage = createStage()
    const { locks } = createLocks()
    const memory = createMemory()
    await stage.device(asha, memory, createLead(locks))
    const other = await stage.device(asha, memory, createLead(locks))
    other.line.cut()
    other.sync.send(direct, { type: 'message.send', text: 'from the second window' })
    await stage.hands.pass(1_000)
    expect([...memory.kept.waiting.values()]).toMatchObject([{ body: { text: 'from the second window' } }])
  })
})
