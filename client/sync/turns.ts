/** Lets only so many tasks run at the same time; the others wait for their turn. */
export const createTurns = (most: number) => {
  const waiting: (() => void)[] = []
  let running = 0

  /** A turn is handed over: whoever comes at this moment does not get in beside the one who waited. */
  const next = () => {
    const go = waiting.shift()
    if (go) go()
    else running -= 1
  }

  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await task()
    } finally {
      next()
    }
  }
}
export type Turns = ReturnType<typeof createTurns>
