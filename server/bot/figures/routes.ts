import type { Pool } from 'pg'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import { BOT_ACTIONS, type BotAction } from '../../../shared/kinds/ticket/desk/index.ts'
import type { assistantRoutes, BotAtDesk } from '../../../shared/protocol/assistant.ts'
import { demand } from '../../accounts/index.ts'
import type { Config } from '../../config.ts'
import { orBusy } from '../../db/outage.ts'
import type { Handlers } from '../../http/handler.ts'
import { scopeFor } from '../../log/reach.ts'
import { decisiveOf, type Found, GATES, isFit } from '../modes.ts'
import { answerersIn, repliesIn } from './replies.ts'
import { reasonsIn, solvedIn } from './tickets.ts'
import { together } from './together.ts'

const SPAN = 30 * DAY

const LAST = `select distinct on (action, evidence) action, evidence, at::float8 as at, asked, covered, good from bot_evaluation
  where answerer = $1 and desk = $2 order by action, evidence, at desc, id desc`
const SPENT = `select coalesce(sum(tokens), 0)::float8 as spent from bot_spent where day = $1 and subject = 'house'`

interface Row extends Found {
  readonly action: BotAction
  readonly at: number
  readonly asked: number
}

export interface FiguresDeps {
  readonly pool: Pool
  readonly config: Config
  readonly now: () => number
}

const busy = (error: unknown): never => {
  throw orBusy(error)
}

const fitnessOf = (action: BotAction, rows: readonly Row[]) => {
  const found = rows.filter((one) => one.action === action)
  const { good: share, least } = GATES[action]
  const row = decisiveOf(action, found)
  if (!row) return { found: null, fit: false, share, least }
  const { at, asked, covered, good } = row
  return { found: { at, asked, covered, good }, fit: isFit(action, found), share, least }
}

/** What the HTTP API answers about how the bot does (FIG1–FIG3). */
export const createFigureHandlers = ({ pool, config, now }: FiguresDeps): Handlers<typeof assistantRoutes> => {
  const model = config.OPENAI_BASE_URL ? config.BOT_MODEL : undefined
  const answerer = model ? { name: model, from: 'model' as const } : { name: 'search', from: 'search' as const }
  const prices = { asked: config.BOT_PRICE_ASKED ?? null, answered: config.BOT_PRICE_ANSWERED ?? null }
  return {
    async botAtDesk({ params: { desk } }, { actor }) {
      demand(actor, 'desks.change')
      const scope = await scopeFor(pool, actor!.account)
      if (!scope || (scope.desks && !scope.desks.includes(desk as never))) throw new Refusal('staff.scope')
      const { rows } = await pool.query<Row>(LAST, [answerer.name, desk]).catch(busy)
      const actions = Object.fromEntries(BOT_ACTIONS.map((action) => [action, fitnessOf(action, rows)]))
      return { answerer, actions: actions as BotAtDesk['actions'] }
    },
    async botFigures({ query }, { actor }) {
      demand(actor, 'suggestions.measure')
      const scope = await scopeFor(pool, actor!.account)
      if (!scope) throw new Refusal('auth.forbidden')
      const to = query.to ?? now() + 1
      const span = { from: query.from ?? to - SPAN, to, scope }
      const [replies, answerers, solved, reasons, today] = await Promise.all([
        repliesIn(pool, span),
        answerersIn(pool, span),
        solvedIn(pool, span, now()),
        reasonsIn(pool, span),
        pool.query<{ spent: number }>(SPENT, [new Date(now()).toISOString().slice(0, 10)]),
      ]).catch(busy)
      const { spent } = today.rows[0]!
      return {
        ...{ from: span.from, to, answerer, today: { spent, most: config.BOT_TOKENS_PER_DAY } },
        ...together({ replies, answerers, solved, reasons }, prices),
      }
    },
  }
}
