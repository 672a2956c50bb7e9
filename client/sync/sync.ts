import type { Actor, Role } from '../../shared/kernel/actor.ts'
import type { AccountId, ConversationId, SessionId } from '../../shared/kernel/ids.ts'
import { KINDS } from '../../shared/kernel/kind.ts'
import { parse } from '../../shared/kernel/parse.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { Self } from '../../shared/kinds/self/index.ts'
import { type Api, type Clock, type Connection, type Socket, wallClock } from '../net/index.ts'
import { createCatchup } from './catchup.ts'
import type { Conversation } from './conversation.ts'
import { Conversations } from './conversations.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { alone, createKeeper, type Lead } from './keeper.ts'
import { createLooks, type Looks } from './looks.ts'
import { createNotices } from './notices.ts'
import { createOpened, type Opened, type OpenOptions } from './opened.ts'
import { createOutbox, type Outbox, type Sending } from './outbox.ts'
import { isOwn } from './own.ts'
import { createPeople, type People } from './people.ts'
import { createPresence, type PresenceShown } from './presence.ts'
import { presume } from './presume.ts'
import { createReceipts } from './receipts.ts'
import { rememberedBy } from './remembered.ts'
import { kindFor, knowsRules, learnRules } from './rules.ts'
import type { Store } from './store.ts'
import { createTied } from './tied.ts'
import { createTyping, type Typing } from './typing.ts'
import { createViewing, type Viewing } from './viewing.ts'
import type { Wish } from './waiting.ts'
import { createWriting, type Writing } from './writing.ts'

/** An acknowledged command is heard of within a moment; where not, its conversation is read. */
const HEARD = 3 * SECOND

export interface SyncOptions {
  readonly account: AccountId
  readonly role?: Role
  readonly socket: Socket
  readonly api: Pick<Api, 'people'>
  readonly store: Store
  readonly clock?: Clock
  /** between 0 and 1 */
  readonly random?: () => number
  readonly bytes?: (count: number) => Uint8Array
  readonly lead?: Lead
}

/** Everything of one account, level with the server, on this device. */
export interface Sync {
  readonly account: AccountId
  /** the account's own conversation */
  readonly selfId: ConversationId
  readonly connection: Connection
  onConnection(hear: (connection: Connection) => void): () => void
  readonly inbox: Inbox
  /** the own conversation's state: what is kept, hidden, set; `inbox.changes` tells when it changes */
  readonly self: Self
  readonly outbox: Pick<Outbox, 'changes' | 'all' | 'of' | 'retry' | 'discard'>
  readonly people: People
  readonly presence: PresenceShown
  /** what the screen shows that this account is no member of */
  readonly looks: Pick<Looks, 'moved' | 'gone' | 'feed' | 'queue' | 'show'>
  readonly typing: Typing
  /** what the bot is writing where, word by word */
  readonly writing: Pick<Writing, 'changes' | 'of'>
  /** which of the staff look at what */
  readonly viewing: Pick<Viewing, 'changes' | 'of' | 'show'>
  readonly drafts: Pick<Drafts, 'changes' | 'of' | 'write' | 'save'>
  /** has this device ever been level with the log? Until then, that nothing is here says nothing */
  readonly begun: boolean
  /** Everything up to this moment has been caught up with: told after every reconnection. */
  onLevel(hear: () => void): () => void
  /** Shows what is remembered, then connects. */
  start(): Promise<void>
  open(conversation: ConversationId, options: OpenOptions): Opened
  /**
   * Wishes for something. Shown at once, kept until the server has decided, sent once.
   *
   * @throws Refusal `input.invalid`, saying where: then nothing was kept
   */
  send(conversation: ConversationId, body: AnyCommand): Sending
  /** Marks a conversation as unread from a message on, or (null) as it was before. */
  markUnread(conversation: ConversationId, from: number | null): void
  /** Reads a conversation to its end without opening it. */
  markRead(conversation: ConversationId): void
  /** Somebody came back to the window: the network may be back too. */
  focus(): void
  /** The window is hidden and may never be seen again: nothing that was heard or typed waits to be written. */
  flush(): void
  /** Leaves; what is remembered stays on the device. */
  close(): Promise<void>
  /** The person signs out: nothing stays on the device. */
  leave(): Promise<void>
}

/** The account acts by itself; which of its sessions it is, the server knows. */
const PERSON = '00000000-0000-7000-8000-000000000000' as SessionId

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))

export const createSync = (options: SyncOptions): Sync => {
  const { account, role = 'user', socket, api, store } = options
  const { clock = wallClock, random = Math.random, bytes = randomBytes, lead = alone } = options
  const actor: Actor = { account, role, session: PERSON }

  const outbox = createOutbox({
    account,
    socket,
    store,
    clock,
    random,
    bytes,
    headOf: (id) => conversations.get(id)?.confirmed.head ?? Number.POSITIVE_INFINITY,
    isLogged: (id, command) => conversations.isLogged(id, command),
  })
  const conversations: Conversations = new Conversations({
    actor,
    presume: (kind, body) => presume(conversations, kind, body),
    waiting: outbox.of,
  })
  const keeper = createKeeper({ store, conversations, clock, lead })
  const drafts = createDrafts({ socket, conversations, store, clock, random, bytes })
  const receipts = createReceipts({ socket, conversations, store, clock, random })
  const restored = () => {
    outbox.restored()
    drafts.restored()
  }
  const looks = createLooks({ socket, clock, random })
  /** Whoever only shows a card of it asks for the card; nobody holds its log. */
  const passes = (id: ConversationId) => looks.shows(id) && !conversations.get(id)
  const catchup = createCatchup({ socket, conversations, keeper, clock, random, restored, passes })
  const typing = createTyping({ account, socket, conversations, clock })
  const writing = createWriting({ socket, conversations, clock })
  const viewing = createViewing({ account, socket, looks, clock })
  const presence = createPresence({ socket, clock, random })
  const people = createPeople({ fetch: (ids) => api.people({ query: { ids: ids.join() } }), store, clock })
  const inbox = createInbox(conversations)
  const tied = createTied(conversations, people)
  const selfId = conversations.selfId
  const notices = createNotices({
    conversations,
    tell: (about) => outbox.send(selfId, { type: 'notification.read', about }),
  })

  /** So that anything may be begun, without a connection too. */
  const learnAhead = () => void learnRules(KINDS).catch(() => undefined)

  outbox.changes.on((id) => conversations.touch(id))
  outbox.awaited.on(({ conversation: id, seq }) =>
    clock.after(HEARD, () => {
      if ((conversations.get(id)?.confirmed.head ?? 0) < seq && socket.connection === 'ready') void catchup.fill(id)
    }),
  )
  conversations.fresh.on(({ conversation, entries }) =>
    outbox.logged(conversation.id, entries, conversation.confirmed.head),
  )
  conversations.drops.on(() => outbox.level())

  const stopHearing = [
    catchup.level.on(() => outbox.level()),
    catchup.level.on(learnAhead),
    catchup.absent.on((id) => outbox.absent(id)),
    looks.gone.on((id) => {
      if (conversations.get(id)) catchup.leave(id)
    }),
    looks.heard.on((id) => {
      if (conversations.get(id)) void catchup.fill(id)
    }),
    socket.on('own', ({ conversation: id, ...own }) => {
      conversations.get(id)?.confirmed.place(own)
      conversations.touch(id)
    }),
    socket.on('receipt', ({ conversation: id, ...receipt }) => {
      conversations.get(id)?.confirmed.receipt(receipt)
      conversations.touch(id)
    }),
    socket.on('person', ({ account: id }) => people.renew([id])),
    socket.on('ready', () => {
      void outbox.resume()
      receipts.resume()
      drafts.resume()
      people.resume()
    }),
  ]

  /** The newest of a conversation is before somebody's eyes. */
  const seen = (conversation: Conversation) => {
    const { kind, state } = conversation.confirmed
    if (isOwn(kind, state, account)) receipts.read(conversation)
    notices.read(conversation.id)
  }

  const send = (id: ConversationId, body: AnyCommand): Sending => {
    const name = conversations.get(id)?.confirmed.kind.name ?? kindFor(body.type)
    if (!name) throw new Refusal(KINDS.every(knowsRules) ? 'conversation.unknown' : 'busy')
    const { kind } = conversations.begin(id, name).confirmed
    if (body.type === 'message.send') typing.stopped(id)
    return outbox.send(id, parse(kind.command, body) as Wish)
  }

  const stop = () => {
    for (const end of stopHearing) end()
    for (const part of [outbox, receipts, drafts, typing, writing, viewing, presence, looks])
      'close' in part ? part.close() : part.stop()
    catchup.stop()
    inbox.stop()
    notices.stop()
    tied.stop()
    socket.close()
  }

  const start = async () => {
    const { epoch, mark, conversations: kept, waiting, ...rest } = await rememberedBy(store, account)
    for (const { kept: one, state } of kept) {
      conversations.restore(one, state)
      keeper.restored(one, state)
    }
    for (const { conversation, body } of waiting) {
      const name = kindFor(body.type)
      if (name) conversations.begin(conversation, name)
    }
    outbox.adopt(waiting)
    receipts.restore(rest.receipts)
    drafts.restore(rest.drafts)
    people.restore(rest.people)
    await Promise.resolve() // by then what was restored has been told of
    tied.begin()
    catchup.start({ epoch, mark })
    socket.open()
    learnAhead()
  }

  return {
    account,
    selfId,
    get connection() {
      return socket.connection
    },
    onConnection: socket.onConnection,
    get self() {
      return conversations.self
    },
    inbox,
    outbox,
    people,
    presence,
    looks,
    typing,
    writing,
    viewing,
    drafts,
    get begun() {
      return catchup.begun
    },
    onLevel: (hear) => catchup.level.on(hear),
    start,
    open: (id, how) => createOpened(id, how, { conversations, catchup, keeper, seen }),
    send,
    markUnread(id, from) {
      const conversation = conversations.get(id)
      if (!conversation?.founded) return
      conversation.leftUnread = from !== null
      receipts.mark(conversation, from)
    },
    markRead(id) {
      const conversation = conversations.get(id)
      if (conversation?.founded) seen(conversation)
    },
    focus: () => catchup.focus(),
    flush() {
      drafts.flush()
      void keeper.flush()
    },
    async close() {
      stop()
      await keeper.flush()
      keeper.stop()
      store.close()
    },
    async leave() {
      stop()
      keeper.stop()
      await store.wipe()
      store.close()
    },
  }
}
