import type { Pool } from 'pg'
import type { AccountId } from '../../shared/kernel/ids.ts'

/** How much may be spent in a day (UTC). */
export interface Budgets {
  /** replies for one account */
  readonly account: number
  /** replies at one desk */
  readonly desk: number
  /** messages that are judged by the rules of the house */
  readonly judged: number
  /** tokens of the whole house */
  readonly tokens: number
}

const TAKE = `
  insert into bot_spent as s (day, subject, replies) values ($1, $2, 1)
  on conflict (day, subject) do update set replies = s.replies + 1 where s.replies < $3 returning 1`
const GIVE = 'update bot_spent set replies = replies - 1 where day = $1 and subject = $2 and replies > 0'
const LEFT = `select coalesce((select tokens from bot_spent where day = $1 and subject = 'house'), 0)::float8 as spent`
const SPEND = `
  insert into bot_spent as s (day, subject, replies, tokens) values ($1, 'house', 1, $2)
  on conflict (day, subject) do update set replies = s.replies + 1, tokens = s.tokens + $2`

/** Of what may be judged, one author uses up no more than this part. */
const ONE_OF = 10

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** What a model costs is bounded, for each account, each desk and the house. The search costs nothing and is not counted. */
export const createBudget = ({ pool, budgets, now }: { pool: Pool; budgets: Budgets; now: () => number }) => {
  /** One out of each; false: of one there is nothing left, and nothing was taken. */
  const takeOf = async (subjects: readonly (readonly [string, number])[]): Promise<boolean> => {
    const day = dayOf(now())
    const { rows } = await pool.query<{ spent: number }>(LEFT, [day])
    if (rows[0]!.spent >= budgets.tokens) return false
    const taken: string[] = []
    for (const [subject, most] of subjects) {
      const { rowCount } = most > 0 ? await pool.query(TAKE, [day, subject, most]) : { rowCount: 0 }
      if (rowCount) taken.push(subject)
      else {
        for (const one of taken) await pool.query(GIVE, [day, one])
        return false
      }
    }
    return true
  }
  return {
    /** Takes one reply out of what is left; false: there is nothing left, and nothing was taken. */
    take: (account: AccountId, desk: string | null) =>
      takeOf([
        [`account ${account}`, budgets.account] as const,
        ...(desk ? [[`desk ${desk}`, budgets.desk] as const] : []),
      ]),
    /** The same of judgements. Whoever writes very much does not use up what is there for others. */
    takeJudgement: (author: AccountId) =>
      takeOf([
        [`judged ${author}`, Math.ceil(budgets.judged / ONE_OF)],
        ['judged', budgets.judged],
      ]),
    async spend(tokens: number): Promise<void> {
      await pool.query(SPEND, [dayOf(now()), tokens])
    },
  }
}
type All = ReturnType<typeof createBudget>
export type Budget = Pick<All, 'take' | 'spend'>
export type Judgements = Pick<All, 'takeJudgement' | 'spend'>
