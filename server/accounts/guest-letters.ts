import type { AccountId, ConversationId, SessionId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY, HOUR, SECOND } from '../../shared/kernel/time.ts'
import type { Em, Orm } from '../db/orm.ts'
import type { AccountRow } from './account.row.ts'
import type { Rule } from './attempts.ts'
import type { Errand, GuestErrand, Later } from './errand.ts'
import type { Letter } from './letter.ts'
import type { LetterDeps } from './letters.ts'
import { LinkRow } from './link.row.ts'
import { digestOf, newSecret, type Random } from './secret.ts'
import { endSessions } from './sessions.ts'

export const TICKET_LINK_LIFE = 180 * DAY

/** Of one ticket a guest is told once in an hour; what comes meanwhile is told together after it. */
const NEWS: Rule = { free: 1, first: HOUR, most: HOUR, forget: HOUR }

interface LinkDeps {
  readonly orm: Orm
  readonly now: () => number
  readonly random: Random
  readonly publicUrl: string
}

/** A further way to a ticket: those before it stay good, for they stand in letters that somebody kept. */
export const newTicketLink = async (
  { orm, now, random, publicUrl }: LinkDeps,
  account: AccountId,
  conversation: ConversationId,
): Promise<string> => {
  const secret = newSecret(random)
  const [createdAt, expiresAt] = [new Date(now()), new Date(now() + TICKET_LINK_LIFE)]
  const made = { secret: digestOf(secret), account, conversation, email: '', createdAt, expiresAt }
  await orm.em.fork().insert(LinkRow, { ...made, purpose: 'ticket' })
  // behind the `#`, which browsers keep to themselves: no log on the way has it
  return `${new URL('/t', publicUrl).href}#token=${secret}`
}

interface Told {
  readonly conversation: ConversationId
  readonly number: string
  readonly account: AccountId
  readonly email: string
  readonly language: AccountRow['language']
  readonly name: string
}

const TOLD = `select t.conversation, t.number, a.id as account, a.email_claimed as email, a.language, a.name
  from ticket t join member m on m.conversation = t.conversation and m.left_seq is null join account a on a.id = m.account
  where a.role = 'guest' and a.suspended_at is null and a.email_claimed is not null and not t.removed`

interface GuestLetterDeps extends LetterDeps {
  readonly sparingly: (email: string, work: () => Promise<void>) => Promise<void>
  readonly onRevoked: (sessions: readonly SessionId[], account: AccountId) => void
  /** does it later instead */
  readonly later: (errand: Errand, when: Later) => Promise<void>
}

/** What guests are told by mail. A letter names a ticket by its number, and never a word that anybody said. */
export const createGuestLetters = (deps: GuestLetterDeps) => {
  const { orm, now, attempts, send, sparingly } = deps

  const told = async (em: Em, where: string, values: readonly unknown[]): Promise<Told | null> =>
    (await em.execute<Told[]>(`${TOLD} and ${where} order by a.id = t.requester desc`, [...values]))[0] ?? null

  const write = async (letter: Extract<Letter, { number: string }>['letter'], to: Told) => {
    const link = await newTicketLink(deps, to.account, to.conversation)
    const { email, language, name, number } = to
    await send({ letter, to: email, language, name, number, link, days: TICKET_LINK_LIFE / DAY })
  }

  const wasRead = async (em: Em, { account, conversation }: Told, seq: number): Promise<boolean> => {
    const text = 'select 1 from member where conversation = ? and account = ? and read_seq >= ?'
    return (await em.execute(text, [conversation, account, seq])).length > 0
  }

  const tellNews = async (errand: Extract<GuestErrand, { errand: 'ticketNews' }>) => {
    const em = orm.em.fork()
    const to = await told(em, 't.conversation = ? and a.id = ?', [errand.conversation, errand.account])
    if (!to || (await wasRead(em, to, errand.seq))) return
    const attempt = { on: `news of ${errand.conversation}`, rule: NEWS }
    try {
      await attempts.take([attempt])
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      const delay = (Number(refused.details.retryAfter) || 1) * SECOND
      return deps.later(errand, { key: attempt.on, delay })
    }
    await write('ticketNews', to).catch(async (error: unknown) => {
      await attempts.giveBack(attempt)
      throw error
    })
  }

  /** Whoever lost a link, or gave it away, ends it by asking for another, with all that was signed in by it. */
  const renew = async ({ number, email }: Extract<GuestErrand, { errand: 'ticketLink' }>) => {
    const plain = number.toUpperCase().replaceAll(/[\s–—-]/g, '')
    const to = await told(orm.em.fork(), `a.email_claimed = ? and replace(t.number, '-', '') = ?`, [email, plain])
    if (!to) return
    await sparingly(email, async () => {
      const ended: SessionId[] = []
      await orm.em.fork().transactional(async (em) => {
        await em.nativeDelete(LinkRow, { account: to.account, purpose: 'ticket', conversation: to.conversation })
        await endSessions(em, { ended: (_, sessions) => void ended.push(...sessions) }, now(), to.account)
      })
      if (ended.length > 0) deps.onRevoked(ended, to.account)
      await write('ticketLink', to)
    })
  }

  return async (errand: GuestErrand): Promise<void> => {
    if (errand.errand === 'ticketNews') return tellNews(errand)
    if (errand.errand === 'ticketLink') return renew(errand)
    const { conversation, account } = errand
    const to = await told(orm.em.fork(), 't.conversation = ? and a.id = ?', [conversation, account])
    if (to) await sparingly(to.email, () => write('ticketOpened', to))
  }
}
