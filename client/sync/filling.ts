import type * as v from 'valibot'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { type Entry, MOST_EVENTS, type Page, type ReadWish } from '../../shared/protocol/log.ts'
import type { News } from '../../shared/protocol/socket.ts'
import { asRefusal, backoff, type Clock, createTopic, pauseAsked, type Socket } from '../net/index.ts'
import type { Confirmed } from './confirmed.ts'
import type { Conversations } from './conversations.ts'
import { learnRules } from './rules.ts'
import type { Turns } from './turns.ts'

/** A piece that is missing may only be late; and not everybody who misses it should ask at once. */
const GRACE = SECOND / 5
/** A hole longer than so many pages is leapt over. */
const MOST_PAGES = 5
const MOST_TRIES = 10
const NEWEST = 50

export interface FillingPorts {
  readonly socket: Pick<Socket, 'request' | 'connection'>
  readonly conversations: Conversations
  readonly clock: Clock
  readonly random: () => number
  readonly turns: Turns
  /** is there a connection, and nothing that will bring what is missing anyway? */
  readonly idle: () => boolean
  /** Is this the log that this device knows? If not, everything is about to begin anew. */
  readonly isOurs: (epoch: string) => boolean
}

type Wish = v.InferInput<typeof ReadWish>

/** Does it take the log to go on from here? */
export const lacks = (confirmed: Confirmed | undefined): boolean => !confirmed || confirmed.hole || confirmed.astray

/** Takes in what is heard of single conversations, and reads what is missing of them. */
export const createFilling = (ports: FillingPorts) => {
  const { socket, conversations, clock, random, turns, idle, isOurs } = ports
  /** the server has no such conversation for this account */
  const absent = createTopic<ConversationId>()
  const filling = new Map<ConversationId, Promise<void>>()
  const awaiting = new Set<ConversationId>()
  /** events of conversations that are not known here yet */
  const strays = new Map<ConversationId, readonly Entry[]>()

  const hear = ({ conversation: id, events }: News['events']) => {
    const conversation = conversations.get(id)
    if (conversation) conversations.receive(conversation, events)
    else strays.set(id, [...(strays.get(id) ?? []), ...events].slice(-MOST_EVENTS))
    if (lacks(conversation?.confirmed)) missing(id)
  }

  const missing = (id: ConversationId) => {
    if (awaiting.has(id)) return
    awaiting.add(id)
    clock.after(GRACE * (1 + random()), () => {
      awaiting.delete(id)
      if (idle() && lacks(conversations.get(id)?.confirmed)) void fill(id)
    })
  }

  /** Events that came before their conversation did. */
  const welcome = (id: ConversationId) => {
    const events = strays.get(id)
    const conversation = conversations.get(id)
    if (!conversation) return void fill(id)
    strays.delete(id)
    if (events) conversations.receive(conversation, events)
  }

  const ask = async (wish: Wish): Promise<Page> => {
    const page = await socket.request('read', wish)
    await learnRules([page.kind])
    if (!isOurs(page.epoch)) throw new Refusal('busy')
    return page
  }

  /** Reads what is missing of a conversation, or all there is to know of one that is new here. */
  const fill = (id: ConversationId): Promise<void> => {
    const under = filling.get(id)
    if (under) return under
    const run = turns(() => bridge(id))
      .catch((error: unknown) => unreadable(id, asRefusal(error)))
      .finally(() => filling.delete(id))
    filling.set(id, run)
    return run
  }

  const bridge = async (id: ConversationId) => {
    let onward = true
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = conversations.get(id)?.confirmed
      const head = before?.head ?? 0
      const page = await ask(next(id, before, onward && tries < MOST_PAGES))
      const { confirmed } = conversations.absorb(page)
      if (strays.has(id)) welcome(id)
      if (!lacks(confirmed) && confirmed.head >= page.head) return
      onward = confirmed.head > head
    }
  }

  const next = (id: ConversationId, confirmed: Confirmed | undefined, onward: boolean): Wish =>
    confirmed && confirmed.head > 0 && !confirmed.astray && onward
      ? { conversation: id, anchor: { seq: confirmed.head + 1 }, before: 0, after: MOST_EVENTS - 1 }
      : { conversation: id, anchor: 'newest', before: NEWEST }

  const unreadable = (id: ConversationId, refusal: Refusal) => {
    if (refusal.code === 'conversation.unknown') {
      strays.delete(id)
      // what is not in the log may still be about to be begun
      if (conversations.get(id)?.founded) conversations.drop(id)
      absent.tell(id)
    } else if (idle()) clock.after(pauseAsked(refusal) + backoff(3, random()), () => idle() && fill(id))
  }

  return {
    absent,
    hear,
    fill,
    ask,
    /** What a sync leaves open: events of conversations new here, holes, states that do not add up. */
    settle() {
      for (const id of [...strays.keys()]) welcome(id)
      for (const { id, confirmed } of conversations.all()) if (lacks(confirmed)) void fill(id)
    },
    /** Reads a page for a screen. */
    async read(wish: Wish): Promise<Page> {
      const page = await ask(wish)
      const { confirmed } = conversations.absorb(page)
      if (page.head > confirmed.head) void fill(page.conversation)
      return page
    },
    /** Reads one message, wherever it lies. */
    async quote(id: ConversationId, seq: number) {
      const page = await ask({ conversation: id, anchor: { seq }, before: 0, after: 0 })
      if (page.anchor === seq) conversations.get(id)?.confirmed.aside(page)
    },
  }
}
export type Filling = ReturnType<typeof createFilling>
