import type { AccountId } from '../../shared/kernel/ids.ts'
import { HOUR, SECOND } from '../../shared/kernel/time.ts'
import type { Person } from '../../shared/protocol/accounts.ts'
import { type Clock, createTopic } from '../net/index.ts'
import type { Store } from './store.ts'

/** Those asked for in the same moment are fetched together. */
const PAUSE = SECOND / 50
const MOST = 100
/** A card may be a little old; whoever is looked at after that long is looked up again. */
const FRESH = HOUR

export interface Card {
  readonly person: Person
  /** when it was fetched */
  readonly at: number
}

export interface PeoplePorts {
  /** those that do not exist are left out */
  readonly fetch: (ids: readonly AccountId[]) => Promise<readonly Person[]>
  readonly store: Pick<Store, 'write'>
  readonly clock: Clock
}

/** What people are called: fetched when somebody looks, and remembered. */
export const createPeople = ({ fetch, store, clock }: PeoplePorts) => {
  const changes = createTopic<readonly AccountId[]>()
  const renewed = createTopic<readonly AccountId[]>()
  const cards = new Map<AccountId, Card>()
  /** asked for, and when: somebody who does not exist is not asked for again and again */
  const asked = new Map<AccountId, number>()
  const wanted = new Set<AccountId>()
  let planned = false

  const take = (people: readonly Person[]) => {
    const fresh = people.map((person): Card => ({ person, at: clock.now() }))
    for (const card of fresh) cards.set(card.person.id, card)
    store.write({ people: fresh }).catch(() => undefined)
    changes.tell(people.map(({ id }) => id))
  }

  const look = async () => {
    planned = false
    const batch = [...wanted].slice(0, MOST)
    for (const id of batch) wanted.delete(id)
    if (wanted.size > 0) plan()
    try {
      take(await fetch(batch))
    } catch {
      // whoever looks again asks again
      for (const id of batch) asked.delete(id)
    }
  }

  const plan = () => {
    if (planned) return
    planned = true
    clock.after(PAUSE, () => void look())
  }

  const want = (id: AccountId) => {
    const last = Math.max(cards.get(id)?.at ?? 0, asked.get(id) ?? 0)
    if (last > 0 && clock.now() - last < FRESH) return
    asked.set(id, clock.now())
    wanted.add(id)
    plan()
  }

  return {
    changes,
    /** whose card, and so whose profile, is to be looked up again */
    renewed,
    /** The card, as far as it is known; null until it is. Asks for it where it is missing or old. */
    of(id: AccountId): Person | null {
      want(id)
      return cards.get(id)?.person ?? null
    },
    /** The card, if it is here: asks for nothing. */
    known: (id: string): Person | null => cards.get(id as AccountId)?.person ?? null,
    /** Cards that came another way: from a search, say. */
    take,
    /** The cards are said to be others, or are for other eyes now: whoever shows them looks again. */
    renew(ids: readonly AccountId[]) {
      for (const id of ids) {
        const card = cards.get(id)
        if (card) cards.set(id, { ...card, at: 0 })
        asked.delete(id)
      }
      renewed.tell(ids)
      changes.tell(ids)
    },
    restore(kept: readonly Card[]) {
      for (const card of kept) cards.set(card.person.id, card)
    },
    /** The connection is back: those who could not be fetched are asked for again. */
    resume() {
      for (const [id] of asked) if (!cards.has(id)) asked.delete(id)
      changes.tell([])
    },
  }
}
export type People = ReturnType<typeof createPeople>
