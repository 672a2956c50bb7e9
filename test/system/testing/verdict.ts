import type { Orm } from '../../../server/db/orm.ts'
import { poolOf } from '../../../server/db/orm.ts'
import { contradictions } from '../../../server/testing/log.ts'
import type { Journal } from './journal.ts'

/** What the platform writes by itself, under ids that no device made. */
const PLATFORM = new Set(['self.opened', 'lesson.begun', 'lesson.asked', 'notification.raised', 'messages.erased'])

interface Logged {
  readonly conversation: string
  readonly seq: number
  readonly actor: string
  readonly command: string
  readonly type: string
  readonly text: string | null
}

const logOf = async (orm: Orm): Promise<Logged[]> => {
  const pool = await poolOf(orm)
  const sql = `select conversation, seq, actor, command, type, body->>'text' as text from event order by conversation, seq`
  return (await pool.query<Logged>(sql)).rows
}

/** Ids sort by the moment of wishing. */
const outOfOrder = (log: readonly Logged[], journal: Journal): Logged[] => {
  const latest = new Map<string, string>()
  return log.filter(({ conversation, command, type }) => {
    const noted = journal.sent.get(command as never)
    if (!noted || type !== 'message.sent') return false
    const lane = `${noted.device} ${conversation}`
    const late = command < (latest.get(lane) ?? '')
    latest.set(lane, command)
    return late
  })
}

/** The same words twice: every message of these tests has words of its own. */
const doubled = (log: readonly Logged[]): Logged[] => {
  const seen = new Set<string>()
  return log.filter(({ type, text }) => {
    if (type !== 'message.sent' || !text) return false
    if (seen.has(text)) return true
    seen.add(text)
    return false
  })
}

/** Compares the log with what was written down on the way there. All of it is to be empty. */
export const judge = async (orm: Orm, journal: Journal) => {
  const log = await logOf(orm)
  const at = new Map(log.map((event) => [`${event.conversation} ${event.seq}`, event]))
  const noted = [...journal.sent.values()]
  return {
    lost: noted.filter(({ conversation, id, outcomes }) =>
      outcomes.some((seq) => seq !== null && at.get(`${conversation} ${seq}`)?.command !== id),
    ),
    doubled: doubled(log),
    outOfOrder: outOfOrder(log, journal),
    phantoms: log.filter(({ actor, command, type }) => {
      const known = journal.sent.get(command as never)
      return known ? known.account !== actor || known.refused : !PLATFORM.has(type)
    }),
    outcomesChanged: noted.filter(({ outcomes }) => new Set(outcomes).size > 1),
    contradictions: await contradictions({ orm }),
  }
}

export const spotless: Awaited<ReturnType<typeof judge>> = {
  lost: [],
  doubled: [],
  outOfOrder: [],
  phantoms: [],
  outcomesChanged: [],
  contradictions: [],
}

/** What the platform still has to do by itself: notifications, erasures. */
export const jobsLeft = async (orm: Orm): Promise<number> => {
  const sql = 'select count(*)::int as left from graphile_worker.jobs'
  return (await (await poolOf(orm)).query<{ left: number }>(sql)).rows[0]!.left
}
