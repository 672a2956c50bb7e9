import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Fact, KindName } from '../../shared/kernel/kind.ts'
import { amend, type Message } from '../../shared/kinds/thread/index.ts'
import type { Anchor, Entry, Own, Receipt } from '../../shared/protocol/log.ts'
import { createTopic } from '../net/index.ts'
import type { Catchup } from './catchup.ts'
import type { Conversation } from './conversation.ts'
import type { Conversations } from './conversations.ts'
import type { Version } from './held.ts'
import type { Keeper } from './keeper.ts'
import { createLines, type Line } from './lines.ts'
import { knowsRules } from './rules.ts'
import { createScroll } from './scroll.ts'
import type { Waiting } from './waiting.ts'

/** What a screen shows of a conversation. */
export interface View {
  readonly conversation: ConversationId
  /** null: not known yet what it is */
  readonly kind: KindName | null
  /** is it in the log? */
  readonly founded: boolean
  /** its highest seq, as far as this device knows */
  readonly head: number
  /** the server has no such conversation for this account, or has it no longer */
  readonly absent: boolean
  /** the state of its kind, with everything that waits taken for granted */
  readonly state: unknown
  readonly own: Own
  readonly unread: number
  /** the first that was unread when it was opened: a line is drawn above it */
  readonly newFrom: number | null
  /** how many were unread then; a hundred may be more */
  readonly newCount: number
  readonly lines: readonly Line[]
  /** the lines begin where the conversation begins, as far as this account may see */
  readonly atStart: boolean
  /** the lines end with the newest, and new ones appear by themselves */
  readonly atEnd: boolean
  readonly receipts: readonly Receipt[]
  readonly pending: number
  /** refused commands, for the person to try again or to discard */
  readonly failed: readonly Waiting[]
  /** messages asked for one by one: quoted ones, pinned ones. null: not to be had (yet) */
  readonly quotes: Readonly<Record<number, Message | null>>
}

export interface Opened {
  view(): View
  on(hear: () => void): () => void
  /** Shows earlier lines, or later ones; done when they are there. */
  older(): Promise<void>
  newer(): Promise<void>
  /**
   * @returns the event that it went to; null where something else was wanted meanwhile
   * @throws Refusal  where it cannot be read now
   */
  jump(anchor: Anchor): Promise<number | null>
  /** Asks for one message, wherever it lies: it comes with `view().quotes`. */
  quote(seq: number): void
  /** Takes in messages that were read in another order, with what happened to them: they come with `view().quotes`. */
  gather(events: readonly Entry[]): void
  /** All that a message on the screen ever said, the first first. */
  versions(seq: number): readonly Version[]
  /** Somebody looks: came back, or scrolled to the end. */
  look(): void
  close(): void
}

export interface OpenedPorts {
  readonly conversations: Conversations
  readonly catchup: Pick<Catchup, 'read' | 'quote' | 'fill' | 'level' | 'absent'>
  readonly keeper: Pick<Keeper, 'events'>
  /** the newest of it is before somebody's eyes */
  readonly seen: (conversation: Conversation) => void
}

export interface OpenOptions {
  /** what it will be, where it may not be in the log yet */
  readonly kind?: KindName
  /** where to begin; default: at what is new */
  readonly anchor?: Anchor
  /** are the newest lines before somebody's eyes? */
  readonly visible: () => boolean
  /** which events are lines; default: all that are about no message */
  readonly shows?: ((event: Fact) => boolean) | undefined
}

/** Where only some events are lines, so many may lie between the first and the last of them. */
const MOST_SIFTED = 10_000
const all = () => true
/** So many pages are fetched at once for a single line. */
const MOST_PAGES = 20

const nobody: Own = { role: '', joined: 0, delivered: 0, read: 0, unreadFrom: null }

/** A window on one conversation: a span of its log, with everything that waits. */
export const createOpened = (id: ConversationId, options: OpenOptions, ports: OpenedPorts): Opened => {
  const { conversations, catchup, keeper, seen } = ports
  const { kind, visible, anchor = 'unread', shows } = options
  const topic = createTopic<void>()
  const lines = createLines()
  const asked = new Set<number>()
  let conversation: Conversation | undefined
  let leaps = 0
  let absent = false
  let newFrom: number | null = null
  let newCount = 0
  let shown: View | null = null
  let version = ''
  let receipts: { by: ReadonlyMap<AccountId, Receipt> | null; all: readonly Receipt[] } = { by: null, all: [] }

  const tell = () => {
    shown = null
    topic.tell()
  }

  const moved = () => {
    tell()
    look()
  }

  const scroll = createScroll({ read: catchup.read, visible, moved, ...(shows && { most: MOST_SIFTED }) }, anchor)

  /** Finds the conversation: it may come, go and come back while it is open. */
  const attach = () => {
    const there = conversations.get(id) ?? (kind && knowsRules(kind) ? conversations.begin(id, kind) : undefined)
    if (there === conversation) return
    conversation?.screens.delete(scroll)
    conversation = there
    scroll.reset(there)
    if (there) enter(there)
  }

  const enter = (entered: Conversation) => {
    entered.screens.add(scroll)
    entered.leftUnread = false
    leaps = entered.confirmed.leaps
    mark(entered)
    scroll.goHere()
    void arrive(entered).catch(() => undefined)
  }

  /** Remembers where the new begins, for as long as it is open. */
  const mark = ({ newFrom: from, unread }: Conversation) => {
    newFrom = from
    newCount = unread
  }

  /** What is at hand is shown at once; then what the store has, and what only the server has. */
  const arrive = async (entered: Conversation) => {
    if (entered.founded) conversations.recollect(entered, await keeper.events(id))
    await scroll.go()
    await scroll.fillUp()
  }

  const refresh = () => {
    attach()
    if (conversation?.founded) absent = false
    if (conversation && conversation.confirmed.leaps !== leaps) land(conversation)
    // what comes while nobody looks is new to whoever comes back
    if (conversation && newFrom === null && !visible()) mark(conversation)
    scroll.follow()
    moved()
  }

  const land = ({ confirmed }: Conversation) => {
    leaps = confirmed.leaps
    scroll.land()
    for (const seq of asked) quote(seq)
    void scroll.go().catch(() => undefined)
  }

  /** The newest is read where it is shown; not on the way to somewhere else. */
  const look = () => {
    const { atEnd, arrived } = scroll
    if (conversation?.founded && atEnd && arrived && !conversation.leftUnread && visible()) seen(conversation)
  }

  const quote = (seq: number) => {
    asked.add(seq)
    if (conversation?.confirmed.held.message(seq)) return tell()
    catchup.quote(id, seq).then(tell, () => undefined)
  }

  /** As it will be once everything that waits is in the log. */
  const standing = ({ confirmed, prediction }: Conversation, seq: number): Message | null => {
    const message = confirmed.held.message(seq)
    return message && (prediction.later.get(seq) ?? []).reduce<Message>(amend, message)
  }

  const quotes = () =>
    Object.fromEntries([...asked].map((seq) => [seq, conversation ? standing(conversation, seq) : null]))

  const gather = (events: readonly Entry[]) => {
    const sent = events.filter(({ type }) => type === 'message.sent')
    conversation?.confirmed.aside({ events: sent, about: events.filter((event) => !sent.includes(event)) })
    for (const { seq } of sent) asked.add(seq)
    tell()
  }

  /** The same list as long as nobody has got any further. */
  const receiptsOf = (by: ReadonlyMap<AccountId, Receipt>): readonly Receipt[] => {
    if (by !== receipts.by) receipts = { by, all: [...by.values()] }
    return receipts.all
  }

  const linesOf = ({ confirmed: { held, kind }, actor, prediction, waiting }: Conversation) => {
    const { span, atEnd } = scroll
    const hidden = conversations.self.hidden[id] ?? []
    return lines({ held, actor, span, hidden, prediction, waiting, atEnd, about: kind.about, shows: shows ?? all })
  }

  /** Where what is not shown fills a whole page, one goes on to where there is more to see. */
  const older = async (): Promise<void> => {
    if (!shows) return void (await scroll.older()) // a full screen slides: its lines do not grow in number
    const before = view().lines.length
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const low = scroll.span?.low
      await scroll.older()
      if (scroll.span?.low === low || view().lines.length > before) return
    }
  }

  const draw = (): View => {
    if (!conversation) return { ...blank, conversation: id, absent }
    const { confirmed, waiting, state, own, unread, founded } = conversation
    const { span, atEnd } = scroll
    const failed = waiting.filter(({ status }) => status === 'failed')
    return {
      conversation: id,
      kind: confirmed.kind.name,
      founded,
      head: confirmed.head,
      absent: absent && !founded && waiting.length === 0,
      state,
      own,
      unread,
      newFrom,
      newCount,
      lines: linesOf(conversation),
      atStart: !founded || (span !== null && span.low <= confirmed.from),
      atEnd,
      receipts: receiptsOf(confirmed.receipts),
      pending: waiting.length - failed.length,
      failed,
      quotes: quotes(),
    }
  }

  function view(): View {
    const now = `${conversation?.version} ${conversations.get(conversations.selfId)?.version}`
    if (!shown || now !== version) shown = draw()
    version = now
    return shown
  }

  const stopHearing = [
    conversations.changes.on((ids) => {
      if (ids.has(id) || ids.has(conversations.selfId)) refresh()
    }),
    catchup.level.on(() => {
      seek()
      void scroll.go().catch(() => undefined)
    }),
    catchup.absent.on((which) => {
      if (which !== id) return
      absent = true
      tell()
    }),
  ]

  /** What is not known here may still be there. */
  const seek = () => {
    if (!conversation && !absent) void catchup.fill(id)
  }

  refresh()
  seek()

  return {
    view,
    on: (hear) => topic.on(hear),
    older,
    newer: scroll.newer,
    jump: scroll.jump,
    quote,
    gather,
    versions: (seq) => conversation?.confirmed.held.versions(seq) ?? [],
    look() {
      void scroll.go().catch(() => undefined)
      look()
    },
    close() {
      for (const stop of stopHearing) stop()
      conversation?.screens.delete(scroll)
    },
  }
}

const blank: Omit<View, 'conversation'> = {
  kind: null,
  founded: false,
  head: 0,
  absent: false,
  state: null,
  own: nobody,
  unread: 0,
  newFrom: null,
  newCount: 0,
  lines: [],
  atStart: false,
  atEnd: true,
  receipts: [],
  pending: 0,
  failed: [],
  quotes: {},
}
