import type { Attached } from '../../kernel/file.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { Fact, Stored } from '../../kernel/kind.ts'
import type { MessageSent, ThreadEvent } from './events.ts'
import type { Grounds } from './grounds.ts'
import { answered, moved, type Planned, planned } from './meeting.ts'
import type { Place } from './place.ts'
import { type Asked, asked, chosen } from './poll.ts'
import { type Preview, stillShown } from './preview.ts'
import type { Sticker } from './sticker.ts'
import { handedIn, type Surveyed, surveyed } from './survey.ts'
import { amendTopic, begun, type InTopic, type TopicEvent } from './topic.ts'

/** A message as it stands now: what was sent, and what happened to it since. */
export interface Message extends InTopic {
  readonly seq: number
  readonly at: number
  readonly by: AccountId
  /** empty where there is only what it carries */
  readonly text: string
  readonly files: readonly Attached[]
  readonly replyTo: number | null
  readonly mentions: readonly AccountId[]
  readonly everyone: boolean
  /** who said it first */
  readonly forwardedFrom: AccountId | null
  /** when it was last edited, in ms since 1970 */
  readonly editedAt: number | null
  readonly removed: boolean
  readonly reactions: Readonly<Record<string, readonly AccountId[]>>
  readonly poll: Asked | null
  readonly survey: Surveyed | null
  /** of the page that its first link leads to */
  readonly preview: Preview | null
  readonly meeting: Planned | null
  readonly place: Place | null
  readonly sticker: Sticker | null
  /** on what the bot's words rest; null: a person's */
  readonly grounds: Grounds | null
  /** nobody waits any more for what the bot would say to this */
  readonly calledOff: boolean
  /** another answer than this one of the bot's was asked for */
  readonly again: boolean
  /** whether it helped, as whoever asked said; null: they said nothing */
  readonly helpful: boolean | null
}

/** What the log gives in place of an event whose body was erased (LOG6): where it was, and nothing it said. */
export interface Erased {
  readonly erased?: true
}

/** What is left of a message once it is removed: the same, whether one saw it go or came afterwards (LOG6). */
const gone = ({ seq, at, by }: Pick<Message, 'seq' | 'at' | 'by'>): Message => ({
  seq,
  at,
  by,
  text: '',
  files: [],
  replyTo: null,
  mentions: [],
  everyone: false,
  forwardedFrom: null,
  editedAt: null,
  removed: true,
  reactions: {},
  poll: null,
  survey: null,
  preview: null,
  meeting: null,
  place: null,
  sticker: null,
  grounds: null,
  calledOff: false,
  again: false,
  helpful: null,
})

/** The message that a `message.sent` began. An erased one is a removed message. */
export const messageOf = (sent: Stored<MessageSent> & Erased): Message =>
  sent.erased
    ? gone(sent)
    : {
        seq: sent.seq,
        at: sent.at,
        by: sent.by,
        text: sent.text ?? '',
        files: sent.files ?? [],
        replyTo: sent.replyTo ?? null,
        mentions: sent.mentions ?? [],
        everyone: sent.everyone ?? false,
        forwardedFrom: sent.forwarded?.by ?? null,
        editedAt: null,
        removed: false,
        reactions: {},
        poll: sent.poll ? asked(sent.poll) : null,
        survey: sent.survey ? surveyed(sent.survey) : null,
        preview: null,
        meeting: sent.meeting ? planned(sent.meeting) : null,
        ...begun(sent),
        place: sent.place ?? null,
        sticker: sent.sticker ?? null,
        grounds: sent.grounds ?? null,
        calledOff: false,
        again: false,
        helpful: null,
      }

/** What somebody looks for a message by: its title and its words, and what the place in it is called. */
export const wordsIn = ({ topic, text, place }: Pick<Message, 'topic' | 'text' | 'place'>): string =>
  [topic?.title, text, place?.name].filter(Boolean).join(' · ')

const without = (list: readonly AccountId[], account: AccountId) => list.filter((other) => other !== account)

const react = (message: Message, emoji: string, by: AccountId, on: boolean): Message => {
  const others = without(message.reactions[emoji] ?? [], by)
  const { [emoji]: _, ...rest } = message.reactions
  const accounts = on ? [...others, by] : others
  return { ...message, reactions: accounts.length > 0 ? { ...rest, [emoji]: accounts } : rest }
}

type OfMeeting = Extract<ThreadEvent, { readonly type: `meeting.${string}` }>

const hold = (meeting: Planned, event: Stored<OfMeeting>): Planned => {
  switch (event.type) {
    case 'meeting.changed':
      return moved(meeting, event.meeting, event.seq)
    case 'meeting.cancelled':
      return { ...meeting, cancelled: true, version: Math.max(meeting.version, event.seq) }
    case 'meeting.answered':
      return answered(meeting, event.by, event.coming)
  }
}

type OfSurvey = Extract<ThreadEvent, { readonly type: `survey.${string}` }>

const inquire = (survey: Surveyed, event: Stored<OfSurvey>): Surveyed =>
  event.type === 'survey.answered'
    ? handedIn(survey, event.by, event.seq)
    : { ...survey, closedAt: survey.closedAt ?? event.at }

/**
 * What an event about a message makes of it. Events about another message, and those that say nothing of its text or
 * reactions, leave it as it is. Given in `seq` order; the same event twice changes nothing the second time.
 */
export const amend = (message: Message, event: Stored<ThreadEvent | Fact> & Erased): Message => {
  const known = event as Stored<ThreadEvent | TopicEvent> & Erased
  if ('through' in known && known.type === 'messages.erased')
    return message.seq <= known.through ? gone(message) : message
  if (!('target' in known) || known.target !== message.seq || message.removed || known.erased) return message
  switch (known.type) {
    case 'message.edited':
      return {
        ...message,
        text: known.text,
        mentions: known.mentions ?? [],
        editedAt: known.at,
        preview: stillShown(message.preview, known.text),
        ...(message.topic && known.title && { topic: { ...message.topic, title: known.title } }),
      }
    case 'message.removed':
      return gone(message)
    case 'message.reacted':
      return react(message, known.emoji, known.by, true)
    case 'message.unreacted':
      return react(message, known.emoji, known.by, false)
    case 'poll.voted':
      return message.poll ? { ...message, poll: chosen(message.poll, known.by, known.answers) } : message
    case 'poll.closed':
      return message.poll
        ? { ...message, poll: { ...message.poll, closedAt: message.poll.closedAt ?? known.at } }
        : message
    case 'survey.answered':
    case 'survey.closed':
      return message.survey ? { ...message, survey: inquire(message.survey, known) } : message
    case 'reply.cancelled':
      return { ...message, calledOff: true }
    case 'reply.wished':
      return { ...message, again: true }
    case 'reply.rated':
      return { ...message, helpful: known.helpful }
    case 'preview.added':
      return { ...message, preview: stillShown(known.preview, message.text) }
    case 'preview.dismissed':
      return { ...message, preview: null }
    case 'meeting.changed':
    case 'meeting.cancelled':
    case 'meeting.answered':
      return message.meeting ? { ...message, meeting: hold(message.meeting, known) } : message
    case 'topic.solved':
    case 'topic.unsolved':
    case 'topic.closed':
    case 'topic.reopened':
    case 'answer.accepted':
    case 'answer.released':
      return amendTopic(message, known)
    default:
      return message
  }
}
