import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { MINUTE } from '../../shared/kernel/time.ts'
import type { Group } from '../../shared/kinds/group/index.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { Self } from '../../shared/kinds/self/index.ts'
import { asha, mitu, rafi, somewhere } from '../../shared/testing/index.ts'
import { chance, createHands } from '../net/testing/index.ts'
import type { Opened } from './opened.ts'
import { createDevice, type Device, type Surroundings } from './testing/device.ts'
import { calm } from './testing/fake-line.ts'
import { FakeServer } from './testing/fake-server.ts'
import { messagesOf, shouldShow, shownBy } from './testing/level.ts'

const group = somewhere(1)
const direct = directOf(asha.account, rafi.account)
const people = [asha, rafi, mitu]

/** Somebody at a device: what is on the screen, and whether anybody looks. */
interface Seat {
  readonly actor: Actor
  readonly name: string
  device: Device
  readonly screens: Map<ConversationId, Opened>
  looks: boolean
  said: number
}

const where = fc.constantFrom(group, direct)
const seat = fc.nat(3)
const some = fc.nat(40)
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('say' as const), seat, where, times: fc.constantFrom(1, 2, 9) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), seat, where, some }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('edit' as const, 'remove', 'react', 'unreact', 'pin', 'hide', 'unread'),
      seat,
      where,
      some,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close', 'look', 'away'), seat, where }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('older' as const, 'newer', 'newest'), seat, where }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('cut' as const, 'mend', 'crash', 'reload'), seat }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('invite' as const, 'invite', 'kick', 'leave', 'unfriend', 'friend', 'history'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('compare' as const, 'focus'), seat }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('weather' as const),
      seat,
      drop: fc.constantFrom(0, 0.1, 0.5),
      double: fc.constantFrom(0, 0.3),
      delay: fc.constantFrom(0, 50, 3_000),
      mute: fc.constantFrom(0, 0.2),
      busy: fc.constantFrom(0, 0.3),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(0, 10, 300, 3_000, 40_000) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const setUp = async (seed: number, history: 'all' | 'joined', inOrder: boolean) => {
  const hands = createHands()
  const random = chance(seed)
  const server = new FakeServer(hands.clock, { newest: 4, perPage: 2, mostEvents: 3 })
  const around: Surroundings = { hands, random, server }
  for (const one of people) server.act(one, selfOf(one.account), { type: 'self.open' })
  server.act(asha, direct, { type: 'contact.request', to: rafi.account })
  server.act(rafi, direct, { type: 'contact.accept' })
  server.act(asha, group, { type: 'group.create', name: 'Cricket', visibility: 'private', history })
  for (const one of [rafi, mitu]) {
    server.act(asha, group, { type: 'group.invite', accounts: [one.account] })
    server.act(one, group, { type: 'group.join' })
  }
  const seats = [asha, asha, rafi, mitu].map((actor, at): Seat => {
    const device = createDevice(around, actor)
    return { actor, name: `d${at}`, device, screens: new Map(), looks: false, said: 0 }
  })
  for (const { device } of seats) await device.sync.start()
  await hands.pass(1_000)
  for (const { device } of seats) device.line.weather.inOrder = inOrder
  return { hands, server, around, seats, inOrder }
}
type Stage = Awaited<ReturnType<typeof setUp>>

/** What a device does not know of, or a schema does not allow, it does not send. */
const send = ({ device }: Seat, id: ConversationId, body: AnyCommand) => {
  try {
    device.sync.send(id, body)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const say = (one: Seat, id: ConversationId, more: { replyTo?: number } = {}) => {
  one.said += 1
  send(one, id, { type: 'message.send', text: `${one.name} ${one.said}`, ...more })
}

const open = (one: Seat, id: ConversationId) => {
  const known = one.screens.get(id)
  const opened = known ?? one.device.sync.open(id, { visible: () => one.looks })
  one.screens.set(id, opened)
  return opened
}

const closeAll = (one: Seat) => {
  for (const opened of one.screens.values()) opened.close()
  one.screens.clear()
}

/** One of the messages on the screen. */
const pick = (one: Seat, id: ConversationId, some: number): number | null => {
  const lines = open(one, id)
    .view()
    .lines.filter((line) => line.line === 'message' && line.status === 'logged')
  const line = lines[some % Math.max(1, lines.length)]
  return line?.line === 'message' ? line.message.seq : null
}

const about = (what: string, target: number): AnyCommand | null => {
  switch (what) {
    case 'edit':
      return { type: 'message.edit', target, text: `edited ${target}` }
    case 'remove':
      return { type: 'message.remove', target }
    case 'react':
      return { type: 'message.react', target, emoji: '👍' }
    case 'unreact':
      return { type: 'message.unreact', target, emoji: '👍' }
    case 'pin':
      return { type: 'message.pin', target }
    default:
      return null
  }
}

const politics = (what: string, { seats, server }: Stage) => {
  const [hers, , his, theirs] = seats as [Seat, Seat, Seat, Seat]
  switch (what) {
    case 'invite':
      send(hers, group, { type: 'group.invite', accounts: [mitu.account] })
      return send(theirs, group, { type: 'group.join' })
    case 'kick':
      return send(hers, group, { type: 'group.remove', account: mitu.account })
    case 'leave':
      return send(theirs, group, { type: 'group.leave' })
    case 'history': {
      const { history } = server.logs.get(group)!.state as Group
      return send(hers, group, { type: 'group.change', history: history === 'all' ? 'joined' : 'all' })
    }
    case 'unfriend':
      return send(his, direct, { type: 'contact.remove' })
    default:
      send(hers, direct, { type: 'contact.request', to: rafi.account })
      return send(his, direct, { type: 'contact.accept' })
  }
}

const lossless = (one: Step): Step =>
  one.do === 'weather' ? { ...one, drop: 0, mute: 0, double: 0, delay: one.delay > 0 ? 50 : 0 } : one

const act = async (one: Step, stage: Stage) => {
  const { hands, around, seats } = stage
  const at = 'seat' in one ? seats[one.seat]! : seats[0]!
  switch (one.do) {
    case 'say':
      for (let times = 0; times < one.times; times += 1) say(at, one.where)
      return
    case 'answer': {
      const replyTo = pick(at, one.where, one.some)
      if (replyTo === null) return
      open(at, one.where).quote(replyTo)
      return say(at, one.where, { replyTo })
    }
    case 'hide': {
      const message = pick(at, one.where, one.some)
      if (message !== null)
        send(at, selfOf(at.actor.account), { type: 'message.hide', conversation: one.where, message })
      return
    }
    case 'unread': {
      const from = pick(at, one.where, one.some)
      if (from !== null) at.device.sync.markUnread(one.where, from)
      return
    }
    case 'edit':
    case 'remove':
    case 'react':
    case 'unreact':
    case 'pin': {
      const target = pick(at, one.where, one.some)
      const body = target === null ? null : about(one.do, target)
      if (body) send(at, one.where, body)
      return
    }
    case 'open':
      return void open(at, one.where)
    case 'close':
      at.screens.get(one.where)?.close()
      return void at.screens.delete(one.where)
    case 'look':
      at.looks = true
      return open(at, one.where).look()
    case 'away':
      at.looks = false
      return
    case 'older':
      return void open(at, one.where)
        .older()
        .catch(() => undefined)
    case 'newer':
      return void open(at, one.where)
        .newer()
        .catch(() => undefined)
    case 'newest':
      return void open(at, one.where)
        .jump('newest')
        .catch(() => undefined)
    case 'cut':
      return at.device.line.cut()
    case 'mend':
      return at.device.line.mend()
    case 'crash':
    case 'reload': {
      closeAll(at)
      if (one.do === 'crash') at.device.crash()
      else await at.device.close()
      at.device = createDevice(around, at.actor, at.device.memory)
      return at.device.sync.start()
    }
    case 'compare':
      return at.device.line.connection === 'ready' ? at.device.line.say('compare', {}) : undefined
    case 'focus':
      return at.device.sync.focus()
    case 'weather': {
      const { do: _, seat: __, ...weather } = one
      return void Object.assign(at.device.line.weather, weather, { inOrder: stage.inOrder })
    }
    case 'pass':
      return hands.pass(one.ms)
    default:
      return void politics(one.do, stage)
  }
}

/**
 * How a storm ends. `anew`: everybody comes back; `round`: nothing happens but time; `soon`: nothing was ever lost on the
 * way, so that a minute is enough and nobody had to ask for everything again.
 */
type Ending = 'anew' | 'round' | 'soon'
const TIME: Record<Ending, number> = { anew: 2 * MINUTE, round: 12 * MINUTE, soon: MINUTE }

const calmDown = async ({ hands, seats }: Stage, ending: Ending) => {
  for (const { device } of seats) {
    Object.assign(device.line.weather, calm(), { inOrder: ending === 'soon' })
    if (ending === 'anew') device.line.cut()
    device.line.mend()
  }
  await hands.pass(TIME[ending])
}

/** What was on the screen all the while is what the log says, without a gap. */
const expectScreensLevel = ({ server, seats }: Stage) => {
  for (const { screens, device } of seats)
    for (const [id, opened] of screens) {
      const log = server.logs.get(id)!
      const view = log.view(device.sync.account)
      const { lines, quotes, atEnd } = opened.view()
      if (!view) {
        expect(lines.filter((line) => line.line === 'event' || line.status === 'logged')).toEqual([])
        continue
      }
      const self = server.logs.get(selfOf(device.sync.account))!.state as Self
      const all = messagesOf(log, view.from, self.hidden[id])
      const shown = lines.flatMap((line) => (line.line === 'message' && line.status === 'logged' ? [line.message] : []))
      const seqs = lines
        .map((line) => (line.line === 'event' ? line.event.seq : line.message.seq))
        .filter((seq) => seq > 0)
      const [first, last] = [seqs[0] ?? log.head + 1, atEnd ? log.head : (seqs.at(-1) ?? 0)]
      expect(shown).toEqual(all.filter(({ seq }) => seq >= first && seq <= last))
      for (const quote of Object.values(quotes)) {
        const quoted = quote && log.message(quote.seq)
        if (quoted && quoted.seq >= view.from) expect(quote).toEqual(quoted)
      }
    }
}

/** Every message that was ever sent is in the log once or was refused, in the order of sending. */
const expectExactlyOnce = ({ server, seats }: Stage) => {
  for (const one of seats) {
    const failed = one.device.sync.outbox.all()
    expect(failed.filter(({ status }) => status !== 'failed')).toEqual([])
    for (const id of [group, direct]) {
      const { events } = server.logs.get(id)!
      const numbers = events
        .filter(({ by, type }) => by === one.actor.account && type === 'message.sent')
        .flatMap((event) => ('text' in event && String(event.text).startsWith(one.name) ? [event] : []))
        .map((event) => Number(String((event as { text?: unknown }).text).split(' ')[1]))
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    }
  }
}

const expectLevel = async ({ server, seats, hands }: Stage) => {
  for (const { device } of seats) {
    const ids = Object.keys(shouldShow(server, device.sync)) as ConversationId[]
    expect(device.sync.inbox.rows.map(({ conversation }) => conversation).sort()).toEqual(
      ids.filter((id) => id !== selfOf(device.sync.account)).sort(),
    )
    const shown = await shownBy(device.sync, ids, hands)
    expect(shown).toEqual(shouldShow(server, device.sync))
  }
}

describe('after any mix of commands and faults', () => {
  test('SYN5 every device shows what the log says, unread included (UNR1), and nothing is lost or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.constantFrom('all' as const, 'joined' as const),
        fc.constantFrom<Ending>('anew', 'round', 'soon'),
        fc.array(step, { minLength: 5, maxLength: 120, size: 'max' }),
        async (seed, history, ending, steps) => {
          const stage = await setUp(seed, history, ending === 'soon')
          for (const one of steps) await act(ending === 'soon' ? lossless(one) : one, stage)
          await calmDown(stage, ending)
          expectExactlyOnce(stage)
          expectScreensLevel(stage)
          for (const one of stage.seats) closeAll(one)
          await expectLevel(stage)
        },
      ),
      { numRuns: Number(process.env.STORMS ?? 60), endOnFailure: false },
    )
  }, 120_000)
})
