import type { Pool } from 'pg'
import type { BotAction } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Proposed } from '../../../shared/kinds/ticket/index.ts'
import type { Evidence, Found } from '../modes.ts'

export interface FoundAt extends Found {
  readonly desk: string
  readonly action: BotAction
}

interface Subject {
  readonly answerer: string
  readonly desk: string
  readonly action: BotAction
  readonly evidence: Evidence
  readonly at: number
}

const KEEP = `insert into bot_evaluation (at, answerer, desk, action, evidence, asked, covered, good, figures)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/** From now on the bot goes by this at that desk (server/bot/modes.ts). */
export const keepEvaluation = async (
  pool: Pool,
  { answerer, desk, action, evidence, at }: Subject,
  figures: { readonly asked: number; readonly covered: number; readonly good: number },
): Promise<void> => {
  const { asked, covered, good } = figures
  await pool.query(KEEP, [at, answerer, desk, action, evidence, asked, covered, good, JSON.stringify(figures)])
}

/** No reply is sent by itself because proposed ones are good: that goes by how questions are answered. */
export const keepFieldEvaluation = async (
  pool: Pool,
  { field, ...subject }: Omit<Subject, 'action'> & { readonly field: Proposed },
  figures: { readonly asked: number; readonly covered: number; readonly good: number },
): Promise<void> => {
  if (field !== 'reply') await keepEvaluation(pool, { ...subject, action: field }, figures)
}

const LAST = `select distinct on (desk, action, evidence) desk, action, evidence, covered, good from bot_evaluation
  where answerer = $1 order by desk, action, evidence, at desc, id desc`

/** The last of each sort of evidence, of all desks. */
export const foundOf = async (pool: Pool, answerer: string): Promise<readonly FoundAt[]> =>
  (await pool.query<FoundAt>(LAST, [answerer])).rows

/** To which desk each article belongs. */
export const desksOfArticles = async (pool: Pool): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await pool.query<{ slug: string; desk: string }>(
    'select slug, desk from article where desk is not null',
  )
  return new Map(rows.map(({ slug, desk }) => [slug, desk]))
}
