import type { Pool } from 'pg'
import { selfOf } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { beginning } from '../../shared/kernel/text.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { Outcome } from '../../shared/protocol/command.ts'
import { type Judge, type Judgements, Unavailable } from '../bot/index.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Notice } from '../kinds/index.ts'
import { createCaught } from './caught.ts'
import { type Anew, anewOf, createMatterOf, type Matter, type Uttered } from './matter.ts'
import type { Compiled, Rules } from './rules.ts'
import { saidIn } from './said.ts'

interface JudgingDeps {
  readonly pool: Pool
  readonly rules: Rules
  /** null: there is no model to ask */
  readonly judge: Judge | null
  readonly budget: Judgements
  readonly execute: Execute
  readonly notify: (told: { notices: readonly Notice[] }) => Promise<void>
  readonly now: () => number
}

/** Less sure than that is no finding. */
const SURE = 0.7
const LONGEST_NAME = 80

/** Was this begun before, by a machine that died over it? Then nobody is asked again, who might say something else. */
const heldBefore = async (pool: Pool, { author, conversation, seq }: Matter): Promise<number | null> => {
  const text = 'select seq from event where conversation = $1 and actor = $2 and command = $3'
  const values = [selfOf(author), author, derivedId('withheld', author, conversation, seq)]
  return (await pool.query<{ seq: number }>(text, values)).rows[0]?.seq ?? null
}

const orRefused = (outcome: Promise<Outcome>): Promise<Outcome | null> =>
  outcome.catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.retry) throw error
    return null
  })

interface Finding {
  readonly rule: Compiled
  readonly why: string
}

/**
 * Has a model look at what was said, once it is said: whoever said it waits for nothing. What it finds is a catch like
 * that of any rule, which moderators overturn; where it cannot tell, or says what makes no sense, nothing follows.
 */
export const createJudging = ({ pool, rules, judge, budget, execute, notify, now }: JudgingDeps) => {
  const matterOf = createMatterOf(pool)
  const keep = createCaught(pool)

  const concern = ({ place, since }: Matter): readonly Compiled[] =>
    rules
      .active()
      .filter(
        ({ ask, places, newcomers }) =>
          ask !== null && places.includes(place) && (newcomers === null || now() - since < newcomers * DAY),
      )

  const ask = async (judge: Judge, matter: Matter, asking: readonly Compiled[]): Promise<readonly Finding[]> => {
    const text = saidIn(matter.body, null)
    if (!text || !(await budget.takeJudgement(matter.author))) return []
    const questions = asking.map((rule) => rule.ask!)
    const { breaches, usage } = await judge.judge({ text, rules: questions }, new AbortController().signal)
    await budget.spend(usage.asked + usage.answered)
    return breaches
      .filter(({ sure }) => sure >= SURE)
      .map(({ at, why }) => ({ rule: asking[at]!, why: `model:${why}` }))
  }

  /** It is said, and a moderator looks; or it is only counted. */
  const note = ({ author, command, conversation }: Matter, { rule: { id, version, state }, why }: Finding) =>
    keep({ author, command, conversation, rule: id, version, why, dry: state === 'dry' })

  /** First it lies with its author, so that nothing is lost. Null: too much of theirs waits already. */
  const lay = async ({ author, conversation, seq }: Matter, anew: Anew, { rule, why }: Finding) => {
    const { id, version } = rule
    const lying = { conversation: anew.conversation, wish: anew.wish, text: saidIn(anew.wish, null) }
    const body = { type: 'message.hold', ...lying, rule: id, version, why }
    const wish = { id: derivedId('withheld', author, conversation, seq), conversation: selfOf(author), body }
    return (await orRefused(execute(platformFor(author), wish)))?.seq ?? null
  }

  /** Then it is gone from where it was; where it went in that moment by itself, nothing waits. */
  const takeAway = async ({ author, conversation, seq, called }: Matter, { away }: Anew, held: number) => {
    const actor = platformFor(author)
    const id = derivedId('taken away', author, conversation, seq)
    if (!(await orRefused(execute(actor, { id, conversation, body: away })))) {
      const back = { type: 'held.withdraw', held }
      await execute(actor, { id: derivedId('laid back', author, held), conversation: selfOf(author), body: back })
      return false
    }
    const name = beginning(called ?? '', LONGEST_NAME)
    const notice = { to: author, about: selfOf(author), from: author, seq: held, ...(name && { name }) }
    await notify({ notices: [{ ...notice, reason: 'withheld' }] })
    return true
  }

  /** What cannot be taken away and said again as it was is looked at where it is. */
  const hold = async (matter: Matter, finding: Finding): Promise<void> => {
    const anew = anewOf(matter)
    const held = anew && (await lay(matter, anew, finding))
    if (!anew || held === null || !(await takeAway(matter, anew, held))) await note(matter, finding)
  }

  return async (uttered: Uttered): Promise<void> => {
    const matter = judge && (await matterOf(uttered))
    const asking = matter ? concern(matter) : []
    if (!judge || !matter || asking.length === 0) return
    const begun = await heldBefore(pool, matter)
    const anew = begun === null ? null : anewOf(matter)
    if (anew && begun !== null) return void (await takeAway(matter, anew, begun))
    const findings = await ask(judge, matter, asking).catch((error: unknown) => {
      if (!(error instanceof Unavailable)) throw error
      return []
    })
    const holding = findings.find(({ rule }) => rule.state === 'on' && rule.action === 'hold')
    for (const finding of findings)
      if (finding.rule.state === 'dry' || finding.rule.action === 'flag') await note(matter, finding)
    if (holding) await hold(matter, holding)
  }
}
