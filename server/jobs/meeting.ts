import type { AccountId } from '../../shared/kernel/ids.ts'
import { beginning } from '../../shared/kernel/text.ts'
import { overAt, whoSays } from '../../shared/kinds/thread/index.ts'
import type { Orm } from '../db/orm.ts'
import { type MeetingNews, messageAt, type Notice } from '../kinds/index.ts'

interface MeetingDeps {
  readonly orm: Orm
  readonly notify: (told: { readonly notices: readonly Notice[] }) => Promise<void>
  readonly now: () => number
}

const LONGEST_NAME = 80

/** What people meet for: the first line of the message. */
const nameOf = (text: string): string => beginning(text.trim().split('\n')[0]!, LONGEST_NAME)

/**
 * Tells those who come, or may, that a meeting begins soon, is held at another time or place, or not at all. What was
 * changed since a reminder was written down has a reminder of its own.
 */
export const createMeetingNews =
  ({ orm, notify, now }: MeetingDeps) =>
  async ({ conversation, message, reason, seq, by, starts }: MeetingNews): Promise<void> => {
    const found = await messageAt(orm.em.fork(), conversation, message)
    const meeting = found?.meeting
    if (!meeting) return
    const late = meeting.cancelled || meeting.starts !== starts || overAt(meeting) <= now()
    if (reason === 'reminder' && late) return
    const told = [...whoSays(meeting, 'yes'), ...whoSays(meeting, 'maybe')].filter(
      (account) => reason === 'reminder' || account !== by,
    )
    const notice = (to: AccountId): Notice => ({
      to,
      about: conversation,
      reason,
      from: by,
      seq,
      message,
      name: nameOf(found.text),
    })
    await notify({ notices: told.map(notice) })
  }
