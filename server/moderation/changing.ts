import { isDeepStrictEqual } from 'node:util'
import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { KeptRule, Rule, RuleWish } from '../../shared/protocol/moderation.ts'
import { transact } from '../db/transact.ts'
import { record } from '../staff/index.ts'
import type { Hand } from './deciding.ts'
import { isSound } from './pattern.ts'
import { rulesIn } from './rules.ts'

const MOST_RULES = 100

const INSERT = `insert into moderation_rule (id, name, words, signals, newcomers, action, places, state, ask)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
const UPDATE = `update moderation_rule set version = version + 1, name = $2, words = $3, signals = $4, newcomers = $5,
  action = $6, places = $7, state = $8, ask = $9 where id = $1`
const COUNTS = `select rule, count(*) filter (where sort = 'dry')::int as dry,
    count(*) filter (where sort <> 'dry' and outcome is null and not withdrawn)::int as waiting,
    count(*) filter (where outcome = 'upheld')::int as upheld,
    count(*) filter (where outcome = 'released')::int as overturned
  from moderated group by rule`

const valuesOf = (id: string, wish: RuleWish) => {
  const { name, words, signals, newcomers, action, places, state, ask } = wish
  return [id, name, words, JSON.stringify(signals), newcomers, action, places, state, ask]
}

const wrong = (...paths: readonly string[]) =>
  new Refusal('input.invalid', {
    issues: paths.map((path) => ({ path, message: 'could never be found, or does not fit' })),
  })

/** @throws Refusal `input.invalid` where a word could never be found */
export const demandFindable = (words: readonly string[]): void => {
  const paths = words.flatMap((word, at) => (isSound(word) ? [] : [`words.${at}`]))
  if (paths.length > 0) throw wrong(...paths)
}

/** Of requests nobody looks at what they say, and of what is said nobody counts requests. */
const demandFitting = ({ words, signals, ask, places }: RuleWish): void => {
  const { requests, refused, same, ...ofWords } = signals
  const ofRequests = requests !== undefined || refused !== undefined
  if (!places.includes('requests')) {
    if (ofRequests) throw wrong('signals')
    return
  }
  if (places.length > 1) throw wrong('places')
  if (words.length > 0) throw wrong('words')
  if (ask !== null) throw wrong('ask')
  if (Object.values(ofWords).some((least) => least !== undefined)) throw wrong('signals')
}

/** @throws Refusal `input.invalid` where a word could never be found, or where there is nothing to look for */
const demandSound = (wish: RuleWish): void => {
  const { words, signals, ask } = wish
  demandFindable(words)
  const measured = Object.values(signals).some((least) => least !== undefined)
  if (words.length === 0 && !measured && ask === null) throw wrong('words')
  demandFitting(wish)
}

/** What the audit log says of a rule: its words are part of it, they are the house's own and nobody's message. */
const told = ({ name, words, signals, ask, newcomers, action, places, state }: RuleWish) => ({
  ...{ name, words, signals, ...(ask !== null && { ask }), newcomers, action, places, state },
})

export const createRuleBook = (pool: Pool, changed: () => Promise<void>) => {
  /** One after the other: no two take the last room. */
  const changing = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const done = await transact(pool, async (client) => {
      await client.query('lock table moderation_rule in share row exclusive mode')
      return work(client)
    })
    await changed()
    return done
  }
  const find = async (client: PoolClient, id: string): Promise<Rule | undefined> =>
    (await rulesIn(client)).find((rule) => rule.id === id)

  return {
    async all(): Promise<KeptRule[]> {
      const [rules, { rows }] = await Promise.all([
        rulesIn(pool),
        pool.query<KeptRule['counts'] & { rule: string }>(COUNTS),
      ])
      return rules.map((rule) => {
        const { rule: _, ...counts } = rows.find((one) => one.rule === rule.id) ?? {
          ...{ rule: '', dry: 0, waiting: 0, upheld: 0, overturned: 0 },
        }
        return { ...rule, counts }
      })
    },

    add: (hand: Hand, id: string, wish: RuleWish): Promise<Rule> =>
      changing(async (client) => {
        demandSound(wish)
        if ((await rulesIn(client)).length >= MOST_RULES) throw new Refusal('rules.full')
        await client.query(INSERT, valuesOf(id, wish))
        await tell(client, hand, id, 'added', null, wish)
        return (await find(client, id))!
      }),

    change: (hand: Hand, id: string, { version, ...wish }: RuleWish & { version: number }): Promise<Rule> =>
      changing(async (client) => {
        demandSound(wish)
        const before = await find(client, id)
        if (!before) throw new Refusal('route.unknown')
        if (before.version !== version) throw new Refusal('rule.stale')
        if (isDeepStrictEqual(told(before), told(wish))) return before
        await client.query(UPDATE, valuesOf(id, wish))
        await tell(client, hand, id, 'changed', before, wish)
        return (await find(client, id))!
      }),
  }
}

const tell = (
  client: PoolClient,
  { account, address }: Hand,
  id: string,
  done: 'added' | 'changed',
  before: Rule | null,
  after: RuleWish,
): Promise<void> =>
  record(client, {
    ...{ actor: account, address, action: `rule.${done}`, subject: `rule:${id}`, called: after.name },
    before: before && told(before as RuleWish),
    after: told(after),
  })
