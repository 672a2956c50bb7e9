import type { Pool } from 'pg'
import type { moderationRoutes } from '../../shared/protocol/moderation.ts'
import { type AccountAction, demand } from '../accounts/index.ts'
import type { Call, Handlers } from '../http/handler.ts'
import { createRuleBook, demandFindable } from './changing.ts'
import { createDecide, type Hand } from './deciding.ts'
import { caughtIn } from './list.ts'
import { tryOn } from './trying.ts'

interface RouteDeps {
  readonly pool: Pool
  readonly newId: () => string
  /** there is a model that can be asked */
  readonly asks: boolean
  /** the rules are others now, on every node */
  readonly changed: () => Promise<void>
}

const handOf = ({ actor, peer }: Call, action: AccountAction): Hand => {
  demand(actor, action)
  return { account: actor!.account, address: peer.address }
}

/** What the HTTP API answers to those who moderate. */
export const createModerationHandlers = ({
  pool,
  newId,
  asks,
  changed,
}: RouteDeps): Handlers<typeof moderationRoutes> => {
  const book = createRuleBook(pool, changed)
  const decide = createDecide(pool, newId)
  return {
    async moderationRules(_, call) {
      handOf(call, 'moderation.decide')
      return { rules: await book.all(), asks }
    },
    addModerationRule: async ({ body }, call) => book.add(handOf(call, 'moderation.rule'), newId(), body),
    changeModerationRule: async ({ params, body }, call) =>
      book.change(handOf(call, 'moderation.rule'), params.rule, body),
    async tryModerationRule({ body }, call) {
      handOf(call, 'moderation.rule')
      demandFindable(body.words)
      return tryOn(pool, body)
    },
    async caught(_, call) {
      handOf(call, 'moderation.decide')
      return caughtIn(pool)
    },
    async decideCaught({ params, body }, call) {
      await decide(handOf(call, 'moderation.decide'), params.id, body.outcome)
    },
  }
}
