import type { Pool } from 'pg'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import type { TicketCommand } from '../../shared/kinds/ticket/index.ts'
import { derivedId } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Orm } from '../db/orm.ts'
import { bulkWork } from '../kinds/index.ts'
import type { Look } from '../log/look.ts'

const { endBulk, keepEnding, keepPlan, markOf, planBack, planOf, roleOf, runningAt, ticketIn, waitingOf } = bulkWork

type Running = NonNullable<Awaited<ReturnType<typeof runningAt>>>
type Line = Awaited<ReturnType<typeof waitingOf>>[number]

/** So many side by side: they share a commit. */
const ABREAST = 8

export interface BulkDeps {
  readonly orm: Orm
  readonly pool: Pool
  readonly execute: Execute
  readonly look: Look
}

/** A refusal that lasts is what came of it; all else is tried again with the whole. */
const codeOf = (error: unknown): RefusalCode => {
  if (error instanceof Refusal && !error.retry) return error.code
  throw error
}

/**
 * Does with each of several tickets what somebody wished, as ordinary commands in their name. Each command's id follows
 * from the whole, the ticket and the step: run twice, or gone on with after a crash, each is done once.
 */
export const createBulk = ({ orm, pool, execute, look }: BulkDeps) => {
  const ticketOf = async ({ by }: Running, conversation: ConversationId) => ticketIn(await look(by, [conversation]))

  const plan = async (bulk: string, running: Running, line: Line): Promise<readonly TicketCommand[]> => {
    if (line.plan) return line.plan
    const ticket = await ticketOf(running, line.conversation)
    if (!ticket) throw new Refusal('ticket.unknown')
    const made =
      line.want && line.leftAs
        ? planBack(ticket, line.want, line.leftAs)
        : await planOf(orm.em.fork(), running.deed, { ticket, seen: line.seen, by: running.by })
    await keepPlan(pool, bulk, line.conversation, { plan: made, before: markOf(ticket) })
    return made
  }

  /** One step after the other, up to the first that is refused. */
  const carryOut = async (bulk: string, actor: Actor, { conversation }: Line, made: readonly TicketCommand[]) => {
    let seq: number | null = null
    for (const [at, body] of made.entries()) {
      const id = derivedId('bulk', bulk, conversation, at)
      try {
        seq = (await execute(actor, { id, conversation, body }, { counted: false })).seq ?? seq
      } catch (error) {
        return { steps: at, seq, code: codeOf(error) }
      }
    }
    return { steps: made.length, seq, code: null }
  }

  const comes = async (bulk: string, running: Running, actor: Actor | null, line: Line) => {
    const made = actor ? await plan(bulk, running, line).catch(codeOf) : 'auth.forbidden'
    if (!actor || typeof made === 'string') return { steps: 0, seq: null, code: made as RefusalCode }
    return carryOut(bulk, actor, line, made)
  }

  const doOne = async (bulk: string, running: Running, actor: Actor | null, line: Line): Promise<void> => {
    const came = await comes(bulk, running, actor, line)
    const after = await ticketOf(running, line.conversation)
    await keepEnding(pool, bulk, line.conversation, { ...came, after: after && markOf(after) })
  }

  return async ({ bulk }: { bulk: string }): Promise<void> => {
    const running = await runningAt(pool, bulk)
    if (!running) return
    const lines = await waitingOf(pool, bulk)
    const failed: unknown[] = []
    for (let at = 0; at < lines.length; at += ABREAST) {
      // what they may do is asked again and again: it may change while this goes on
      const role = await roleOf(pool, running.by)
      const actor = role && { account: running.by, role, session: running.session }
      const some = lines.slice(at, at + ABREAST).map((line) => doOne(bulk, running, actor, line))
      const ends = await Promise.allSettled(some)
      failed.push(...ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : [])))
    }
    // one that goes wrong keeps none of the others waiting
    if (failed.length > 0) throw failed[0]
    await endBulk(pool, bulk)
  }
}
