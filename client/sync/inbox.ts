import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { type Direct, otherOf } from '../../shared/kinds/direct/index.ts'
import type { Self, Tuning } from '../../shared/kinds/self/index.ts'
import type { Message } from '../../shared/kinds/thread/index.ts'
import { createTopic } from '../net/index.ts'
import type { Conversation } from './conversation.ts'
import type { Conversations } from './conversations.ts'
import { isOwn } from './own.ts'

/** What a list shows of one conversation. What it is called is for the kind to say, from the state. */
export interface Row {
  readonly conversation: ConversationId
  readonly kind: KindName
  readonly state: unknown
  readonly role: string
  /** the other member of a direct conversation */
  readonly other: AccountId | null
  /** the own settings: alias, label, favourite, mute, level */
  readonly tuned: Tuning
  /** others' messages that are to be read: 100 stands for "a hundred or more" (UNR1) */
  readonly unread: number
  /** a notification about it is open */
  readonly told: boolean
  /** what was said last; what waits to be said comes before that */
  readonly last: Message | null
  readonly pending: number
  readonly failed: number
  /** when something was last said or done, in ms since 1970 */
  readonly activity: number
}

/**
 * The own conversation fills with what is no conversation: drafts, notifications, settings. What moves it, and what is
 * new in it, are its owner's notes and the lesson that it may begin with.
 */
const ownPart = ({ confirmed: { last }, state, own }: Conversation): Pick<Row, 'unread' | 'activity'> => {
  const { lesson } = state as Self
  const unseen = lesson && !lesson.ended && own.read < lesson.from
  return { unread: unseen ? 1 : 0, activity: Math.max(last?.at ?? 0, lesson?.at ?? 0) }
}

const rowOf = (conversation: Conversation, self: Self): Row => {
  const { id, confirmed, state, waiting, own, prediction } = conversation
  const said = waiting.flatMap(({ id }) => prediction.sent.get(id) ?? [])
  const failed = waiting.filter(({ status }) => status === 'failed').length
  const { unread, activity } =
    confirmed.kind.name === 'self'
      ? ownPart(conversation)
      : { unread: conversation.unread, activity: confirmed.activity }
  return {
    conversation: id,
    kind: confirmed.kind.name,
    state,
    role: own.role,
    other: confirmed.kind.name === 'direct' ? otherOf(state as Direct, conversation.actor.account) : null,
    tuned: self.tuned[id] ?? {},
    unread,
    told: self.open[id] !== undefined,
    last: said.at(-1) ?? confirmed.last,
    pending: waiting.length - failed,
    failed,
    activity: Math.max(activity, ...said.map(({ at }) => at)),
  }
}

/** The newest first; of the same moment, always in the same order. */
const newest = (one: Row, other: Row) =>
  other.activity - one.activity || (one.conversation < other.conversation ? -1 : 1)

/** Those that own settings or notifications changed: seldom more than one. */
const touched = (before: Self, after: Self): ConversationId[] =>
  (
    [
      [before.tuned, after.tuned],
      [before.open, after.open],
    ] as const
  ).flatMap(([was, is]) =>
    was === is ? [] : (Object.keys({ ...was, ...is }) as ConversationId[]).filter((id) => was[id] !== is[id]),
  )

/** The list of conversations, the newest on top, and the number on the bell. */
export const createInbox = (conversations: Conversations) => {
  const changes = createTopic<void>()
  const known = new Map<ConversationId, Row>()
  /** those known, in their order: worked out when somebody asks, from the order before, which is nearly the same */
  let sorted: readonly Row[] = []
  let stale = false
  let self: Self = conversations.self

  /** Those in the log, and those that will be once what waits is granted. */
  const isShown = ({ confirmed: { kind, last }, founded, waiting, state, actor }: Conversation) => {
    if (!isOwn(kind, state, actor.account)) return false
    if (kind.name === 'self') return last !== null || (state as Self).lesson !== undefined
    return founded || (waiting.length > 0 && kind.sight(state, actor.account) !== null)
  }

  const draw = (conversation: Conversation) => {
    if (isShown(conversation)) known.set(conversation.id, rowOf(conversation, self))
    else known.delete(conversation.id)
  }

  const inOrder = () => {
    const left = new Map(known)
    const rows: Row[] = []
    for (const { conversation } of sorted) {
      const row = left.get(conversation)
      if (row) rows.push(row)
      left.delete(conversation)
    }
    return rows.concat([...left.values()]).sort(newest)
  }

  const stopHearing = conversations.changes.on((ids) => {
    const before = self
    self = conversations.self
    for (const id of new Set([...ids, ...touched(before, self)])) {
      const conversation = conversations.get(id)
      if (conversation) draw(conversation)
      else known.delete(id)
    }
    stale = true
    changes.tell()
  })

  return {
    changes,
    get rows(): readonly Row[] {
      if (stale) sorted = inOrder()
      stale = false
      return sorted
    },
    row: (conversation: ConversationId): Row | null => known.get(conversation) ?? null,
    /** How many notifications are open. */
    get badge(): number {
      return Object.keys(self.open).length
    },
    stop: stopHearing,
  }
}
export type Inbox = ReturnType<typeof createInbox>
