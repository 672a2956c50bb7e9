import { type AccountId, selfOf } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { AccountRow } from '../accounts/index.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Orm } from '../db/orm.ts'
import { contactsAmong, type Notice } from '../kinds/index.ts'
import type { Look } from '../log/look.ts'
import { MemberRow } from '../log/rows.ts'
import { queuedErrands } from './errands.ts'

/** Nobody is told of a message that was read in the meantime. */
const wasRead = async (orm: Orm, { to, about, reason, seq }: Notice): Promise<boolean> => {
  if (reason !== 'message') return false
  const member = await orm.em.fork().findOne(MemberRow, { conversation: about, account: to }, { fields: ['readSeq'] })
  return !member || member.readSeq >= seq
}

/** What is told about something that lies inside: only to those who still see it. */
const NEED_SIGHT: ReadonlySet<Notice['reason']> = new Set([
  'mention',
  'comment',
  'answer',
  'solution',
  'given',
  'called',
  'overdue',
  'burst',
  'replied',
  'asked',
  'progress',
  'reminder',
  'moved',
  'cancelled',
])

/** Nobody is told of what they may not (or no longer) see. Whoever asks or is asked in is told from outside. */
const mayKnow = async (look: Look, { to, about, reason }: Notice): Promise<boolean> =>
  !NEED_SIGHT.has(reason) || (await look(to, [about])).has(about)

/** What somebody says, wherever it is, is not told to those with whom they are at odds (DIR9). */
const SAID: ReadonlySet<Notice['reason']> = new Set(['mention', 'comment', 'answer', 'solution'])

const atOdds = async (orm: Orm, { to, from, reason }: Notice): Promise<boolean> =>
  SAID.has(reason) && (await contactsAmong(orm.em.fork(), to, [from])).blocked.length > 0

const guestsAmong = async (orm: Orm, notices: readonly Notice[]): Promise<ReadonlySet<AccountId>> => {
  const some = { id: { $in: [...new Set(notices.map(({ to }) => to))] }, role: 'guest' as const }
  return new Set((await orm.em.fork().find(AccountRow, some, { fields: ['id'] })).map(({ id }) => id))
}

/** A guest has no bell to look at: what happened to their ticket is told by mail. */
const tellGuest = async (orm: Orm, { to, about, reason, seq }: Notice): Promise<void> => {
  if (reason !== 'replied' && reason !== 'progress') return
  await queuedErrands.enqueue(orm.em.fork(), { errand: 'ticketNews', account: to, conversation: about, seq })
}

/** Makes notices events of their readers' `self` conversations. Run twice, it tells once. */
export const createNotify =
  ({ orm, execute, look }: { orm: Orm; execute: Execute; look: Look }) =>
  async ({ notices }: { notices: readonly Notice[] }): Promise<void> => {
    const guests = await guestsAmong(orm, notices)
    for (const notice of notices) {
      if ((await wasRead(orm, notice)) || !(await mayKnow(look, notice)) || (await atOdds(orm, notice))) continue
      if (guests.has(notice.to)) {
        await tellGuest(orm, notice)
        continue
      }
      const { to, seq, ...told } = notice
      const id = derivedId('notify', to, told.about, told.reason, seq)
      const body = { type: 'notification.raise', ...told }
      await execute(platformFor(to), { id, conversation: selfOf(to), body }).catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.retry) throw error
      })
    }
  }
