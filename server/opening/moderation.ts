import { SECOND } from '../../shared/kernel/time.ts'
import { namesModel } from '../bot/index.ts'
import { createGuard, createModerationHandlers, createRules } from '../moderation/index.ts'
import type { Ground } from './ground.ts'

/** On this channel a node says that the rules of the house are others now. */
const RULES = 'moderation:rules'
/** Where nobody can tell, it is looked. */
const LOOKS_EVERY = 5 * SECOND

/** The rules of the house, as every node knows them. */
export const openModeration = async ({ config, pool, redis, clock, undo, log, newId }: Ground) => {
  const asks = namesModel(config)
  const rules = createRules(pool)
  await rules.renew()
  const renew = () =>
    void rules.renew().catch((err) => log.warn({ err }, 'The rules of the house could not be read again'))
  redis?.subscribe(RULES, renew)
  undo.push(clock.every(LOOKS_EVERY, renew))
  const changed = async () => {
    await rules.renew()
    redis?.publish(RULES, '')
  }
  return {
    judging: { rules },
    guard: createGuard({ pool, rules, asks, now: clock.now }),
    handlers: createModerationHandlers({ pool, newId, asks, changed }),
  }
}
export type OpenedModeration = Awaited<ReturnType<typeof openModeration>>
