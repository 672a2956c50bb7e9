import { describe, expect, test } from 'vitest'
import { type ConversationId, selfOf, uuidv7 } from '../../shared/kernel/ids.ts'
import type { Direct } from '../../shared/kinds/direct/index.ts'
import type { Group } from '../../shared/kinds/group/index.ts'
import { asha, mitu, rafi } from '../../shared/testing/index.ts'
import type { Opened, OpenOptions } from './opened.ts'
import { createStage, type Device, direct, group, type Stage } from './testing/index.ts'

const messages = (opened: Opened) =>
  opened.view().lines.flatMap((line) => (line.line === 'message' ? [line.message] : []))
const texts = (opened: Opened) => messages(opened).map(({ text }) => text)
const numbers = (opened: Opened) => texts(opened).map((text) => Number(text.split(' ')[1]))
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

const open = async ({ hands }: Stage, { sync }: Device, options: Partial<OpenOptions> = {}, where = direct) => {
  const opened = sync.open(where, { visible: () => false, ...options })
  await hands.pass(500)
  return opened
}

const scroll = async ({ hands }: Stage, steps: number, step: () => Promise<void>) => {
  for (let times = 0; times < steps; times += 1) await Promise.all([step(), hands.pass(100)])
}

/** A conversation with so many messages: `message 1`, `message 2` … */
const chatter = async (count: number) => {
  const stage = createStage()
  for (let number = 1; number <= count; number += 1) stage.say(rafi, `message ${number}`)
  return { stage, device: await stage.device(asha) }
}

describe('an opened conversation', () => {
  test('that is not there says so, also where there was no way to the server at first', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    const nowhere = uuidv7(1, new Uint8Array(10)) as ConversationId
    expect((await open(stage, device, {}, nowhere)).view()).toMatchObject({ absent: true, kind: null })
    device.line.cut()
    const later = await open(stage, device, {}, nowhere)
    expect(later.view().absent).toBe(false)
    device.line.mend()
    await stage.hands.pass(1_000)
    expect(later.view().absent).toBe(true)
  })
  test.each([
    ['been left', (_: Stage, { sync }: Device) => void sync.send(group, { type: 'group.leave' })],
    [
      'put somebody out',
      ({ server }: Stage) => void server.act(asha, group, { type: 'group.remove', account: mitu.account }),
    ],
  ])('says when its group has %s, and when it is back', async (_, end) => {
    const stage = createStage()
    const device = await stage.device(mitu)
    const opened = await open(stage, device, { kind: 'group' }, group)
    expect(opened.view()).toMatchObject({ founded: true, absent: false })
    end(stage, device)
    await stage.hands.pass(10_000)
    expect(opened.view().absent).toBe(true)
    stage.server.act(asha, group, { type: 'group.invite', accounts: [mitu.account] })
    stage.server.act(mitu, group, { type: 'group.join' })
    await stage.hands.pass(1_000)
    expect(opened.view()).toMatchObject({ founded: true, absent: false })
  })

  test('begins at what is new, and says where that is', async () => {
    const { stage, device } = await chatter(300)
    stage.server.receipts(asha.account, [{ conversation: direct, read: 150 }])
    await stage.hands.pass(100)
    const opened = await open(stage, device)
    expect(opened.view()).toMatchObject({ newFrom: 151, atStart: false, atEnd: false, unread: 100 })
    expect(numbers(opened)).toEqual(upTo(99, 199))
  })

  test('begins at the newest where nothing is new', async () => {
    const { stage, device } = await chatter(300)
    stage.server.receipts(asha.account, [{ conversation: direct, read: 302 }])
    await stage.hands.pass(100)
    const opened = await open(stage, device)
    expect(opened.view()).toMatchObject({ newFrom: null, atEnd: true })
    expect(numbers(opened).at(-1)).toBe(300)
  })

  test('SYN6 scrolls to the first message and back to the last, without a gap and with bounded memory', async () => {
    const { stage, device } = await chatter(1_500)
    const opened = await open(stage, device, { anchor: 'newest' })
    let most = 0
    const look = () => {
      const shown = numbers(opened)
      most = Math.max(most, shown.length)
      expect(shown).toEqual(upTo(shown[0]!, shown.at(-1)!))
    }
    for (let steps = 0; !opened.view().atStart; steps += 1) {
      expect(steps).toBeLessThan(40)
      await scroll(stage, 1, opened.older)
      look()
    }
    expect(numbers(opened)[0]).toBe(1)
    expect(opened.view().atEnd).toBe(false)
    stage.say(rafi, 'message 1501')
    await stage.hands.pass(500)
    expect(numbers(opened)[0]).toBe(1)
    for (let steps = 0; !opened.view().atEnd; steps += 1) {
      expect(steps).toBeLessThan(40)
      await scroll(stage, 1, opened.newer)
      look()
    }
    expect(numbers(opened).at(-1)).toBe(1_501)
    expect(most).toBeLessThanOrEqual(400)
    stage.say(rafi, 'message 1502')
    await stage.hands.pass(500)
    expect(numbers(opened).at(-1)).toBe(1_502)
  })

  test('SYN6 scrolling back through a long conversation, every message passes the screen once, in order', async () => {
    const { stage, device } = await chatter(3_000)
    const opened = await open(stage, device, { anchor: 'newest' })
    let passed = numbers(opened)
    for (let steps = 0; !opened.view().atStart; steps += 1) {
      expect(steps).toBeLessThan(80)
      const [first] = numbers(opened)
      await scroll(stage, 1, opened.older)
      passed = [...numbers(opened).filter((number) => number < first!), ...passed]
      expect(numbers(opened)).toContain(first! - 1) // a screen ends where the last one began, or later
    }
    expect(passed).toEqual(upTo(1, 3_000))
  })

  test('jumps to a message, a day, either end', async () => {
    const { stage, device } = await chatter(200)
    await stage.hands.pass(3_600_000)
    const day = stage.hands.clock.now()
    for (let number = 201; number <= 400; number += 1) stage.say(rafi, `message ${number}`)
    const opened = await open(stage, device, { anchor: 'newest' })
    const jump = async (anchor: Parameters<Opened['jump']>[0]) =>
      void (await Promise.all([opened.jump(anchor), stage.hands.pass(100)]))
    await jump({ seq: 102 })
    expect(numbers(opened)).toEqual(upTo(50, 150))
    await jump({ date: day })
    expect(numbers(opened)).toContain(201)
    await jump('oldest')
    expect(opened.view()).toMatchObject({ atStart: true })
    expect(numbers(opened)[0]).toBe(1)
    await jump('newest')
    expect(opened.view()).toMatchObject({ atEnd: true })
    expect(numbers(opened).at(-1)).toBe(400)
  })

  test('jumps to a day without a connection where that day is held, and stays where it is not', async () => {
    const { stage, device } = await chatter(200)
    await stage.hands.pass(3_600_000)
    const day = stage.hands.clock.now()
    stage.say(rafi, 'message 201')
    await stage.hands.pass(3_600_000)
    const since = stage.hands.clock.now()
    stage.say(rafi, 'message 202')
    await stage.hands.pass(500)
    const opened = await open(stage, device, { anchor: 'newest' })
    device.line.cut()
    await stage.hands.pass(100)
    const logged = (text: string) => messages(opened).find((one) => one.text === text)!.seq
    expect(await opened.jump({ date: day })).toBe(logged('message 201'))
    expect(await opened.jump({ date: since })).toBe(logged('message 202'))
    expect(await opened.jump({ date: since + 86_400_000 })).toBe(logged('message 202'))
    const before = opened.view().lines
    await expect(opened.jump({ date: 0 })).rejects.toThrow('busy')
    expect(opened.view().lines).toEqual(before)
  })

  test('finds what is shown, however much lies between that is not', async () => {
    const stage = createStage()
    const own = selfOf(asha.account)
    stage.say(asha, 'a note', own)
    for (let version = 0, head = 0; version < 600; version += 1) {
      stage.server.act(asha, own, { type: 'draft.save', conversation: direct, base: head, text: `half ${version}` })
      head = stage.server.logs.get(own)!.head
    }
    const device = await stage.device(asha)
    const opened = await open(stage, device, { kind: 'self', shows: () => false }, own)
    expect(opened.view().lines).toEqual([])
    await Promise.all([opened.older(), stage.hands.pass(10_000)])
    expect(texts(opened)).toEqual(['a note'])
    expect(opened.view().lines).toHaveLength(1)
    expect(opened.view()).toMatchObject({ atEnd: true })
  })

  test('passes the pages without a line, and stops at the first with one', async () => {
    const stage = createStage()
    const own = selfOf(asha.account)
    let head = 0
    const save = (version: number) => {
      stage.server.act(asha, own, { type: 'draft.save', conversation: direct, base: head, text: `half ${version}` })
      head = stage.server.logs.get(own)!.head
    }
    for (let number = 1; number <= 4; number += 1) {
      stage.say(asha, `note ${number}`, own)
      for (let version = 0; version < 120; version += 1) save(version)
    }
    const device = await stage.device(asha)
    const opened = await open(stage, device, { kind: 'self', shows: () => false }, own)
    const seen = [numbers(opened)]
    for (let steps = 0; !opened.view().atStart; steps += 1) {
      expect(steps).toBeLessThan(20)
      await Promise.all([opened.older(), stage.hands.pass(5_000)])
      seen.push(numbers(opened))
    }
    // one more with every step, whatever lies between them; at last, that there are no more
    expect(seen.slice(0, 5)).toEqual([[], [4], [3, 4], [2, 3, 4], [1, 2, 3, 4]])
    expect(opened.view()).toMatchObject({ atEnd: true })
  })

  test('where page after page has no line, only so many are fetched at once', async () => {
    const stage = createStage()
    const own = selfOf(asha.account)
    stage.say(asha, 'a note', own)
    for (let version = 0, head = 0; version < 1_500; version += 1) {
      stage.server.act(asha, own, { type: 'draft.save', conversation: direct, base: head, text: `half ${version}` })
      head = stage.server.logs.get(own)!.head
    }
    const device = await stage.device(asha)
    const opened = await open(stage, device, { kind: 'self', shows: () => false }, own)
    await Promise.all([opened.older(), stage.hands.pass(30_000)])
    expect(opened.view()).toMatchObject({ lines: [], atStart: false })
    await Promise.all([opened.older(), stage.hands.pass(30_000)])
    expect(texts(opened)).toEqual(['a note'])
  })

  test('follows what is new without growing for ever, and lets somebody who reads further up read on', async () => {
    const { stage, device } = await chatter(10)
    let visible = true
    const opened = await open(stage, device, { visible: () => visible })
    for (let number = 11; number <= 900; number += 1) stage.say(rafi, `message ${number}`)
    await stage.hands.pass(500)
    expect(opened.view().lines.length).toBeLessThanOrEqual(401)
    expect(numbers(opened).at(-1)).toBe(900)
    visible = false
    const [first] = numbers(opened)
    for (let number = 901; number <= 2_000; number += 1) stage.say(rafi, `message ${number}`)
    await stage.hands.pass(500)
    expect(numbers(opened)[0]).toBe(first)
    expect(opened.view()).toMatchObject({ atEnd: false })
    expect(opened.view().lines.length).toBeLessThanOrEqual(801)
  })

  test('somebody far up the page is kept there when so much was missed that it was leapt over', async () => {
    const { stage, device } = await chatter(3_000)
    const opened = await open(stage, device, { anchor: { seq: 502 } })
    const before = numbers(opened)
    device.line.cut()
    for (let number = 3_001; number <= 6_000; number += 1) stage.say(rafi, `message ${number}`)
    stage.server.act(rafi, direct, { type: 'message.edit', target: 502, text: 'message 500 (edited)' })
    device.line.mend()
    await stage.hands.pass(5_000)
    expect(before).toContain(500)
    expect(texts(opened)).toContain('message 500 (edited)')
    expect(numbers(opened)).toEqual(upTo(numbers(opened)[0]!, numbers(opened).at(-1)!))
    await Promise.all([opened.jump('newest'), stage.hands.pass(500)])
    expect(numbers(opened).at(-1)).toBe(6_000)
  })

  test('a quoted message is fetched from wherever it lies, and changes with the log', async () => {
    const { stage, device } = await chatter(300)
    const opened = await open(stage, device, { anchor: 'newest' })
    opened.quote(5)
    expect(opened.view().quotes).toEqual({ 5: null })
    await stage.hands.pass(100)
    expect(opened.view().quotes[5]).toMatchObject({ text: 'message 3' })
    stage.server.act(rafi, direct, { type: 'message.edit', target: 5, text: 'message three' })
    await stage.hands.pass(500)
    expect(opened.view().quotes[5]).toMatchObject({ text: 'message three' })
    stage.server.act(rafi, direct, { type: 'message.remove', target: 5 })
    await stage.hands.pass(500)
    expect(opened.view().quotes[5]).toMatchObject({ text: '', removed: true })
  })

  test('what is hidden for this account alone is not shown', async () => {
    const { stage, device } = await chatter(3)
    const opened = await open(stage, device)
    device.sync.send(selfOf(asha.account), { type: 'message.hide', conversation: direct, message: 4 })
    expect(texts(opened)).toEqual(['message 1', 'message 3'])
    await stage.hands.pass(1_000)
    expect(texts(opened)).toEqual(['message 1', 'message 3'])
  })

  test('one that is not known yet is looked up; one that does not exist stays empty', async () => {
    const { stage, device } = await chatter(3)
    const stranger = await stage.device(mitu)
    const opened = stranger.sync.open(direct, { visible: () => true })
    expect(opened.view()).toMatchObject({ kind: null, founded: false, lines: [] })
    await stage.hands.pass(2_000)
    expect(opened.view()).toMatchObject({ kind: null, founded: false })
    const early = device.sync.open(group, { visible: () => true })
    await stage.hands.pass(500)
    expect(early.view()).toMatchObject({ kind: 'group', founded: true })
  })

  test('is empty for whoever is out, and full again for whoever is back', async () => {
    const stage = createStage()
    stage.say(asha, 'among us', group)
    const device = await stage.device(mitu)
    const opened = await open(stage, device, {}, group)
    stage.server.act(asha, group, { type: 'group.remove', account: mitu.account })
    await stage.hands.pass(1_000)
    expect(opened.view()).toMatchObject({ founded: false, lines: [] })
    stage.server.act(asha, group, { type: 'group.invite', accounts: [mitu.account] })
    stage.server.act(mitu, group, { type: 'group.join' })
    await stage.hands.pass(1_000)
    expect(texts(opened)).toEqual(['among us'])
  })

  test('shows what is remembered where the wanted place cannot be read', async () => {
    const { stage, device } = await chatter(300)
    await device.close()
    const again = await stage.offline(asha, device.memory)
    const opened = await open(stage, again, { anchor: { seq: 12 } })
    expect(numbers(opened).at(-1)).toBe(300)
    await expect(opened.jump({ seq: 12 })).rejects.toThrow('busy')
    const online = await stage.device(asha, device.memory)
    const there = online.sync.open(direct, { visible: () => false, anchor: { seq: 12 } })
    await stage.hands.pass(500)
    expect(numbers(there)).toContain(10)
  })
})

describe('what a person does', () => {
  test('shows at once, under a key that stays', async () => {
    const { stage, device } = await chatter(1)
    const opened = await open(stage, device)
    device.sync.send(direct, { type: 'message.send', text: 'now' })
    const waiting = opened.view().lines.at(-1)!
    expect(waiting).toMatchObject({ line: 'message', status: 'waiting', message: { text: 'now', by: asha.account } })
    await stage.hands.pass(1_000)
    expect(opened.view().lines.at(-1)).toMatchObject({ key: waiting.key, status: 'logged', message: { seq: 4 } })
    expect(opened.view()).toMatchObject({ pending: 0 })
  })

  test('to a message shows at once: reactions, edits, removals, pins', async () => {
    const { stage, device } = await chatter(1)
    const mine = stage.say(asha, 'mine')
    const opened = await open(stage, device)
    device.line.weather.delay = 60_000
    const message = (seq: number) => messages(opened).find((one) => one.seq === seq)
    device.sync.send(direct, { type: 'message.react', target: 3, emoji: '👍' })
    expect(message(3)?.reactions).toEqual({ '👍': [asha.account] })
    device.sync.send(direct, { type: 'message.unreact', target: 3, emoji: '👍' })
    expect(message(3)?.reactions).toEqual({})
    device.sync.send(direct, { type: 'message.edit', target: mine, text: 'mine, better' })
    expect(message(mine)?.text).toBe('mine, better')
    device.sync.send(direct, { type: 'message.pin', target: mine })
    expect((opened.view().state as Direct).pins).toEqual([mine])
    device.sync.send(direct, { type: 'message.remove', target: mine })
    expect(message(mine)).toMatchObject({ removed: true, text: '' })
    expect((opened.view().state as Direct).pins).toEqual([])
    expect(opened.view().pending).toBe(5)
  })

  test('and what the rules here refuse stays shown until the server has decided', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    const opened = await open(stage, device)
    stage.server.act(rafi, direct, { type: 'contact.remove' })
    await stage.hands.pass(500)
    device.line.cut()
    device.sync.send(direct, { type: 'message.send', text: 'still there?' })
    expect(opened.view().lines.at(-1)).toMatchObject({ status: 'waiting', message: { text: 'still there?' } })
    device.line.mend()
    await stage.hands.pass(2_000)
    expect(opened.view().lines.at(-1)).toMatchObject({
      status: 'failed',
      message: { text: 'still there?' },
      refusal: { code: 'contact.none' },
    })
    expect(opened.view()).toMatchObject({ pending: 0, failed: [{ body: { text: 'still there?' } }] })
  })

  test('is worked out anew on whatever the others did meanwhile', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    const opened = await open(stage, device, {}, group)
    device.line.weather.delay = 5_000
    device.sync.send(group, { type: 'group.change', about: 'Fridays' })
    stage.server.act(rafi, group, { type: 'message.send', text: 'hello' })
    stage.server.act(asha, group, { type: 'group.change', name: 'Football' })
    await stage.hands.pass(2_500)
    expect(opened.view().state as Group).toMatchObject({ about: 'Fridays' })
    await stage.hands.pass(20_000)
    expect(opened.view().state as Group).toMatchObject({ about: 'Fridays', name: 'Football' })
  })

  test('forwarding shows the words that are passed on', async () => {
    const { stage, device } = await chatter(1)
    await open(stage, device)
    const opened = await open(stage, device, {}, group)
    device.line.weather.delay = 5_000
    device.sync.send(group, { type: 'message.forward', from: { conversation: direct, message: 3 } })
    expect(messages(opened).at(-1)).toMatchObject({ text: 'message 1', forwardedFrom: rafi.account })
    await stage.hands.pass(20_000)
    expect(messages(opened).at(-1)).toMatchObject({ text: 'message 1', forwardedFrom: rafi.account, seq: 5 })
  })

  test('contacts who are invited are there at once', async () => {
    const stage = createStage()
    stage.server.act(asha, group, { type: 'group.remove', account: rafi.account })
    const device = await stage.device(asha)
    const opened = await open(stage, device, {}, group)
    device.line.weather.delay = 5_000
    device.sync.send(group, { type: 'group.invite', accounts: [rafi.account] })
    expect(Object.keys((opened.view().state as Group).places)).toContain(rafi.account)
  })
})
