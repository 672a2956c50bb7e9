import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Em } from '../../db/orm.ts'
import { workerOf, worksAt } from './works.ts'

/** A ticket that somebody has, and since when. */
interface Held {
  readonly conversation: ConversationId
  readonly requester: AccountId
  readonly desk: string
  readonly path: readonly string[]
  readonly since: string
}

const HELD = `select conversation, requester, desk, path, assigned_at as since from ticket
  where assignee = ? and not removed order by conversation`

/** By a rule, and after that they did nothing in it; whoever is on duty has time for it yet. */
const UNBEGUN = `select t.conversation, t.requester, t.desk, t.path, t.assigned_at as since
  from ticket t cross join lateral (select e.seq, e.body ->> 'why' as why from event e
    where e.conversation = t.conversation and e.type = 'ticket.assigned' order by e.seq desc limit 1) given
  where t.assignee = ? and t.stage = 'new' and not t.removed and given.why = 'rule'
    and not exists (select from event e where e.conversation = t.conversation and e.actor = t.assignee and e.seq > given.seq)
    and not exists (select from staff s where s.account = t.assignee and s.on_duty)
  order by t.conversation`

/** What somebody who is not on duty was given by a rule, and has not begun. */
export const heldUnbegun = (em: Em, account: AccountId): Promise<readonly Held[]> =>
  em.execute<Held[]>(UNBEGUN, [account])

/** Of what somebody was given, ended or not, all that lies where they work no longer. */
export const heldElsewhere = async (em: Em, account: AccountId): Promise<readonly Held[]> => {
  const worker = await workerOf(em, account)
  const held = await em.execute<Held[]>(HELD, [account])
  return held.filter(({ desk, path }) => worksAt(worker, { desk, path }) === null)
}
