import type { Fact } from '../../kernel/kind.ts'
import type { ThreadEvent } from './events.ts'

export { isThreadCommand, type ThreadCommand, threadCommands } from './commands.ts'
export { decideThread, MOST_PINS, presumedOfThread, type ThreadFacts, type ThreadRights } from './decide.ts'
export {
  Emoji,
  LONGEST_TEXT,
  MessageSent,
  Seq,
  Text,
  type ThreadEvent,
  threadEvents,
} from './events.ts'
export { Cite, Grounds } from './grounds.ts'
export { COMINGS, type Coming, type Kept, type Meeting, overAt, type Planned, whoSays } from './meeting.ts'
export { amend, type Erased, type Message, messageOf, wordsIn } from './message.ts'
export { evolvePins } from './pins.ts'
export { LONGEST_PLACE_NAME, Place, rounded } from './place.ts'
export { type Asked, isClosed, LEAST_ANSWERS, LONGEST_ANSWER, MOST_ANSWERS, type Poll, votersOf } from './poll.ts'
export { linkIn, type Preview } from './preview.ts'
export { isKnownSticker, STICKERS, type Sticker, type StickerName } from './sticker.ts'
export {
  type Answer,
  Answers,
  isOver,
  isTold,
  LEAST_CHOICES,
  LONGEST_CHOICE,
  LONGEST_SAID,
  LONGEST_WORDS,
  MOST_CHOICES,
  MOST_QUESTIONS,
  type Question,
  type Survey,
  type Surveyed,
} from './survey.ts'
export { meanOf, type Sum, tally } from './tally.ts'
export { LONGEST_TITLE, type Topic, type TopicCommand, type TopicEvent, topicCommands, topicEvents } from './topic.ts'

/** The parts of a `Kind` that are the same wherever people write. */
export const thread = {
  counts: (event: Fact): boolean => event.type === 'message.sent',
  about: (event: Fact): number | null => ('target' in event && typeof event.target === 'number' ? event.target : null),
  erases: (fact: Fact): { readonly target: number } | { readonly through: number } | null => {
    const event = fact as ThreadEvent
    if (event.type === 'message.removed') return { target: event.target }
    if (event.type === 'messages.erased') return { through: event.through }
    return null
  },
  forStaff: (): boolean => false,
}
