import * as v from 'valibot'
import { AttachedList } from '../../kernel/file.ts'
import { AccountId } from '../../kernel/ids.ts'
import { seen, wellFormed } from '../../kernel/text.ts'
import { Grounds } from './grounds.ts'
import { Coming, Kept, Meeting } from './meeting.ts'
import { Place } from './place.ts'
import { Choice, Poll } from './poll.ts'
import { Preview } from './preview.ts'
import { Sticker } from './sticker.ts'
import { Survey } from './survey.ts'
import { Answers, Title } from './topic.ts'

export const LONGEST_TEXT = 10_000
export const MOST_MENTIONS = 50

export const Seq = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_147_483_647))

/** Text as people type it: something to see in it, no NUL, well-formed UTF-16 (Postgres takes nothing else). */
export const Text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT), seen, wellFormed)

const PICTURE = '(?!\\p{RI})(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic})[\\uFE0F\\p{EMod}]?'

/** One emoji as people count them: a flag, a keycap, or a picture with its modifiers, joined to others or alone. */
export const Emoji = v.pipe(
  v.string(),
  v.maxLength(32),
  v.regex(
    new RegExp(
      `^(?:\\p{RI}\\p{RI}|[0-9#*]\\uFE0F?\\u20E3|${PICTURE}(?:\\u200D${PICTURE})*[\\u{E0020}-\\u{E007F}]*)$`,
      'u',
    ),
    'must be one emoji',
  ),
)

const Mentions = v.pipe(v.array(AccountId), v.minLength(1), v.maxLength(MOST_MENTIONS))

/** Keys that have nothing to say are left out: at many receivers bytes are the cost. */
export const written = {
  /** files may go without words */
  text: v.optional(Text),
  /** the message this answers */
  replyTo: v.optional(Seq),
  mentions: v.optional(Mentions),
  /** in a board: what is said begins a topic, and this is what it is called */
  title: v.optional(Title),
  /** "@everyone" */
  everyone: v.optional(v.literal(true)),
  /** the text is a question, and these are its answers */
  poll: v.optional(Poll),
  /** the text says what people are asked about */
  survey: v.optional(Survey),
  /** the text says what people meet for */
  meeting: v.optional(Meeting),
  /** where something or somebody is */
  place: v.optional(Place),
  sticker: v.optional(Sticker),
  /** of the bot's words alone */
  grounds: v.optional(Grounds),
}

export const MessageSent = v.strictObject({
  type: v.literal('message.sent'),
  ...written,
  answers: v.optional(Answers),
  files: v.optional(AttachedList),
  /** who said it first, where this is a copy from elsewhere */
  forwarded: v.optional(v.strictObject({ by: AccountId })),
})
export const MessageEdited = v.strictObject({
  type: v.literal('message.edited'),
  target: Seq,
  text: Text,
  mentions: v.optional(Mentions),
  title: v.optional(Title),
})
export const MessageRemoved = v.strictObject({ type: v.literal('message.removed'), target: Seq })
export const MessageReacted = v.strictObject({ type: v.literal('message.reacted'), target: Seq, emoji: Emoji })
export const MessageUnreacted = v.strictObject({ type: v.literal('message.unreacted'), target: Seq, emoji: Emoji })
export const MessagePinned = v.strictObject({ type: v.literal('message.pinned'), target: Seq })
export const MessageUnpinned = v.strictObject({ type: v.literal('message.unpinned'), target: Seq })
/** None chosen: the choice is taken back. */
export const PollVoted = v.strictObject({ type: v.literal('poll.voted'), target: Seq, answers: Choice })
export const PollClosed = v.strictObject({ type: v.literal('poll.closed'), target: Seq })
/** That somebody has answered. What they answered is not in the log (decision 0018). */
export const SurveyAnswered = v.strictObject({ type: v.literal('survey.answered'), target: Seq })
export const SurveyClosed = v.strictObject({ type: v.literal('survey.closed'), target: Seq })
export const PreviewAdded = v.strictObject({ type: v.literal('preview.added'), target: Seq, preview: Preview })
export const PreviewDismissed = v.strictObject({ type: v.literal('preview.dismissed'), target: Seq })
export const MeetingChanged = v.strictObject({ type: v.literal('meeting.changed'), target: Seq, meeting: Meeting })
/** `kept`: the time that people keep free for it, where its message goes too. It is all that calendars need to let it go. */
export const MeetingCancelled = v.strictObject({
  type: v.literal('meeting.cancelled'),
  target: Seq,
  kept: v.optional(Kept),
})
/** Null: what was said before is taken back. */
export const MeetingAnswered = v.strictObject({
  type: v.literal('meeting.answered'),
  target: Seq,
  coming: v.nullable(Coming),
})
/** Nobody waits for what the bot would say to this message. */
export const ReplyCancelled = v.strictObject({ type: v.literal('reply.cancelled'), target: Seq })
/** Another answer is asked for, to the message that the bot's answer (`target`) was about. */
export const ReplyWished = v.strictObject({ type: v.literal('reply.wished'), target: Seq, question: Seq })
/** Whoever asked says whether the bot's answer (`target`) to their message helped; null: that is taken back. */
export const ReplyRated = v.strictObject({
  type: v.literal('reply.rated'),
  target: Seq,
  question: Seq,
  helpful: v.nullable(v.boolean()),
})
/** Everything said up to here was taken out of the log. */
export const MessagesErased = v.strictObject({ type: v.literal('messages.erased'), through: Seq })

export const threadEvents = [
  MessageSent,
  MessageEdited,
  MessageRemoved,
  MessageReacted,
  MessageUnreacted,
  MessagePinned,
  MessageUnpinned,
  PollVoted,
  PollClosed,
  SurveyAnswered,
  SurveyClosed,
  PreviewAdded,
  PreviewDismissed,
  MeetingChanged,
  MeetingCancelled,
  MeetingAnswered,
  ReplyCancelled,
  ReplyWished,
  ReplyRated,
  MessagesErased,
] as const
export type ThreadEvent = v.InferOutput<(typeof threadEvents)[number]>
export type MessageSent = v.InferOutput<typeof MessageSent>
