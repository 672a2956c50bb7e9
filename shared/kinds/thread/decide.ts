import type { Attached } from '../../kernel/file.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { Context } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { ThreadCommand } from './commands.ts'
import type { MessageSent, ThreadEvent } from './events.ts'
import { demandGrounds } from './grounds.ts'
import { demandHeld, demandToCome, keptFor, meetingAnew, same } from './meeting.ts'
import type { Message } from './message.ts'
import type { Place } from './place.ts'
import { decideChoice, demandOpen, isClosed, pollAnew } from './poll.ts'
import { linkIn } from './preview.ts'
import { isKnownSticker, type Sticker } from './sticker.ts'
import { demandAnswerable, demandAnswers, demandPaper, isOver, surveyAnew } from './survey.ts'

export const MOST_PINS = 50

/** What only the server can vouch for: what a message says that lies in another conversation, and what files are. */
export interface ThreadFacts {
  readonly forwarded: {
    readonly by: AccountId
    readonly text: string
    readonly files?: readonly Attached[]
    readonly poll?: Message['poll']
    readonly survey?: Message['survey']
    readonly meeting?: Message['meeting']
    readonly place?: Place | null
    readonly sticker?: Sticker | null
  } | null
  /** those of the files named that are the actor's own and ready to be sent */
  readonly files?: readonly Attached[]
  /** does the paper of an anonymous answer lie with the others? */
  readonly paper?: boolean
  /** whom an answer of the bot's was given to */
  readonly asker?: AccountId | null
}
export const presumedOfThread: ThreadFacts = { forwarded: null }

type Forwarded = NonNullable<ThreadFacts['forwarded']>
type ThreadContext = Context<ThreadFacts, Message>
type Wish<T extends ThreadCommand['type']> = Extract<ThreadCommand, { type: T }>

/** What this actor may do in this conversation beyond what every writer may. Each kind says it its own way. */
export interface ThreadRights {
  /** the first seq that this actor sees: what was said before does not exist for them (SEE1) */
  readonly from: number
  readonly removeOthers: boolean
  readonly pin: boolean
  readonly mentionEveryone: boolean
  /** in a board: where what is said goes; elsewhere there are no topics */
  readonly placed?: Pick<MessageSent, 'answers'>
}

const seen = ({ target }: ThreadContext, { from }: ThreadRights): Message => {
  if (!target || target.seq < from) throw new Refusal('message.unknown')
  return target
}

const standing = (context: ThreadContext, rights: ThreadRights): Message => {
  const target = seen(context, rights)
  if (target.removed) throw new Refusal('message.removed')
  return target
}

const own = (message: Message, { actor }: ThreadContext): Message => {
  if (message.by !== actor.account) throw new Refusal('message.notYours')
  return message
}

const attached = (ids: Wish<'message.send'>['files'], { files = [] }: ThreadFacts) => {
  if (!ids) return {}
  const found = ids.flatMap((id) => files.find((file) => file.id === id) ?? [])
  if (found.length < ids.length) throw new Refusal('file.unknown')
  return { files: found }
}

const send = (
  { type: _, files, topic, seen: __, suggestion: ___, ...said }: Wish<'message.send'>,
  rights: ThreadRights,
  context: ThreadContext,
): ThreadEvent[] => {
  const { head, at, facts } = context
  const { replyTo, poll, survey, meeting } = said
  demandGrounds(said.grounds, context)
  if (replyTo !== undefined && (replyTo > head || replyTo < rights.from)) throw new Refusal('message.unknown')
  if (said.everyone && !rights.mentionEveryone) throw new Refusal('auth.forbidden')
  if (!rights.placed && (topic ?? said.title) !== undefined) throw new Refusal('topic.unknown')
  if (said.sticker && !isKnownSticker(said.sticker)) throw new Refusal('sticker.unknown')
  if (poll) demandOpen(poll, at)
  if (survey) demandAnswerable(survey, at)
  if (meeting) demandToCome(meeting, at)
  const sent: ThreadEvent = { type: 'message.sent', ...said, ...rights.placed, ...attached(files, facts) }
  return meeting ? [sent, { type: 'meeting.answered', target: head + 1, coming: 'yes' }] : [sent]
}

/** What people answer to begins anew where it is passed on, if it can still be answered: whoever passes it on asks. */
const anew = ({ poll, survey, meeting }: Forwarded, at: number) => ({
  poll: poll && pollAnew(poll, at),
  survey: survey && surveyAnew(survey, at),
  meeting: meeting && meetingAnew(meeting, at),
})

/** Words and what they carry are passed on as they stand; the files themselves stay where they are. */
const forward = ({ facts: { forwarded }, at }: ThreadContext): ThreadEvent[] => {
  if (!forwarded) throw new Refusal('message.unknown')
  const { by, text, files = [], place, sticker } = forwarded
  const { poll, survey, meeting } = anew(forwarded, at)
  return [
    {
      type: 'message.sent',
      ...(text && { text }),
      ...(files.length > 0 && { files: [...files] }),
      ...(place && { place }),
      ...(sticker && { sticker }),
      ...(poll && { poll }),
      ...(survey && { survey }),
      ...(meeting && { meeting }),
      forwarded: { by },
    },
  ]
}

/** Words passed on stay as they were said: their first author answers for them. So does what people answer to. */
const edit = ({ type: _, ...wish }: Wish<'message.edit'>, message: Message): ThreadEvent[] => {
  if (message.forwardedFrom) throw new Refusal('message.notYours')
  if (message.poll || message.survey) throw new Refusal('poll.asked')
  if (wish.title !== undefined && !message.topic) throw new Refusal('topic.unknown')
  const named = wish.title === undefined || wish.title === message.topic?.title
  const same = message.text === wish.text && sameAccounts(message.mentions, wish.mentions ?? [])
  const title = message.topic && { title: wish.title ?? message.topic.title } // the last change says all of it
  return same && named ? [] : [{ type: 'message.edited', ...wish, ...title }]
}

const sameAccounts = (some: readonly AccountId[], others: readonly AccountId[]): boolean =>
  some.every((account) => others.includes(account)) && others.every((account) => some.includes(account))

/** People keep time free for what they were called to: it is called off before what it said is gone. */
const remove = ({ seq, meeting }: Message, { at }: ThreadContext): ThreadEvent[] => {
  const kept = meeting && keptFor(meeting, at)
  return [
    ...(kept ? [{ type: 'meeting.cancelled' as const, target: seq, kept }] : []),
    { type: 'message.removed', target: seq },
  ]
}

const pin = (pins: readonly number[], target: number, rights: ThreadRights): ThreadEvent[] => {
  if (!rights.pin) throw new Refusal('auth.forbidden')
  if (pins.includes(target)) return []
  if (pins.length >= MOST_PINS) throw new Refusal('pins.full')
  return [{ type: 'message.pinned', target }]
}

const polled = (message: Message) => {
  if (!message.poll) throw new Refusal('poll.unknown')
  return message.poll
}

const vote = ({ target, answers }: Wish<'poll.vote'>, message: Message, { actor, at }: ThreadContext): ThreadEvent[] =>
  decideChoice(polled(message), actor.account, answers, at) ? [{ type: 'poll.voted', target, answers }] : []

/** Whoever asked closes it, and whoever may take messages of others away. */
const close = (message: Message, context: ThreadContext, rights: ThreadRights): ThreadEvent[] => {
  const poll = polled(message)
  if (!rights.removeOthers) own(message, context)
  return isClosed(poll, context.at) ? [] : [{ type: 'poll.closed', target: message.seq }]
}

const surveyIn = (message: Message) => {
  if (!message.survey) throw new Refusal('survey.unknown')
  return message.survey
}

/** The log is told that somebody answered; what they said goes where only the asker's questions lead. */
const answer = (
  { target, answers, paper }: Wish<'survey.answer'>,
  message: Message,
  { actor, at, facts }: ThreadContext,
): ThreadEvent[] => {
  const survey = surveyIn(message)
  if (isOver(survey, at)) throw new Refusal('survey.closed')
  demandAnswers(survey.questions, answers)
  demandPaper(survey, actor.account, paper, facts.paper ?? null)
  return [{ type: 'survey.answered', target }]
}

const closeSurvey = (message: Message, { at }: ThreadContext): ThreadEvent[] =>
  isOver(surveyIn(message), at) ? [] : [{ type: 'survey.closed', target: message.seq }]

/** The page may have been read for a text that is another by now. */
const preview = ({ target, preview }: Wish<'preview.add'>, message: Message): ThreadEvent[] =>
  linkIn(message.text) === preview.url && message.preview === null ? [{ type: 'preview.added', target, preview }] : []

const met = (message: Message) => {
  if (!message.meeting) throw new Refusal('meeting.unknown')
  return message.meeting
}

type OfMeeting = Extract<ThreadCommand, { type: `meeting.${string}` }>

/** Whoever called it changes it and calls it off, and whoever may take messages of others away. Everybody answers. */
const hold = (
  command: OfMeeting,
  message: Message,
  context: ThreadContext,
  { removeOthers }: ThreadRights,
): ThreadEvent[] => {
  const { target } = command
  const meeting = met(message)
  const before = meeting.comings[context.actor.account] ?? null
  if (command.type !== 'meeting.answer' && !removeOthers) own(message, context)
  if (command.type === 'meeting.cancel' && meeting.cancelled) return []
  demandHeld(meeting, context.at)
  switch (command.type) {
    case 'meeting.change':
      if (same(meeting, command.meeting)) return []
      demandToCome(command.meeting, context.at)
      return [{ type: 'meeting.changed', target, meeting: command.meeting }]
    case 'meeting.cancel':
      return [{ type: 'meeting.cancelled', target }]
    case 'meeting.answer':
      return before === command.coming ? [] : [{ type: 'meeting.answered', target, coming: command.coming }]
  }
}

/** Whoever asked, and whoever may take messages of others away. */
const cancelReply = (message: Message, context: ThreadContext, rights: ThreadRights): ThreadEvent[] => {
  if (!rights.removeOthers) own(message, context)
  return message.calledOff ? [] : [{ type: 'reply.cancelled', target: message.seq }]
}

const wishReply = ({ seq, grounds, again }: Message): ThreadEvent[] => {
  if (!grounds) throw new Refusal('bot.none')
  return again ? [] : [{ type: 'reply.wished', target: seq, question: grounds.about }]
}

/** Whoever asked says whether it helped, and may think better of it. The browser takes it that they did ask. */
const rateReply = (
  { seq, grounds, helpful }: Message,
  wish: Wish<'reply.rate'>,
  context: ThreadContext,
): ThreadEvent[] => {
  const { actor, facts } = context
  if (!grounds) throw new Refusal('bot.none')
  if (facts.asker !== undefined && facts.asker !== actor.account) throw new Refusal('message.notYours')
  return helpful === wish.helpful
    ? []
    : [{ type: 'reply.rated', target: seq, question: grounds.about, helpful: wish.helpful }]
}

/**
 * The rules that every conversation in which people write has in common. The kind has checked before that the actor
 * may write here at all.
 *
 * @param pins  the messages pinned now
 */
export const decideThread = (
  pins: readonly number[],
  command: ThreadCommand,
  context: ThreadContext,
  rights: ThreadRights,
): readonly ThreadEvent[] => {
  const { actor } = context
  switch (command.type) {
    case 'message.send':
      return send(command, rights, context)
    case 'message.forward':
      return forward(context)
    case 'message.edit':
      return edit(command, own(standing(context, rights), context))
    case 'message.remove': {
      const message = seen(context, rights)
      if (message.removed) return []
      if (!rights.removeOthers) own(message, context)
      return remove(message, context)
    }
    case 'message.react': {
      const already = standing(context, rights).reactions[command.emoji]?.includes(actor.account)
      return already ? [] : [{ type: 'message.reacted', target: command.target, emoji: command.emoji }]
    }
    case 'message.unreact': {
      const there = standing(context, rights).reactions[command.emoji]?.includes(actor.account)
      return there ? [{ type: 'message.unreacted', target: command.target, emoji: command.emoji }] : []
    }
    case 'message.pin':
      standing(context, rights)
      return pin(pins, command.target, rights)
    case 'message.unpin':
      if (!rights.pin) throw new Refusal('auth.forbidden')
      return pins.includes(command.target) ? [{ type: 'message.unpinned', target: command.target }] : []
    case 'poll.vote':
      return vote(command, standing(context, rights), context)
    case 'poll.close':
      return close(standing(context, rights), context, rights)
    case 'survey.answer':
      return answer(command, standing(context, rights), context)
    case 'survey.close':
      return closeSurvey(own(standing(context, rights), context), context)
    case 'preview.add':
      return preview(command, own(standing(context, rights), context))
    case 'preview.dismiss':
      return own(standing(context, rights), context).preview
        ? [{ type: 'preview.dismissed', target: command.target }]
        : []
    case 'reply.cancel':
      return cancelReply(standing(context, rights), context, rights)
    case 'reply.again':
      return wishReply(standing(context, rights))
    case 'reply.rate':
      return rateReply(standing(context, rights), command, context)
    case 'meeting.change':
    case 'meeting.cancel':
    case 'meeting.answer':
      return hold(command, standing(context, rights), context, rights)
  }
}
