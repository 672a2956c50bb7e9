import type { Pool } from 'pg'
import { type AccountId, ASSISTANT, type ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { isStaff } from '../../shared/kernel/rank.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { DirectCommand } from '../../shared/kinds/direct/index.ts'
import type { RulePlace } from '../../shared/protocol/moderation.ts'
import type { Guard, Judged, Verdict } from '../commands/guard.ts'
import { createRepeating } from './repeating.ts'
import { createRequesting } from './requests.ts'
import { type Compiled, caughtBy, type Match, type Rules } from './rules.ts'
import { saidIn } from './said.ts'
import type { Saying } from './signals.ts'

/** What puts words before others, in the kinds where anybody may read or many do. */
const SAYING = new Set([
  'message.send',
  'message.forward',
  'message.edit',
  'meeting.change',
  'post.publish',
  'post.edit',
])
const PLACES: Partial<Record<KindName, readonly RulePlace[]>> = {
  post: ['posts'],
  group: ['publicGroups', 'privateGroups'],
}
const REQUESTS: readonly RulePlace[] = ['requests']

interface Deps {
  readonly pool: Pool
  readonly rules: Rules
  /** there is a model that can be asked */
  readonly asks: boolean
  readonly now: () => number
}

type Asking = Extract<DirectCommand, { type: 'contact.request' }>

const NOTHING: Verdict = { hold: null, seen: [], asks: false }

/**
 * Looks at what is about to be said by the rules of the house. For nearly everything that is one look at words that are
 * in memory; only where a rule catches something is the database asked what else it wants to know.
 */
export const createGuard = ({ pool, rules, asks, now }: Deps): Guard => {
  const sameIn = createRepeating(now)
  const requestingOf = createRequesting(pool, now)

  const visibilityOf = async (conversation: ConversationId): Promise<RulePlace> => {
    const text = 'select visibility from group_row where conversation = $1'
    const { rows } = await pool.query<{ visibility: string }>({ name: 'guard:group', text, values: [conversation] })
    return rows[0]?.visibility === 'public' ? 'publicGroups' : 'privateGroups'
  }
  const daysOf = async (account: AccountId): Promise<number> => {
    const text = `select (extract(epoch from created_at) * 1000)::float8 as at from account where id = $1`
    const { rows } = await pool.query<{ at: number }>({ name: 'guard:age', text, values: [account] })
    return rows[0] ? (now() - rows[0].at) / DAY : 0
  }

  const reaches = async ({ kind, actor, conversation }: Judged, { places, newcomers }: Compiled): Promise<boolean> => {
    if (kind === 'group' && !places.includes(await visibilityOf(conversation))) return false
    return newcomers === null || (await daysOf(actor.account)) < newcomers
  }

  const concerns = ({ actor, kind, body }: Judged): readonly RulePlace[] => {
    if (isStaff(actor.role) || actor.role === 'bot') return []
    if (kind === 'direct') return body.type === 'contact.request' ? REQUESTS : []
    return SAYING.has(body.type) ? (PLACES[kind] ?? []) : []
  }

  /** Of what goes to a stranger nothing is read; the assistant is none. */
  const sayingIn = async ({ actor, kind, conversation, body, facts }: Judged): Promise<Saying | null> => {
    if (kind === 'direct') {
      const { to, note } = body as Asking
      return to === ASSISTANT ? null : requestingOf(actor.account, conversation, note)
    }
    const { mentions = [] } = body as { readonly mentions?: readonly unknown[] }
    const text = saidIn(body, facts)
    return { text, mentions: mentions.length, same: sameIn(actor.account, conversation, text) }
  }

  return {
    mayHaveHeld: rules.mayHaveHeld,
    async judge(judged) {
      const places = concerns(judged)
      const here = rules.active().filter((rule) => rule.places.some((place) => places.includes(place)))
      const saying = here.length > 0 ? await sayingIn(judged) : null
      if (!saying || saying.text === judged.cleared) return NOTHING
      const caught: Match[] = []
      for (const one of caughtBy(here, places, saying)) if (await reaches(judged, one.rule)) caught.push(one)
      const hold = caught.find(({ rule }) => rule.state === 'on' && rule.action === 'hold')
      const seen = caught.filter(({ rule }) => rule.state === 'dry' || rule.action === 'flag')
      const told = ({ rule: { id, version, state }, why }: Match) => {
        return { rule: id, version, why: why.slice(0, 200), dry: state === 'dry' }
      }
      return {
        hold: hold ? { ...told(hold), text: saying.text } : null,
        seen: seen.map(told),
        asks: asks && here.some(({ ask }) => ask !== null),
      }
    },
  }
}
