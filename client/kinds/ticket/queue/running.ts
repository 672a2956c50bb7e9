/** How far something that is done in steps came, and why no further. */
export interface Came {
  readonly done: number
  readonly refused: unknown
}

/** One step after the other, up to the first that is refused. */
export const inTurn = async <Step>(steps: readonly Step[], take: (step: Step) => Promise<unknown>): Promise<Came> => {
  for (const [done, step] of steps.entries()) {
    try {
      await take(step)
    } catch (refused) {
      return { done, refused }
    }
  }
  return { done: steps.length, refused: null }
}
