/** Lets only so many tasks run at the same time; the others wait for their turn. */
export const createTurns = (most: number) => {
  const waiting: (() => void)[] = []
  let running = 0

  const next = () => {
    running -= 1
    waiting.shift()?.()
  }

  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    running += 1
    try {
      return await task()
    } finally {
      next()
    }
  }
}
export type Turns = ReturnType<typeof createTurns>
