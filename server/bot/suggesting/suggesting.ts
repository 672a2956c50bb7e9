import { ASSISTANT } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { SECOND } from '../../../shared/kernel/time.ts'
import type { Proposed } from '../../../shared/kinds/ticket/index.ts'
import { derivedId } from '../../commands/derived.ts'
import type { Execute } from '../../commands/execute.ts'
import type { Suggesting } from '../../kinds/index.ts'
import { Unavailable } from '../answerer.ts'
import type { Budget } from '../budget.ts'
import type { FindPassages } from '../grounding/index.ts'
import type { Matter, Suggested, Suggester } from '../suggester.ts'
import { type Cause, type CauseDeps, causeOf, SETS } from './cause.ts'
import { matterOf } from './matter.ts'
import { offeredOf } from './offered.ts'
import { proposalsOf } from './proposals.ts'

export interface SuggestingDeps extends CauseDeps {
  readonly execute: Execute
  readonly find: FindPassages
  /** null: no endpoint is configured */
  readonly model: Suggester | null
  readonly search: Suggester
  readonly budget: Budget
}

const BOT = { account: ASSISTANT, role: 'bot', session: null } as const

/** Nobody waits for it: but a job that never ends keeps others waiting. */
const PATIENCE = 60 * SECOND

/** By the model where there is one, it answers, and there is something left to spend; else by what is found here. */
const suggested = async (
  { model, search, budget }: SuggestingDeps,
  { ticket }: Cause,
  matter: Matter,
): Promise<{ readonly by: Suggester; readonly what: Suggested }> => {
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    if (model && (await budget.take(ticket.requester!, ticket.desk))) {
      const what = await model.suggest(matter, signal)
      await budget.spend(what.usage.asked + what.usage.answered)
      return { by: model, what }
    }
  } catch (error) {
    if (!(error instanceof Unavailable) && !signal.aborted) throw error
  }
  return { by: search, what: await search.suggest(matter, AbortSignal.timeout(PATIENCE)) }
}

/** What the desk lets it do by itself, but its evaluation does not. */
const unprovenIn = async ({ modes }: SuggestingDeps, cause: Cause, by: Suggester): Promise<Proposed[]> => {
  const stand = await Promise.all(
    SETS.map(async (field) => [field, await modes(cause.modes, cause.ticket.desk, field, by.name)] as const),
  )
  return stand.filter(([field, mode]) => cause.modes[field] === 'auto' && mode !== 'auto').map(([field]) => field)
}

/** Somebody spoke, or it is not there any more: what comes next proposes anew. */
const orLetGo = (error: unknown): null => {
  if (!(error instanceof Refusal) || error.retry) throw error
  return null
}

/** Proposes to the staff what to do with a ticket. Run twice, it proposes once (SUG3). */
export const createSuggesting =
  (deps: SuggestingDeps) =>
  async (suggesting: Suggesting): Promise<void> => {
    const cause = await causeOf(deps, suggesting, (deps.model ?? deps.search).name).catch(orLetGo)
    if (!cause) return
    const offered = offeredOf(cause)
    const { by, what } = await suggested(deps, cause, await matterOf(deps.find, cause, offered))
    const proposals = proposalsOf(what, offered, cause, cause.proposed)
    if (proposals.length === 0) return
    const { conversation, seq, basedOn } = cause
    const unproven = await unprovenIn(deps, cause, by)
    const body = {
      type: 'suggestion.make',
      basedOn,
      from: by.from,
      ...(unproven.length > 0 && { unproven }),
      proposals,
    }
    await deps.execute(BOT, { id: derivedId('suggest', conversation, seq), conversation, body }).catch(orLetGo)
  }
