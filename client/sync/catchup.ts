import type { ConversationId } from '../../shared/kernel/ids.ts'
import { MINUTE, SECOND } from '../../shared/kernel/time.ts'
import type { Sync } from '../../shared/protocol/log.ts'
import { asRefusal, backoff, type Clock, createTopic, pauseAsked, type Socket } from '../net/index.ts'
import type { Conversations } from './conversations.ts'
import { createFilling } from './filling.ts'
import type { Keeper } from './keeper.ts'
import { createRecount } from './recount.ts'
import { learnRules } from './rules.ts'
import { createTurns } from './turns.ts'

/** What is open is compared with the server so often (SYN3). */
const HEARTBEAT = 25 * SECOND
/** Everything else so often: news is seldom lost, and a mark that is young makes the next return cheap. */
const ROUND = 10 * MINUTE
/** A node tells everybody at once to compare; they do not all ask at once. */
const SPREAD = 2 * SECOND
const MOST_COMPARED = 500
/** More conversations than this are brought level by one sync. */
const FEW = 4
const MOST_TRIES = 10
const MOST_ROUNDS = 4
/** So many conversations are read side by side. */
const SIDE_BY_SIDE = 4

export interface CatchupPorts {
  readonly socket: Socket
  readonly conversations: Conversations
  readonly keeper: Keeper
  readonly clock: Clock
  readonly random: () => number
  /** the log was restored from a backup: everything that came from it is gone */
  readonly restored: () => void
  /** is only looked at, from outside? Then nothing of it is held */
  readonly passes: (conversation: ConversationId) => boolean
}

/**
 * Keeps this device level with the log. The server says `ready` once this connection hears everything; only then is
 * the log read, and what comes meanwhile is put in its place by its seq: nothing falls between the two (SYN1).
 */
export const createCatchup = ({ socket, conversations, keeper, clock, random, restored, passes }: CatchupPorts) => {
  /** told whenever everything up to now is here */
  const level = createTopic<void>()
  let epoch: string | null = null
  let mark: string | null = null
  let syncing: Promise<void> | null = null
  let again = false
  let failures = 0
  let syncedAt = 0
  let stopped = false
  let pulse = () => {}
  let retry = () => {}

  const ready = () => socket.connection === 'ready' && !stopped
  const idle = () => ready() && syncing === null
  const isOurs = (told: string) => {
    const ours = !stopped && (epoch === null || told === epoch)
    if (!ours && ready()) void sync()
    return ours
  }
  const turns = createTurns(SIDE_BY_SIDE)
  const filling = createFilling({ socket, conversations, clock, random, turns, idle, isOurs })
  const recount = createRecount({ conversations, ask: filling.ask, turns })

  /** SYN2: everything that changed since the mark. */
  const sync = (): Promise<void> => {
    again = syncing !== null
    syncing ??= inFull().finally(() => {
      syncing = null
      if (stopped || socket.connection !== 'ready') return
      filling.settle()
      for (const { id } of conversations.all()) void recount(id)
    })
    return syncing
  }

  const inFull = async () => {
    retry()
    try {
      for (let rounds = 1; ; rounds += 1) {
        again = false
        const many = await pages()
        // what moved while pages were read may have stepped over the border between two of them
        if (!again && !(many && rounds < MOST_ROUNDS)) break
      }
      failures = 0
      syncedAt = clock.now()
      level.tell()
    } catch {
      failures += 1
      if (ready()) retry = clock.after(backoff(failures, random()), () => void sync())
    }
  }

  /** Reads page after page. @returns whether there were several */
  const pages = async (): Promise<boolean> => {
    let first: Sync | null = null
    for (let after: string | null = null; ; ) {
      const page = await patiently({ mark, after })
      if (stopped) return false
      if (await isOther(page.epoch)) return pages()
      await learnRules(page.changes.map(({ kind }) => kind))
      if (stopped) return false
      first ??= page
      for (const change of page.changes) conversations.take(change)
      for (const id of page.left) if (conversations.get(id)) leave(id)
      if (page.more === null) {
        // the first page's mark: what changed while the others were read is read again
        mark = first.mark
        keeper.mark(first.epoch, first.mark)
        return after !== null
      }
      after = page.more
    }
  }

  /** A server under load refuses reads first: the same page is asked for again, not all of them. */
  const patiently = async (wish: { mark: string | null; after: string | null }): Promise<Sync> => {
    for (let times = 1; ; times += 1) {
      try {
        return await socket.request('sync', wish)
      } catch (error) {
        if (!ready() || times > MOST_TRIES) throw error
        const pause = pauseAsked(asRefusal(error)) + backoff(times, random())
        await new Promise<void>((go) => clock.after(pause, go))
      }
    }
  }

  /** SYN4: another epoch is another log. */
  const isOther = async (told: string): Promise<boolean> => {
    const other = epoch !== null && epoch !== told
    epoch = told
    if (!other) return false
    mark = null
    conversations.clear()
    await keeper.forget()
    restored()
    return true
  }

  /** Out of a conversation, it seems: gone at once, and back if the server knows better. */
  const leave = (id: ConversationId) => {
    conversations.drop(id)
    void filling.fill(id)
  }

  /** SYN3: a lost *last* event shows in nothing but the head. */
  const compare = async (ids: readonly ConversationId[]) => {
    const founded = ids.filter((id) => conversations.get(id)?.founded).slice(0, MOST_COMPARED)
    if (founded.length === 0 || !idle()) return
    try {
      const { epoch: told, heads } = await socket.request('heads', { conversations: founded })
      if (!isOurs(told)) return
      const behind = founded.filter((id) => (heads[id] ?? Infinity) > (conversations.get(id)?.confirmed.head ?? 0))
      if (behind.length > FEW) void sync()
      else for (const id of behind) void filling.fill(id)
    } catch {
      // asked again at the next heartbeat
    }
  }

  /** What is open, and the account's own: its bell and its settings show on every screen. */
  const shown = () =>
    conversations.all().flatMap(({ id, screens }) => (screens.size > 0 || id === conversations.selfId ? id : []))

  const beat = () => {
    pulse = clock.after(HEARTBEAT, () => {
      beat()
      if (!ready()) return
      if (clock.now() - syncedAt > ROUND) void sync()
      else void compare(shown())
    })
  }

  const stopHearing = [
    socket.on('ready', () => void sync()),
    socket.on('events', (news) => passes(news.conversation) || filling.hear(news)),
    socket.on('compare', () => void clock.after(SPREAD * random(), () => ready() && sync())),
    socket.on('membership', ({ conversation, role }) => {
      if (role === null) leave(conversation)
      else void filling.fill(conversation)
    }),
    conversations.changes.on((ids) => {
      if (idle()) for (const id of ids) void recount(id)
    }),
  ]

  return {
    level,
    /** has this device ever been level with the log? */
    get begun() {
      return mark !== null
    },
    absent: filling.absent,
    read: filling.read,
    quote: filling.quote,
    fill: filling.fill,
    leave,
    /** What the store had. */
    start(from: { epoch: string | null; mark: string | null }) {
      epoch = from.epoch
      mark = from.mark
      beat()
    },
    focus() {
      socket.hurry()
      const ids = conversations.all().map(({ id }) => id)
      if (ids.length <= MOST_COMPARED) void compare(ids)
      else if (idle()) void sync()
    },
    stop() {
      stopped = true
      pulse()
      retry()
      for (const stop of stopHearing) stop()
    },
  }
}
export type Catchup = ReturnType<typeof createCatchup>
