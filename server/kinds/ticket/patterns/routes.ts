import type { Pool } from 'pg'
import { Refusal } from '../../../../shared/kernel/refusal.ts'
import type { patternRoutes } from '../../../../shared/protocol/patterns.ts'
import { transact } from '../../../db/transact.ts'
import type { Handlers } from '../../../http/handler.ts'
import { record } from '../../../staff/index.ts'
import { workplaceOf } from '../workplace.ts'
import { failingFor } from './things.ts'
import { heldFor, patternsFor } from './told.ts'

export interface PatternDeps {
  readonly pool: Pool
  readonly now: () => number
}

const ANSWER = `update pattern set answer = $2, answered_by = $3, answered_at = $4, reason = $5 where id = $1`
const ACTIONS = { seen: 'pattern.acknowledged', none: 'pattern.dismissed', open: 'pattern.reopened' } as const

/** What the HTTP API answers about what comes more often than it did. */
export const createPatternHandlers = ({ pool, now }: PatternDeps): Handlers<typeof patternRoutes> => ({
  async patterns(_, { actor }) {
    return patternsFor(pool, await workplaceOf(pool, actor!), now())
  },
  async failing(_, { actor }) {
    return failingFor(pool, await workplaceOf(pool, actor!), now())
  },
  async answerPattern({ params: { id }, body }, { actor, peer }) {
    const scope = await workplaceOf(pool, actor!)
    await transact(pool, async (client) => {
      const held = await heldFor(client, scope, id)
      if (!held) throw new Refusal('route.unknown')
      const answer = body.answer === 'open' ? null : body.answer
      if (answer === held.answer) return
      const reason = body.answer === 'none' ? body.reason : null
      await client.query(ANSWER, [id, answer, answer && actor!.account, answer && now(), reason])
      await record(client, {
        actor: actor!.account,
        action: ACTIONS[body.answer],
        subject: `pattern:${id}`,
        called: held.subject,
        before: { answer: held.answer },
        after: { answer, reason },
        address: peer.address,
      })
    })
  },
})
