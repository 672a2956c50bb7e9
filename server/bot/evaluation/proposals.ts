import type { Pool } from 'pg'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Orm } from '../../db/orm.ts'
import { precedents } from '../../kinds/index.ts'
import type { Places } from '../../places/index.ts'
import type { FindPassages } from '../grounding/index.ts'
import type { Evidence } from '../modes.ts'
import type { Suggester } from '../suggester.ts'
import { proposeAfresh } from '../suggesting/index.ts'
import { askAll } from './asking.ts'
import type { Around, Case } from './cases.ts'
import { casesOfEnded } from './ended.ts'
import { byField, type FieldRow, judged } from './fields.ts'
import { keepFieldEvaluation } from './kept.ts'
import { casesIn, type Report, readReports } from './reports.ts'

export interface FieldDeps {
  readonly pool: Pool
  readonly orm: Orm
  readonly find: FindPassages
  readonly places: Pick<Places, 'current'>
}

const aroundIn = async ({ pool, orm, places }: FieldDeps): Promise<Around> => {
  const desks = await precedents.allDesks(orm.em.fork())
  const { rows } = await pool.query<{ slug: string }>(`select slug from article where stage = 'published'`)
  return {
    desks: new Map(desks.map(({ id, config }): [string, Desk] => [id, config])),
    places: (await places.current()).inUse,
    articles: new Set(rows.map(({ slug }) => slug)),
  }
}

const NOTHING = { proposals: [], passages: [] }

/** Asks for all of these what is to be proposed, and keeps how that went. */
const evaluateCases = async (
  deps: FieldDeps,
  suggester: Suggester,
  cases: readonly Case[],
  { evidence, at }: { readonly evidence: Evidence; readonly at: number },
): Promise<readonly FieldRow[]> => {
  const said = await askAll(cases, ({ fresh }) => proposeAfresh(deps, suggester, fresh))
  const rows = byField(said.flatMap((one, at) => judged(cases[at]!, one ?? NOTHING)))
  for (const { desk, field, ...figures } of rows)
    await keepFieldEvaluation(deps.pool, { answerer: suggester.name, desk, field, evidence, at }, figures)
  return rows
}

/** How good proposals for each field are: for reports whose right fields are known, and for what ended in this house (EVL6). */
export const evaluateFields = async (
  deps: FieldDeps,
  suggester: Suggester,
  at: number,
  reports: readonly Report[] = readReports(),
): Promise<{ readonly kept: readonly FieldRow[]; readonly ended: readonly FieldRow[] }> => {
  const around = await aroundIn(deps)
  const evaluated = (evidence: Evidence, cases: readonly Case[]) =>
    evaluateCases(deps, suggester, cases, { evidence, at })
  return {
    kept: await evaluated('kept', casesIn(reports, around)),
    ended: await evaluated('ended', await casesOfEnded(deps.orm, around)),
  }
}
