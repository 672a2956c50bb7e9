import { isOutage, orBusy } from '../db/outage.ts'
import type { Commit, Ledger } from './commit.ts'
import type { Committed, Order, Verdict } from './order.ts'

interface Waiting {
  readonly order: Order
  resolve(verdict: Verdict): void
  reject(error: unknown): void
}

export interface AppendOptions {
  /** most orders in one transaction */
  readonly most?: number
  /** So many transactions go on side by side: while Postgres writes one, the next is decided. */
  readonly lanes?: number
  /** Called right after a commit, once per conversation and in the order of seq: what goes out to everybody. */
  onCommitted(committed: Committed): void
}

/**
 * Group commit (LOG4): whatever arrives while one transaction is under way goes into the next, together. No timer: a
 * message that is alone in the system leaves at once, and a storm is carried by few commits.
 *
 * A conversation that another node holds does not hold up the rest: its orders wait in a line of their own.
 */
export const createAppend = (commit: Commit, { most = 256, lanes = 2, onCommitted }: AppendOptions) => {
  /** the lines of those who wait for one conversation alone */
  const lines = new Map<string, Waiting[]>()

  const settle = (batch: readonly Waiting[], { verdicts, committed }: Ledger) => {
    for (const one of committed) onCommitted(one)
    for (const { order, resolve, reject } of batch) {
      const verdict = verdicts.get(order)
      if (verdict instanceof Error) reject(verdict)
      else if (verdict) resolve(verdict)
    }
  }

  const alone = async (one: Waiting, patient: boolean) => {
    try {
      const ledger = await commit([one.order], patient)
      settle([one], ledger)
      if (ledger.passedOver.length > 0) line([one])
    } catch (error) {
      one.reject(orBusy(error))
    }
  }

  const together = async (batch: readonly Waiting[], patient: boolean) => {
    try {
      const ledger = await commit(
        batch.map(({ order }) => order),
        patient,
      )
      settle(batch, ledger)
      const passed = new Set(ledger.passedOver)
      if (passed.size > 0) line(batch.filter(({ order }) => passed.has(order)))
    } catch (error) {
      if (isOutage(error)) for (const one of batch) one.reject(orBusy(error))
      else for (const one of batch) await alone(one, patient)
    }
  }

  const serve = async (conversation: string) => {
    for (;;) {
      const batch = lines.get(conversation)!.splice(0, most)
      if (batch.length === 0) break
      await together(batch, true)
    }
    lines.delete(conversation)
  }

  const line = (waiting: readonly Waiting[]) => {
    for (const one of waiting) {
      const { conversation } = one.order
      const standing = lines.get(conversation)
      if (standing) standing.push(one)
      else {
        lines.set(conversation, [one])
        void serve(conversation)
      }
    }
  }

  const createLane = () => {
    let queue: Waiting[] = []
    let running = false
    const pump = async () => {
      while (queue.length > 0) {
        const batch = queue.slice(0, most)
        queue = queue.slice(most)
        await together(batch, false)
      }
      running = false
    }
    return (waiting: Waiting) => {
      queue.push(waiting)
      if (running) return
      running = true
      setImmediate(() => void pump()) // whatever came in with the same read of the network goes along
    }
  }
  const queues = Array.from({ length: lanes }, createLane)
  /** A conversation always goes by the same lane, so that its orders keep the order in which they came. */
  const laneOf = (conversation: string) => queues[Number.parseInt(conversation.slice(-4), 16) % lanes]!

  /**
   * Puts an order into the log.
   *
   * @returns when it is committed (LOG1)
   * @throws  Refusal, by the rules of its kind or `busy` where the database is away
   */
  return (order: Order, { apart = false } = {}): Promise<Verdict> =>
    new Promise((resolve, reject) => {
      const waiting = { order, resolve, reject }
      if (apart || lines.has(order.conversation)) return line([waiting])
      laneOf(order.conversation)(waiting)
    })
}
export type Append = ReturnType<typeof createAppend>
