import { describe, expect, test } from 'vitest'
import { selfOf } from '../../shared/kernel/ids.ts'
import type { Stored } from '../../shared/kernel/kind.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Group } from '../../shared/kinds/group/index.ts'
import { asha, mitu, rafi, somewhere } from '../../shared/testing/index.ts'
import type { FakeLog } from './testing/index.ts'
import { createStage, type Device, direct, group, type Stage, shouldShow, shownBy } from './testing/index.ts'

const watching = { visible: () => false }

const texts = (device: Device, where = direct) => {
  const opened = device.sync.open(where, watching)
  const shown = opened.view().lines.flatMap((line) => (line.line === 'message' ? [line.message.text] : []))
  opened.close()
  return shown
}

const expectLevel = async (stage: Stage, { sync }: Device) => {
  const should = shouldShow(stage.server, sync)
  expect(await shownBy(sync, Object.keys(should) as never, stage.hands)).toEqual(should)
}

describe('catching up', () => {
  test('SYN1 what is committed between joining and reading is neither lost nor doubled', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    device.line.cut()
    stage.say(rafi, 'while away')
    device.line.weather.delay = 1_000
    device.line.weather.inOrder = true
    device.line.mend()
    await stage.hands.pass(1_000)
    expect(device.line.connection).toBe('ready')
    stage.say(rafi, 'while reading')
    await stage.hands.pass(5_000)
    expect(texts(device)).toEqual(['while away', 'while reading'])
  })

  test('SYN2 everything that changed comes in pages, and what changes while they are read is not missed', async () => {
    const stage = createStage({ perPage: 1 })
    for (let number = 2; number < 8; number += 1)
      stage.server.act(rafi, somewhere(number), {
        type: 'group.create',
        name: `Group ${number}`,
        visibility: 'public',
        history: 'all',
      })
    await stage.hands.pass(60 * SECOND)
    const device = await stage.device(rafi)
    expect(device.sync.inbox.rows).toHaveLength(8)
    expect(device.line.asked.get('sync')).toBe(10)
    device.line.cut()
    await stage.hands.pass(60 * SECOND)
    stage.say(rafi, 'only here', somewhere(3))
    device.line.mend()
    await stage.hands.pass(1_000)
    expect(device.line.asked.get('sync')).toBe(11)
    expect(device.sync.inbox.rows[0]).toMatchObject({ conversation: somewhere(3), last: { text: 'only here' } })
    await expectLevel(stage, device)
  })

  test('SYN2 what moves from one page to another while they are read is not missed', async () => {
    const stage = createStage({ perPage: 1 })
    const device = await stage.device(asha)
    device.line.cut()
    await stage.hands.pass(60 * SECOND)
    stage.say(rafi, 'read elsewhere')
    await stage.hands.pass(1_000)
    stage.say(rafi, 'said last', group)
    stage.server.receipts(asha.account, [{ conversation: direct, read: 3 }])
    device.line.weather.delay = 1_000
    device.line.weather.inOrder = true
    device.line.mend()
    while (device.line.asked.get('sync') === 1) await stage.hands.pass(100)
    stage.say(mitu, 'said meanwhile', group)
    await stage.hands.pass(20 * SECOND)
    await expectLevel(stage, device)
  })

  test('SYN2 a page that is refused is asked for again, and nothing is skipped', async () => {
    const stage = createStage({ perPage: 1 })
    const device = await stage.device(asha)
    device.line.cut()
    await stage.hands.pass(60 * SECOND)
    stage.say(rafi, 'first')
    stage.say(rafi, 'second', group)
    device.line.weather.busy = 0.6
    device.line.mend()
    await stage.hands.pass(120 * SECOND)
    device.line.weather.busy = 0
    await expectLevel(stage, device)
  })

  test('SYN3 a lost last event is found within one heartbeat where somebody looks', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    device.sync.open(direct, watching)
    await stage.hands.pass(1_000)
    device.line.weather.drop = 1
    stage.say(rafi, 'lost on the way')
    await stage.hands.pass(25 * SECOND)
    expect(texts(device)).toEqual(['lost on the way'])
  })

  test('SYN3 on focus the heads of all are compared', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    device.line.weather.drop = 1
    stage.say(rafi, 'lost on the way')
    await stage.hands.pass(60 * SECOND)
    expect(texts(device)).toEqual([])
    device.sync.focus()
    await stage.hands.pass(SECOND)
    expect(texts(device)).toEqual(['lost on the way'])
    expect(device.sync.inbox.row(direct)).toMatchObject({ unread: 1 })
  })

  test('SYN3 where the node may have missed something, everything is compared', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    device.line.weather.drop = 1
    stage.say(rafi, 'lost on the way')
    stage.server.act(asha, somewhere(7), { type: 'group.create', name: 'New', visibility: 'public', history: 'all' })
    device.line.say('compare', {})
    await stage.hands.pass(3 * SECOND)
    await expectLevel(stage, device)
  })

  test('SYN4 another epoch: the device lets go of everything, and begins anew', async () => {
    const stage = createStage()
    stage.say(rafi, 'never restored')
    const device = await stage.device(asha)
    const opened = device.sync.open(direct, watching)
    await stage.hands.pass(1_000)
    device.line.cut()
    const log = stage.server.logs.get(direct)!
    log.events = log.events.slice(0, 2)
    stage.server.epoch = 'restored'
    stage.say(rafi, 'said after')
    device.line.mend()
    await stage.hands.pass(5_000)
    expect(opened.view().lines.flatMap((line) => (line.line === 'message' ? [line.message.text] : []))).toEqual([
      'said after',
    ])
    await expectLevel(stage, device)
    await device.close()
    const again = await stage.device(asha, device.memory)
    await expectLevel(stage, again)
    expect(device.memory.kept.epoch).toBe('restored')
  })

  test('a hole is read in pages, and what comes meanwhile waits behind it', async () => {
    const stage = createStage({ mostEvents: 10 })
    const device = await stage.device(asha)
    const opened = device.sync.open(direct, watching)
    await stage.hands.pass(1_000)
    device.line.weather.drop = 1
    for (let number = 1; number <= 25; number += 1) stage.say(rafi, `lost ${number}`)
    device.line.weather.drop = 0
    stage.say(rafi, 'heard')
    await stage.hands.pass(2_000)
    expect(opened.view().lines).toHaveLength(28)
    await stage.hands.pass(25 * SECOND)
    await expectLevel(stage, device)
  })

  test('a frame that is only late is waited for', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    device.sync.open(direct, watching)
    await stage.hands.pass(1_000)
    const reads = device.line.asked.get('read') ?? 0
    const frames: unknown[] = []
    const stop = stage.server.said.on(({ to, name, news }) => {
      if (to === asha.account && name === 'events') frames.push(news)
    })
    device.line.weather.drop = 1
    stage.say(rafi, 'one')
    stage.say(rafi, 'two')
    stop()
    device.line.weather.drop = 0
    for (const frame of frames.reverse()) device.line.say('events', frame as never)
    await stage.hands.pass(5_000)
    expect(texts(device)).toEqual(['one', 'two'])
    expect(device.line.asked.get('read') ?? 0).toBe(reads)
  })

  test('a member who is let in again sees it again; one who is out sees nothing of it', async () => {
    const stage = createStage()
    const device = await stage.device(mitu)
    stage.say(asha, 'before', group)
    stage.server.act(asha, group, { type: 'group.remove', account: mitu.account })
    stage.say(asha, 'behind her back', group)
    await stage.hands.pass(1_000)
    expect(device.sync.inbox.row(group)).toBeNull()
    expect(JSON.stringify(device.memory.kept.events.get(group) ?? null)).toBe('null')
    stage.server.act(asha, group, { type: 'group.invite', accounts: [mitu.account] })
    device.sync.send(group, { type: 'group.join' })
    await stage.hands.pass(1_000)
    expect(device.sync.inbox.row(group)).toMatchObject({ role: 'member', last: { text: 'behind her back' } })
    await expectLevel(stage, device)
  })

  test('news of leaving that comes after news of coming back does no harm', async () => {
    const stage = createStage()
    const device = await stage.device(mitu)
    device.line.say('membership', { conversation: group, role: null })
    expect(device.sync.inbox.row(group)).toMatchObject({})
    await stage.hands.pass(2_000)
    await expectLevel(stage, device)
  })

  test('who must not see the past any more does not keep it', async () => {
    const stage = createStage()
    for (let number = 1; number < 5; number += 1) stage.say(asha, `early ${number}`, group)
    stage.server.act(asha, group, { type: 'group.remove', account: mitu.account })
    stage.server.act(asha, group, { type: 'group.invite', accounts: [mitu.account] })
    stage.server.act(mitu, group, { type: 'group.join' })
    const device = await stage.device(mitu)
    const opened = device.sync.open(group, watching)
    await stage.hands.pass(1_000)
    expect(opened.view().lines.length).toBeGreaterThan(5)
    stage.server.act(asha, group, { type: 'group.change', history: 'joined' })
    await stage.hands.pass(1_000)
    expect(opened.view()).toMatchObject({ atStart: true })
    expect(JSON.stringify(opened.view().lines)).not.toContain('early')
    await device.close()
    expect(JSON.stringify([...device.memory.kept.events.get(group)!.values()])).not.toContain('early')
    await expectLevel(stage, await stage.device(mitu, device.memory))
  })
})

describe('what a newer server says', () => {
  /** An event that only a newer version knows, and what that makes of the state. */
  const future = (log: FakeLog, at: number) => {
    const seq = log.head + 1
    log.events.push({ type: 'group.dressed', seq, at, by: asha.account, command: somewhere(seq) as never } as Stored)
    log.state = { ...(log.state as Group), colour: 'red' }
    Object.assign(log, { stateSeq: seq, stateChangedAt: at, changedAt: at })
  }

  test('LOG7 is kept, skipped, and its state taken over', async () => {
    const stage = createStage()
    const device = await stage.device(asha)
    device.sync.open(group, watching)
    await stage.hands.pass(1_000)
    const log = stage.server.logs.get(group)!
    future(log, stage.hands.clock.now())
    stage.say(rafi, 'after that', group)
    await stage.hands.pass(1_000)
    expect(texts(device, group)).toEqual(['after that'])
    device.line.cut()
    device.line.mend()
    await stage.hands.pass(1_000)
    await expectLevel(stage, device)
  })
})

describe('a device without a network', () => {
  test('shows what it remembers: the list, the lines, the numbers, and what waits to be sent', async () => {
    const stage = createStage()
    for (let number = 1; number <= 80; number += 1) stage.say(rafi, `message ${number}`)
    const device = await stage.device(asha)
    const seen = device.sync.open(direct, { ...watching, anchor: 'newest' })
    await stage.hands.pass(1_000)
    for (let steps = 0; steps < 2; steps += 1) await Promise.all([seen.older(), stage.hands.pass(1_000)])
    device.line.cut()
    device.sync.send(direct, { type: 'message.send', text: 'said in a tunnel' })
    await stage.hands.pass(1_000)
    await device.close()

    const again = await stage.offline(asha, device.memory)
    expect(again.sync.inbox.rows[0]).toMatchObject({ unread: 80, last: { text: 'said in a tunnel' }, pending: 1 })
    const opened = again.sync.open(direct, { ...watching, anchor: 'newest' })
    await stage.hands.pass(1_000)
    expect(opened.view().lines.at(-1)).toMatchObject({ status: 'waiting', message: { text: 'said in a tunnel' } })
    expect(opened.view().lines.length).toBeGreaterThan(50)
    await opened.older()
    expect(opened.view()).toMatchObject({ atStart: true })
    expect(opened.view().lines.filter(({ line }) => line === 'message')).toHaveLength(81)
  })

  test("another account's memory is wiped before anything of it is shown", async () => {
    const stage = createStage()
    stage.say(rafi, 'private')
    const hers = await stage.device(asha)
    await stage.hands.pass(1_000)
    await hers.close()
    const theirs = await stage.offline(mitu, hers.memory)
    expect(theirs.sync.inbox.rows).toEqual([])
    expect(JSON.stringify([...theirs.memory.kept.events.values()])).toBe('[]')
  })

  test('who signs out leaves nothing behind', async () => {
    const stage = createStage()
    stage.say(rafi, 'private')
    const device = await stage.device(asha)
    device.sync.drafts.write(direct, { text: 'half a thought', replyTo: null })
    await stage.hands.pass(1_000)
    device.sync.drafts.write(direct, { text: 'half a thought more', replyTo: null })
    await device.sync.leave()
    await stage.hands.pass(60_000)
    expect(device.memory.account).toBeNull()
    const { epoch, mark, ...rest } = device.memory.kept
    expect([epoch, mark]).toEqual([null, null])
    for (const kept of Object.values(rest)) expect(kept.size).toBe(0)
  })

  test('LOG6 what was erased while it was away is gone from its memory too', async () => {
    const stage = createStage()
    const secret = stage.say(rafi, 'my card number')
    const device = await stage.device(asha)
    await stage.hands.pass(1_000)
    expect(JSON.stringify([...device.memory.kept.events.get(direct)!.values()])).toContain('card')
    stage.server.act(rafi, direct, { type: 'message.remove', target: secret })
    await stage.hands.pass(1_000)
    expect(JSON.stringify([...device.memory.kept.events.get(direct)!.values()])).not.toContain('card')
    expect(JSON.stringify([...device.memory.kept.conversations.values()])).not.toContain('card')
  })
})

test('somebody begins a conversation: it is there at once, and in the log a moment later', async () => {
  const stage = createStage()
  const device = await stage.device(mitu)
  device.sync.send(somewhere(9), { type: 'group.create', name: 'Chess', visibility: 'private', history: 'all' })
  await stage.hands.settled()
  expect(device.sync.inbox.row(somewhere(9))).toMatchObject({ kind: 'group', state: { name: 'Chess' }, pending: 1 })
  await stage.hands.pass(2_000)
  expect(device.sync.inbox.row(somewhere(9))).toMatchObject({ role: 'owner', pending: 0, failed: 0 })
  await expectLevel(stage, device)
  expect(device.sync.inbox.row(selfOf(mitu.account))).toBeNull()
})
