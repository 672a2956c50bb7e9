import type { AccountId } from '../../shared/kernel/ids.ts'
import { beginning } from '../../shared/kernel/text.ts'
import { type Coming, overAt } from '../../shared/kinds/thread/index.ts'
import type { Em, Orm } from '../db/orm.ts'
import { goneMeetingAt, type MeetingNews, messageAt, type Notice } from '../kinds/index.ts'

interface MeetingDeps {
  readonly orm: Orm
  readonly notify: (told: { readonly notices: readonly Notice[] }) => Promise<void>
  readonly now: () => number
}

const LONGEST_NAME = 80

/** What people meet for: the first line of the message. */
const nameOf = (text: string): string => beginning(text.trim().split('\n')[0]!, LONGEST_NAME)

/** Who is to be told of it, and what it is called. Of what was removed, nothing that it said is told. */
const newsOf = async (em: Em, { conversation, message, reason, starts, gone }: MeetingNews, at: number) => {
  if (gone) {
    const left = await goneMeetingAt(em, conversation, message)
    return left && { told: wanting(left.comings) }
  }
  const found = await messageAt(em, conversation, message)
  const meeting = found?.meeting
  if (!meeting) return null
  const late = meeting.cancelled || meeting.starts !== starts || overAt(meeting) <= at
  if (reason === 'reminder' && late) return null
  return { told: wanting(meeting.comings), name: nameOf(found.text) }
}

const wanting = (comings: Readonly<Record<AccountId, Coming | null>>): AccountId[] =>
  (['yes', 'maybe'] as const).flatMap((wanted) =>
    (Object.keys(comings) as AccountId[]).filter((account) => comings[account] === wanted),
  )

/**
 * Tells those who come, or may, that a meeting begins soon, is held at another time or place, or not at all. What was
 * changed since a reminder was written down has a reminder of its own.
 */
export const createMeetingNews =
  ({ orm, notify, now }: MeetingDeps) =>
  async (news: MeetingNews): Promise<void> => {
    const found = await newsOf(orm.em.fork(), news, now())
    if (!found) return
    const { conversation: about, message, reason, seq, by: from } = news
    const { told, ...named } = found
    const others = told.filter((account) => reason === 'reminder' || account !== from)
    await notify({ notices: others.map((to): Notice => ({ to, about, reason, from, seq, message, ...named })) })
  }
