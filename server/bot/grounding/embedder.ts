/** Turns texts into vectors that are near to each other where the texts mean the like: an endpoint that has such a model. */
export interface Embedder {
  /** whose vectors these are: those of two models cannot be compared */
  readonly model: string
  /** @returns one vector for each text, all of the same length of list; throws where it is away */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly (readonly number[])[]>
}

/** Of the length 1: then how near two are is the sum of the products of their numbers. */
export const unit = (vector: readonly number[]): number[] => {
  const length = Math.hypot(...vector)
  return vector.map((number) => (length > 0 ? number / length : 0))
}
