import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY } from '../../shared/kernel/time.ts'
import { isBlank } from '../../shared/kernel/visible.ts'
import type { Coming, Message } from '../../shared/kinds/thread/index.ts'
import { digestOf, isSecret, newSecret, type Random } from '../accounts/index.ts'
import type { Orm } from '../db/orm.ts'
import { type GoneMeeting, goneMeetingAt, messageAt } from '../kinds/index.ts'
import type { Look, Looked } from '../log/look.ts'
import { ask } from '../log/reader.ts'
import type { CalendarEvent } from './ical.ts'

export interface CalendarDeps {
  readonly orm: Orm
  readonly pool: Pool
  readonly look: Look
  readonly random: Random
  readonly now: () => number
}

/** So far back a calendar remembers what somebody said they come to. */
const REMEMBERED = 400 * DAY
const MOST = 500

const COMINGS = `
  select conversation, (body->>'target')::int as message from event
  where type = 'meeting.answered' and actor = $1 and at > to_timestamp($2 / 1000.0)
  group by 1, 2 order by max(at) desc limit ${MOST}`

const uidOf = (conversation: ConversationId, message: number) => `${conversation}-${message}@helloworld-chat`

/** What people meet for stands in the first line; what follows is more about it. */
const eventOf = (
  conversation: ConversationId,
  { seq, at, text, meeting }: Message,
  account: AccountId,
): CalendarEvent => {
  const { starts, ends, place, cancelled, version, comings } = meeting!
  const [title = '', ...about] = text.trim().split('\n')
  return {
    uid: uidOf(conversation, seq),
    version,
    stamp: at,
    starts,
    ends: ends ?? null,
    title,
    about: about.join('\n').trim(),
    place: place ?? '',
    status: cancelled ? 'CANCELLED' : comings[account] === 'maybe' ? 'TENTATIVE' : 'CONFIRMED',
  }
}

/** A calendar that has it is to let it go. Nothing of what it said is left to be told. */
const goneEventOf = (conversation: ConversationId, message: number, { kept, seq, at }: GoneMeeting): CalendarEvent => ({
  uid: uidOf(conversation, message),
  version: seq,
  stamp: at,
  starts: kept.starts,
  ends: kept.ends ?? null,
  title: 'Helloworld Chat',
  about: '',
  place: '',
  status: 'CANCELLED',
})

const wants = (coming: Coming | null | undefined) => coming === 'yes' || coming === 'maybe'

/** Whose calendar is where, and what stands in it: never more than its owner may see at this moment (SEE1). */
export const createCalendars = ({ orm, pool, look, random, now }: CalendarDeps) => {
  const meetingIn = async (looked: Looked | undefined, conversation: ConversationId, message: number) => {
    if (!looked || message < looked.view.from) return null
    const found = await messageAt(orm.em.fork(), conversation, message, (sent) => !isBlank(looked.view.show(sent)))
    return found?.meeting ? found : null
  }
  const goneIn = async (looked: Looked | undefined, conversation: ConversationId, message: number) =>
    !looked || message < looked.view.from
      ? null
      : goneMeetingAt(orm.em.fork(), conversation, message, (sent) => !isBlank(looked.view.show(sent)))

  return {
    async since(account: AccountId): Promise<number | null> {
      const text = 'select (extract(epoch from made_at) * 1000)::float8 as since from calendar where account = $1'
      const [row] = await ask<{ since: number }>(pool, 'calendar:since', text, [account])
      return row ? Math.round(row.since) : null
    },
    /** @returns the secret: it is kept nowhere */
    async open(account: AccountId): Promise<string> {
      const secret = newSecret(random)
      const text = `insert into calendar (account, digest, made_at) values ($1, $2, to_timestamp($3 / 1000.0))
        on conflict (account) do update set digest = excluded.digest, made_at = excluded.made_at`
      await ask(pool, 'calendar:open', text, [account, Buffer.from(digestOf(secret)), now()])
      return secret
    },
    async close(account: AccountId): Promise<void> {
      await ask(pool, 'calendar:close', 'delete from calendar where account = $1', [account])
    },
    async ownerOf(secret: string): Promise<AccountId> {
      const text = `select c.account from calendar c join account a on a.id = c.account and a.suspended_at is null
        where c.digest = $1`
      const digest = isSecret(secret) ? Buffer.from(digestOf(secret)) : Buffer.alloc(0)
      const [row] = await ask<{ account: AccountId }>(pool, 'calendar:owner', text, [digest])
      if (!row) throw new Refusal('route.unknown')
      return row.account
    },
    async one(account: AccountId, conversation: ConversationId, message: number): Promise<CalendarEvent> {
      const found = await meetingIn((await look(account, [conversation])).get(conversation), conversation, message)
      if (!found) throw new Refusal('message.unknown')
      return eventOf(conversation, found, account)
    },
    /** What they come to, or may. */
    async all(account: AccountId): Promise<CalendarEvent[]> {
      const places = await ask<{ conversation: ConversationId; message: number }>(pool, 'calendar:comings', COMINGS, [
        account,
        now() - REMEMBERED,
      ])
      const views = await look(
        account,
        places.map(({ conversation }) => conversation),
      )
      const events: CalendarEvent[] = []
      for (const { conversation, message } of places) {
        const found = await meetingIn(views.get(conversation), conversation, message)
        if (found && wants(found.meeting?.comings[account])) events.push(eventOf(conversation, found, account))
        const gone = found ? null : await goneIn(views.get(conversation), conversation, message)
        if (gone && wants(gone.comings[account])) events.push(goneEventOf(conversation, message, gone))
      }
      return events
    },
  }
}
export type Calendars = ReturnType<typeof createCalendars>
