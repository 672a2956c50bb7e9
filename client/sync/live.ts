import { type Accessor, batch, createSignal, getOwner, onCleanup } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import type { Presence } from '../../shared/protocol/socket.ts'
import type { Connection } from '../net/index.ts'
import type { Written } from './drafts.ts'
import type { Row } from './inbox.ts'
import type { Line } from './lines.ts'
import type { Opened, OpenOptions, View } from './opened.ts'
import type { Sending } from './outbox.ts'
import type { Sync } from './sync.ts'

/** An opened conversation, as a component sees it. Read `view` in JSX only: destructured, it stops tracking. */
export interface LiveConversation<State = unknown>
  extends Pick<Opened, 'older' | 'newer' | 'jump' | 'quote' | 'look' | 'close'> {
  readonly view: Omit<View, 'state'> & { readonly state: State }
  /** who is writing here just now */
  readonly typing: Accessor<readonly AccountId[]>
  readonly draft: Accessor<Written>
  send(body: AnyCommand): Sending
  retry(id: CommandId): void
  discard(id: CommandId): void
  /** "unread from here"; null takes it back */
  markUnread(from: number | null): void
  /** As it is typed: keeps the draft, and tells the others. */
  write(written: Written): void
  /** The composer is left. */
  blur(): void
}

export interface Live {
  readonly connection: Accessor<Connection>
  /** is everything caught up with since the connection is there? */
  readonly level: Accessor<boolean>
  /** newest first; a row is redrawn only where it changed */
  readonly rows: readonly Row[]
  row(conversation: ConversationId): Row | undefined
  /** open notifications */
  readonly badge: Accessor<number>
  /** how many conversations have something to read, the muted ones aside */
  readonly unread: Accessor<number>
  open<State>(conversation: ConversationId, options: OpenOptions): LiveConversation<State>
  /** null until the card is here */
  person(account: AccountId): Person | null
  /** Tracks how somebody is, while `show` says that the screen shows them. */
  presence(account: AccountId): Presence | null
  /** Until the component goes, or the answer is called. */
  show(accounts: readonly AccountId[]): () => void
  typing(conversation: ConversationId): readonly AccountId[]
}

/**
 * Copies for a store: reconcile keeps and rewrites what it is given. What has not changed is handed over as it is drawn
 * already, so that it is not even compared; with hundreds of lines that is most of the work.
 */
const createCopies = <T extends object>() => {
  const drawn = new WeakMap<T, T>()
  return {
    of: (some: readonly T[]): T[] => some.map((one) => drawn.get(one) ?? structuredClone(one)),
    /** These are drawn now, as this. */
    keep(some: readonly T[], as: readonly T[]) {
      for (const [at, one] of some.entries()) drawn.set(one, as[at]!)
    },
  }
}

type Drawn = { -readonly [Part in keyof View]: View[Part] }

/** A signal for each key that somebody looks at. */
const createEach = <K, V>(read: (key: K) => V, same?: (one: V, other: V) => boolean) => {
  const signals = new Map<K, { get: Accessor<V>; set: (value: V) => void }>()
  return {
    get(key: K): V {
      let signal = signals.get(key)
      if (!signal) {
        const [get, set] = createSignal(read(key), same && { equals: same })
        signal = { get, set: (value) => void set(() => value) }
        signals.set(key, signal)
      }
      return signal.get()
    },
    refresh(key: K) {
      signals.get(key)?.set(read(key))
    },
    refreshAll() {
      for (const [key, { set }] of signals) set(read(key))
    },
  }
}

/** By what the things in a list are told apart. */
const KEYS: Partial<Record<keyof View, string>> = { receipts: 'account', failed: 'id' }

const sameList = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((item, at) => item === other[at])
const sameDraft = (one: Written, other: Written) => one.text === other.text && one.replyTo === other.replyTo

const isMuted = ({ tuned: { mutedUntil } }: Row, now: number) => (mutedUntil ?? 0) > now

/**
 * The one place where what is in sync becomes something that Solid draws from. Every change is worked out against what
 * is drawn already, so that one new message is one new line.
 */
export const createLive = (sync: Sync, now: () => number = Date.now): Live => {
  const [connection, setConnection] = createSignal(sync.connection)
  const [level, setLevel] = createSignal(false)
  const [badge, setBadge] = createSignal(sync.inbox.badge)
  const [inbox, setInbox] = createStore<{ rows: readonly Row[] }>({ rows: [] })
  const [unread, setUnread] = createSignal(0)
  const people = createEach((id: AccountId) => sync.people.of(id))
  const statuses = createEach((id: AccountId) => sync.presence.of(id))
  const writers = createEach((id: ConversationId) => sync.typing.of(id), sameList)
  const drafts = createEach((id: ConversationId) => sync.drafts.of(id), sameDraft)

  const rowCopies = createCopies<Row>()
  const drawInbox = () => {
    const { rows } = sync.inbox
    batch(() => {
      setInbox('rows', reconcile(rowCopies.of(rows), { key: 'conversation' }))
      rowCopies.keep(rows, unwrap(inbox.rows))
      setBadge(sync.inbox.badge)
      setUnread(rows.filter((row) => row.unread > 0 && !isMuted(row, now())).length)
    })
  }

  sync.onConnection((next) => {
    setConnection(next)
    if (next !== 'ready') setLevel(false)
  })
  sync.onLevel(() => setLevel(true))
  sync.inbox.changes.on(drawInbox)
  sync.people.changes.on((ids) => {
    if (ids.length === 0) people.refreshAll()
    for (const id of ids) people.refresh(id)
  })
  sync.presence.changes.on((ids) => batch(() => ids.forEach(statuses.refresh)))
  sync.typing.changes.on((id) => writers.refresh(id))
  sync.drafts.changes.on((id) => (id === sync.selfId ? drafts.refreshAll() : drafts.refresh(id)))
  drawInbox()

  const open = <State>(id: ConversationId, options: OpenOptions): LiveConversation<State> => {
    const opened = sync.open(id, options)
    const [view, setView] = createStore<Drawn>({ ...structuredClone({ ...opened.view(), lines: [] }) })
    const lineCopies = createCopies<Line>()
    let before: Partial<View> = {}
    const draw = () => {
      const now = opened.view()
      const { lines, ...rest } = now
      batch(() => {
        setView('lines', reconcile(lineCopies.of(lines), { key: 'key' }))
        lineCopies.keep(lines, unwrap(view.lines))
        for (const [name, value] of Object.entries(rest) as [keyof typeof rest, unknown][])
          if (before[name] !== value)
            setView(name, reconcile(structuredClone(value) as never, { key: KEYS[name] ?? null }))
      })
      before = now
    }
    draw()
    const stop = opened.on(draw)
    const close = () => {
      stop()
      opened.close()
      sync.typing.stopped(id)
      void sync.drafts.save(id)
    }
    if (getOwner()) onCleanup(close)
    return {
      view: view as LiveConversation<State>['view'],
      typing: () => writers.get(id),
      draft: () => drafts.get(id),
      older: opened.older,
      newer: opened.newer,
      jump: opened.jump,
      quote: opened.quote,
      look: opened.look,
      close,
      send: (body) => sync.send(id, body),
      retry: sync.outbox.retry,
      discard: sync.outbox.discard,
      markUnread: (from) => sync.markUnread(id, from),
      write(written) {
        sync.drafts.write(id, written)
        if (written.text === '') sync.typing.stopped(id)
        else sync.typing.wrote(id)
      },
      blur() {
        sync.typing.stopped(id)
        void sync.drafts.save(id)
      },
    }
  }

  return {
    connection,
    level,
    get rows() {
      return inbox.rows
    },
    row: (id) => inbox.rows.find(({ conversation }) => conversation === id),
    badge,
    unread,
    open,
    person: people.get,
    presence: statuses.get,
    show(accounts) {
      const stop = sync.presence.show(accounts)
      if (getOwner()) onCleanup(stop)
      return stop
    },
    typing: writers.get,
  }
}
