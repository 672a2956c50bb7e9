import {
  type Accessor,
  createContext,
  createMemo,
  createSignal,
  onCleanup,
  type ParentProps,
  useContext,
} from 'solid-js'
import { type AccountId, ASSISTANT, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { Availability, Tuning } from '../../shared/kinds/self/index.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import type { Client } from '../../shared/protocol/client.ts'
import { contentOf } from '../../shared/protocol/files.ts'
import type { routes } from '../../shared/protocol/http.ts'
import type { Anchor } from '../../shared/protocol/log.ts'
import type { Connection } from '../net/index.ts'
import type { Opened, OpenOptions, Row, Sync, View } from '../sync/index.ts'
import { Faces } from '../ui/faces.ts'
import { toast } from '../ui/Toast.tsx'
import { t, why } from '../words/index.ts'
import { createEnding } from './alerts/ending.ts'
import { isLoud } from './alerts/ring.ts'
import type { Notice } from './bell/entries.ts'
import { createNotices, type Notices } from './bell/notices.ts'

export type { Notice } from './bell/entries.ts'

/** What the views of the kinds see of the account's conversations: signals over `sync`, and the few things they do. */
export interface Live {
  readonly sync: Sync
  readonly account: AccountId
  /** somebody without an account, who may do next to nothing but talk in their own tickets */
  readonly guest: boolean
  /** the own conversation: notes, drafts, what is kept */
  readonly self: ConversationId
  readonly api: Client<typeof routes, AbortSignal>
  readonly rows: Accessor<readonly Row[]>
  /** one of them; null where it is not known */
  row(conversation: ConversationId): Row | null
  /** false: nothing is known yet, on a device that is new to the account */
  readonly begun: Accessor<boolean>
  readonly badge: Accessor<number>
  /** what the account was told and has not looked at, the newest first */
  readonly notices: Accessor<readonly Notice[]>
  /** the same with what was looked at, as far back as somebody asks */
  readonly told: Notices
  /** how this account wants to be seen at this moment */
  readonly availability: Accessor<Availability>
  /** now, in ms since 1970: whoever reads it is drawn anew when a silence ends */
  readonly now: Accessor<number>
  readonly connection: Accessor<Connection>
  /** how much of what was said waits to be sent */
  readonly pending: Accessor<number>
  person(id: AccountId): Person | null
  /** what somebody is called here: the own alias is the conversation's to say */
  name(id: AccountId): string
  /** Wishes for something; what is refused is said in a toast, or on the message itself where it is one. */
  wish(conversation: ConversationId, body: AnyCommand): void
  /** Sets own settings of a conversation; nobody else sees them. */
  tune(conversation: ConversationId, settings: Tuning): void
  mute(conversation: ConversationId, on: boolean): void
  isMuted(tuned: Tuning | undefined): boolean
  /** is there something unread in it that its reader wants to know of? */
  isLoud(row: Row): boolean
  open(
    conversation: ConversationId,
    kind: KindName | null,
    how?: {
      readonly anchor?: Anchor
      /** are its newest lines on the screen? */
      readonly atEnd?: () => boolean
      readonly shows?: OpenOptions['shows']
    },
  ): { readonly view: Accessor<View>; readonly opened: Opened }
}

const FOREVER = 3_650 * DAY
const ONLINE: Availability = { status: 'online', until: null }

const LiveContext = createContext<Live>()

/** For what guests see too: null where nobody is signed in. */
export const useLiveIfSigned = (): Live | null => useContext(LiveContext) ?? null

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

export const LiveProvider = (
  props: ParentProps<{ readonly sync: Sync; readonly api: Live['api']; readonly guest?: boolean }>,
) => {
  const { sync, api } = props
  const people = following(
    () => sync.people,
    (changed) => sync.people.changes.on(changed),
  )
  const person = (id: AccountId) => people().of(id)
  const rows = following(
    () => sync.inbox.rows,
    (changed) => sync.inbox.changes.on(changed),
  )
  const chosen = following(
    () => sync.self.availability ?? ONLINE,
    (changed) => sync.inbox.changes.on(changed),
  )
  const now = createEnding(() => [chosen().until ?? 0, ...rows().map(({ tuned }) => tuned.mutedUntil ?? 0)])
  const told = createNotices(sync)
  const live: Live = {
    sync,
    api,
    account: sync.account,
    guest: props.guest ?? false,
    self: selfOf(sync.account),
    rows,
    row: (conversation) => {
      rows() // told when any of them changed
      return sync.inbox.row(conversation)
    },
    begun: following(
      () => sync.begun,
      (changed) => sync.onLevel(changed),
    ),
    badge: following(
      () => sync.inbox.badge,
      (changed) => sync.inbox.changes.on(changed),
    ),
    notices: told.open,
    told,
    availability: createMemo(() => ((chosen().until ?? Number.POSITIVE_INFINITY) > now() ? chosen() : ONLINE)),
    now,
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
    name(id) {
      if (id === sync.account) return t('messages.you')
      return id === ASSISTANT ? t('bot.name') : (person(id)?.name ?? t('messages.somebody'))
    },
    wish(conversation, body) {
      try {
        // of a message it is said where it stands, or would
        const { outcome } = sync.send(conversation, body)
        if (body.type === 'message.send') outcome.catch(() => undefined)
        else outcome.then(({ held }) => held && tellHeld(body.type), refuse)
      } catch (error) {
        refuse(error)
      }
    },
    tune: (conversation, settings) => live.wish(live.self, { type: 'conversation.tune', conversation, ...settings }),
    mute: (conversation, on) => live.tune(conversation, { mutedUntil: on ? Date.now() + FOREVER : null }),
    isMuted: (tuned) => (tuned?.mutedUntil ?? 0) > now(),
    isLoud: (row) => isLoud(row, now()),
    open(conversation, kind, { anchor, atEnd = () => true, shows } = {}) {
      const opened = sync.open(conversation, {
        visible: () => document.visibilityState === 'visible' && document.hasFocus() && atEnd(),
        ...(kind && { kind }),
        ...(anchor && { anchor }),
        shows,
      })
      const view = following(
        () => opened.view(),
        (changed) => opened.on(changed),
      )
      onCleanup(() => opened.close())
      return { view: createMemo(view), opened }
    },
  }
  const face = (seed: string) => {
    const card = seed === sync.account ? people().of(sync.account) : people().known(seed)
    const avatar = card?.avatar
    return avatar ? contentOf(avatar, { size: 'small' }) : null
  }
  return (
    <LiveContext.Provider value={live}>
      <Faces.Provider value={face}>{props.children}</Faces.Provider>
    </LiveContext.Provider>
  )
}

const tellHeld = async (type: string) => (await import('./held/telling.ts')).tellHeld(type)

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

/** What the bot is writing in a conversation, as a signal. */
export const useWriting = (conversation: Accessor<ConversationId>) => {
  const { sync } = useLive()
  const changed = following(
    () => sync.writing,
    (tell) => sync.writing.changes.on(tell),
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
