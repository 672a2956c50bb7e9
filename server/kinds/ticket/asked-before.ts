import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { OwnReport, SimilarReport } from '../../../shared/protocol/near.ts'
import { throwBusy } from '../../db/outage.ts'
import { tellingWords } from './patterns/index.ts'
import { MAPPED } from './public.ts'

/** So many of what everybody sees are looked at, the newest, and as far back. */
const LOOKED = 500
const BACK = 90 * DAY
/** What fewer people wrote may be somebody's name: no question finds out that it stands there. */
const PEOPLE = 3
/** So many words it has to have in common with what somebody writes. */
const SHARED = 2
const MOST = 5
const MOST_OWN = 3

const PUBLIC = `select t.conversation, t.number, t.category, t.stage, t.opened_at::float8 as day, t.others, t.title, t.requester
  from ticket t where t.desk = $1 and t.open and not t.removed and t.merged_into is null and t.opened_at > $2 and ${MAPPED}
  order by t.opened_at desc, t.conversation desc limit ${LOOKED}`
const MINE = `select c.id as conversation, case when c.state -> 'parts' ->> $2 in ('requester', 'follower') then 'yours'
    when jsonb_exists(c.state -> 'staff' -> 'others', $2) then 'joined' end as mine
  from conversation c where c.id = any($1)`
const OWN = `select t.conversation, t.number, t.title, t.stage, t.opened_at::float8 as day from ticket t
  where t.requester = $1 and t.open and not t.removed and t.merged_into is null
  order by t.opened_at desc limit 100`

interface Cells extends Omit<SimilarReport, 'mine'> {
  readonly title: string
  readonly requester: AccountId | null
}

/** The words that so many different people used: those are nobody's own. */
export const commonWords = (titles: readonly Pick<Cells, 'title' | 'requester'>[]): ReadonlySet<string> => {
  const by = new Map<string, Set<AccountId>>()
  for (const { title, requester } of titles)
    for (const word of requester ? tellingWords(title) : []) by.set(word, (by.get(word) ?? new Set()).add(requester!))
  return new Set([...by].filter(([, people]) => people.size >= PEOPLE).map(([word]) => word))
}

const sharing = <Row extends { readonly title: string }>(
  rows: readonly Row[],
  words: readonly string[],
  most: number,
): readonly Row[] =>
  rows
    .map((row) => ({ row, shared: tellingWords(row.title).filter((word) => words.includes(word)).length }))
    .filter(({ shared }) => shared >= Math.min(SHARED, words.length) && shared > 0)
    // what is newer comes first among those that fit alike
    .sort((one, other) => other.shared - one.shared)
    .slice(0, most)
    .map(({ row }) => row)

const wholeDay = (at: number): number => Math.floor(at / DAY) * DAY

export interface Asking {
  readonly desk: string
  readonly words: string
  /** null: a stranger */
  readonly account: AccountId | null
  readonly now: number
}

/**
 * What was reported in similar words where everybody sees what is reported: found by words that several people used, and
 * by no others.
 */
export const reportedAlike = async (pool: Pool, { desk, words, account, now }: Asking): Promise<SimilarReport[]> => {
  const { rows } = await pool.query<Cells>(PUBLIC, [desk, now - BACK]).catch(throwBusy)
  // of those who ask, the words do not count: they know what they wrote
  const others = rows.filter(({ requester }) => account === null || requester !== account)
  const common = commonWords(others)
  const asked = tellingWords(words).filter((word) => common.has(word))
  const known = others.map((row) => ({
    ...row,
    title: tellingWords(row.title)
      .filter((one) => common.has(one))
      .join(' '),
  }))
  const found = asked.length >= SHARED ? sharing(known, asked, MOST) : []
  if (found.length === 0) return []
  const ids = found.map(({ conversation }) => conversation)
  const { rows: parts } = await pool.query<Pick<SimilarReport, 'conversation' | 'mine'>>(MINE, [ids, account ?? ''])
  return found.map(({ title: _, requester: __, ...row }) => ({
    ...row,
    day: wholeDay(row.day),
    mine: parts.find(({ conversation }) => conversation === row.conversation)?.mine ?? null,
  }))
}

/** What somebody asked themselves, in similar words, and which is still to be done. */
export const askedBefore = async (pool: Pool, { words, account }: Asking): Promise<OwnReport[]> => {
  if (!account) return []
  const { rows } = await pool.query<OwnReport & { conversation: ConversationId }>(OWN, [account])
  return [...sharing(rows, tellingWords(words), MOST_OWN)]
}
