import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Actor } from '../../shared/kernel/actor.ts'
import { type ConversationId, isOfTwo, selfOf } from '../../shared/kernel/ids.ts'
import { KINDS, type KindName } from '../../shared/kernel/kind.ts'
import { parse } from '../../shared/kernel/parse.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { type AnyKind, type CommandType, kindOf } from '../../shared/kinds/index.ts'
import type { Outcome, Sent } from '../../shared/protocol/command.ts'
import type { Orm } from '../db/orm.ts'
import { orBusy } from '../db/outage.ts'
import { openPartOf, serverKindOf } from '../kinds/index.ts'
import type { Append } from '../log/append.ts'
import type { Look, StandingIn } from '../log/look.ts'
import type { Job, Order, Verdict } from '../log/order.ts'
import { ConversationRow } from '../log/rows.ts'
import type { Guard } from './guard.ts'
import { heldBack, rehearsed } from './holding.ts'

export interface ExecuteDeps {
  readonly orm: Orm
  readonly append: Append
  readonly look: Look
  readonly standingIn: StandingIn
  /** Refuses what the actor's role on the platform does not allow (accounts/permissions.ts). */
  readonly demand: (actor: Actor, action: CommandType, kind: KindName) => void
  /** Refuses what comes too fast (HUB5). */
  readonly throttle: (actor: Actor) => void
  /** Looks at what is about to be said by the rules of the house; missing: there are none. */
  readonly guard?: Guard
}

/** A conversation never changes its kind, so a node asks once. */
const createKindNames = (orm: Orm) => {
  const known = new LRUCache<ConversationId, KindName>({ max: 100_000 })
  return async (conversation: ConversationId): Promise<KindName | null> => {
    const held = known.get(conversation)
    if (held) return held
    const row = await orm.em.fork().findOne(ConversationRow, { id: conversation }, { fields: ['kind'] })
    if (row) known.set(conversation, row.kind)
    return row?.kind ?? null
  }
}

/** Where two people find each other nothing else is begun: that id can be worked out by anybody who knows of both. */
const foundedBy = (type: string, at: ConversationId): KindName | null => {
  const name = KINDS.find((one) => kindOf(one).founders.includes(type)) ?? null
  return isOfTwo(at) && name !== 'direct' ? null : name
}

/** Whoever waits for a model keeps few hands busy, and whoever writes much keeps waiting behind themselves. */
const laneOf = ({ account }: Actor): string => `judge ${Number.parseInt(account.slice(-1), 16) % 4}`

const pick = ({ actor, id }: Order) => ({ author: actor.account, command: id })

/** What lies with its author was not said: to everybody else, nothing happened. */
const outcomeOf = ({ conversation }: Order, sent: Sent, { seq, repeated, elsewhere }: Verdict): Outcome => {
  const held = (conversation !== sent.conversation) !== (elsewhere ?? false)
  return held ? { seq: null, repeated, held } : { seq, repeated }
}

/** What its author had read, where a wish says so. */
const basedOnIn = (body: Sent['body']): number | undefined => {
  const { grounds, basedOn } = body as { grounds?: { basedOn: number }; basedOn?: number }
  return grounds?.basedOn ?? basedOn
}

const digestOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16)

/**
 * The one way to change anything: sockets, HTTP, the bot, jobs and mail all come through here.
 *
 * @param apart    in a transaction of its own, because it touches much
 * @param counted  as one of so many a minute; what was let in as a whole is not
 * @param cleared  the words that a moderator let be said, whatever the rules of the house say to them
 * @returns      when it is committed: the seq of its last event, or null where nothing was left to do
 * @throws       Refusal. The same id gives the same answer however often it is sent (LOG3)
 */
export const createExecute = ({ orm, append, look, standingIn, demand, throttle, guard }: ExecuteDeps) => {
  const kindNameOf = createKindNames(orm)

  const read = async ({ conversation, body }: Sent): Promise<{ kind: AnyKind; body: Sent['body'] }> => {
    const name = (await kindNameOf(conversation)) ?? foundedBy(body.type, conversation)
    if (!name) throw new Refusal('conversation.unknown')
    const kind = kindOf(name)
    return { kind, body: parse(kind.command, body) as Sent['body'] }
  }

  const order = async (actor: Actor, sent: Sent): Promise<Order> => {
    const { kind, body } = await read(sent)
    demand(actor, body.type as CommandType, kind.name)
    const { conversation, id } = sent
    const facts = await serverKindOf(kind.name).authorise(() => orm.em.fork(), { actor, conversation, body, look })
    const basedOn = basedOnIn(body)
    const standing = await standingIn(actor.account, conversation, kind.name)
    return {
      kind,
      actor,
      conversation,
      id,
      body,
      facts,
      digest: digestOf(openPartOf(body)),
      ...(standing && { standing }),
      ...(basedOn !== undefined && { basedOn }),
    }
  }

  /** Nobody learns from what is wrong with a wish that there is a conversation which they do not see (SEE1). */
  const quiet = async ({ account }: Actor, { conversation, body }: Sent, error: unknown): Promise<unknown> => {
    const name = error instanceof Refusal && !error.retry ? await kindNameOf(conversation) : null
    if (!name || kindOf(name).strangers.includes(body.type)) return error
    return (await look(account, [conversation])).has(conversation) ? error : new Refusal('conversation.unknown')
  }

  /** By the rules of the house: as it is, with what follows from it, or held back in its author's own conversation. */
  const guarded = async (order: Order, cleared: string | undefined): Promise<Order> => {
    const { actor, kind, conversation, body, facts } = order
    if (!guard || conversation === selfOf(actor.account)) return order
    const { hold, seen, asks } = await guard.judge({ actor, kind: kind.name, conversation, body, facts, cleared })
    if (hold && (await rehearsed(order, look))) return heldBack(order, hold)
    const uttered = { conversation, ...pick(order) }
    const matched: Job[] = seen.map((one) => ({ task: 'caught', payload: { ...one, ...uttered } }))
    if (asks) matched.push({ task: 'judge', payload: uttered, queue: laneOf(actor) })
    return {
      ...order,
      ...(guard.mayHaveHeld() && { elsewhere: selfOf(actor.account) }),
      ...(matched.length > 0 && { follows: matched }),
    }
  }

  return async (
    actor: Actor,
    sent: Sent,
    { apart = false, counted = true, cleared }: { apart?: boolean; counted?: boolean; cleared?: string } = {},
  ): Promise<Outcome> => {
    if (counted && actor.session !== null) throttle(actor)
    try {
      const ready = await guarded(await order(actor, sent), cleared)
      return outcomeOf(ready, sent, await append(ready, { apart }))
    } catch (error) {
      throw await quiet(actor, sent, orBusy(error))
    }
  }
}
export type Execute = ReturnType<typeof createExecute>
