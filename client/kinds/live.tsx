import {
  type Accessor,
  createContext,
  createMemo,
  createSignal,
  onCleanup,
  type ParentProps,
  useContext,
} from 'solid-js'
import { type AccountId, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import type { KindName, Stored } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { SelfEvent, Tuning } from '../../shared/kinds/self/index.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import type { Client } from '../../shared/protocol/client.ts'
import type { routes } from '../../shared/protocol/http.ts'
import type { Connection } from '../net/index.ts'
import type { Opened, Row, Sync, View } from '../sync/index.ts'
import { toast } from '../ui/Toast.tsx'
import { t, why } from '../words/index.ts'

/** Something the account was told. */
export type Notice = Extract<Stored<SelfEvent>, { readonly type: 'notification.raised' }>

/** What the views of the kinds see of the account's conversations: signals over `sync`, and the few things they do. */
export interface Live {
  readonly sync: Sync
  readonly account: AccountId
  /** the own conversation: notes, drafts, what is kept */
  readonly self: ConversationId
  readonly api: Client<typeof routes, AbortSignal>
  readonly rows: Accessor<readonly Row[]>
  readonly badge: Accessor<number>
  /** what the account was told and has not looked at, the newest first */
  readonly notices: Accessor<readonly Notice[]>
  readonly connection: Accessor<Connection>
  /** how much of what was said waits to be sent */
  readonly pending: Accessor<number>
  person(id: AccountId): Person | null
  /** what somebody is called here: the own alias is the conversation's to say */
  name(id: AccountId): string
  /** Wishes for something; what is refused is said in a toast. */
  wish(conversation: ConversationId, body: AnyCommand): void
  /** Sets own settings of a conversation; nobody else sees them. */
  tune(conversation: ConversationId, settings: Tuning): void
  mute(conversation: ConversationId, on: boolean): void
  isMuted(tuned: Tuning | undefined): boolean
  open(conversation: ConversationId, kind: KindName | null): { readonly view: Accessor<View>; readonly opened: Opened }
}

const FOREVER = 3_650 * DAY

const LiveContext = createContext<Live>()

export const useLive = (): Live => {
  const live = useContext(LiveContext)
  if (!live) throw new Error('There is nothing live around this component')
  return live
}

/** A signal that follows something outside of Solid. */
const following = <T,>(read: () => T, on: (changed: () => void) => () => void): Accessor<T> => {
  const [value, setValue] = createSignal(read(), { equals: false })
  onCleanup(on(() => setValue(() => read())))
  return value
}

/** The open ones among what stands at the end of the account's own conversation. */
const noticesOf = (sync: Sync): Accessor<readonly Notice[]> => {
  const opened = sync.open(selfOf(sync.account), { kind: 'self', anchor: 'newest', visible: () => false })
  onCleanup(() => opened.close())
  const isOpen = (event: Stored): event is Notice => {
    const notice = event as Notice
    return notice.type === 'notification.raised' && sync.self.open[notice.about] === notice.seq
  }
  return following(
    () =>
      opened
        .view()
        .lines.flatMap((line) => (line.line === 'event' && isOpen(line.event) ? [line.event] : []))
        .reverse(),
    (changed) => opened.on(changed),
  )
}

export const LiveProvider = (props: ParentProps<{ readonly sync: Sync; readonly api: Live['api'] }>) => {
  const { sync, api } = props
  const people = following(
    () => sync.people,
    (changed) => sync.people.changes.on(changed),
  )
  const person = (id: AccountId) => people().of(id)
  const live: Live = {
    sync,
    api,
    account: sync.account,
    self: selfOf(sync.account),
    rows: following(
      () => sync.inbox.rows,
      (changed) => sync.inbox.changes.on(changed),
    ),
    badge: following(
      () => sync.inbox.badge,
      (changed) => sync.inbox.changes.on(changed),
    ),
    notices: noticesOf(sync),
    connection: following(
      () => sync.connection,
      (changed) => sync.onConnection(changed),
    ),
    pending: following(
      () =>
        sync.outbox.all().filter(({ status, body }) => status === 'waiting' && body.type.startsWith('message.')).length,
      (changed) => sync.outbox.changes.on(changed),
    ),
    person,
    name: (id) => (id === sync.account ? t('messages.you') : (person(id)?.name ?? t('messages.somebody'))),
    wish(conversation, body) {
      try {
        sync.send(conversation, body).outcome.catch(refuse)
      } catch (error) {
        refuse(error)
      }
    },
    tune: (conversation, settings) => live.wish(live.self, { type: 'conversation.tune', conversation, ...settings }),
    mute: (conversation, on) => live.tune(conversation, { mutedUntil: on ? Date.now() + FOREVER : null }),
    isMuted: (tuned) => (tuned?.mutedUntil ?? 0) > Date.now(),
    open(conversation, kind) {
      const opened = sync.open(conversation, {
        visible: () => document.visibilityState === 'visible' && document.hasFocus(),
        ...(kind && { kind }),
      })
      const view = following(
        () => opened.view(),
        (changed) => opened.on(changed),
      )
      onCleanup(() => opened.close())
      return { view: createMemo(view), opened }
    },
  }
  return <LiveContext.Provider value={live}>{props.children}</LiveContext.Provider>
}

const refuse = (error: unknown) => {
  if (error instanceof Refusal) toast(why(error), { tone: 'warning' })
  else throw error
}

/** Whether somebody is here, as a signal; asked for only while it is shown. */
export const usePresence = (account: Accessor<AccountId | null>) => {
  const { sync } = useLive()
  const changed = following(
    () => sync.presence,
    (tell) => sync.presence.changes.on(tell),
  )
  createMemo(() => {
    const id = account()
    if (id) onCleanup(sync.presence.show([id]))
  })
  return () => {
    const id = account()
    return id ? changed().of(id) : null
  }
}

/** Who is writing in a conversation, as a signal. */
const useTyping = (conversation: Accessor<ConversationId>) => {
  const { sync } = useLive()
  const changed = following(
    () => sync.typing,
    (tell) => sync.typing.changes.on(tell),
  )
  return () => changed().of(conversation())
}

/** The same in words; nothing where nobody is. */
export const useTypingWords = (conversation: Accessor<ConversationId>) => {
  const live = useLive()
  const typing = useTyping(conversation)
  return () =>
    typing().length > 0 &&
    t(
      'messages.typing',
      typing()
        .map((id) => live.name(id))
        .join(', '),
      typing().length,
    )
}
