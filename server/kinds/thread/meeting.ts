import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../../shared/kernel/kind.ts'
import { MINUTE } from '../../../shared/kernel/time.ts'
import type { Meeting, ThreadEvent } from '../../../shared/kinds/thread/index.ts'
import type { Job } from '../../log/order.ts'

/** Whoever comes is reminded so long before. */
const SOON = 30 * MINUTE

/** Those who come are to be told something of a meeting (server/jobs/meeting.ts). */
export interface MeetingNews {
  readonly conversation: ConversationId
  /** the message in which it stands */
  readonly message: number
  readonly reason: 'reminder' | 'moved' | 'cancelled'
  /** the event that is told, or that said when it starts */
  readonly seq: number
  readonly by: AccountId
  /** a reminder counts only as long as it starts then */
  readonly starts: number | null
  /** its message is gone: nothing is told of what it said */
  readonly gone?: true
}

type Telling = Pick<MeetingNews, 'message' | 'reason' | 'starts' | 'gone'> & { readonly delay?: number }

const reminder = (message: number, { starts }: Meeting, at: number): Telling => ({
  message,
  reason: 'reminder',
  starts,
  delay: Math.max(0, starts - SOON - at),
})

const tellings = (fact: Stored): Telling[] => {
  const event = fact as Stored<ThreadEvent>
  switch (event.type) {
    case 'message.sent':
      return event.meeting ? [reminder(event.seq, event.meeting, event.at)] : []
    case 'meeting.changed':
      return [{ message: event.target, reason: 'moved', starts: null }, reminder(event.target, event.meeting, event.at)]
    case 'meeting.cancelled':
      return [{ message: event.target, reason: 'cancelled', starts: null, ...(event.kept && { gone: true }) }]
    default:
      return []
  }
}

/** What follows from meetings, wherever people talk. */
export const meetingJobs = (events: readonly Stored<Fact>[], conversation: ConversationId): Job[] =>
  events.flatMap((event) =>
    tellings(event).map(({ delay, ...telling }): Job => {
      const payload: MeetingNews = { ...telling, conversation, seq: event.seq, by: event.by }
      return { task: 'meeting', payload, ...(delay && { delay }) }
    }),
  )
