import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Actor } from '../../shared/kernel/actor.ts'
import { type ConversationId, isOfTwo } from '../../shared/kernel/ids.ts'
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
import type { Order } from '../log/order.ts'
import { ConversationRow } from '../log/rows.ts'

export interface ExecuteDeps {
  readonly orm: Orm
  readonly append: Append
  readonly look: Look
  readonly standingIn: StandingIn
  /** Refuses what the actor's role on the platform does not allow (accounts/permissions.ts). */
  readonly demand: (actor: Actor, action: CommandType) => void
  /** Refuses what comes too fast (HUB5). */
  readonly throttle: (actor: Actor) => void
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

const digestOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16)

/**
 * The one way to change anything: sockets, HTTP, the bot, jobs and mail all come through here.
 *
 * @param apart  in a transaction of its own, because it touches much
 * @returns      when it is committed: the seq of its last event, or null where nothing was left to do
 * @throws       Refusal. The same id gives the same answer however often it is sent (LOG3)
 */
export const createExecute = ({ orm, append, look, standingIn, demand, throttle }: ExecuteDeps) => {
  const kindNameOf = createKindNames(orm)

  const read = async ({ conversation, body }: Sent): Promise<{ kind: AnyKind; body: Sent['body'] }> => {
    const name = (await kindNameOf(conversation)) ?? foundedBy(body.type, conversation)
    if (!name) throw new Refusal('conversation.unknown')
    const kind = kindOf(name)
    return { kind, body: parse(kind.command, body) as Sent['body'] }
  }

  const order = async (actor: Actor, sent: Sent): Promise<Order> => {
    const { kind, body } = await read(sent)
    demand(actor, body.type as CommandType)
    const { conversation, id } = sent
    const facts = await serverKindOf(kind.name).authorise(() => orm.em.fork(), { actor, conversation, body, look })
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
    }
  }

  /** Nobody learns from what is wrong with a wish that there is a conversation which they do not see (SEE1). */
  const quiet = async ({ account }: Actor, { conversation, body }: Sent, error: unknown): Promise<unknown> => {
    const name = error instanceof Refusal && !error.retry ? await kindNameOf(conversation) : null
    if (!name || kindOf(name).strangers.includes(body.type)) return error
    return (await look(account, [conversation])).has(conversation) ? error : new Refusal('conversation.unknown')
  }

  return async (actor: Actor, sent: Sent, { apart = false } = {}): Promise<Outcome> => {
    if (actor.session !== null) throttle(actor)
    try {
      return await append(await order(actor, sent), { apart })
    } catch (error) {
      throw await quiet(actor, sent, orBusy(error))
    }
  }
}
export type Execute = ReturnType<typeof createExecute>
