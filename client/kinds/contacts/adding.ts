import * as v from 'valibot'
import { directOf } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { SECOND } from '../../../shared/kernel/time.ts'
import { Username } from '../../../shared/kernel/username.ts'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import type { Live } from '../live.tsx'
import { relationTo } from '../people/relation.ts'

/** What came of adding somebody. */
export type Came =
  | 'added'
  | 'asked'
  | 'already'
  | 'waiting'
  /** a rule of the house holds the request back until a moderator has looked */
  | 'held'
  | 'unknown'
  | 'impossible'
  | 'blocked'
  | 'oneself'
  /** nothing was done: worth another try */
  | 'later'

const PATIENCE = 20
const pause = (seconds: number) => new Promise((go) => setTimeout(go, seconds * SECOND))

/** Asks who goes by that name; one who asks about many is told to wait now and then, and waits. */
const lookUp = async (live: Live, username: string): Promise<Person | Came> => {
  if (!v.is(Username, username)) return 'unknown'
  for (let waited = 0; ; ) {
    try {
      const person = await live.api.person({ params: { username } })
      live.sync.people.take([person])
      return person
    } catch (error) {
      if (!(error instanceof Refusal)) return 'later'
      if (error.code === 'account.unknown') return 'unknown'
      const seconds = Number(error.details.retryAfter)
      if (!error.retry || !seconds || waited + seconds > PATIENCE) return 'later'
      waited += seconds
      await pause(seconds)
    }
  }
}

const REFUSED: Partial<Record<string, Came>> = {
  'contact.unavailable': 'impossible',
  'contact.blockedByYou': 'blocked',
  'contact.tooSoon': 'waiting',
  'contact.self': 'oneself',
  'account.unknown': 'unknown',
}

/**
 * Adds somebody by username, with an own name for them where one is given. One command per person, as from anywhere
 * else; whoever blocked the one who asks is not to be reached, like anybody who is not (DIR9).
 */
export const addContact = async (live: Live, username: string, alias: string): Promise<Came> => {
  const person = await lookUp(live, username)
  if (typeof person === 'string') return person
  const conversation = directOf(live.account, person.id)
  const state = (live.sync.inbox.row(conversation)?.state ?? null) as Direct | null
  const relation = relationTo(person.id, live.account, state)
  if (relation === 'oneself' || relation === 'blocked') return relation
  if (relation === 'unavailable') return 'impossible'
  const name = () => alias.trim() && live.tune(conversation, { alias: alias.trim() })
  if (relation === 'contact' || relation === 'asked') {
    name()
    return relation === 'contact' ? 'already' : 'waiting'
  }
  const { id, outcome } = live.sync.send(conversation, { type: 'contact.request', to: person.id })
  let held = false
  try {
    held = (await outcome).held ?? false
  } catch (error) {
    // it is said here: nothing of it stays behind as a failure
    live.sync.outbox.discard(id)
    return (error instanceof Refusal && REFUSED[error.code]) || 'later'
  }
  name()
  if (held) return 'held'
  return relation === 'asks' || person.open ? 'added' : 'asked'
}
