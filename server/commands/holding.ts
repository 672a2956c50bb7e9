import { selfOf } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import type { Look } from '../log/look.ts'
import type { Order } from '../log/order.ts'
import type { Verdict } from './guard.ts'

/**
 * Would it be said if no rule stood in its way? What is refused anyway is refused as ever: nobody learns from a rule that
 * there is a conversation which they do not see.
 */
export const rehearsed = async ({ actor, conversation, kind, body, facts }: Order, look: Look): Promise<boolean> => {
  const view = (await look(actor.account, [conversation])).get(conversation)?.view
  if (!view) return kind.founders.includes(body.type)
  // what points at something is decided by what it points at, when it is said
  if (body.target !== undefined || body.topic !== undefined) return true
  try {
    return kind.decide(view.state, body, { actor, at: Date.now(), head: 1, target: null, facts }).length > 0
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The same wish under the same id, in its author's own conversation, where nobody else sees it. */
export const heldBack = (order: Order, { rule, version, why, text }: NonNullable<Verdict['hold']>): Order => {
  const { actor, conversation, body, id, digest } = order
  const self = kindOf('self')
  return {
    id,
    digest,
    kind: self,
    actor: { ...actor, session: null },
    conversation: selfOf(actor.account),
    body: { type: 'message.hold', conversation, wish: body, rule, version, why, text } as Order['body'],
    facts: self.presumes,
    elsewhere: conversation,
  }
}
