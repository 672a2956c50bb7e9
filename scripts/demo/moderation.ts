import type { Pool } from 'pg'
import { createCaught, createRuleBook } from '../../server/moderation/index.ts'
import { type CommandId, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import { HOUR } from '../../shared/kernel/time.ts'
import type { Rule, RuleWish } from '../../shared/protocol/moderation.ts'
import type { Person } from './people.ts'
import type { Stage } from './tell.ts'

const rule = (wish: Partial<RuleWish> & Pick<RuleWish, 'name'>): RuleWish => ({
  ...{ words: [], signals: {}, ask: null, newcomers: null, action: 'flag', state: 'on' },
  places: ['posts', 'publicGroups'],
  ...wish,
})

const MONEY = rule({
  name: 'Quick money',
  words: ['double your money', 'quick money', 'টাকা দ্বিগুণ*', 'সহজে টাকা*'],
  action: 'hold',
})
const SELLING = rule({ name: 'Buying and selling', words: ['for sale', 'discount*', 'বিক্রি*', 'পাওয়া যাবে'] })
const OTHERS: readonly RuleWish[] = [
  rule({ name: 'Many strangers at once', signals: { requests: 25, refused: 8 }, places: ['requests'] }),
  rule({ name: 'Shouting', signals: { capitals: 80 }, state: 'dry' }),
]

/** What the rules held back, so many hours ago. Both are harmless: rules are wrong at times. */
const HELD: readonly { by: Person; hours: number; word: string; group?: string; wish: object; asked?: true }[] = [
  {
    by: 'mitu',
    hours: 5,
    word: 'টাকা দ্বিগুণ*',
    group: 'Ward 7 neighbours',
    wish: {
      type: 'message.send',
      text: 'আজ সন্ধ্যার অঙ্ক ক্লাসে শেখাব, ব্যাংকে রাখলে কত বছরে টাকা দ্বিগুণ হয়। যার খাতা নেই, আমার কাছে আছে।',
    },
    asked: true,
  },
  {
    by: 'kabir',
    hours: 2,
    word: 'double your money',
    wish: {
      type: 'post.publish',
      title: 'Is this real?',
      text: 'A man at the market says he knows how to double your money in ten days. He wants the money first. I asked for a recipe instead.',
      audience: 'public',
    },
  },
]
const FLAGGED = { by: 'sumi', title: 'আজ বিকেলে গরম গরম পাটিসাপটা', word: 'পাওয়া যাবে' } as const

/** Lina makes rules, and something waits for Nadia. */
export const moderate = async (pool: Pool, stage: Stage): Promise<void> => {
  const { accounts, newId } = stage
  const book = createRuleBook(pool, async () => undefined)
  const make = (wish: RuleWish) => book.add({ account: accounts.lina, address: '' }, newId(), wish)
  const [money, selling] = [await make(MONEY), await make(SELLING)]
  for (const wish of OTHERS) await make(wish)
  for (const held of HELD) await hold(pool, stage, money, held)
  const text = `select e.conversation, e.command from event e join conversation c on c.id = e.conversation
    where e.type = 'post.published' and c.state ->> 'title' = $1`
  const { rows } = await pool.query<{ conversation: ConversationId; command: CommandId }>(text, [FLAGGED.title])
  const caught = { rule: selling.id, version: selling.version, why: `word:${FLAGGED.word}`, dry: false }
  await createCaught(pool)({ ...caught, ...rows[0]!, author: accounts[FLAGGED.by] })
}

const hold = async (pool: Pool, stage: Stage, { id, version }: Rule, held: (typeof HELD)[number]): Promise<void> => {
  const { accounts, now, newId, send } = stage
  const { by, hours, word, group, wish, asked } = held
  const text = 'select conversation from group_row where name = $1'
  const there = group && (await pool.query<{ conversation: ConversationId }>(text, [group])).rows[0]!.conversation
  const actor = { account: accounts[by], role: 'user', session: null } as const
  const self = { kind: 'self', actor, conversation: selfOf(actor.account) } as const
  const { title, text: said } = wish as { title?: string; text: string }
  const body = {
    ...{ type: 'message.hold', conversation: there || (newId() as ConversationId), wish, rule: id, version },
    ...{ why: `word:${word}`, text: [title, said].filter(Boolean).join('\n') },
  }
  const at = now - hours * HOUR
  const seq = await send({ ...self, at, id: newId() as CommandId, body: body as never })
  if (asked) await send({ ...self, at: at + HOUR, id: newId() as CommandId, body: { type: 'held.ask', held: seq } })
}
