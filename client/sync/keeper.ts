import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import type { Clock } from '../net/index.ts'
import type { Kept } from './confirmed.ts'
import type { Conversation } from './conversation.ts'
import type { Conversations } from './conversations.ts'
import { isOwn } from './own.ts'
import type { Span } from './spans.ts'
import { type Changes, MOST_KEPT, type Store } from './store.ts'

/** What came in this while is written together. */
const PAUSE = 150
/** So many of the newest events stay in memory where nobody looks. */
const MOST_AT_HAND = 60

/** Only one window of a browser writes down what the log says: two would write over each other. */
export interface Lead {
  readonly holds: boolean
  onGain(gained: () => void): void
}

/** The end of a list of events, as far back as it goes without a hole. */
const unbroken = (events: readonly Entry[]): readonly Entry[] =>
  events.slice(
    Math.max(
      0,
      events.findLastIndex(({ seq }, at) => at > 0 && events[at - 1]!.seq !== seq - 1),
    ),
  )

export const alone: Lead = { holds: true, onGain: () => undefined }

/** What is seen from outside may be taken back while this device sleeps: it is not written down. */
const isKept = (conversation: Conversation | undefined): boolean =>
  conversation !== undefined &&
  isOwn(conversation.confirmed.kind, conversation.confirmed.state, conversation.actor.account)

export interface KeeperPorts {
  readonly store: Store
  readonly conversations: Conversations
  readonly clock: Clock
  readonly lead: Lead
}

/** Writes what the log says into the store, a little later than it is heard, and lets go of what is not needed. */
export const createKeeper = ({ store, conversations, clock, lead }: KeeperPorts) => {
  const dirty = new Set<ConversationId>()
  const dropped = new Set<ConversationId>()
  /** what the store has of each conversation */
  const spans = new Map<ConversationId, Span>()
  const states = new Map<ConversationId, unknown>()
  let marked: Pick<Changes, 'epoch' | 'mark'> = {}
  let latest: Pick<Changes, 'epoch' | 'mark'> = {}
  let planned: (() => void) | null = null
  let writing: Promise<void> = Promise.resolve()

  const plan = () => {
    planned ??= clock.after(PAUSE, () => void flush())
  }

  /** The store holds the newest events without a hole, like a film of which the beginning is cut off. */
  const eventsOf = ({ confirmed }: Conversation) => {
    const { id: conversation, head: high } = confirmed
    const known = spans.get(conversation)
    const low = confirmed.low
    const joins = known !== undefined && low <= known.high + 1
    const from = Math.max(joins ? Math.min(low, known.low) : low, high - MOST_KEPT + 1, confirmed.from)
    const fresh = joins ? { low: Math.max(from, known.high + 1), high } : { low: from, high }
    const older = joins ? { low: from, high: known.low - 1 } : { low: 1, high: 0 }
    spans.set(conversation, { low: from, high })
    return { conversation, from, events: [...confirmed.held.between(older), ...confirmed.held.between(fresh)] }
  }

  const statesOf = (some: readonly Conversation[]) =>
    some
      .filter(({ id, confirmed }) => states.get(id) !== confirmed.state)
      .map(({ id: conversation, confirmed: { state } }) => {
        states.set(conversation, state)
        return { conversation, state }
      })

  const erasedOf = (some: readonly Conversation[]) =>
    some.flatMap(({ id: conversation, confirmed }) =>
      confirmed.erasures.splice(0).map((erasure) => ({ conversation, erasure })),
    )

  const keptOf = (some: readonly Conversation[]) =>
    some.map(({ id, confirmed }) => ({ ...confirmed.kept(), low: spans.get(id)?.low ?? confirmed.low }))

  const gather = (): { changes: Changes; some: readonly Conversation[] } => {
    const some = [...dirty].flatMap((id) => conversations.get(id) ?? []).filter(({ founded }) => founded)
    const events = some.map(eventsOf)
    const changes: Changes = {
      ...marked,
      kept: keptOf(some),
      states: statesOf(some),
      events,
      erased: erasedOf(some),
      dropped: [...dropped],
    }
    marked = {}
    dirty.clear()
    dropped.clear()
    return { changes, some }
  }

  const flush = (): Promise<void> => {
    planned?.()
    planned = null
    if (dirty.size === 0 && dropped.size === 0 && marked.mark === undefined) return writing
    const { changes, some } = gather()
    if (lead.holds) writing = writing.then(() => store.write(changes)).catch(unwritten)
    for (const conversation of some) trim(conversation)
    return writing
  }

  /** A device that cannot store reads the log when it comes back; once it can again, it begins anew. */
  const unwritten = () => {
    spans.clear()
    states.clear()
  }

  const trim = ({ confirmed, screens }: Conversation) =>
    confirmed.trim(
      screens.size > 0 ? MOST_KEPT : MOST_AT_HAND,
      [...screens].flatMap(({ span }) => span ?? []),
    )

  conversations.changes.on((ids) => {
    for (const id of ids) if (isKept(conversations.get(id))) dirty.add(id)
    plan()
  })
  conversations.drops.on((id) => {
    dropped.add(id)
    dirty.delete(id)
    spans.delete(id)
    states.delete(id)
    plan()
  })
  lead.onGain(() => {
    for (const one of conversations.all()) if (isKept(one)) dirty.add(one.id)
    spans.clear()
    states.clear()
    marked = latest
    plan()
  })

  return {
    /** What the store was found to hold. */
    restored({ conversation, low, head: high }: Kept, state: unknown) {
      spans.set(conversation, { low, high })
      states.set(conversation, state)
    },
    /** Everything up to this mark is taken in: written together with it, never before. */
    mark(epoch: string, mark: string) {
      marked = { epoch, mark }
      latest = marked
      plan()
    },
    /** The kept events of a conversation, once everything heard so far is written. */
    async events(conversation: ConversationId) {
      await flush()
      return unbroken(await store.events(conversation).catch(() => []))
    },
    /** The log was restored from a backup. */
    async forget() {
      await flush()
      spans.clear()
      states.clear()
      dropped.clear()
      dirty.clear()
      marked = {}
      if (lead.holds) await store.forget().catch(() => undefined)
    },
    flush,
    stop() {
      planned?.()
      planned = null
    },
  }
}
export type Keeper = ReturnType<typeof createKeeper>
