import { type AccountId, type CommandId, type ConversationId, uuidv7 } from '../../shared/kernel/ids.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import { MINUTE } from '../../shared/kernel/time.ts'
import type { Outcome } from '../../shared/protocol/command.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import { asRefusal, backoff, type Clock, createTopic, pauseAsked, type Socket, type Topic } from '../net/index.ts'
import type { Store } from './store.ts'
import type { Waiting, Wish } from './waiting.ts'

/** Nobody wants a message to be sent by itself after a longer wait than this: it is shown as failed. */
const LONGEST_WAIT = MINUTE
/** A command on which the server stumbles every time must not hold up those behind it for ever. */
const MOST_STUMBLES = 6

/** These are about the session, not about the command. */
const OF_THE_SESSION: readonly RefusalCode[] = ['auth.required', 'auth.ended']

export interface OutboxPorts {
  readonly account: AccountId
  readonly socket: Pick<Socket, 'request' | 'connection'>
  readonly store: Pick<Store, 'write' | 'waiting'>
  readonly clock: Clock
  readonly random: () => number
  readonly bytes: (count: number) => Uint8Array
  /** how far this device holds a conversation; infinitely far where this account is out of it: nothing comes any more */
  readonly headOf: (conversation: ConversationId) => number
  /** does this device hold an event of that command? */
  readonly isLogged: (conversation: ConversationId, id: CommandId) => boolean
}

/** A command on its way. */
export interface Sending {
  readonly id: CommandId
  /**
   * When the server has it in the log.
   *
   * @throws Refusal  the one it failed with; it stays in the outbox, to be tried again or discarded
   */
  readonly outcome: Promise<Outcome>
}

export interface Outbox {
  /** which conversation's commands changed */
  readonly changes: Topic<ConversationId>
  /** a command is in the log, and this device has not heard of it yet */
  readonly awaited: Topic<{ readonly conversation: ConversationId; readonly seq: number }>
  all(): readonly Waiting[]
  of(conversation: ConversationId): readonly Waiting[]
  send(conversation: ConversationId, body: Wish): Sending
  /** Tries a failed command again, under its old id. */
  retry(id: CommandId): void
  discard(id: CommandId): void
  /** What the device left behind when it was last here, or another window just now. */
  adopt(entries: readonly Waiting[]): void
  /** The connection is back: everything goes on at once. */
  resume(): Promise<void>
  /** These events came: those of our own commands need not wait any longer. */
  logged(conversation: ConversationId, entries: readonly Entry[], head: number): void
  /** Everything is caught up with, or a conversation is gone: what was sent and is past need not be waited for. */
  level(): void
  /** The server shows nothing of that conversation: what it has taken in is not going to be heard of. */
  absent(conversation: ConversationId): void
  /** The log was restored from a backup: seqs mean something else now (SYN4). */
  restored(): void
  close(): void
}

/** One conversation's commands leave one after the other, so that they arrive in the order of sending. */
interface Lane {
  failures: number
  /** the one on its way */
  under: CommandId | null
  cancel: () => void
}

const pointsAtASeq = ({ target, replyTo, from }: Wish) =>
  target !== undefined || replyTo !== undefined || from !== undefined

/**
 * Everything that was wished for and is not in the log yet. Each wish goes by an id made here and never changed, so it
 * may be sent as often as it takes, on any node: the log gives one outcome per id (LOG3). The same holds when two
 * windows send the same entry: both get the answer of the one that came first.
 */
export const createOutbox = (ports: OutboxPorts): Outbox => {
  const { account, socket, store, clock, random, bytes, headOf, isLogged } = ports
  const changes = createTopic<ConversationId>()
  const awaited = createTopic<{ readonly conversation: ConversationId; readonly seq: number }>()
  const entries = new Map<CommandId, Waiting>()
  const lanes = new Map<ConversationId, Lane>()
  /** not in the store yet: these are not sent before they are */
  const keeping = new Map<CommandId, Promise<void>>()
  const outcomes = new Map<CommandId, { resolve(outcome: Outcome): void; reject(refusal: Refusal): void }>()
  const stumbles = new Map<CommandId, number>()
  const done = new Set<CommandId>()
  let latest = 0
  let closed = false

  const sorted = () => [...entries.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  const of = (conversation: ConversationId) => sorted().filter((entry) => entry.conversation === conversation)

  const laneOf = (conversation: ConversationId): Lane => {
    const lane = lanes.get(conversation) ?? { failures: 0, under: null, cancel: () => {} }
    lanes.set(conversation, lane)
    return lane
  }

  /** A device that cannot store still sends. */
  const keep = (entry: Waiting): Promise<void> => store.write({ waiting: [entry] }).catch(() => undefined)

  const put = (entry: Waiting) => {
    entries.set(entry.id, entry)
    changes.tell(entry.conversation)
  }

  const settle = (id: CommandId) => {
    const entry = entries.get(id)
    if (!entry) return
    entries.delete(id)
    stumbles.delete(id)
    done.add(id)
    store.write({ settled: [id] }).catch(() => undefined)
    changes.tell(entry.conversation)
  }

  /** Ids sort by time, and so by the order of wishing: no two moments are the same, also where the clock was set back. */
  const moment = () => {
    latest = Math.max(clock.now(), latest + 1)
    return latest
  }

  const send = (conversation: ConversationId, body: Wish): Sending => {
    const at = moment()
    const id = uuidv7(at, bytes(10)) as CommandId
    const outcome = new Promise<Outcome>((resolve, reject) => outcomes.set(id, { resolve, reject }))
    outcome.catch(() => undefined)
    const entry: Waiting = { id, conversation, body, at, status: 'waiting', seq: null, refusal: null }
    put(entry)
    const kept = keep(entry).then(() => {
      keeping.delete(id)
      pump(conversation)
    })
    keeping.set(id, kept)
    return { id, outcome }
  }

  const pump = (conversation: ConversationId) => {
    const lane = laneOf(conversation)
    if (lane.under !== null || closed || socket.connection !== 'ready') return
    const next = of(conversation).find(({ status }) => status === 'waiting')
    if (!next) return
    lane.cancel()
    lane.under = next.id
    void deliver(lane, next)
  }

  /** The lane is free for the next one; at once, unless the server is to be spared for a while. */
  const free = (lane: Lane, { id, conversation }: Pick<Waiting, 'id' | 'conversation'>) => {
    if (lane.under !== id) return
    lane.under = null
    if (lane.failures === 0) pump(conversation)
  }

  const deliver = async (lane: Lane, entry: Waiting) => {
    const { id, conversation, body } = entry
    try {
      const outcome = await socket.request('command', { id, conversation, body })
      lane.failures = 0
      arrived(id, outcome)
    } catch (error) {
      // its event may have come while the answer did not: then this says nothing any more
      if (lane.under === id) answered(lane, id, asRefusal(error))
    }
    free(lane, entry)
  }

  const arrived = (id: CommandId, outcome: Outcome) => {
    outcomes.get(id)?.resolve(outcome)
    outcomes.delete(id)
    const entry = entries.get(id)
    if (!entry || closed) return
    const { seq } = outcome
    if (seq === null || seq <= headOf(entry.conversation)) return settle(id)
    const sent: Waiting = { ...entry, status: 'sent', seq, refusal: null }
    put(sent)
    void keep(sent)
    awaited.tell({ conversation: entry.conversation, seq })
  }

  const answered = (lane: Lane, id: CommandId, refusal: Refusal) => {
    const entry = entries.get(id)
    if (!entry || closed) return
    const pause = pauseAsked(refusal)
    const stumbled = refusal.code === 'internal' ? (stumbles.get(id) ?? 0) + 1 : 0
    stumbles.set(id, stumbled)
    if (OF_THE_SESSION.includes(refusal.code)) {
      lane.failures = 1
    } else if (refusal.retry && pause <= LONGEST_WAIT && stumbled < MOST_STUMBLES) {
      lane.failures += 1
      lane.cancel = clock.after(pause + backoff(lane.failures, random()), () => pump(entry.conversation))
    } else {
      lane.failures = 0
      fail(entry, refusal)
    }
  }

  const fail = (entry: Waiting, refusal: Refusal) => {
    const failed: Waiting = { ...entry, status: 'failed', refusal: refusal.toJSON() }
    put(failed)
    void keep(failed)
    outcomes.get(entry.id)?.reject(refusal)
    outcomes.delete(entry.id)
  }

  const again = (entry: Waiting) => {
    const waiting: Waiting = { ...entry, status: 'waiting', seq: null, refusal: null }
    put(waiting)
    void keep(waiting)
    pump(entry.conversation)
  }

  /** It is in the log, answered or not: those behind it need not wait for the answer. */
  const pass = (conversation: ConversationId, id: CommandId) => {
    const lane = laneOf(conversation)
    if (lane.under !== id) return
    lane.failures = 0
    free(lane, { id, conversation })
  }

  const adopt = (found: readonly Waiting[]) => {
    for (const entry of found) {
      latest = Math.max(latest, entry.at)
      if (entries.has(entry.id) || done.has(entry.id)) continue
      put(entry)
      if (isLogged(entry.conversation, entry.id)) settle(entry.id)
    }
  }

  return {
    changes,
    awaited,
    all: sorted,
    of,
    send,
    adopt,
    retry(id) {
      const entry = entries.get(id)
      if (entry?.status === 'failed') again(entry)
    },
    discard(id) {
      if (entries.get(id)?.status === 'failed') settle(id)
    },
    async resume() {
      // another window may have closed with something still unsent
      adopt(await store.waiting().catch(() => []))
      for (const [conversation, lane] of lanes) {
        lane.cancel()
        lane.failures = 0
        pump(conversation)
      }
      for (const { conversation } of entries.values()) pump(conversation)
    },
    logged(conversation, events, head) {
      const own = new Map(events.filter(({ by }) => by === account).map(({ command, seq }) => [command, seq]))
      for (const { id, seq } of of(conversation)) {
        const at = own.get(id) ?? seq
        if (at === null || at > head) continue
        outcomes.get(id)?.resolve({ seq: at, repeated: true })
        outcomes.delete(id)
        settle(id)
        pass(conversation, id)
      }
    },
    level() {
      for (const { id, conversation, seq } of sorted()) if (seq !== null && seq <= headOf(conversation)) settle(id)
    },
    absent(conversation) {
      for (const { id, seq } of of(conversation)) if (seq !== null) settle(id)
    },
    restored() {
      for (const entry of sorted()) {
        if (pointsAtASeq(entry.body)) fail(entry, new Refusal('message.unknown'))
        else if (entry.status === 'sent') again(entry)
      }
    },
    close() {
      closed = true
      for (const lane of lanes.values()) lane.cancel()
    },
  }
}
