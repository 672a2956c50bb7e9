import { Refusal } from '../../shared/kernel/refusal.ts'

/**
 * Lets only so many pieces of work run at once, the others wait for their turn, and whoever would wait too long is sent
 * away: what is expensive on purpose must not take the node down with it.
 */
export const createLine = ({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) => {
  const queue: (() => void)[] = []
  let running = 0

  const turn = async () => {
    if (running < atOnce) {
      running += 1
      return
    }
    if (queue.length >= waiting) throw new Refusal('busy', { retryAfter: 2 })
    await new Promise<void>((go) => queue.push(go))
  }
  const done = () => {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }

  return async <T>(work: () => Promise<T>): Promise<T> => {
    await turn()
    try {
      return await work()
    } finally {
      done()
    }
  }
}
